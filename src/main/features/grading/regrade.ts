import type { Measure } from '../../../shared/operations/criteria'
import type { Bounds } from '../../../shared/operations/settings'
import type { GradeLetter } from '../../../shared/values'
import type { Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import {
  across,
  columnFrom,
  known,
  nothingKnown,
  rankColumn,
  scoreColumn,
  unknownColumn,
  valueColumn,
  type Column,
} from './columns'
import { comparedNumbers, countPlace } from './measures.queries'
import {
  allOverrides,
  archivedCustomers,
  eachRating,
  enabledCriteria,
  idsToGrade,
  numbersOf,
  standingCode,
  standingsBefore,
  type CriterionRule,
  type Who,
} from './regrade.queries'
import { bandValue, gradeOf, overrideCounts, rankValue, ratingValue } from './rules'
import { writeStandings, type GradeLog, type NewStandings } from './standings.queries'

export interface RegradeOptions {
  asOf: string
  bounds: Bounds
  /** How changes of grade are written down; null: they are not (figures of another day). */
  log: GradeLog | null
}

/** Everything the criteria say about some customers. */
export interface Assessment {
  criteria: CriterionRule[]
  /** Of the customers, ascending; the n-th of everything else is that of the n-th of them. */
  ids: number[]
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
  const { criteria, ids, values } = assess(db, table, scope, asOf)
  const weights = criteria.map((criterion) => criterion.weight)
  const scores = scoreColumn(weights, values, ids.length)
  const overrides = overridesInForce(db, asOf)
  const before = standingsBefore(db, table, scope)
  const changed: NewStandings = { ids: [], scores: [], codes: [] }
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? 0
    const score = known(scores[index])
    const computedGrade = gradeOf(score, bounds)
    const override = overrides.get(id)
    const code = standingCode(computedGrade, override ?? computedGrade, override === undefined ? 0 : 1)
    if (code === before.codes[index] && score === before.scores[index]) continue
    changed.ids.push(id)
    changed.scores.push(score)
    changed.codes.push(code)
  }
  writeStandings(db, table, scope, changed, log)
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
  const ids = idsToGrade(db, table, who)
  const ratings = ratingsOf(db, who, ids, criteria)
  const measured = new Map<Measure, Column>()
  const numbersBy = (measure: Measure) => {
    const read = measured.get(measure) ?? columnFrom(numbersOf(db, table, who, measure, asOf))
    measured.set(measure, read)
    return read
  }
  const numbers = criteria.map(({ id, measure }) =>
    measure ? numbersBy(measure) : (ratings.get(id) ?? nothingKnown),
  )
  const values = criteria.map((criterion, slot) =>
    valuesOf(criterion, numbers[slot] ?? nothingKnown, (measure, column) =>
      ranksOf(db, table, who, asOf, { measure, ids, numbers: column }),
    ),
  )
  return {
    criteria,
    ids,
    values,
    numbersOf: (index) => across(numbers, index),
    valuesOf: (index) => across(values, index),
  }
}

/** Ratings, a column for each criterion by which somebody is rated. */
function ratingsOf(
  db: Database,
  who: Who,
  ids: readonly number[],
  criteria: readonly CriterionRule[],
): Map<number, Column> {
  const enabled = new Set(criteria.map(({ id }) => id))
  const columns = new Map<number, Column>()
  const positions = new Map<number, number>()
  eachRating(db, who, (customerId, criterionId, value) => {
    // Only once there is a rating: many have an import and nothing else yet.
    if (positions.size === 0) for (const [index, id] of ids.entries()) positions.set(id, index)
    const index = positions.get(customerId)
    if (index === undefined || !enabled.has(criterionId)) return
    const column = columns.get(criterionId) ?? unknownColumn(ids.length)
    column[index] = value
    columns.set(criterionId, column)
  })
  return columns
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
  { measure, ids, numbers }: { measure: Measure; ids: readonly number[]; numbers: Column },
): Column {
  const countable = table === 'main.customer_figures' && who !== 'all'
  if (countable && ids.length <= few) {
    return valueColumn(numbers, (_, index) => {
      const place = countPlace(db, table, measure, ids[index] ?? 0, asOf)
      return rankValue(place) ?? Number.NaN
    })
  }
  const others =
    who === 'all'
      ? comparedAmong(ids, numbers, archivedCustomers(db))
      : Float64Array.from(comparedNumbers(db, table, measure, asOf))
  return rankColumn(numbers, others.sort(), measure)
}

function comparedAmong(ids: readonly number[], numbers: Column, archived: ReadonlySet<number>): Float64Array {
  const among = new Float64Array(numbers.length)
  let count = 0
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? Number.NaN
    if (!Number.isNaN(number) && !archived.has(ids[index] ?? 0)) among[count++] = number
  }
  return among.subarray(0, count)
}
