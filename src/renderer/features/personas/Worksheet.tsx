import { ScrollArea } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState, type CSSProperties, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonaDetail, Trait } from '../../../shared/operations/personas'
import { namedTraits } from '../../../shared/personas/asked'
import { completenessOf } from '../../../shared/personas/completeness'
import { composeStatement } from '../../../shared/personas/statement'
import { useFormats } from '../../components/formats'
import { Beside, type Besides } from './Beside'
import { EvidencePanel } from './evidence/EvidencePanel'
import { GroupForm } from './GroupForm'
import { OnePager } from './OnePager'
import { OnePagerButton } from './OnePagerButton'
import { usePartState } from './part-state'
import { SaveMark } from './SaveMark'
import { Cheer, StepsNav } from './StepsNav'
import type { SavedForm } from './use-persona-form'
import { isTraitsGroup, type Group, type PersonaForm } from './worksheet'
import classes from './Worksheet.module.css'

/** What the one-pager looks for to bring a part of it into view. */
const scrolls = { 'data-scrolls': true }

/** The margins and the line of the steps, in px. */
const AROUND = 19

interface WorksheetProps {
  persona: PersonaDetail
  traits: ReadonlyMap<number, Trait>
  saved: SavedForm
  content: PersonaForm
  onEvidence: () => void
}

/** The steps in a row above; below them the form, and beside it the one-pager as it grows. */
export function Worksheet({ saved, content, persona, traits, onEvidence }: WorksheetProps) {
  const { form, ...saving } = saved
  const { i18n } = useTranslation()
  const { locale } = useFormats().settings
  const { parts, open } = usePartState()
  const group = parts[persona.id] ?? 'demographic'
  const [field, setField] = useState('')
  const [shown, setShown] = useState<Besides>('evidence')
  const { ref: steps, height } = useElementSize()
  // The parts of a step take one line or two: what stays in sight below them has to know.
  const room = (height > 0 ? { '--steps': `${String(height + AROUND)}px` } : {}) as CSSProperties
  const asked = namedTraits(content.traits, traits)
  const composed = composeStatement({ ...content, kind: persona.kind }, asked, { t: i18n.t, locale })
  const beside = (
    <Beside
      shown={shown}
      onShown={setShown}
      evidence={isTraitsGroup(group) && <EvidencePanel form={form} kind={persona.kind} onAll={onEvidence} />}
      onePager={
        <OnePager
          personaId={persona.id}
          content={content}
          asked={asked}
          statement={content.statement ?? composed}
          field={field}
        />
      }
    />
  )
  const go = (next: Group) => {
    open(persona.id, next)
    setField('')
    // The heading of the new group is read out, and the next Tab goes into its first field.
    requestAnimationFrame(() => document.getElementById('group-title')?.focus())
  }
  return (
    <div className={classes.columns} style={room}>
      <div className={classes.steps} ref={steps}>
        <div className={classes.row}>
          <Cheer total={completenessOf(content, asked).total} />
          <SaveMark {...saving} />
          <OnePagerButton>{beside}</OnePagerButton>
        </div>
        <StepsNav
          content={content}
          completeness={completenessOf(content, asked)}
          traits={traits}
          group={group}
          onGo={go}
        />
      </div>
      <div className={classes.form} onFocus={(event) => setField(nameOf(event) ?? field)}>
        <GroupForm
          personaId={persona.id}
          form={form}
          group={group}
          traits={traits}
          composed={composed}
          onGo={go}
        />
      </div>
      <div className={classes.preview}>
        <ScrollArea.Autosize
          classNames={{ viewport: classes.scrolled }}
          mah="var(--room)"
          type="auto"
          offsetScrollbars="present"
          viewportProps={{ tabIndex: 0, ...scrolls }}
        >
          {beside}
        </ScrollArea.Autosize>
      </div>
    </div>
  )
}

/** The name in the form of the field that has the focus; null for what is no field of the form, such as a button. */
function nameOf({ target }: FocusEvent): string | null {
  const within = target.closest('[data-field]')
  return within?.getAttribute('data-field') ?? target.getAttribute('name')
}
