import { all, statement, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'

/** Revenue of the last 12 months of every customer, in minor units, in the order of their ids. */
export function revenues12m(db: Database, figures: FiguresTable): number[] {
  return statement(db, `SELECT revenue_12m FROM ${figures} ORDER BY customer_id`).pluck().all() as number[]
}

/** The names of some customers by id. */
export function namesOf(db: Database, ids: readonly number[]): Map<number, string> {
  const rows = all<{ id: number; name: string }>(
    db,
    'SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
