import { all, one, run, type Database } from './sql'

interface SchemaObject {
  type: 'trigger' | 'index'
  name: string
  sql: string
}

export interface BulkOptions {
  /** How many rows are about to be inserted. */
  rows: number
  /** What the table's own triggers would have noted for each row, told once: run with the last id before as `?`. */
  afterwards: readonly string[]
}

/** From this many rows on, doing things once instead of for each row pays. */
export const manyRows = 5000

/**
 * Inserts many rows into a tracked table inside the action under way. What triggers would do for each row (history,
 * marks of what is out of step) is done once for all rows afterwards, and indexes are built anew when most of their
 * rows are new: SQLite's schema changes belong to the transaction, so a failure leaves everything as it was.
 * @param work inserts the rows, with ids above all present ones; it does nothing else to the table
 */
export function insertInBulk(db: Database, table: string, options: BulkOptions, work: () => void): void {
  if (options.rows < manyRows) {
    work()
    return
  }
  const { action } = one<{ action: number | null }>(db, 'SELECT action_id AS action FROM history_now')
  if (action === null) throw new Error(`Rows for ${table} outside of an action`)
  const { last, present } = one<{ last: number; present: number }>(
    db,
    `SELECT coalesce(max(id), 0) AS last, count(*) AS present FROM ${table}`,
  )
  const set = [...insertTriggers(db, table), ...(options.rows > present ? indexes(db, table) : [])]
  for (const { type, name } of set) db.exec(`DROP ${type} ${name}`)
  work()
  for (const { sql } of set) db.exec(sql)
  run(
    db,
    `INSERT INTO history_change (action_id, table_name, row_id, kind)
     SELECT ?, ?, id, 'insert' FROM ${table} WHERE id > ? ORDER BY id`,
    [action, table, last],
  )
  for (const sql of options.afterwards) run(db, sql, sql.includes('?') ? [last] : [])
}

/**
 * Changes columns of many rows of a table. When it is a good part of all rows, the indexes on these columns are built
 * anew afterwards, in a quarter of the time of moving each entry; like above, this belongs to the transaction.
 * @param columns the columns `work` changes
 */
export function updateInBulk(
  db: Database,
  table: string,
  { rows, columns }: { rows: number; columns: readonly string[] },
  work: () => void,
): void {
  if (rows < manyRows || rows * 3 < countRows(db, table)) {
    work()
    return
  }
  const set = indexes(db, table).filter(({ name }) =>
    all<{ name: string | null }>(db, 'SELECT name FROM pragma_index_info(?)', [name]).some(
      (column) => column.name !== null && columns.includes(column.name),
    ),
  )
  for (const { name } of set) db.exec(`DROP INDEX ${name}`)
  work()
  for (const { sql } of set) db.exec(sql)
}

function countRows(db: Database, table: string): number {
  return one<{ present: number }>(db, `SELECT count(*) AS present FROM ${table}`).present
}

/** The id the next row of a table would get by itself. */
export function nextId(db: Database, table: string): number {
  return one<{ next: number }>(db, `SELECT coalesce(max(id), 0) + 1 AS next FROM ${table}`).next
}

function insertTriggers(db: Database, table: string): SchemaObject[] {
  return all<SchemaObject>(
    db,
    `SELECT type, name, sql FROM sqlite_schema
     WHERE type = 'trigger' AND tbl_name = ? AND sql LIKE '%AFTER INSERT ON%'`,
    [table],
  )
}

/** The indexes that are not part of a constraint. */
function indexes(db: Database, table: string): SchemaObject[] {
  return all<SchemaObject>(
    db,
    `SELECT type, name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
    [table],
  )
}
