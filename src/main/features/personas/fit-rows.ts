import type { Fit, FitPart, Trait } from '../../../shared/operations/personas'
import type { AskedTrait } from '../../../shared/personas/asked'
import { valueInWords, wantedInWords, type Language } from '../../../shared/personas/words'
import type { Grade } from '../../../shared/values'
import type { ReadContext } from '../context'
import { traitValuesOf } from './queries-fit'
import { readTraits } from './queries-traits'
import { measureFit, type Verdict } from './rules'

interface FitCustomer {
  customerId: number
  name: string
  grade: Grade
}

/** A customer with how it fits a persona. */
export type FitRow = Fit & FitCustomer

/** Adds to customers how they fit what a persona asks, trait by trait, in words. */
export function fitRows(
  { db, t, settings }: ReadContext,
  asked: readonly AskedTrait[],
  customers: readonly FitCustomer[],
): FitRow[] {
  const language = { t, locale: settings.locale }
  const traits = new Map(readTraits(db).map((trait) => [trait.id, trait]))
  const values = traitValuesOf(
    db,
    customers.map((customer) => customer.customerId),
  )
  return customers.map((customer) => {
    const known = values.get(customer.customerId) ?? new Map<number, string>()
    const { fit, coverage, verdicts } = measureFit(asked, known)
    return { ...customer, fit, coverage, ...fitParts(verdicts, known, traits, language) }
  })
}

/** What is matched, missed and unknown, in words. */
export function fitParts(
  verdicts: readonly { asked: AskedTrait; verdict: Verdict }[],
  known: ReadonlyMap<number, string>,
  traits: ReadonlyMap<number, Trait>,
  language: Language,
): Pick<Fit, Verdict> {
  const parts = (verdict: Verdict) =>
    verdicts
      .filter((one) => one.verdict === verdict)
      .map((one) => {
        const { traitId } = one.asked
        const trait = { name: traits.get(traitId)?.name ?? '', actual: known.get(traitId) ?? null }
        return fitPart(one, trait, language)
      })
  return { matched: parts('matched'), missed: parts('missed'), unknown: parts('unknown') }
}

/** One line of a fit: the trait, what is wanted and what the customer is. */
function fitPart(
  { asked, verdict }: { asked: AskedTrait; verdict: Verdict },
  trait: { name: string; actual: string | null },
  language: Language,
): FitPart {
  const wanted = wantedInWords(asked, asked.kind, language)
  const ruledOut = asked.rule === 'out' && verdict === 'missed'
  const key = ruledOut ? 'personas:wanted.rulesOut' : 'personas:wanted.not'
  return {
    traitId: asked.traitId,
    trait: trait.name,
    rule: asked.rule,
    importance: asked.importance,
    wanted: asked.rule === 'out' ? language.t(key, { wanted }) : wanted,
    actual: trait.actual === null ? null : valueInWords(trait.actual, asked.kind, language),
  }
}
