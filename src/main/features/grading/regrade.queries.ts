import type { Band, Measure } from '../../../shared/operations/grading'
import type { Grade } from '../../../shared/values'
import { all, one, run, statement, type Database, type SqlValue } from '../../database/sql'
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
  computedGrade: Grade,
  grade: Grade,
  overridden: 0 | 1,
  ...numbers: (number | null)[],
]

/** How many columns of a {@link GradeRow} come before the numbers. */
export const numbersFrom = 5

/** The customers to grade with their numbers, by id. */
export function gradeRows(
  db: Database,
  table: FiguresTable,
  who: 'all' | 'dirty' | number,
  measures: readonly Measure[],
  asOf: string,
): GradeRow[] {
  const numbers = measures.map((measure) => `, ${numberSql(measure)}`).join('')
  const where = {
    all: '',
    dirty: 'WHERE customer_id IN (SELECT customer_id FROM customer_dirty)',
    one: 'WHERE customer_id = @who',
  }[typeof who === 'number' ? 'one' : who]
  const rows = statement(
    db,
    `SELECT customer_id, score, computed_grade, grade, overridden${numbers} FROM ${table} ${where}
     ORDER BY customer_id`,
  )
  const usesDay = measures.includes('recency')
  return rows.raw().all({
    ...(usesDay && { asOf }),
    ...(typeof who === 'number' && { who }),
  }) as GradeRow[]
}

/** The known numbers of a measure of all customers that are not archived, ascending. */
export function comparedNumbers(
  db: Database,
  table: FiguresTable,
  measure: Measure,
  asOf: string,
): Float64Array {
  const rows = statement(
    db,
    `SELECT ${numberSql(measure)} FROM ${table}
     WHERE last_purchase_on IS NOT NULL AND ${sources[measure].column} IS NOT NULL
       AND customer_id NOT IN ${archived}`,
  )
  const numbers = rows.pluck().all(measure === 'recency' ? { asOf } : {}) as number[]
  return Float64Array.from(numbers).sort()
}

/**
 * The place of one customer by a measure, counted over the measure's index instead of reading everyone: the numbers in
 * the index less those of the few who are not compared (archived, never bought).
 */
export function countPlace(db: Database, table: FiguresTable, measure: Measure, customerId: number): Place {
  const { column, worse, needsPurchase } = sources[measure]
  const outside = needsPurchase
    ? `${archived.slice(0, -1)} UNION SELECT customer_id FROM ${table} WHERE last_purchase_on IS NULL)`
    : archived
  return one<Place>(
    db,
    `WITH mine AS MATERIALIZED (SELECT ${column} AS number FROM ${table} WHERE customer_id = ?),
     outside AS MATERIALIZED (
       SELECT ${column} AS number FROM ${table} WHERE customer_id IN ${outside} AND ${column} IS NOT NULL)
     SELECT
       (SELECT count(*) FROM ${table} WHERE ${column} ${worse} (SELECT number FROM mine))
         - (SELECT count(*) FROM outside WHERE number ${worse} (SELECT number FROM mine)) AS worse,
       (SELECT count(*) FROM ${table} WHERE ${column} = (SELECT number FROM mine))
         - (SELECT count(*) FROM outside WHERE number = (SELECT number FROM mine)) AS same,
       (SELECT count(*) FROM ${table} WHERE ${column} IS NOT NULL) - (SELECT count(*) FROM outside) AS "of"`,
    [customerId],
  )
}

/** Ratings of the customers to grade by the criteria that are switched on: [customer, criterion, rating]. */
export function ratingRows(
  db: Database,
  who: 'all' | 'dirty' | number,
): [customerId: number, criterionId: number, value: number][] {
  const where = {
    all: '',
    dirty: 'WHERE customer_id IN (SELECT customer_id FROM customer_dirty)',
    one: 'WHERE customer_id = ?',
  }[typeof who === 'number' ? 'one' : who]
  const rows = statement(db, `SELECT customer_id, criterion_id, value FROM rating ${where}`)
  return rows.raw().all(typeof who === 'number' ? [who] : []) as [number, number, number][]
}

/** Overrides in force on a day, by customer. */
export function overridesInForce(db: Database, asOf: string): Map<number, Grade> {
  const rows = all<{ customer_id: number; grade: Grade }>(
    db,
    'SELECT customer_id, grade FROM grade_override WHERE ends_on IS NULL OR ends_on >= ?',
    [asOf],
  )
  return new Map(rows.map((row) => [row.customer_id, row.grade]))
}

/** How many customers are out of step. */
export function dirtyCustomerCount(db: Database): number {
  return one<{ dirty: number }>(db, 'SELECT count(*) AS dirty FROM customer_dirty').dirty
}

/** A customer's standing as it is written to the figures. */
export interface NewStanding {
  id: number
  score: number | null
  computedGrade: Grade
  grade: Grade
  overridden: 0 | 1
}

/** Writes standings to the figures. */
export function writeStandings(db: Database, table: FiguresTable, standings: readonly NewStanding[]): void {
  const write = statement(
    db,
    `UPDATE ${table} SET score = ?, computed_grade = ?, grade = ?, overridden = ? WHERE customer_id = ?`,
  )
  for (const { id, score, computedGrade, grade, overridden } of standings) {
    write.run(score, computedGrade, grade, overridden, id)
  }
}

/** A change of grade to be kept. */
export interface NewGradeChange {
  customerId: number
  from: Grade
  to: Grade
  scoreBefore: number | null
  score: number | null
}

/** Keeps changes of grade. */
export function logGradeChanges(
  db: Database,
  changes: readonly NewGradeChange[],
  { at, cause }: { at: string; cause: string },
): void {
  const sql = `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score_before, score, cause)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  for (const { customerId, from, to, scoreBefore, score } of changes) {
    const values: SqlValue[] = [customerId, at, from, to, scoreBefore, score, cause]
    run(db, sql, values)
  }
}
