import type { PersonaContent } from '../operations/personas'
import { asksSomething, type NamedTrait } from './asked'
import { allOf, eitherOf, wantedInWords, type Language } from './words'

/** The traits every new file starts with that have a way of being said: their name → key of `statement.trait`. */
const ownWords = {
  age: 'age',
  income: 'income',
  gender: 'is',
  'marital status': 'is',
  occupation: 'occupation',
  industry: 'industry',
  'firm size': 'firmSize',
  location: 'location',
  values: 'values',
  beliefs: 'beliefs',
  hobbies: 'hobbies',
  interests: 'interests',
  'attitude to price': 'does',
} as const

const DETAILS = ['age', 'job', 'home'] as const
const LONGEST_DETAIL = 60
const LONGEST_ASIDE = 160

type StatementParts = Pick<PersonaContent, 'name' | 'kind' | 'individual' | 'notOurCustomer'>

/**
 * The qualifying statement put together from the parts that are there: "Our ideal customer is someone like Hannah (42,
 * architect) who … and who …, ideally someone who …, and not someone who …." Reads well with any of them missing.
 */
export function composeStatement(
  persona: StatementParts,
  traits: readonly NamedTrait[],
  language: Language,
): string {
  const { t } = language
  const clauses = (rule: NamedTrait['rule']) =>
    traits.filter((one) => one.rule === rule && asksSomething(one)).map((one) => clause(one, language))
  // Not the home: 'an old terraced house near the park' does not read in brackets.
  const details = shortDetails(persona.individual, ['age', 'job'])
  const must = clauses('must')
  const nice = clauses('nice')
  const out = clauses('out')
  const aside = firstLine(persona.notOurCustomer)
  return [
    t(`personas:statement.subject.${persona.kind}`, { name: persona.name }),
    details.length > 0 ? t('personas:statement.details', { details: details.join(', ') }) : '',
    must.length > 0 ? t('personas:statement.must', { clauses: allOf(must, language) }) : '',
    nice.length > 0 ? t(`personas:statement.nice.${persona.kind}`, { clauses: allOf(nice, language) }) : '',
    out.length > 0 ? t(`personas:statement.out.${persona.kind}`, { clauses: eitherOf(out, language) }) : '',
    t('personas:statement.end'),
    aside !== '' && aside.length <= LONGEST_ASIDE ? t('personas:statement.aside', { aside }) : '',
  ].join('')
}

/** What is said of an individual beside the name: age, job and home (or some of them), where they are short enough to be said. */
export function shortDetails(
  individual: PersonaContent['individual'],
  fields: readonly (typeof DETAILS)[number][] = DETAILS,
): string[] {
  return fields
    .map((field) => firstLine(individual[field] ?? ''))
    .filter((detail) => detail !== '' && detail.length <= LONGEST_DETAIL)
}

/** One trait as a clause: 'who is in Leeds or York', 'whose lifestyle is outdoors'. */
function clause(trait: NamedTrait, language: Language): string {
  const { t } = language
  const name = trait.name.toLowerCase()
  if (trait.kind === 'yesNo') {
    const answer = wantedInWords(trait, trait.kind, language).toLocaleLowerCase(language.locale)
    return t('personas:statement.trait.yesNo', { name: trait.name, wanted: answer })
  }
  const isChoice = trait.kind === 'choice' || trait.kind === 'several'
  const values = isChoice ? trait.values.map(inSentence) : trait.values
  const wanted = wantedInWords({ ...trait, values }, trait.kind, language)
  if (Object.hasOwn(ownWords, name)) {
    return t(`personas:statement.trait.${ownWords[name as keyof typeof ownWords]}`, { wanted })
  }
  const said = trait.kind === 'number' ? 'number' : 'other'
  return t(`personas:statement.trait.${said}`, { name: inSentence(trait.name), wanted })
}

/** 'Pays for value' → 'pays for value'; 'VIP' and 'B2B' stay. */
function inSentence(text: string): string {
  return /^\p{Lu}(\p{Ll}|\s|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? ''
  return line.replace(/[.\s]+$/, '')
}
