import { useTranslation } from 'react-i18next'
import { traitRules } from '../../../shared/operations/personas'
import type { NamedTrait } from '../../../shared/personas/asked'
import { wantedInWords } from '../../../shared/personas/words'
import { useFormats } from '../../components/formats'
import { partFedBy } from './follow'
import classes from './OnePager.module.css'
import type { PersonaForm } from './worksheet'

/** A line of the one-pager. */
export interface Fact {
  /** The name of the field in the form. */
  part: string
  label: string
  text: string
}

/** The line of an answer; none while there is no answer. */
export function filled(part: string, label: string, text: string | undefined): Fact[] {
  return text === undefined || text.trim() === '' ? [] : [{ part, label, text: text.trim() }]
}

/** So many of the lines, in their order: the one that is being filled in, and the first of the others. */
export function among(facts: readonly Fact[], most: number, field: string): Fact[] {
  const now = partFedBy(field, new Set(facts.map(({ part }) => part)))
  const isFed = ({ part }: Fact) => part === now
  const chosen = new Set([...facts.filter(isFed), ...facts.filter((one) => !isFed(one))].slice(0, most))
  return facts.filter((one) => chosen.has(one))
}

/** The name in the form of a trait that is asked for. */
export function traitPart({ traitId }: NamedTrait, content: PersonaForm): string {
  return `traits.${String(content.traits.findIndex((one) => one.traitId === traitId))}`
}

interface TraitListProps {
  asked: readonly NamedTrait[]
  content: PersonaForm
  /** The part that is marked. */
  now: string | null
}

/** The traits asked for, by rule, the weightiest first. */
export function TraitList({ asked, content, now }: TraitListProps) {
  const { t, i18n } = useTranslation('personas')
  const { locale } = useFormats().settings
  return traitRules.map((rule) => {
    const rows = asked
      .filter((one) => one.rule === rule)
      .toSorted((one, other) => other.importance - one.importance)
    if (rows.length === 0) return null
    return (
      <div key={rule} className={classes.block} data-rule={rule}>
        <h3>{t(`preview.${rule}`)}</h3>
        <ul>
          {rows.map((one, index) => {
            const part = traitPart(one, content)
            return (
              <li key={index} data-part={part} data-now={now === part} dir="auto">
                <strong>{one.name}</strong> {wantedInWords(one, one.kind, { t: i18n.t, locale })}
              </li>
            )
          })}
        </ul>
      </div>
    )
  })
}

/** Answers below a heading; nothing while there are none. */
export function Facts({
  title,
  facts,
  now,
  quoted = false,
}: {
  title: string
  facts: readonly Fact[]
  now: string | null
  quoted?: boolean
}) {
  if (facts.length === 0) return null
  return (
    <div className={classes.block}>
      <h3>{title}</h3>
      <dl>
        {facts.map(({ part, label, text }) => (
          <div key={part} data-part={part} data-now={now === part}>
            <dt dir="auto">{label}</dt>
            <dd dir="auto" data-quoted={quoted}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
