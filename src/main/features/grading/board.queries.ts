import type { CustomerFilter } from '../../../shared/operations/customers'
import type { Grade } from '../../../shared/values'
import { all, one, statement, type Database } from '../../database/sql'
import { matchConditions } from '../customers/list/queries-conditions'
import type { FiguresTable } from '../figures/queries'
import { anyOpenPlan, joinNextStep } from '../plans/queries-next'
import { byGroup, type Grouping } from './boardGroups.queries'

/** Whose board it is. */
export interface BoardQuestion {
  query: string
  filter: CustomerFilter
}

/** What the customers of a grade bring and take; money in minor units. */
export interface BoardSums {
  grade: Grade
  count: number
  revenue12m: number
  contribution12m: number
  costToServe12m: number
}

/** What each grade brings in all; grades nobody has are left out. */
export function boardSums(db: Database, figures: FiguresTable, question: BoardQuestion): BoardSums[] {
  const { sql, parameters } = matchConditions(question)
  return all<BoardSums>(
    db,
    // Row by row instead of through the index of the grades, which holds none of the sums.
    `SELECT figures.grade, count(*) AS count, sum(figures.revenue_12m) AS revenue12m,
       sum(figures.contribution_12m) AS contribution12m, sum(figures.cost_to_serve_12m) AS costToServe12m
     FROM ${figures} AS figures NOT INDEXED
     CROSS JOIN customer ON customer.id = figures.customer_id
     WHERE ${sql}
     GROUP BY figures.grade`,
    parameters,
  )
}

/** One customer of the board as a list of columns: 10,000 lists are read in half the time of 10,000 objects. */
export type BoardRow = [
  id: number,
  name: string,
  place: string,
  grade: Grade,
  computedGrade: Grade,
  overridden: 0 | 1,
  score: number | null,
  revenue12m: number,
  contribution12m: number,
  lastPurchaseOn: string | null,
  lastTouchOn: string | null,
  scoreBefore: number | null,
  scoreAfter: number | null,
  nextText: string | null,
  nextDueOn: string | null,
  groupKey: string | number | null,
]

/** Best score first, the unknown last; then the most revenue. */
const bestFirst = 'figures.score DESC, figures.revenue_12m DESC, figures.customer_id'

/**
 * The statement that reads a part of a column: the ids in the order of the grades' index, or group by group, then their
 * rows.
 */
export function boardRowsSql(figures: FiguresTable, matching: string, grouping: Grouping | null): string {
  const groupFirst = (key: string) => (grouping ? `${byGroup(key)}, ${bestFirst}` : bestFirst)
  return `WITH part AS MATERIALIZED (
      SELECT figures.customer_id AS id, ${grouping?.key ?? 'NULL'} AS group_key
      FROM ${figures} AS figures
      CROSS JOIN customer ON customer.id = figures.customer_id
      ${grouping?.join ?? ''}
      WHERE figures.grade = @column AND ${matching}
      ORDER BY ${groupFirst('group_key')} LIMIT @limit OFFSET @offset
    )
    SELECT customer.id, customer.name, customer.place, figures.grade, figures.computed_grade, figures.overridden,
      figures.score, figures.revenue_12m, figures.contribution_12m, figures.last_purchase_on, figures.last_touch_on,
      change.score_before, change.score, next.text, next.due_on, part.group_key
    FROM part
    CROSS JOIN ${figures} AS figures ON figures.customer_id = part.id
    CROSS JOIN customer ON customer.id = part.id
    LEFT JOIN grade_change AS change
      ON change.id = (SELECT max(id) FROM grade_change WHERE customer_id = part.id)
      -- Ids are given anew: what is older than the customer was somebody else's.
      AND change.at >= customer.created_at
    ${joinNextStep('part.id')}
    ORDER BY ${groupFirst('part.group_key')}`
}

/** A part of a column's customers, best first, with the scores around their last change of grade; `limit` null: all. */
export function boardRows(
  db: Database,
  figures: FiguresTable,
  { query, filter, grouping }: BoardQuestion & { grouping: Grouping | null },
  { grade, limit, offset }: { grade: Grade; limit: number | null; offset: number },
): BoardRow[] {
  const { sql, parameters } = matchConditions({ query, filter })
  return statement(db, boardRowsSql(figures, sql, grouping))
    .raw()
    .all({ ...parameters, column: grade, limit: limit ?? -1, offset }) as BoardRow[]
}

/** Whether anybody has an open plan. */
export function isPlanning(db: Database): boolean {
  return one<{ planning: 0 | 1 }>(db, `SELECT ${anyOpenPlan} AS planning`).planning === 1
}
