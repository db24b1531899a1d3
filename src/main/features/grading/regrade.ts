import type { GradeCause, Measure } from '../../../shared/operations/grading'
import type { Bounds } from '../../../shared/operations/settings'
import type { GradeLetter } from '../../../shared/values'
import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import {
  comparedNumbers,
  allOverrides,
  archivedCustomers,
  countPlace,
  eachRating,
  enabledCriteria,
  gradeOfCode,
  gradeRows,
  logGradeChanges,
  numbersFrom,
  writeStandings,
  type CriterionRule,
  type GradeRow,
  type NewGradeChange,
  type NewStanding,
  type Who,
} from './regrade.queries'
import {
  bandValue,
  better,
  gradeOf,
  overrideCounts,
  placeAmong,
  rankValue,
  ratingValue,
  scoreOf,
  type Place,
} from './rules'

export interface RegradeOptions {
  asOf: string
  bounds: Bounds
  /** How changes of grade are written down; null: they are not (figures of another day). */
  log: { at: string; cause: GradeCause } | null
}

/** Everything the criteria say about some customers. */
export interface Assessment {
  criteria: CriterionRule[]
  rows: GradeRow[]
  /** The rating or measured number by criterion of the n-th customer; null when unknown. */
  numbersOf: (index: number) => (number | null)[]
  /** 0–100 by criterion of the n-th customer; null when unknown. */
  valuesOf: (index: number) => (number | null)[]
}

/**
 * Grades all customers, or those that are out of step, anew: score, computed grade, grade and whether it is overridden,
 * written to `table`; rows that do not change are not written. Archived customers are graded like all others, but
 * others are not compared with them. A change of `grade` is logged when `options.log` says how.
 */
export function regrade(
  db: Database,
  table: FiguresTable,
  scope: 'all' | 'dirty',
  { asOf, bounds, log }: RegradeOptions,
): void {
  const { criteria, rows, valuesOf } = assess(db, table, scope, asOf)
  const weights = criteria.map((criterion) => criterion.weight)
  const overrides = overridesInForce(db, asOf)
  const standings: NewStanding[] = []
  const changes: NewGradeChange[] = []
  for (const [index, [id, scoreBefore, computedBefore, gradeBefore, overriddenBefore]] of rows.entries()) {
    const { score } = scoreOf(weights, valuesOf(index))
    const computedGrade = gradeOf(score, bounds)
    const override = overrides.get(id)
    const grade = override ?? computedGrade
    const overridden = override === undefined ? 0 : 1
    const from = gradeOfCode(gradeBefore)
    const same =
      score === scoreBefore &&
      grade === from &&
      computedGrade === gradeOfCode(computedBefore) &&
      overridden === overriddenBefore
    if (!same) standings.push({ id, score, computedGrade, grade, overridden })
    if (grade !== from) changes.push({ customerId: id, from, to: grade, scoreBefore, score })
  }
  writeStandings(db, table, standings)
  if (log) logGradeChanges(db, changes, log)
}

function overridesInForce(db: Database, asOf: string): Map<number, GradeLetter> {
  const inForce = allOverrides(db).filter(({ endsOn }) => overrideCounts(endsOn, asOf))
  return new Map(inForce.map(({ customerId, grade }) => [customerId, grade]))
}

/** Reads and values what is known about all customers, those out of step, or the one of that id. */
export function assess(db: Database, table: FiguresTable, who: Who, asOf: string): Assessment {
  const criteria = enabledCriteria(db)
  const measures = [
    ...new Set(criteria.flatMap((criterion) => (criterion.measure ? [criterion.measure] : []))),
  ]
  const rows = gradeRows(db, table, who, measures, asOf)
  const ratings = ratingsOf(db, who, rows, criteria)
  const columns = criteria.map(({ measure }) => (measure ? numbersFrom + measures.indexOf(measure) : null))
  const numberAt = (index: number, slot: number) => {
    const column = columns[slot] ?? null
    if (column !== null) return rows[index]?.[column] ?? null
    return (ratings[index * criteria.length + slot] ?? 0) || null
  }
  const valueOf = criteria.map((criterion, slot) =>
    valuation(criterion, (measure) =>
      placing(db, table, who, measure, asOf, { rows, column: columns[slot] ?? 0 }),
    ),
  )
  const slots = criteria.map((_, slot) => slot)
  return {
    criteria,
    rows,
    numbersOf: (index) => slots.map((slot) => numberAt(index, slot)),
    valuesOf: (index) =>
      slots.map((slot) => {
        const number = numberAt(index, slot)
        return number === null ? null : (valueOf[slot]?.(number, rows[index]?.[0] ?? 0) ?? null)
      }),
  }
}

/** Ratings, 0 for none: the n-th customer's stand from n × number of criteria on. */
function ratingsOf(
  db: Database,
  who: Who,
  rows: readonly GradeRow[],
  criteria: readonly CriterionRule[],
): Uint8Array {
  const ratings = new Uint8Array(rows.length * criteria.length)
  const slotOf = new Map(criteria.map((criterion, slot) => [criterion.id, slot]))
  const indexOf = new Map(rows.map((row, index) => [row[0], index]))
  eachRating(db, who, (customerId, criterionId, value) => {
    const index = indexOf.get(customerId)
    const slot = slotOf.get(criterionId)
    if (index !== undefined && slot !== undefined) ratings[index * criteria.length + slot] = value
  })
  return ratings
}

/** Turns a rating or measured number into 0–100, or null when there is nobody to compare with. */
type Valuation = (number: number, customerId: number) => number | null

function valuation(
  { measure, method, bands }: CriterionRule,
  placesBy: (measure: Measure) => (number: number, customerId: number) => Place,
): Valuation {
  if (measure === null) return ratingValue
  if (method === 'bands') return (number) => bandValue(bands, number)
  const placeOf = placesBy(measure)
  return (number, customerId) => rankValue(placeOf(number, customerId))
}

// A place counted over an index costs a tenth of reading everyone's number; figures of another day have no index.
const few = 5

/** How the place of a customer among all is found: by counting for a few, among everyone's sorted numbers for many. */
function placing(
  db: Database,
  table: FiguresTable,
  who: Who,
  measure: Measure,
  asOf: string,
  everyone: { rows: readonly GradeRow[]; column: number },
): (number: number, customerId: number) => Place {
  const countable = table === 'main.customer_figures' && who !== 'all'
  if (countable && everyone.rows.length <= few) {
    return (_, customerId) => countPlace(db, table, measure, customerId)
  }
  const numbers =
    who === 'all' ? comparedAmong(everyone, archivedCustomers(db)) : comparedNumbers(db, table, measure, asOf)
  const others = Float64Array.from(numbers).sort()
  return (number) => placeAmong(others, number, better[measure])
}

function comparedAmong(
  { rows, column }: { rows: readonly GradeRow[]; column: number },
  archived: ReadonlySet<number>,
): number[] {
  const numbers: number[] = []
  for (const row of rows) {
    const number = row[column] ?? null
    if (number !== null && !archived.has(row[0])) numbers.push(number)
  }
  return numbers
}
