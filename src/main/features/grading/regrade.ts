import type { GradeCause } from '../../../shared/operations/grading'
import type { Bounds } from '../../../shared/operations/settings'
import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import {
  comparedNumbers,
  countPlace,
  dirtyCustomerCount,
  enabledCriteria,
  gradeRows,
  logGradeChanges,
  numbersFrom,
  overridesInForce,
  ratingRows,
  writeStandings,
  type CriterionRule,
  type GradeRow,
  type NewGradeChange,
  type NewStanding,
} from './regrade.queries'
import { bandValue, better, gradeOf, placeAmong, rankValue, ratingValue, scoreOf } from './rules'

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
  for (const [index, [id, scoreBefore, computedBefore, from, overriddenBefore]] of rows.entries()) {
    const { score } = scoreOf(weights, valuesOf(index))
    const computedGrade = gradeOf(score, bounds)
    const override = overrides.get(id)
    const grade = override ?? computedGrade
    const overridden = override === undefined ? 0 : 1
    const changed =
      score !== scoreBefore ||
      computedGrade !== computedBefore ||
      grade !== from ||
      overridden !== overriddenBefore
    if (changed) standings.push({ id, score, computedGrade, grade, overridden })
    if (grade !== from) changes.push({ customerId: id, from, to: grade, scoreBefore, score })
  }
  writeStandings(db, table, standings)
  if (log) logGradeChanges(db, changes, log)
}

/** Reads and values what is known about all customers, those out of step, or the one of that id. */
export function assess(
  db: Database,
  table: FiguresTable,
  who: 'all' | 'dirty' | number,
  asOf: string,
): Assessment {
  const criteria = enabledCriteria(db)
  const measures = [
    ...new Set(criteria.flatMap((criterion) => (criterion.measure ? [criterion.measure] : []))),
  ]
  const rows = gradeRows(db, table, who, measures, asOf)
  const ratings = ratingsOf(db, who, rows, criteria)
  const columnOf = criteria.map(({ measure }) => (measure ? numbersFrom + measures.indexOf(measure) : -1))
  const valueOf = criteria.map((criterion) => valuation(db, table, who, criterion, asOf))

  const numbersOf = (index: number) =>
    criteria.map((_, slot) => {
      const column = columnOf[slot] ?? -1
      if (column >= 0) return (rows[index]?.[column] ?? null) as number | null
      const rating = ratings[index * criteria.length + slot] ?? 0
      return rating === 0 ? null : rating
    })
  const valuesOf = (index: number) => {
    const id = rows[index]?.[0] ?? 0
    return numbersOf(index).map((number, slot) =>
      number === null ? null : (valueOf[slot]?.(number, id) ?? null),
    )
  }
  return { criteria, rows, numbersOf, valuesOf }
}

/** Ratings, 0 for none: the n-th customer's stand from n × number of criteria on. */
function ratingsOf(
  db: Database,
  who: 'all' | 'dirty' | number,
  rows: readonly GradeRow[],
  criteria: readonly CriterionRule[],
): Uint8Array {
  const ratings = new Uint8Array(rows.length * criteria.length)
  const slotOf = new Map(criteria.map((criterion, slot) => [criterion.id, slot]))
  const indexOf = new Map(rows.map((row, index) => [row[0], index]))
  for (const [customerId, criterionId, value] of ratingRows(db, who)) {
    const index = indexOf.get(customerId)
    const slot = slotOf.get(criterionId)
    if (index !== undefined && slot !== undefined) ratings[index * criteria.length + slot] = value
  }
  return ratings
}

type Valuation = (number: number, customerId: number) => number | null

/** Turns a rating or a measured number into 0–100, as a criterion says. */
function valuation(
  db: Database,
  table: FiguresTable,
  who: 'all' | 'dirty' | number,
  { measure, method, bands }: CriterionRule,
  asOf: string,
): Valuation {
  if (measure === null) return ratingValue
  if (method === 'bands') return (number) => bandValue(bands, number)
  if (isFew(db, table, who)) {
    return (_, customerId) => rankValue(countPlace(db, table, measure, customerId))
  }
  const others = comparedNumbers(db, table, measure, asOf)
  return (number) => rankValue(placeAmong(others, number, better[measure]))
}

// A place counted over an index costs a tenth of reading everyone's number; figures of another day have no index.
const few = 5

function isFew(db: Database, table: FiguresTable, who: 'all' | 'dirty' | number): boolean {
  if (table !== 'main.customer_figures' || who === 'all') return false
  return typeof who === 'number' || dirtyCustomerCount(db) <= few
}
