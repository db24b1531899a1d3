import type { Band, Measure } from '../../../shared/operations/grading'
import { grades, type Grade, type GradeLetter } from '../../../shared/values'
import { all, one, statement, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import type { Place } from './rules'

/** A criterion that is switched on, as grading needs it. */
export interface CriterionRule {
  id: number
  measure: Measure | null
  method: 'bands' | 'rank' | null
  bands: readonly Band[]
  weight: number
}

/** The criteria that are switched on, in the owner's order. */
export function enabledCriteria(db: Database): CriterionRule[] {
  const rows = all<Omit<CriterionRule, 'bands'> & { bands: string }>(
    db,
    'SELECT id, measure, method, bands, weight FROM criterion WHERE enabled = 1 ORDER BY position, id',
  )
  return rows.map((row) => ({ ...row, bands: JSON.parse(row.bands) as Band[] }))
}

interface Source {
  column: string
  /** How the column of a customer that is worse off compares. Of last purchases, the earlier one is the worse. */
  worse: '<' | '>'
  /** The column says nothing while the customer never bought anything. */
  needsPurchase: boolean
}

/** Where the number of a measure stands. */
const sources: Readonly<Record<Measure, Source>> = {
  contribution12m: { column: 'contribution_12m', worse: '<', needsPurchase: true },
  contribution: { column: 'contribution', worse: '<', needsPurchase: true },
  revenue12m: { column: 'revenue_12m', worse: '<', needsPurchase: true },
  revenue: { column: 'revenue', worse: '<', needsPurchase: true },
  orders: { column: 'orders', worse: '<', needsPurchase: true },
  averageDaysLate: { column: 'average_days_late', worse: '>', needsPurchase: false },
  recency: { column: 'last_purchase_on', worse: '<', needsPurchase: false },
}

/** SQL of a measure's number (money in minor units, days), null while unknown; `@asOf` has to be bound. */
function numberSql(measure: Measure): string {
  const { column, needsPurchase } = sources[measure]
  if (measure === 'recency') return `CAST(julianday(@asOf) - julianday(${column}) AS INTEGER)`
  return needsPurchase ? `CASE WHEN last_purchase_on IS NOT NULL THEN ${column} END` : column
}

const archived = '(SELECT id FROM customer WHERE archived_at IS NOT NULL)'

/** One customer before grading: id, what stands in the table, then the number of each measure asked for. */
export type GradeRow = [
  id: number,
  score: number | null,
  /** Computed grade, grade and whether it is overridden as one number, see {@link standingCode}. */
  standing: number,
  ...numbers: (number | null)[],
]

/** How many columns of a {@link GradeRow} come before the numbers. */
export const numbersFrom = 3

/** Both grades and whether the owner set one as one number: of 100,000 customers that is read in half the time. */
export function standingCode(computedGrade: Grade, grade: Grade, overridden: 0 | 1): number {
  return computedGrade.charCodeAt(0) * 65_536 + grade.charCodeAt(0) * 256 + overridden
}

const gradeOfLetter = new Map(grades.map((grade) => [grade.charCodeAt(0), grade]))

/** The grade in a {@link standingCode}. */
export function gradeOfStanding(code: number): Grade {
  return gradeOfLetter.get((code >>> 8) & 255) ?? 'ungraded'
}
const standingSql = 'unicode(computed_grade) * 65536 + unicode(grade) * 256 + overridden'

/** The customers grading is about: everyone, those out of step, or one by id. */
export type Who = 'all' | 'dirty' | number

/** SQL that leaves out all others; for one customer `@who` has to be bound. */
export function whereCustomer(who: Who): string {
  if (who === 'all') return ''
  return `WHERE customer_id IN ${who === 'dirty' ? '(SELECT customer_id FROM customer_dirty)' : '(@who)'}`
}

/** The customers to grade with their numbers, by id. */
export function gradeRows(
  db: Database,
  table: FiguresTable,
  who: Who,
  measures: readonly Measure[],
  asOf: string,
): GradeRow[] {
  const numbers = measures.map((measure) => `, ${numberSql(measure)}`).join('')
  const rows = statement(
    db,
    `SELECT customer_id, score, ${standingSql}${numbers} FROM ${table}
     ${whereCustomer(who)} ORDER BY customer_id`,
  )
  return rows.raw().all({
    ...(measures.includes('recency') && { asOf }),
    ...(typeof who === 'number' && { who }),
  }) as GradeRow[]
}

/** Ids of the archived customers. */
export function archivedCustomers(db: Database): Set<number> {
  return new Set(
    statement(db, `SELECT id FROM customer WHERE archived_at IS NOT NULL`).pluck().all() as number[],
  )
}

/** The known numbers of a measure of all customers that are not archived, in no order. */
export function comparedNumbers(db: Database, table: FiguresTable, measure: Measure, asOf: string): number[] {
  const number = numberSql(measure)
  const rows = statement(
    db,
    `SELECT ${number} FROM ${table} WHERE ${number} IS NOT NULL AND customer_id NOT IN ${archived}`,
  )
  return rows.pluck().all(measure === 'recency' ? { asOf } : {}) as number[]
}

/**
 * The place of one customer by a measure, counted over the measure's index instead of reading everyone: the numbers in
 * the index less those of the few who are not compared (archived, never bought).
 */
export function countPlace(db: Database, table: FiguresTable, measure: Measure, customerId: number): Place {
  const { column, worse, needsPurchase } = sources[measure]
  const neverBought = `UNION SELECT customer_id FROM ${table} WHERE last_purchase_on IS NULL`
  return one<Place>(
    db,
    `WITH mine AS MATERIALIZED (SELECT ${column} AS number FROM ${table} WHERE customer_id = ?),
     outside AS MATERIALIZED (
       SELECT
         count(*) FILTER (WHERE ${column} ${worse} (SELECT number FROM mine)) AS worse,
         count(*) FILTER (WHERE ${column} = (SELECT number FROM mine)) AS same,
         count(${column}) AS "of"
       FROM ${table} WHERE customer_id IN (
         SELECT id FROM customer WHERE archived_at IS NOT NULL ${needsPurchase ? neverBought : ''}))
     SELECT
       (SELECT count(*) FROM ${table} WHERE ${column} ${worse} (SELECT number FROM mine)) - outside.worse AS worse,
       (SELECT count(*) FROM ${table} WHERE ${column} = (SELECT number FROM mine)) - outside.same AS same,
       (SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${table} WHERE ${column} IS NULL)
         - outside."of" AS "of"
     FROM outside`,
    [customerId],
  )
}

/** True when others are not compared with this customer. */
export function isArchived(db: Database, customerId: number): boolean {
  return archivedCustomers(db).has(customerId)
}

/** Calls `take` with every rating of the customers to grade. */
export function eachRating(
  db: Database,
  who: Who,
  take: (customerId: number, criterionId: number, value: number) => void,
): void {
  // One number for each row, because that is three times as fast as three: customer × 2²⁴ + criterion × 8 + rating.
  const rows = statement(
    db,
    `SELECT customer_id * 16777216 + criterion_id * 8 + value FROM rating ${whereCustomer(who)}`,
  )
  for (const packed of rows.pluck().all(typeof who === 'number' ? { who } : {}) as number[]) {
    const customerId = Math.floor(packed / 16_777_216)
    const rest = packed - customerId * 16_777_216
    take(customerId, rest >>> 3, rest & 7)
  }
}

/** All overrides, in force or not, with the customer they are for. */
export function allOverrides(
  db: Database,
): { customerId: number; grade: GradeLetter; endsOn: string | null }[] {
  return all(db, 'SELECT customer_id AS customerId, grade, ends_on AS endsOn FROM grade_override')
}
