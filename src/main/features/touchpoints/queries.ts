import type { Touchpoint, TouchpointDraft } from '../../../shared/operations/touchpoints'
import { all, first, insert, one, run, update, type Database } from '../../database/sql'

/** The statement that reads a page of a customer's touchpoints, newest first. */
export const pageSql = `SELECT id, customer_id AS customerId, happened_on AS happenedOn, kind, initiative, minutes,
  expense, mood, note
  FROM touchpoint INDEXED BY touchpoint_figures WHERE customer_id = @customerId
  ORDER BY happened_on DESC, id DESC LIMIT @limit OFFSET @offset`

/** One page of a customer's touchpoints, newest first. */
export function touchpointPage(
  db: Database,
  page: { customerId: number; limit: number; offset: number },
): Touchpoint[] {
  return all<Touchpoint>(db, pageSql, page)
}

/** How many touchpoints a customer has. */
export function touchpointCount(db: Database, customerId: number): number {
  return one<{ total: number }>(
    db,
    'SELECT count(*) AS total FROM touchpoint INDEXED BY touchpoint_figures WHERE customer_id = ?',
    [customerId],
  ).total
}

/** One touchpoint; undefined when there is none of that id. */
export function readTouchpoint(db: Database, id: number): Touchpoint | undefined {
  return first<Touchpoint>(
    db,
    `SELECT id, customer_id AS customerId, happened_on AS happenedOn, kind, initiative, minutes, expense, mood, note
     FROM touchpoint WHERE id = ?`,
    [id],
  )
}

const columnOf = {
  customerId: 'customer_id',
  happenedOn: 'happened_on',
  kind: 'kind',
  initiative: 'initiative',
  minutes: 'minutes',
  expense: 'expense',
  mood: 'mood',
  note: 'note',
} as const satisfies Record<keyof TouchpointDraft, string>

function columnValues(fields: Partial<TouchpointDraft>) {
  return Object.fromEntries(
    (Object.keys(fields) as (keyof TouchpointDraft)[]).map((key) => [columnOf[key], fields[key] ?? null]),
  )
}

/** Logs a touchpoint; the new id. */
export function insertTouchpoint(db: Database, draft: TouchpointDraft): number {
  return insert(db, 'touchpoint', columnValues(draft))
}

/** Changes columns of a touchpoint. */
export function updateTouchpoint(db: Database, id: number, changes: Partial<TouchpointDraft>): void {
  update(db, 'touchpoint', id, columnValues(changes))
}

/** Removes a touchpoint. */
export function deleteTouchpoint(db: Database, id: number): void {
  run(db, 'DELETE FROM touchpoint WHERE id = ?', [id])
}
