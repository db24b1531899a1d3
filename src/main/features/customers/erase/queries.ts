import { forgetReference, forgetRows } from '../../../database/history'
import { all, run, type Database } from '../../../database/sql'

/** Tables whose rows belong to one customer, those that point to others first. */
const tablesOfCustomer = [
  'rating',
  'grade_override',
  'touchpoint',
  'purchase',
  'customer_trait',
  'customer_tag',
] as const

/**
 * Erases a customer and everything about them: rows, the images of them in the history, the names of actions, grades,
 * search. Others lose who referred them.
 * @param mask stands for the customer's name in the names of actions
 * @returns how many rows of the owner's data are gone
 */
export function eraseCustomer(db: Database, id: number, mask: string): number {
  const names = namesEverHad(db, id)
  const rows = [
    { table: 'customer', ids: [id] },
    ...tablesOfCustomer.map((table) => ({ table, ids: rowsEverHad(db, table, id) })),
  ]
  run(db, 'UPDATE customer SET referred_by_id = NULL WHERE referred_by_id = ?', [id])
  let erased = 0
  for (const table of tablesOfCustomer) {
    erased += run(db, `DELETE FROM ${table} WHERE customer_id = ?`, [id]).changes
  }
  erased += run(db, 'DELETE FROM customer WHERE id = ?', [id]).changes
  run(db, 'DELETE FROM grade_change WHERE customer_id = ?', [id])
  run(db, 'DELETE FROM customer_figures WHERE customer_id = ?', [id])
  run(db, 'DELETE FROM customer_search WHERE rowid = ?', [id])
  // Deleting only marks words in the full-text index; writing it anew drops them.
  run(db, `INSERT INTO customer_search (customer_search) VALUES ('optimize')`)
  // After the deletions, because they leave images too.
  forgetReference(db, 'customer', 'referred_by_id', id)
  forgetRows(db, rows, names, mask)
  return erased
}

function namesEverHad(db: Database, id: number): string[] {
  return all<{ name: string }>(
    db,
    `SELECT name FROM customer WHERE id = @id
     UNION
     SELECT before ->> '$.name' FROM history_change
     WHERE table_name = 'customer' AND row_id = @id AND before IS NOT NULL`,
    { id },
  ).map((row) => row.name)
}

/** The rows of a table that belong to the customer, or did before they were removed or given to another. */
function rowsEverHad(db: Database, table: string, id: number): number[] {
  return all<{ id: number }>(
    db,
    `SELECT id FROM ${table} WHERE customer_id = @id
     UNION
     SELECT row_id FROM history_change WHERE table_name = '${table}' AND before ->> '$.customer_id' = @id`,
    { id },
  ).map((row) => row.id)
}
