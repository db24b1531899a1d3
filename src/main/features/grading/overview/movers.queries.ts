import type { GradeCause } from '../../../../shared/operations/grading'
import { all, statement, type Database } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import { changesSince } from '../moments.queries'
import type { Standing } from './movers'

/**
 * SQL of {@link standingsSince}. Who has no change since then stands where they stood. Of the others the last change
 * before says it, else the first one since; ids are given anew, so what is older than the customer was somebody else's.
 */
export function standingsSql(figures: FiguresTable): string {
  return `WITH later AS MATERIALIZED (
      SELECT customer_id, min(id) AS first_id
      FROM ${changesSince} GROUP BY customer_id
    )
    SELECT figures.customer_id,
      CASE
        WHEN customer.created_at >= @end THEN 'new'
        WHEN later.first_id IS NULL THEN figures.grade
        ELSE coalesce(
          (SELECT to_grade FROM grade_change
           WHERE customer_id = figures.customer_id AND at < @end AND at >= customer.created_at
           ORDER BY id DESC LIMIT 1),
          (SELECT from_grade FROM grade_change WHERE id = later.first_id))
      END,
      figures.grade, figures.revenue_12m
    FROM ${figures} AS figures NOT INDEXED
    CROSS JOIN customer ON customer.id = figures.customer_id
    LEFT JOIN later ON later.customer_id = figures.customer_id
    WHERE customer.archived_at IS NULL`
}

/**
 * Where everyone who is not archived stood, and stands now.
 * @param end the moment (ISO, UTC) at which the day ends
 */
export function standingsSince(db: Database, figures: FiguresTable, end: string): Standing[] {
  return statement(db, standingsSql(figures)).raw().all({ end }) as Standing[]
}

/** What a list of movers says of one. */
export interface MoverRow {
  id: number
  name: string
  place: string
  score: number | null
  at: string | null
  cause: GradeCause | null
}

/** Some customers with their last change of grade, in the order of their ids. */
export function moverRows(db: Database, figures: FiguresTable, ids: readonly number[]): MoverRow[] {
  return all(
    db,
    `SELECT customer.id, customer.name, customer.place, figures.score, change.at, change.cause
     FROM customer
     JOIN ${figures} AS figures ON figures.customer_id = customer.id
     LEFT JOIN grade_change AS change ON change.id = (
       SELECT max(id) FROM grade_change WHERE customer_id = customer.id AND at >= customer.created_at)
     WHERE customer.id IN (SELECT value FROM json_each(?))
     ORDER BY customer.id`,
    [JSON.stringify(ids)],
  )
}
