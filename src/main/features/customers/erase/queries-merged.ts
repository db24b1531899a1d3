import { all, type Database } from '../../../database/sql'

/** What the history knows of customers that were merged into others. */

/** A customer that is gone; its id may be somebody else's by now. */
export interface MergedAway {
  id: number
  /** The change with which it went. */
  until: number
}

/** The customers that were merged into this one, and are still. */
export function mergedAway(db: Database, id: number): MergedAway[] {
  return all<MergedAway>(
    db,
    `SELECT alias.was_id AS id, max(gone.id) AS until FROM customer_alias AS alias
     JOIN history_change AS noted
       ON noted.table_name = 'customer_alias' AND noted.row_id = alias.id AND noted.kind = 'insert'
     JOIN history_change AS gone
       ON gone.action_id = noted.action_id AND gone.table_name = 'customer' AND gone.row_id = alias.was_id
         AND gone.kind = 'delete'
     WHERE alias.customer_id = ? AND alias.was_id IS NOT NULL
     GROUP BY alias.was_id`,
    [id],
  )
}

/** The actions that merged the customer with another one, took that back or did it again. */
export function merges(db: Database, id: number): number[] {
  return all<{ id: number }>(
    db,
    `WITH alias (id) AS (
       SELECT id FROM customer_alias WHERE customer_id = @id
       UNION
       SELECT row_id FROM history_change
       WHERE table_name = 'customer_alias' AND @id IN (before ->> '$.customer_id', before ->> '$.was_id')
     )
     SELECT DISTINCT action_id AS id FROM history_change AS change
     WHERE table_name = 'customer_alias' AND row_id IN (SELECT id FROM alias)
       AND EXISTS (
         SELECT 1 FROM history_change AS customer
         WHERE customer.action_id = change.action_id AND customer.table_name = 'customer' AND customer.row_id = @id)`,
    { id },
  ).map((row) => row.id)
}

/** The names a customer that is gone had. */
export function namesUntil(db: Database, { id, until }: MergedAway): string[] {
  return all<{ name: string }>(
    db,
    `SELECT DISTINCT before ->> '$.name' AS name FROM history_change
     WHERE table_name = 'customer' AND row_id = ? AND before IS NOT NULL AND id <= ?`,
    [id, until],
  ).map((row) => row.name)
}

/** The rows of a table that belonged, by this field, to a customer that is gone. */
export function rowsUntil(db: Database, table: string, field: string, { id, until }: MergedAway): number[] {
  return all<{ id: number }>(
    db,
    `SELECT DISTINCT row_id AS id FROM history_change
     WHERE table_name = ? AND before ->> '$.${field}' = ? AND id <= ?`,
    [table, id, until],
  ).map((row) => row.id)
}
