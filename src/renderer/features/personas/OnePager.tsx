import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { asksSomething, type NamedTrait } from '../../../shared/personas/asked'
import { shortDetails } from '../../../shared/personas/statement'
import { partFedBy, useInView } from './follow'
import classes from './OnePager.module.css'
import { among, Facts, filled, TraitList, traitPart } from './OnePagerParts'
import { PersonaPortrait } from './portrait/PersonaPortrait'
import { individualGroups, voiceGroups, type PersonaForm } from './worksheet'

interface OnePagerProps {
  personaId: number
  content: PersonaForm
  asked: readonly NamedTrait[]
  statement: string
  /** The name in the form of the field being filled in: what it feeds is marked and comes into view. */
  field: string
}

const individual = Object.values(individualGroups).flat()
const voice = Object.values(voiceGroups).flat()
/** So many are shown; the worksheet has the rest. */
const FACTS = 8
const VOICES = 4
const OBJECTIONS = 4

/** The persona on one page, as it stands this moment. */
export function OnePager({ personaId, content, asked, statement, field }: OnePagerProps) {
  const page = useRef<HTMLElement>(null)
  const { t } = useTranslation('personas')
  const shown = asked.filter(asksSomething)
  const facts = individual.flatMap((key) =>
    filled(`individual.${key}`, t(`individual.${key}`), content.individual[key]),
  )
  const own = content.ownFields.flatMap(({ label, value }, index) =>
    filled(`ownFields.${String(index)}`, label, value),
  )
  const words = [
    ...voice.flatMap((key) => filled(`voice.${key}`, t(`voice.${key}`), content.voice[key])),
    ...content.ownQuestions.flatMap(({ question, answer }, index) =>
      filled(`ownQuestions.${String(index)}`, question, answer),
    ),
  ]
  const objections = content.objections.flatMap(({ objection, answer }, index) =>
    objection.trim() === ''
      ? []
      : [{ part: `objections.${String(index)}`, label: objection, text: answer.trim() }],
  )
  const means = [
    ...filled('meaning.message', t('meaning.message'), content.meaning.message),
    ...filled('meaning.channels', t('meaning.channels'), content.meaning.channels),
    ...filled('notOurCustomer', t('groups.not.title'), content.notOurCustomer),
  ]
  const about = among([...facts, ...own], FACTS, field)
  const quoted = among(words, VOICES, field)
  const held = among(objections, OBJECTIONS, field)
  const wanted = shown.map((one) => traitPart(one, content))
  const listed = [...about, ...quoted, ...held, ...means].map(({ part }) => part)
  const now = partFedBy(field, new Set(['name', 'statement', ...wanted, ...listed]))
  useInView(page, now)
  const nothing = [...listed, ...wanted].length === 0
  const name = content.name.trim() || t('list.label')
  return (
    <section ref={page} aria-label={t('preview.label')} className={classes.page}>
      <header className={classes.head} data-part="name" data-now={now === 'name'}>
        <PersonaPortrait personaId={personaId} name={name} size={56} />
        <div>
          <p className={classes.name} dir="auto">
            {name}
          </p>
          <p className={classes.details} dir="auto">
            {shortDetails(content.individual).join(' · ')}
          </p>
        </div>
      </header>
      <blockquote
        className={classes.statement}
        data-part="statement"
        data-now={now === 'statement'}
        dir="auto"
      >
        {statement}
      </blockquote>
      {nothing && <p className={classes.nothing}>{t('preview.nothing', { name })}</p>}
      <TraitList asked={shown} content={content} now={now} />
      <Facts title={t('preview.aboutThem')} facts={about} now={now} />
      <Facts title={t('preview.inTheirWords')} facts={quoted} now={now} quoted />
      <Facts title={t('groups.objections.title')} facts={held} now={now} />
      <Facts title={t('preview.means')} facts={means} now={now} />
    </section>
  )
}
