import { formatMoney } from '../../../shared/money'
import type { Criterion, CriterionResult, Measure } from '../../../shared/operations/criteria'
import type { Override } from '../../../shared/operations/customers'
import type { Settings } from '../../../shared/operations/settings'
import type { Translate } from '../../../shared/texts/i18n'
import type { Grade } from '../../../shared/values'
import { shownMissing, shownScore } from '../../../shared/scores'
import { assertNever } from '../../../shared/errors'
import { nextGrade, type Share } from './rules'

/** What the sentences need besides the numbers. */
export interface Words {
  t: Translate
  settings: Settings
}

/** What one criterion says about a customer, in figures. */
export interface CriterionFacts extends Share {
  criterion: Criterion
  number: number | null
  value: number | null
  /** The customer has a score, so points mean something. */
  scored: boolean
}

/** What one criterion says, with its sentence: "Pays 4 days late on average: 80 of 100, adds 16 points, leaves 4." */
export function criterionResult(facts: CriterionFacts, words: Words): CriterionResult {
  const { criterion, number, value, points, pointsLeft } = facts
  return {
    criterionId: criterion.id,
    name: criterion.name,
    kind: criterion.kind,
    measure: criterion.measure,
    anchors: criterion.anchors,
    weight: criterion.weight,
    number,
    value,
    points,
    pointsLeft,
    text: sentence(facts, words),
  }
}

function sentence(
  { criterion, number, value, points, pointsLeft, scored }: CriterionFacts,
  words: Words,
): string {
  const { t } = words
  if (number === null) return unknownSentence(criterion.measure, t)
  if (value === null)
    return t('grading:explain.unknown.alone', { fact: fact(criterion.measure, number, words) })
  const key = criterion.method === 'rank' ? 'rank' : 'value'
  const counted = t(`grading:explain.${key}`, {
    fact: fact(criterion.measure, number, words),
    value: decimal(value, words),
  })
  if (!scored) return t('grading:explain.whole', { sentence: counted })
  return t('grading:explain.withPoints', {
    sentence: counted,
    points: t('grading:explain.points', { count: toOneDecimal(points), shown: decimal(points, words) }),
    left: decimal(pointsLeft, words),
  })
}

function unknownSentence(measure: Measure | null, t: Translate): string {
  if (measure === null) return t('grading:explain.unknown.rating')
  switch (measure) {
    case 'averageDaysLate':
      return t('grading:explain.unknown.daysLate')
    case 'costToServeRatio':
    case 'yearsAsCustomer':
    case 'latestNps':
    case 'fit':
      return t(`grading:explain.unknown.${measure}`)
    default:
      return t('grading:explain.unknown.bought')
  }
}

/** The fact a criterion starts from, in words; without a measure the rating 1–5. */
function fact(measure: Measure | null, number: number, words: Words): string {
  const { t, settings } = words
  const money = (minor: number) => formatMoney(minor, settings, false)
  switch (measure) {
    case null:
      return t('grading:explain.fact.rating', { rating: number })
    case 'averageDaysLate':
      if (toOneDecimal(number) === 0) return t('grading:explain.fact.onTime')
      return t('grading:explain.fact.daysLate', { count: toOneDecimal(number), days: decimal(number, words) })
    case 'contribution12m':
    case 'contribution':
      return t(`grading:explain.fact.${measure}${number < 0 ? 'Negative' : ''}`, {
        money: money(Math.abs(number)),
      })
    case 'revenue12m':
    case 'revenue':
      return t(`grading:explain.fact.${measure}`, { money: money(number) })
    case 'orders':
      return t('grading:explain.fact.orders', { count: number })
    case 'recency':
      return t(number === 0 ? 'grading:explain.fact.boughtToday' : 'grading:explain.fact.recency', {
        count: number,
      })
    case 'costToServeRatio':
      return t('grading:explain.fact.costToServeRatio', { percent: decimal(number, words) })
    case 'yearsAsCustomer':
      return sinceFact(number, words)
    case 'referralsGiven':
    case 'openComplaints':
    case 'complaints':
      return t(`grading:explain.fact.${measure}${number === 0 ? 'None' : ''}`, { count: number })
    case 'latestNps':
      return t('grading:explain.fact.latestNps', { score: number })
    case 'fit':
      return t('grading:explain.fact.fit', { fit: decimal(number, words) })
    default:
      return assertNever(measure)
  }
}

/** Years as a customer; of the first year, the months. */
function sinceFact(years: number, words: Words): string {
  const { t } = words
  if (years >= 1) {
    // Cut off like an age: nobody is two years old before their birthday.
    const shown = Math.floor(years * 10 + 1e-9) / 10
    return t('grading:explain.fact.years', { count: shown, years: decimal(shown, words) })
  }
  const months = Math.round(years * 12)
  return t(`grading:explain.fact.${months === 0 ? 'thisMonth' : 'months'}`, { count: months })
}

/** What the whole explanation is about. */
export interface Verdict {
  grade: Grade
  computedGrade: Grade
  score: number | null
  known: number
  override: Override | null
  results: readonly CriterionResult[]
}

/** The explanation in a sentence or two: the grade, what is missing to the next one, and the owner's own say. */
export function summaryOf(verdict: Verdict, words: Words): string {
  const { t } = words
  const computed = computedSentence(verdict, words)
  if (!verdict.override) return computed
  const { grade, reason, endsOn } = verdict.override
  const day = new Intl.DateTimeFormat(words.settings.locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const set = endsOn
    ? t('grading:explain.overrideUntil', { grade, reason, day: day.format(new Date(endsOn)) })
    : t('grading:explain.override', { grade, reason })
  return t('grading:explain.two', { first: set, second: computed })
}

function computedSentence({ computedGrade, score, known, results }: Verdict, words: Words): string {
  const { t, settings } = words
  if (score === null) {
    const missing = results.filter((result) => result.value === null && result.weight > 0)
    if (missing.length === 0) return t('grading:explain.noWeight')
    return t('grading:explain.ungraded', {
      known: new Intl.NumberFormat(settings.locale, { style: 'percent', maximumFractionDigits: 0 }).format(
        Math.floor(known * 100) / 100,
      ),
      missing: new Intl.ListFormat(settings.locale).format(missing.map((result) => result.name)),
    })
  }
  const shown = { grade: computedGrade, score: decimalText(shownScore(score, 1), words) }
  const next = nextGrade(score, settings.bounds)
  if (!next) return t('grading:explain.best', shown)
  const missing = shownMissing(next.points)
  return t('grading:explain.missing', {
    ...shown,
    next: next.grade,
    points: t('grading:explain.points', { count: missing, shown: decimalText(missing, words) }),
  })
}

function toOneDecimal(number: number): number {
  return Math.round(number * 10) / 10
}

function decimal(number: number, words: Words): string {
  return decimalText(toOneDecimal(number), words)
}

function decimalText(number: number, { settings }: Words): string {
  return new Intl.NumberFormat(settings.locale, { maximumFractionDigits: 1 }).format(number)
}
