import { insertInBulk } from '../../database/bulk'
import { insertRows } from '../../database/insertRows'
import { all, first, one, run, type Database, type SqlValue } from '../../database/sql'
import type { KnownTouchpoint, KnownTouchpoints } from './touchpointMatch'

const columns = 'id, kind, initiative, minutes, expense, mood, note'
/** The statement that reads a customer's touchpoints of one day and kind. */
export const touchpointsOnSql = `SELECT ${columns} FROM touchpoint WHERE customer_id = ? AND happened_on = ? AND kind = ? ORDER BY id`

/** The touchpoints, looked up by customer and day. */
export function knownTouchpoints(db: Database): KnownTouchpoints {
  return {
    isEmpty: first(db, 'SELECT 1 FROM touchpoint LIMIT 1') === undefined,
    on: (customerId, happenedOn, kind) =>
      all<KnownTouchpoint>(db, touchpointsOnSql, [customerId, happenedOn, kind]),
  }
}

/** One touchpoint as it is. */
export function touchpointById(db: Database, id: number): KnownTouchpoint {
  return one<KnownTouchpoint>(db, `SELECT ${columns} FROM touchpoint WHERE id = ?`, [id])
}

const insertedColumns = [
  'customer_id',
  'happened_on',
  'kind',
  'initiative',
  'minutes',
  'expense',
  'mood',
  'note',
]

/** Inserts touchpoints, their values in this order: customer_id, happened_on, kind, initiative, minutes, expense, mood,
 * note. */
export function insertTouchpoints(db: Database, count: number, rows: Iterable<readonly SqlValue[]>): void {
  const afterwards = [
    'INSERT OR IGNORE INTO customer_dirty SELECT DISTINCT customer_id FROM touchpoint WHERE id > ?',
    'UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0',
  ]
  insertInBulk(db, 'touchpoint', { rows: count, afterwards }, () => {
    insertRows(db, 'touchpoint', insertedColumns, rows)
  })
}

/** Changes a touchpoint to what an import made of it. */
export function changeTouchpoint(db: Database, next: KnownTouchpoint): void {
  run(db, 'UPDATE touchpoint SET initiative = ?, minutes = ?, expense = ?, mood = ?, note = ? WHERE id = ?', [
    next.initiative,
    next.minutes,
    next.expense,
    next.mood,
    next.note,
    next.id,
  ])
}
