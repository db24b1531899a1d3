import { problemOf, type FileProblem } from '../check'
import { migrate, SCHEMA_VERSION, schemaVersion } from '../migrate'
import { APPLICATION_ID, openConnection } from '../open'
import { columnsOf } from '../schema'
import { all, first, type Database } from '../sql'
import { Sqlite } from '../sqlite'

/** A table that Regulars knows, with the columns that are written. */
export interface KnownTable {
  name: string
  columns: string[]
}

/** What is no owner's data but of the moment; search, a virtual table, is made anew as well. */
const leftOut: readonly string[] = ['customer_dirty', 'history_now']

/** The tables whose rows make up a file of a version, as this app makes them. */
function tablesOfVersion(version: number): KnownTable[] {
  const db = openConnection(':memory:', { create: true })
  try {
    migrate(db, version)
    return all<{ name: string }>(
      db,
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
      .filter(({ name }) => !leftOut.includes(name))
      .map(({ name }) => ({ name, columns: columnsOf(db, name) }))
  } finally {
    db.close()
  }
}

/**
 * Opens a file from anywhere for reading: its triggers, views and expressions are trusted with nothing, cells are measured
 * before they are read. (SQLite's defensive mode is always on, and extensions are never loaded.)
 */
export function openUntrusted(path: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true })
  distrust(db)
  db.pragma('query_only = ON')
  return db
}

/** Distrusts the schema of every file of a connection, the attached ones too. */
export function distrust(db: Database): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('temp_store = MEMORY')
}

export interface Checked {
  problem: FileProblem | null
  version: number
  tables: KnownTable[]
}

/**
 * Checks a staged file: is it ours, of a version we know, whole, and are the known tables there as real tables with their
 * columns? Whatever else is in it is not even looked at.
 */
export function checkUntrusted(path: string): Checked {
  let db: Database | null = null
  try {
    db = openUntrusted(path)
    return check(db)
  } catch (error) {
    return { problem: problemOf(error), version: 0, tables: [] }
  } finally {
    db?.close()
  }
}

function check(db: Database): Checked {
  const version = schemaVersion(db)
  const found = (problem: FileProblem | null, tables: KnownTable[] = []) => ({ problem, version, tables })
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return found('foreign')
  if (version > SCHEMA_VERSION) return found('newer')
  if (version < 1) return found('damaged')
  const tables = tablesOfVersion(version)
  if (!tables.every((table) => hasTable(db, table))) return found('damaged')
  for (const { name } of tables) {
    if (db.pragma(`quick_check('${name}')`, { simple: true }) !== 'ok') return found('damaged')
  }
  if (!tables.every(({ name }) => refersToKnown(db, name, tables))) return found('damaged')
  for (const { name } of tables) {
    if ((db.pragma(`foreign_key_check('${name}')`) as unknown[]).length > 0) return found('links')
  }
  return found(null, tables)
}

interface Column {
  name: string
  type: string
  hidden: number
  pk: number
}

/**
 * True when a table is there as a table (no view, no virtual table), its columns as columns (none computed), and its rows
 * by their ids.
 */
function hasTable(db: Database, { name, columns }: KnownTable): boolean {
  const entry = first<{ type: string; rootpage: number | null }>(
    db,
    'SELECT type, rootpage FROM sqlite_schema WHERE lower(name) = ?',
    [name],
  )
  if (entry?.type !== 'table' || (entry.rootpage ?? 0) <= 0) return false
  const there = new Map(
    all<Column>(db, 'SELECT name, type, hidden, pk FROM pragma_table_xinfo(?)', [name]).map((column) => [
      column.name,
      column,
    ]),
  )
  const key = columns.includes('id') ? 'id' : (columns[0] ?? '')
  const { type, pk } = there.get(key) ?? { type: '', pk: 0 }
  const byId = type.toUpperCase() === 'INTEGER' && pk === 1 && !there.has('rowid')
  return byId && columns.every((column) => there.get(column)?.hidden === 0)
}

function refersToKnown(db: Database, name: string, tables: readonly KnownTable[]): boolean {
  const parents = all<{ parent: string }>(db, 'SELECT "table" AS parent FROM pragma_foreign_key_list(?)', [
    name,
  ])
  return parents.every(({ parent }) => tables.some((table) => table.name === parent))
}
