import { all, first, type Database } from '../../database/sql'

/** What was done to one customer. */

/** Tables whose rows belong to a customer. */
const belonging = [
  'customer_tag',
  'customer_trait',
  'purchase',
  'touchpoint',
  'complaint',
  'nps_answer',
  'rating',
  'grade_override',
  'customer_alias',
  'plan',
  'plan_step',
] as const

/**
 * The change with which a customer began. Ids are given anew: what is recorded of the same id before it was about
 * somebody else.
 */
function beginningOf(db: Database, id: number): number {
  let below = Number.MAX_SAFE_INTEGER
  for (;;) {
    const insertion = first<{ id: number; kind: string; targetId: number | null; before: number }>(
      db,
      `SELECT change.id, action.kind, action.target_id AS targetId, target.first_change AS before
       FROM history_change AS change
       JOIN history_action AS action ON action.id = change.action_id
       LEFT JOIN history_action AS target ON target.id = action.target_id
       WHERE change.table_name = 'customer' AND change.row_id = ? AND change.kind = 'insert' AND change.id <= ?
       ORDER BY change.id DESC LIMIT 1`,
      [id, below],
    )
    if (!insertion) return 0
    if (insertion.targetId === null) return insertion.id
    // An undo or redo has brought back who was there before the action it is about, or, redone, with it.
    below = insertion.kind === 'undo' ? insertion.before : insertion.id - 1
  }
}

/** The ids of the actions that touched a customer or what belongs to them, newest first. */
export function actionsOnCustomer(db: Database, customerId: number): number[] {
  const present = belonging.map(
    (table) => `SELECT '${table}' AS name, id FROM ${table} WHERE customer_id = @customerId`,
  )
  const now = belonging.map(
    (table) =>
      `WHEN '${table}' THEN (SELECT customer_id FROM ${table} AS present WHERE present.id = change.row_id)`,
  )
  return all<{ id: number }>(
    db,
    `WITH belonging (name, id) AS (
       ${present.join(' UNION ')}
       UNION
       SELECT table_name, row_id FROM history_change
       WHERE before ->> '$.customer_id' = @customerId AND before IS NOT NULL AND id >= @since
     ),
     touching (action_id) AS (
       SELECT action_id FROM history_change
       WHERE table_name = 'customer' AND row_id = @customerId AND id >= @since
       UNION
       SELECT change.action_id FROM belonging
       CROSS JOIN history_change AS change
         ON change.table_name = belonging.name AND change.row_id = belonging.id AND change.id >= @since
       -- Before or after it, the row was theirs: ids of rows are given anew too.
       WHERE change.before ->> '$.customer_id' = @customerId
         OR change.kind <> 'delete' AND @customerId = coalesce(
           (SELECT next.before ->> '$.customer_id' FROM history_change AS next
            WHERE next.table_name = change.table_name AND next.row_id = change.row_id AND next.id > change.id
            ORDER BY next.id LIMIT 1),
           CASE change.table_name ${now.join(' ')} END)
       UNION
       SELECT change.action_id FROM not_same AS pair
       CROSS JOIN history_change AS change
         ON change.table_name = 'not_same' AND change.row_id = pair.id AND change.id >= @since
       WHERE @customerId IN (pair.first_id, pair.second_id)
       UNION
       SELECT action_id FROM history_change
       WHERE table_name = 'not_same' AND id >= @since
         AND @customerId IN (before ->> '$.first_id', before ->> '$.second_id')
     )
     SELECT DISTINCT action_id AS id FROM touching ORDER BY action_id DESC`,
    { customerId, since: beginningOf(db, customerId) },
  ).map(({ id }) => id)
}
