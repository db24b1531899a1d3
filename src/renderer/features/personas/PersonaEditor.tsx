import { ScrollArea, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PersonaDetail, Trait } from '../../../shared/operations/personas'
import { asksSomething, namedTraits } from '../../../shared/personas/asked'
import { completenessOf } from '../../../shared/personas/completeness'
import { composeStatement } from '../../../shared/personas/statement'
import { useFormats } from '../../components/formats'
import { PageHeader } from '../../components/PageHeader'
import { Beside } from './Beside'
import { EvidencePanel } from './evidence/EvidencePanel'
import { EvidenceTab } from './evidence/EvidenceTab'
import { FitTab } from './FitTab'
import { GroupForm } from './GroupForm'
import { OnePager } from './OnePager'
import { OnePagerButton } from './OnePagerButton'
import { PersonaActions } from './PersonaActions'
import classes from './PersonaEditor.module.css'
import { ReviewReminder } from './revisions/ReviewDay'
import { RevisionsTab } from './revisions/RevisionsTab'
import { SaveMark } from './SaveMark'
import { StepsNav } from './StepsNav'
import { usePersonaForm, type SavedForm } from './use-persona-form'
import { isTraitsGroup, type Group, type PersonaForm } from './worksheet'

interface PersonaEditorProps {
  persona: PersonaDetail
  traits: ReadonlyMap<number, Trait>
}

/** The steps at the left, the form in the middle, the one-pager as it grows at the right; and the fit of customers. */
export function PersonaEditor({ persona, traits }: PersonaEditorProps) {
  const { t } = useTranslation(['personas', 'personaRevisions'])
  const saved = usePersonaForm(persona)
  const [tab, setTab] = useState<string | null>('worksheet')
  // Kept here, so that a look at another tab comes back to the part that was being filled in.
  const [group, setGroup] = useState<Group>('demographic')
  // The defaults are whole, so what is watched is whole too.
  const content = useWatch({ control: saved.form.control }) as PersonaForm
  const asked = namedTraits(content.traits, traits)
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <PageHeader
        title={content.name.trim() || persona.name}
        subtitle={
          <Tabs.List aria-label={t('page.tabs')}>
            <Tabs.Tab value="worksheet">{t('page.worksheet')}</Tabs.Tab>
            <Tabs.Tab value="evidence">{t('evidence.title')}</Tabs.Tab>
            <Tabs.Tab value="fit">{t('page.fit')}</Tabs.Tab>
            <Tabs.Tab value="revisions">{t('personaRevisions:tab')}</Tabs.Tab>
          </Tabs.List>
        }
        actions={<PersonaActions persona={persona} />}
      />
      <ReviewReminder persona={persona} />
      <Tabs.Panel value="worksheet">
        <Worksheet
          saved={saved}
          content={content}
          persona={persona}
          traits={traits}
          group={group}
          onGroup={setGroup}
          onEvidence={() => setTab('evidence')}
        />
      </Tabs.Panel>
      <Tabs.Panel value="evidence">
        <SaveMark {...saved} />
        <EvidenceTab form={saved.form} kind={persona.kind} />
      </Tabs.Panel>
      <Tabs.Panel value="fit">
        <FitTab personaId={persona.id} hasTraits={asked.some(asksSomething)} />
      </Tabs.Panel>
      <Tabs.Panel value="revisions">
        <RevisionsTab persona={persona} />
      </Tabs.Panel>
    </Tabs>
  )
}

interface WorksheetProps extends PersonaEditorProps {
  saved: SavedForm
  content: PersonaForm
  group: Group
  onGroup: (group: Group) => void
  onEvidence: () => void
}

function Worksheet({ saved, content, persona, traits, group, onGroup, onEvidence }: WorksheetProps) {
  const { form, ...saving } = saved
  const { i18n } = useTranslation()
  const { locale } = useFormats().settings
  const asked = namedTraits(content.traits, traits)
  const composed = composeStatement({ ...content, kind: persona.kind }, asked, { t: i18n.t, locale })
  const onePager = (
    <OnePager
      personaId={persona.id}
      content={content}
      asked={asked}
      statement={content.statement ?? composed}
    />
  )
  const go = (next: Group) => {
    onGroup(next)
    // The heading of the new group is read out, and the next Tab goes into its first field.
    requestAnimationFrame(() => document.getElementById('group-title')?.focus())
  }
  return (
    <div className={classes.columns}>
      <div className={classes.steps}>
        <SaveMark {...saving} />
        <OnePagerButton>{onePager}</OnePagerButton>
        <StepsNav
          content={content}
          completeness={completenessOf(content, asked)}
          traits={traits}
          group={group}
          onGo={go}
        />
      </div>
      <div className={classes.form}>
        <GroupForm
          personaId={persona.id}
          form={form}
          group={group}
          traits={traits}
          composed={composed}
          onGo={go}
        />
      </div>
      <ScrollArea.Autosize
        className={classes.preview}
        mah="var(--room)"
        type="auto"
        offsetScrollbars="present"
        viewportProps={{ tabIndex: 0 }}
      >
        <Beside
          evidence={
            isTraitsGroup(group) && <EvidencePanel form={form} kind={persona.kind} onAll={onEvidence} />
          }
          onePager={onePager}
        />
      </ScrollArea.Autosize>
    </div>
  )
}
