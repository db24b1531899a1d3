import { useTranslation } from 'react-i18next'
import { traitRules } from '../../../shared/operations/personas'
import { asksSomething, type NamedTrait } from '../../../shared/personas/asked'
import { shortDetails } from '../../../shared/personas/statement'
import { wantedInWords } from '../../../shared/personas/words'
import { useFormats } from '../../components/formats'
import classes from './OnePager.module.css'
import { PersonaPortrait } from './portrait/PersonaPortrait'
import { individualGroups, voiceGroups, type PersonaForm } from './worksheet'

interface OnePagerProps {
  personaId: number
  content: PersonaForm
  asked: readonly NamedTrait[]
  statement: string
}

const individual = Object.values(individualGroups).flat()
const voice = Object.values(voiceGroups).flat()
/** So many are shown; the worksheet has the rest. */
const FACTS = 8
const VOICES = 4

/** The persona on one page, as it stands this moment. */
export function OnePager({ personaId, content, asked, statement }: OnePagerProps) {
  const { t } = useTranslation('personas')
  const shown = asked.filter(asksSomething)
  const facts = individual.flatMap((key) => filled(t(`individual.${key}`), content.individual[key]))
  const own = content.ownFields.flatMap(({ label, value }) => filled(label, value))
  const words = voice.flatMap((key) => filled(t(`voice.${key}`), content.voice[key]))
  const means = [
    ...filled(t('meaning.message'), content.meaning.message),
    ...filled(t('meaning.channels'), content.meaning.channels),
    ...filled(t('groups.not.title'), content.notOurCustomer),
  ]
  const nothing = shown.length + facts.length + own.length + words.length + means.length === 0
  const name = content.name.trim() || t('list.label')
  return (
    <section aria-label={t('preview.label')} className={classes.page}>
      <header className={classes.head}>
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
      <blockquote className={classes.statement} dir="auto">
        {statement}
      </blockquote>
      {nothing && <p className={classes.nothing}>{t('preview.nothing', { name })}</p>}
      <TraitList asked={shown} />
      <Facts title={t('preview.aboutThem')} facts={[...facts, ...own].slice(0, FACTS)} />
      <Facts title={t('preview.inTheirWords')} facts={words.slice(0, VOICES)} quoted />
      <Facts title={t('preview.means')} facts={means} />
    </section>
  )
}

interface Fact {
  label: string
  text: string
}

function filled(label: string, text: string | undefined): Fact[] {
  return text === undefined || text.trim() === '' ? [] : [{ label, text: text.trim() }]
}

function TraitList({ asked }: { asked: readonly NamedTrait[] }) {
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
          {rows.map((one, index) => (
            <li key={index} dir="auto">
              <strong>{one.name}</strong> {wantedInWords(one, one.kind, { t: i18n.t, locale })}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

function Facts({
  title,
  facts,
  quoted = false,
}: {
  title: string
  facts: readonly Fact[]
  quoted?: boolean
}) {
  if (facts.length === 0) return null
  return (
    <div className={classes.block}>
      <h3>{title}</h3>
      <dl>
        {facts.map(({ label, text }, index) => (
          <div key={index}>
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
