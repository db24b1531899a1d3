import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { traitRules, type PersonaDetail } from '../../../shared/operations/personas'
import { asksSomething, namedTraits } from '../../../shared/personas/asked'
import { shortDetails } from '../../../shared/personas/statement'
import { wantedInWords } from '../../../shared/personas/words'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { Portrait } from '../../components/Portrait'
import { FittedSheet } from '../FittedSheet'
import { Letterhead } from '../parts/Letterhead'
import type { PersonaContent } from './PersonaWorksheet'
import { Scales } from './Scales'
import './persona.css'
import './poster.css'

interface PersonaPosterProps {
  persona: PersonaDetail
  content: PersonaContent
  layout: PageLayout
}

/** How many answers are shown, from the fewest to as many as there may be room for. */
const LEVELS = [
  { facts: 0, words: 2, objections: 0 },
  { facts: 3, words: 3, objections: 0 },
  { facts: 3, words: 5, objections: 0 },
  { facts: 3, words: 5, objections: 3 },
  { facts: 6, words: 6, objections: 3 },
  { facts: 9, words: 7, objections: 3 },
]

/** A persona on one page, to be hung on the wall: the face, the quote, the statement, and what makes them who they are. */
export function PersonaPoster({ persona, content, layout }: PersonaPosterProps) {
  const { t } = useTranslation(['reports', 'personas'])
  return (
    <FittedSheet layout={layout} levels={LEVELS.length} lines={() => null}>
      {(level) => (
        <div className="poster">
          <Letterhead kind={t('persona.onePager')} asOf={null} confidential />
          <Hero persona={persona} portrait={content.portrait} />
          <p className="poster-statement" dir="auto">
            {persona.statement ?? persona.composedStatement}
          </p>
          <div className="poster-columns">
            <div>
              <Traits persona={persona} traits={content.traits} />
              {Object.keys(persona.decisionStyle).length > 0 && (
                <Block title={t('personas:groups.style.title')}>
                  <Scales style={persona.decisionStyle} />
                </Block>
              )}
            </div>
            <div>
              <Words persona={persona} most={LEVELS[level]?.words ?? 1} />
            </div>
          </div>
          <Facts persona={persona} most={LEVELS[level]?.facts ?? 0} />
          <Objections persona={persona} most={LEVELS[level]?.objections ?? 0} />
          <Meaning persona={persona} />
        </div>
      )}
    </FittedSheet>
  )
}

function Hero({ persona, portrait }: { persona: PersonaDetail; portrait: string | null }) {
  const quote = (persona.individual.favouriteQuote ?? '').trim()
  return (
    <div className="hero">
      <Portrait name={persona.name} jpeg={portrait} size="34mm" />
      <div>
        <h1 dir="auto">{persona.name}</h1>
        <p className="muted" dir="auto">
          {shortDetails(persona.individual).join(' · ')}
        </p>
        {quote !== '' && (
          <blockquote className="quote" dir="auto">
            {quote}
          </blockquote>
        )}
      </div>
    </div>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="poster-block">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Traits({ persona, traits }: { persona: PersonaDetail; traits: PersonaContent['traits'] }) {
  const { t, i18n } = useTranslation('personas')
  const { locale } = useFormats().settings
  const asked = namedTraits(persona.traits, new Map(traits.map((trait) => [trait.id, trait]))).filter(
    asksSomething,
  )
  return traitRules.map((rule) => {
    const rows = asked
      .filter((one) => one.rule === rule)
      .toSorted((one, other) => other.importance - one.importance)
    if (rows.length === 0) return null
    return (
      <Block key={rule} title={t(`preview.${rule}`)}>
        <ul className="poster-traits" data-rule={rule}>
          {rows.map((one) => (
            <li key={one.traitId} dir="auto">
              <strong>{one.name}</strong> {wantedInWords(one, one.kind, { t: i18n.t, locale })}
            </li>
          ))}
        </ul>
      </Block>
    )
  })
}

const factFields = [
  'household',
  'job',
  'dayInLife',
  'informationSources',
  'purchaseDrivers',
  'brands',
  'hobbies',
  'shows',
  'car',
] as const
/** Of the facts above, how many say who they are. */
const ESSENTIAL = 3
const wordFields = [
  'momentOfBuying',
  'keepsAwake',
  'greatResult',
  'pains',
  'gains',
  'walkAway',
  'says',
] as const

function Facts({ persona, most }: { persona: PersonaDetail; most: number }) {
  const { t } = useTranslation('personas')
  const own = persona.ownFields.flatMap(({ label, value }) => told(label, value))
  const facts = factFields.flatMap((key) => told(t(`individual.${key}`), persona.individual[key]))
  // What the owner asked of their own accord matters to them; it comes after who they are and before the small things.
  const shown = facts.toSpliced(ESSENTIAL, 0, ...own).slice(0, most)
  if (shown.length === 0) return null
  return (
    <Block title={t('preview.aboutThem')}>
      <div className="poster-wide">
        <Pairs pairs={shown} />
      </div>
    </Block>
  )
}

function Words({ persona, most }: { persona: PersonaDetail; most: number }) {
  const { t } = useTranslation('personas')
  const words = wordFields.flatMap((key) => told(t(`voice.${key}`), persona.voice[key]))
  if (words.length === 0) return null
  return (
    <Block title={t('preview.inTheirWords')}>
      <Pairs pairs={words.slice(0, most)} quoted />
    </Block>
  )
}

/** What holds them back, and what we say to it. */
function Objections({ persona, most }: { persona: PersonaDetail; most: number }) {
  const { t } = useTranslation('personas')
  const shown = persona.objections.filter(({ objection }) => objection.trim() !== '').slice(0, most)
  if (shown.length === 0) return null
  return (
    <Block title={t('groups.objections.title')}>
      <dl className="pairs poster-wide">
        {shown.map(({ objection, answer }, index) => (
          <div key={index}>
            <dt className="quoted" dir="auto">
              {objection.trim()}
            </dt>
            <dd className="text" dir="auto">
              {answer.trim()}
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  )
}

function Meaning({ persona }: { persona: PersonaDetail }) {
  const { t } = useTranslation('personas')
  const means = [
    ...told(t('meaning.message'), persona.meaning.message),
    ...told(t('meaning.channels'), persona.meaning.channels),
    ...told(t('groups.not.title'), persona.notOurCustomer),
  ]
  if (means.length === 0) return null
  return (
    <Block title={t('preview.means')}>
      <div className="poster-wide">
        <Pairs pairs={means} />
      </div>
    </Block>
  )
}

interface Pair {
  label: string
  text: string
}

function told(label: string, text: string | undefined): Pair[] {
  return text === undefined || text.trim() === '' ? [] : [{ label, text: text.trim() }]
}

function Pairs({ pairs, quoted = false }: { pairs: readonly Pair[]; quoted?: boolean }) {
  return (
    <dl className="pairs">
      {pairs.map(({ label, text }, index) => (
        <div key={index}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto" className={quoted ? 'text quoted' : 'text'}>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
