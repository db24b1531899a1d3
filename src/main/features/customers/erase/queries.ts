import { forgetActions, forgetReference, forgetRows } from '../../../database/historyForget'
import { all, run, type Database } from '../../../database/sql'
import { merges, mergedAway, namesUntil, rowsUntil, type MergedAway } from './queries-merged'

/** Tables whose rows belong to one customer, those that point to others first. */
const tablesOfCustomer = [
  'rating',
  'grade_override',
  'touchpoint',
  'purchase',
  'customer_trait',
  'customer_tag',
  'customer_alias',
] as const

/**
 * Erases a customer and everything about them: rows, the images of them in the history, the names of actions, grades,
 * search; also those who were merged into them. Others lose who referred them.
 * @param mask stands for the customer's name in the names of actions
 * @returns how many rows of the owner's data are gone
 */
export function eraseCustomer(db: Database, id: number, mask: string): number {
  const former = mergedAway(db, id)
  const mergeActions = merges(db, id)
  const names = [...namesEverHad(db, id), ...former.flatMap((one) => namesUntil(db, one))]
  const rows = [
    { table: 'customer', ids: [id] },
    { table: 'not_same', ids: pairsEverIn(db, id) },
    ...tablesOfCustomer.map((table) => ({ table, ids: rowsEverHad(db, table, id) })),
    ...former.flatMap((one) => rowsOfFormer(db, one)),
  ]
  run(db, 'UPDATE customer SET referred_by_id = NULL WHERE referred_by_id = ?', [id])
  let erased = run(db, 'DELETE FROM not_same WHERE ? IN (first_id, second_id)', [id]).changes
  for (const table of tablesOfCustomer) {
    erased += run(db, `DELETE FROM ${table} WHERE customer_id = ?`, [id]).changes
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
  forgetActions(db, mergeActions)
  return erased
}

/** What the history holds of a customer that was merged into the erased one, up to then. */
function rowsOfFormer(db: Database, former: MergedAway) {
  return [
    { table: 'customer', ids: [former.id], until: former.until },
    ...tablesOfCustomer.map((table) => ({ table, ids: rowsUntil(db, table, former), until: former.until })),
  ]
}

function namesEverHad(db: Database, id: number): string[] {
  return all<{ name: string }>(
    db,
    `SELECT name FROM customer WHERE id = @id
     UNION
     SELECT before ->> '$.name' FROM history_change
     WHERE table_name = 'customer' AND row_id = @id AND before IS NOT NULL
     UNION
     SELECT name FROM customer_alias WHERE customer_id = @id`,
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

/** The pairs of "not the same" the customer is in, or was. */
function pairsEverIn(db: Database, id: number): number[] {
  return all<{ id: number }>(
    db,
    `SELECT id FROM not_same WHERE @id IN (first_id, second_id)
     UNION
     SELECT row_id FROM history_change
     WHERE table_name = 'not_same' AND @id IN (before ->> '$.first_id', before ->> '$.second_id')`,
    { id },
  ).map((row) => row.id)
}
