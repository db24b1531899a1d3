import type Sqlite from 'better-sqlite3'

export type Database = Sqlite.Database
export type SqlValue = string | number | bigint | Uint8Array | null
/** Values for `?`, in order, or for `@name`. */
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

const statementsKept = 300
const statements = new WeakMap<Database, Map<string, Sqlite.Statement>>()

/** The compiled statement of a text, compiled once per connection; the least recently used are let go. */
export function statement(db: Database, sql: string): Sqlite.Statement {
  let known = statements.get(db)
  if (!known) statements.set(db, (known = new Map<string, Sqlite.Statement>()))
  const compiled = known.get(sql) ?? db.prepare(sql)
  known.delete(sql)
  known.set(sql, compiled)
  if (known.size > statementsKept) {
    for (const oldest of known.keys()) {
      known.delete(oldest)
      break
    }
  }
  return compiled
}

/** Every row of a query. `Row` is what the query's columns are: the one place where SQL meets types. */
export function all<Row>(db: Database, sql: string, parameters: SqlParameters = []): Row[] {
  return statement(db, sql).all(parameters) as Row[]
}

/** The first row of a query, or undefined. */
export function first<Row>(db: Database, sql: string, parameters: SqlParameters = []): Row | undefined {
  return statement(db, sql).get(parameters) as Row | undefined
}

/** The first row of a query that always has one. */
export function one<Row>(db: Database, sql: string, parameters: SqlParameters = []): Row {
  const row = first<Row>(db, sql, parameters)
  if (row === undefined) throw new Error(`The query gave no row: ${sql}`)
  return row
}

/** Carries out a statement that gives no rows: how many rows it changed, and the id of the last one inserted. */
export function run(
  db: Database,
  sql: string,
  parameters: SqlParameters = [],
): { changes: number; id: number } {
  const result = statement(db, sql).run(parameters)
  return { changes: result.changes, id: Number(result.lastInsertRowid) }
}

/** Inserts one row given as column → value; the id of the new row. Column names are ours, never input. */
export function insert(db: Database, table: string, row: Readonly<Record<string, SqlValue>>): number {
  const columns = Object.keys(row)
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`
  return run(db, sql, row).id
}

/** Changes columns of the row with this id; false when there is none. Column names are ours, never input. */
export function update(
  db: Database,
  table: string,
  id: number,
  changes: Readonly<Record<string, SqlValue>>,
): boolean {
  const columns = Object.keys(changes)
  if (columns.length === 0) return first(db, `SELECT 1 FROM ${table} WHERE id = ?`, [id]) !== undefined
  const sql = `UPDATE ${table} SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`
  return run(db, sql, { ...changes, id }).changes > 0
}

/** Reads several things as they are at one moment, whatever is written meanwhile. */
export function inSnapshot<Result>(db: Database, work: () => Result): Result {
  db.exec('BEGIN')
  try {
    return work()
  } finally {
    db.exec('COMMIT')
  }
}
