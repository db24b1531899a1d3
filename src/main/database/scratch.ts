import { exportedTables } from './fields'
import { migrate, SCHEMA_VERSION } from './migrate'
import { openConnection } from './open'
import { all, first, run, statement, type Database, type SqlValue } from './sql'

/** A row that the schema refuses. */
export interface Refusal {
  table: string
  id: SqlValue
  why: 'twice' | 'notUnique' | 'notAllowed'
}

/** A reference to a row that is not there. */
export interface Dangling {
  table: string
  id: number
  parent: string
}

/**
 * A data file in memory that rows from outside are tried in, with all the schema's own checks, before they come near the
 * owner's file. It begins at the version the rows are of and is then migrated like any file.
 */
export class Scratch {
  readonly db: Database
  /** The tables that rows can be put into. */
  readonly tables: readonly string[]
  private readonly setAside: readonly { name: string; sql: string }[]

  constructor(version: number) {
    this.db = openConnection(':memory:', { create: true })
    migrate(this.db, version)
    const present = new Set(
      all<{ name: string }>(this.db, `SELECT name FROM sqlite_schema WHERE type = 'table'`).map(
        ({ name }) => name,
      ),
    )
    this.tables = exportedTables.filter((table) => present.has(table))
    // What triggers would note is not needed here, and a new file's own criteria and traits are not in the file.
    this.db.pragma('foreign_keys = OFF')
    this.setAside = all(this.db, `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    for (const { name } of this.setAside) this.db.exec(`DROP TRIGGER ${name}`)
    for (const table of this.tables) run(this.db, `DELETE FROM ${table}`)
  }

  /** Puts a row in; what is left out gets its default. Names are those of the schema. */
  insert(table: string, values: ReadonlyMap<string, SqlValue>): Refusal | null {
    const names = [...values.keys()]
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    try {
      statement(this.db, sql).run([...values.values()])
      return null
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error
      const why = code.endsWith('PRIMARYKEY') ? 'twice' : code.endsWith('UNIQUE') ? 'notUnique' : 'notAllowed'
      return { table, id: values.get('id') ?? null, why }
    }
  }

  /** The first reference to a row that is not there. */
  dangling(): Dangling | null {
    const found = first<{ table: string; rowid: number; parent: string }>(
      this.db,
      'SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 1',
    )
    if (found) return { table: found.table, id: found.rowid, parent: found.parent }
    const grade = first<{ id: number }>(
      this.db,
      'SELECT id FROM grade_change WHERE customer_id NOT IN (SELECT id FROM customer) LIMIT 1',
    )
    return grade ? { table: 'grade_change', id: grade.id, parent: 'customer' } : null
  }

  /** Brings the rows up to the present version, as an old data file is. */
  migrate(): void {
    if (Number(this.db.pragma('user_version', { simple: true })) === SCHEMA_VERSION) return
    for (const { sql } of this.setAside) this.db.exec(sql)
    migrate(this.db)
  }

  close(): void {
    this.db.close()
  }
}
