import type { Band, Measure } from '../../../shared/operations/criteria'
import { grades, type Grade, type GradeLetter } from '../../../shared/values'
import { all, statement, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { dayFor, numberSql } from './measures.queries'

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

/** One value of each customer to grade, in the order of their ids: columns are read in half the time that rows are. */
function columnOf<Value>(db: Database, table: FiguresTable, who: Who, value: string, day = {}): Value[] {
  const rows = statement(
    db,
    `SELECT ${value} FROM ${table} NOT INDEXED ${whereCustomer(who)} ORDER BY customer_id`,
  )
  return rows.pluck().all({ ...day, ...(typeof who === 'number' && { who }) }) as Value[]
}

/** The ids of the customers to grade, ascending; everything else about them is in this order. */
export function idsToGrade(db: Database, table: FiguresTable, who: Who): number[] {
  return columnOf(db, table, who, 'customer_id')
}

/** What the figures say of the grades of the customers to grade. */
export interface Standings {
  scores: (number | null)[]
  /** See {@link standingCode}. */
  codes: number[]
}

/** What stands in the figures before grading. */
export function standingsBefore(db: Database, table: FiguresTable, who: Who): Standings {
  return {
    scores: columnOf(db, table, who, 'score'),
    codes: columnOf(db, table, who, standingSql),
  }
}

/** The numbers of a measure of the customers to grade. */
export function numbersOf(
  db: Database,
  table: FiguresTable,
  who: Who,
  measure: Measure,
  asOf: string,
): (number | null)[] {
  return columnOf(db, table, who, numberSql(measure), dayFor([measure], asOf))
}

/** Ids of the archived customers. */
export function archivedCustomers(db: Database): Set<number> {
  return new Set(
    statement(db, `SELECT id FROM customer WHERE archived_at IS NOT NULL`).pluck().all() as number[],
  )
}

/** True when others are not compared with this customer. */
export function isArchived(db: Database, customerId: number): boolean {
  return (
    statement(db, 'SELECT 1 FROM customer WHERE id = ? AND archived_at IS NOT NULL').get(customerId) !==
    undefined
  )
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
