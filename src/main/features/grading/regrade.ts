import type { Measure } from '../../../shared/operations/criteria'
import type { Bounds } from '../../../shared/operations/settings'
import type { GradeLetter } from '../../../shared/values'
import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { across, known, rankColumn, scoreColumn, unknownColumn, valueColumn, type Column } from './columns'
import { comparedNumbers, countPlace } from './measures.queries'
import {
  allOverrides,
  archivedCustomers,
  eachRating,
  enabledCriteria,
  gradeRows,
  numbersFrom,
  standingCode,
  type CriterionRule,
  type GradeRow,
  type Who,
} from './regrade.queries'
import { bandValue, gradeOf, overrideCounts, rankValue, ratingValue } from './rules'
import { writeStandings, type GradeLog, type NewStanding } from './standings.queries'

export interface RegradeOptions {
  asOf: string
  bounds: Bounds
  /** How changes of grade are written down; null: they are not (figures of another day). */
  log: GradeLog | null
}

/** Everything the criteria say about some customers. */
export interface Assessment {
  criteria: CriterionRule[]
  rows: GradeRow[]
  /** 0–100 of every customer by criterion. */
  values: Column[]
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
  const { criteria, rows, values } = assess(db, table, scope, asOf)
  const weights = criteria.map((criterion) => criterion.weight)
  const scores = scoreColumn(weights, values, rows.length)
  const overrides = overridesInForce(db, asOf)
  const standings: NewStanding[] = []
  for (const [index, [id, scoreBefore, before]] of rows.entries()) {
    const score = known(scores[index])
    const computedGrade = gradeOf(score, bounds)
    const override = overrides.get(id)
    const grade = override ?? computedGrade
    const overridden = override === undefined ? 0 : 1
    if (score === scoreBefore && standingCode(computedGrade, grade, overridden) === before) continue
    standings.push({ id, score, computedGrade, grade, overridden })
  }
  writeStandings(db, table, scope, standings, log)
}

/** Grades set by the owner that count on a day, by customer. */
export function overridesInForce(db: Database, asOf: string): Map<number, GradeLetter> {
  const inForce = allOverrides(db).filter(({ endsOn }) => overrideCounts(endsOn, asOf))
  return new Map(inForce.map(({ customerId, grade }) => [customerId, grade]))
}

/**
 * Reads and values what is known about all customers, those out of step, or the one of that id.
 * @param criteria by other criteria than those that stand
 */
export function assess(
  db: Database,
  table: FiguresTable,
  who: Who,
  asOf: string,
  criteria: CriterionRule[] = enabledCriteria(db),
): Assessment {
  const measures = [
    ...new Set(criteria.flatMap((criterion) => (criterion.measure ? [criterion.measure] : []))),
  ]
  const rows = gradeRows(db, table, who, measures, asOf)
  const measured = new Map(measures.map((measure, index) => [measure, columnOf(rows, numbersFrom + index)]))
  const ratings = ratingsOf(db, who, rows, criteria)
  const numbers = criteria.map(
    ({ measure }, slot) => (measure ? measured.get(measure) : ratings[slot]) ?? unknownColumn(rows.length),
  )
  const values = criteria.map((criterion, slot) =>
    valuesOf(criterion, numbers[slot] ?? unknownColumn(rows.length), (measure, column) =>
      ranksOf(db, table, who, asOf, { measure, rows, numbers: column }),
    ),
  )
  return {
    criteria,
    rows,
    values,
    numbersOf: (index) => across(numbers, index),
    valuesOf: (index) => across(values, index),
  }
}

function columnOf(rows: readonly GradeRow[], position: number): Column {
  const column = unknownColumn(rows.length)
  for (const [index, row] of rows.entries()) column[index] = row[position] ?? Number.NaN
  return column
}

/** Ratings, a column for each criterion. */
function ratingsOf(
  db: Database,
  who: Who,
  rows: readonly GradeRow[],
  criteria: readonly CriterionRule[],
): Column[] {
  const ratings = criteria.map(() => unknownColumn(rows.length))
  const columns = new Map(criteria.map((criterion, slot) => [criterion.id, ratings[slot]]))
  const positions = new Map<number, number>()
  eachRating(db, who, (customerId, criterionId, value) => {
    // Only once there is a rating: many have an import and nothing else yet.
    if (positions.size === 0) for (const [index, row] of rows.entries()) positions.set(row[0], index)
    const index = positions.get(customerId)
    const column = columns.get(criterionId)
    if (index !== undefined && column) column[index] = value
  })
  return ratings
}

/** Turns ratings or measured numbers into 0–100. */
function valuesOf(
  { measure, method, bands }: CriterionRule,
  numbers: Column,
  ranks: (measure: Measure, numbers: Column) => Column,
): Column {
  if (measure === null) return valueColumn(numbers, ratingValue)
  if (method === 'bands') return valueColumn(numbers, (number) => bandValue(bands, number))
  return ranks(measure, numbers)
}

// A place counted over an index costs a tenth of reading everyone's number; figures of another day have no index.
const few = 5

/** Values by rank: by counting for a few customers, among everyone's sorted numbers for many. */
function ranksOf(
  db: Database,
  table: FiguresTable,
  who: Who,
  asOf: string,
  { measure, rows, numbers }: { measure: Measure; rows: readonly GradeRow[]; numbers: Column },
): Column {
  const countable = table === 'main.customer_figures' && who !== 'all'
  if (countable && rows.length <= few) {
    return valueColumn(numbers, (_, index) => {
      const place = countPlace(db, table, measure, rows[index]?.[0] ?? 0, asOf)
      return rankValue(place) ?? Number.NaN
    })
  }
  const others =
    who === 'all'
      ? comparedAmong(rows, numbers, archivedCustomers(db))
      : Float64Array.from(comparedNumbers(db, table, measure, asOf))
  return rankColumn(numbers, others.sort(), measure)
}

function comparedAmong(
  rows: readonly GradeRow[],
  numbers: Column,
  archived: ReadonlySet<number>,
): Float64Array {
  return numbers.filter((number, index) => !Number.isNaN(number) && !archived.has(rows[index]?.[0] ?? 0))
}
