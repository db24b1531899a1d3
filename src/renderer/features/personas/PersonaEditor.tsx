import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PersonaDetail, Trait } from '../../../shared/operations/personas'
import { asksSomething, namedTraits } from '../../../shared/personas/asked'
import { PageHeader } from '../../components/PageHeader'
import { EvidenceTab } from './evidence/EvidenceTab'
import { FitTab } from './FitTab'
import { PersonaActions } from './PersonaActions'
import { ReviewReminder } from './revisions/ReviewDay'
import { RevisionsTab } from './revisions/RevisionsTab'
import { SaveMark } from './SaveMark'
import { usePersonaForm } from './use-persona-form'
import type { PersonaForm } from './worksheet'
import { Worksheet } from './Worksheet'

interface PersonaEditorProps {
  persona: PersonaDetail
  traits: ReadonlyMap<number, Trait>
}

/** A persona: its worksheet, what the books say about it, how customers fit it, and its revisions. */
export function PersonaEditor({ persona, traits }: PersonaEditorProps) {
  const { t } = useTranslation(['personas', 'personaRevisions'])
  const saved = usePersonaForm(persona)
  const [tab, setTab] = useState<string | null>('worksheet')
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
