import { forgetActions, forgetReference, forgetRows } from '../../../database/historyForget'
import { first, insert, run, type Database } from '../../../database/sql'
import { belongingsOf, tablesOfCustomers } from './queries-belonging'

/** The number, in the place of one from other books, by which the customer that stands for all erased ones is known. */
export const ERASED_NUMBER = 'erased-customers'

export interface EraseOptions {
  /** Stands for the customer's name in the names of actions. */
  mask: string
  /** What becomes of purchases and touchpoints; null: they are erased. */
  keep: {
    /** The name of the customer that gets them. */
    name: string
    now: string
  } | null
}

/**
 * Erases a customer and everything about them: rows, the images of them in the history, the names of actions, grades,
 * search; also those who were merged into them. Others lose who referred them.
 * @returns how many rows of the owner's data are gone, and how many stay of nobody
 */
export function eraseCustomer(
  db: Database,
  id: number,
  { mask, keep }: EraseOptions,
): { erased: number; kept: number } {
  // Before anything goes: afterwards nothing tells any more what was theirs.
  const { rows, names, merges, former } = belongingsOf(db, id)
  const kept = keep === null ? 0 : makeAnonymous(db, id, keep)
  run(db, 'UPDATE customer SET referred_by_id = NULL WHERE referred_by_id = ?', [id])
  let erased = 0
  for (const { table, fields } of tablesOfCustomers(db)) {
    erased += run(db, `DELETE FROM ${table} WHERE ? IN (${fields.join(', ')})`, [id]).changes
  }
  erased += run(db, 'DELETE FROM customer WHERE id = ?', [id]).changes
  run(
    db,
    'DELETE FROM grade_change WHERE customer_id IN (SELECT value FROM json_each(?)) AND customer_id NOT IN (SELECT id FROM customer)',
    [JSON.stringify([id, ...former.map((one) => one.id)])],
  )
  run(db, 'DELETE FROM customer_figures WHERE customer_id = ?', [id])
  run(db, 'DELETE FROM customer_search WHERE rowid = ?', [id])
  // Deleting only marks words in the full-text index; writing it anew drops them.
  run(db, `INSERT INTO customer_search (customer_search) VALUES ('optimize')`)
  // After the deletions, because they leave images too.
  forgetReference(db, 'customer', 'referred_by_id', id)
  forgetRows(db, rows, names, mask)
  // A merge has put what one person was into the row of the other; what it did cannot be told apart.
  forgetActions(db, merges)
  return { erased, kept }
}

/**
 * Gives what the customer bought and the time they took to the one customer that stands for all erased ones. What stays is
 * what sums are made of: amounts, costs, minutes, expenses, by month. Numbers, items, channels, notes, moods, due and paid
 * dates and the day of the month, which could tell who it was, do not.
 * @returns how many rows stay
 */
function makeAnonymous(db: Database, id: number, { name, now }: { name: string; now: string }): number {
  const collective = collectiveId(db, name, now)
  // Who stands for the erased cannot be kept by itself.
  if (collective === id) return 0
  const month = (column: string) => `${column} = substr(${column}, 1, 8) || '01'`
  const purchases = run(
    db,
    `UPDATE purchase SET customer_id = ?, number = NULL, ${month('purchased_on')}, due_on = NULL, paid_on = NULL,
       settled = 0, channel = '', items = '' WHERE customer_id = ?`,
    [collective, id],
  )
  const touchpoints = run(
    db,
    `UPDATE touchpoint SET customer_id = ?, ${month('happened_on')}, mood = NULL, note = '' WHERE customer_id = ?`,
    [collective, id],
  )
  return purchases.changes + touchpoints.changes
}

/** The customer that stands for all erased ones; put away, so that it stands in no list and counts in no rank. */
function collectiveId(db: Database, name: string, now: string): number {
  const known = first<{ id: number }>(db, 'SELECT id FROM customer WHERE external_id = ?', [ERASED_NUMBER])
  return (
    known?.id ??
    insert(db, 'customer', {
      external_id: ERASED_NUMBER,
      name,
      kind: 'company',
      status: 'former',
      do_not_contact: 1,
      archived_at: now,
      created_at: now,
      updated_at: now,
    })
  )
}
