import { grades, type Grade } from '../../../../shared/values'
import { all, first, one, run, type Database } from '../../../database/sql'
import { customerCount, type FiguresTable } from '../../figures/queries'

/** What a grade held at the end of a month; money in minor units. */
export interface MonthRow {
  month: string
  asOf: string
  grade: Grade
  customers: number
  revenue12m: number
  contribution12m: number
  costToServe12m: number
}

/**
 * Keeps what each grade holds as the state of the month the figures are for: the last state of a month that is kept stays.
 * A look back at another day only adds a month that is not there yet: one that was lived through stays as it was. A file without customers has no months: what an undone import left would be nobody's.
 * @param today the calendar date where the owner is
 * @param figures where the figures of that day are
 */
export function keepMonth(
  db: Database,
  asOf: string,
  today: string,
  figures: FiguresTable = 'main.customer_figures',
): void {
  if (customerCount(db) === 0) {
    run(db, 'DELETE FROM grade_month')
    return
  }
  for (const row of monthOf(db, asOf, today, figures)) {
    run(
      db,
      `INSERT INTO grade_month (month, grade, as_of, customers, revenue_12m, contribution_12m, cost_to_serve_12m)
       VALUES (@month, @grade, @asOf, @customers, @revenue12m, @contribution12m, @costToServe12m)
       ON CONFLICT (month, grade) DO UPDATE SET as_of = excluded.as_of, customers = excluded.customers,
         revenue_12m = excluded.revenue_12m, contribution_12m = excluded.contribution_12m,
         cost_to_serve_12m = excluded.cost_to_serve_12m`,
      { ...row },
    )
  }
}

/**
 * Keeps the month of a day when that day begins. What becomes of it until it is over is kept when another day is settled, and
 * told as it is until then: to count it for every change would be a tenth of each grading, and nobody would see it.
 */
export function beginDay(db: Database, asOf: string, today: string): void {
  const kept = first(db, 'SELECT 1 FROM grade_month WHERE as_of = ?', [asOf])
  if (kept === undefined || customerCount(db) === 0) keepMonth(db, asOf, today)
}

/**
 * Does something while `grade_month` reads as everything is at this moment, the present month included; on this connection
 * only.
 */
export function withPresentMonth<Result>(
  db: Database,
  { asOf, today }: { asOf: string; today: string },
  work: () => Result,
): Result {
  const { sql } = one<{ sql: string }>(db, `SELECT sql FROM main.sqlite_schema WHERE name = 'grade_month'`)
  db.exec(sql.replace('CREATE TABLE grade_month', 'CREATE TEMP TABLE grade_month'))
  try {
    // A table of the connection goes before one of the file with the same name.
    run(db, 'INSERT INTO temp.grade_month SELECT * FROM main.grade_month')
    keepMonth(db, asOf, today)
    return work()
  } finally {
    db.exec('DROP TABLE temp.grade_month')
  }
}

/** The month the figures are for as it is at this moment; nothing where it was lived through and is looked back at. */
export function monthOf(db: Database, asOf: string, today: string, figures: FiguresTable): MonthRow[] {
  if (customerCount(db) === 0) return []
  const month = asOf.slice(0, 7)
  const kept = first<{ asOf: string }>(db, 'SELECT as_of AS asOf FROM grade_month WHERE month = ?', [month])
  if (asOf !== today && kept !== undefined && kept.asOf !== asOf) return []
  const sums = new Map(sumsByGrade(db, figures).map((row) => [row.grade, row]))
  return grades.map((grade) => {
    const { count, ...held } = sums.get(grade) ?? { ...nobody, grade }
    return { month, asOf, ...held, customers: count }
  })
}

/**
 * What the customers of each grade hold who are not archived. Few are, so they are left out by their ids: to look at
 * every customer would take four times as long, and this is part of each grading.
 */
function sumsByGrade(db: Database, figures: FiguresTable): Sums[] {
  return all(
    db,
    `SELECT grade, count(*) AS count, sum(revenue_12m) AS revenue12m, sum(contribution_12m) AS contribution12m,
       sum(cost_to_serve_12m) AS costToServe12m
     FROM ${figures} NOT INDEXED
     WHERE customer_id NOT IN (SELECT id FROM customer WHERE archived_at IS NOT NULL)
     GROUP BY grade`,
  )
}

type Sums = Omit<MonthRow, 'month' | 'asOf' | 'customers'> & { count: number }

const nobody = { count: 0, revenue12m: 0, contribution12m: 0, costToServe12m: 0 }

/** The latest months that are kept, oldest first, the grades of each from A on. */
export function lastMonths(db: Database, limit: number): MonthRow[] {
  return all(
    db,
    `SELECT month, as_of AS asOf, grade, customers, revenue_12m AS revenue12m,
       contribution_12m AS contribution12m, cost_to_serve_12m AS costToServe12m
     FROM grade_month
     WHERE month IN (SELECT DISTINCT month FROM grade_month ORDER BY month DESC LIMIT ?)
     -- As it happens the letters sort as the grades do, the ungraded last.
     ORDER BY month, grade`,
    [limit],
  )
}
