import type { Grade } from '../../../../shared/values'
import { all, one, type Database } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import type { EffortSums } from './effort'

/** The 12 months something is counted in: both days belong to them. */
export interface Months {
  from12m: string
  asOf: string
}

/** Minutes of every customer's touchpoints; read from the index alone. */
const spentSql = `SELECT customer_id, sum(minutes) AS minutes
  FROM touchpoint INDEXED BY touchpoint_figures
  WHERE happened_on BETWEEN @from12m AND @asOf
  GROUP BY customer_id`

/** Customers that are not archived, with what they bring and take. */
const everyoneSql = (figures: FiguresTable) => `${figures} AS figures NOT INDEXED
  CROSS JOIN customer ON customer.id = figures.customer_id
  LEFT JOIN spent ON spent.customer_id = figures.customer_id
  WHERE customer.archived_at IS NULL`

/** What each grade brings and takes; grades nobody has are left out. */
export function effortSums(db: Database, figures: FiguresTable, months: Months): EffortSums[] {
  return all(
    db,
    `WITH spent AS MATERIALIZED (${spentSql})
     SELECT figures.grade, count(*) AS customers, sum(figures.revenue_12m) AS revenue12m,
       sum(figures.contribution_12m) AS contribution12m, sum(figures.cost_to_serve_12m) AS costToServe12m,
       coalesce(sum(spent.minutes), 0) AS minutes12m
     FROM ${everyoneSql(figures)}
     GROUP BY figures.grade`,
    { ...months },
  )
}

/** One customer the effort goes to; money in minor units. */
export interface EffortRow {
  id: number
  name: string
  place: string
  score: number | null
  revenue12m: number
  contribution12m: number
  costToServe12m: number
  minutes12m: number
}

/** Those of a grade who took time or money, who cost most first: a page of them, and how many there are. */
export function effortRows(
  db: Database,
  figures: FiguresTable,
  { from12m, asOf }: Months,
  { grade, limit, offset }: { grade: Grade; limit: number; offset: number },
): { listed: number; rows: EffortRow[] } {
  const whoSql = `${everyoneSql(figures)} AND figures.grade = @grade
    AND (figures.cost_to_serve_12m > 0 OR spent.minutes > 0)`
  const { listed } = one<{ listed: number }>(
    db,
    `WITH spent AS MATERIALIZED (${spentSql}) SELECT count(*) AS listed FROM ${whoSql}`,
    { from12m, asOf, grade },
  )
  const rows = all<EffortRow>(
    db,
    `WITH spent AS MATERIALIZED (${spentSql})
     SELECT customer.id, customer.name, customer.place, figures.score, figures.revenue_12m AS revenue12m,
       figures.contribution_12m AS contribution12m, figures.cost_to_serve_12m AS costToServe12m,
       coalesce(spent.minutes, 0) AS minutes12m
     FROM ${whoSql}
     ORDER BY figures.cost_to_serve_12m DESC, minutes12m DESC, customer.id
     LIMIT @limit OFFSET @offset`,
    { from12m, asOf, grade, limit, offset },
  )
  return { listed, rows }
}
