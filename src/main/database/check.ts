import { existsSync, statSync } from 'node:fs'
import { SCHEMA_VERSION, schemaVersion } from './migrate'
import { APPLICATION_ID, openConnection } from './open'
import { one, type Database } from './sql'

/** What is wrong with a file, as a key of the texts `backup:problem`. */
export type FileProblem = 'missing' | 'empty' | 'not-a-database' | 'foreign' | 'newer' | 'damaged' | 'links'

export interface FileFindings {
  problem: FileProblem | null
  schemaVersion: number | null
  customers: number | null
  purchases: number | null
}

const nothing = { schemaVersion: null, customers: null, purchases: null }

/**
 * Looks at a data file without changing it.
 * @param thorough also reads every page (SQLite's quick_check) and follows every reference; slow for large files
 */
export function inspectFile(path: string, thorough: boolean): FileFindings {
  if (!existsSync(path)) return { problem: 'missing', ...nothing }
  if (statSync(path).size === 0) return { problem: 'empty', ...nothing }
  let db: Database | null = null
  try {
    db = openConnection(path, { readOnly: true })
    return inspect(db, thorough)
  } catch (error) {
    return { problem: problemOf(error), ...nothing }
  } finally {
    db?.close()
  }
}

function inspect(db: Database, thorough: boolean): FileFindings {
  const version = schemaVersion(db)
  const found = { ...nothing, schemaVersion: version }
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    return { ...found, problem: 'foreign' }
  }
  if (version > SCHEMA_VERSION) return { ...found, problem: 'newer' }
  if (thorough && db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    return { ...found, problem: 'damaged' }
  }
  if (thorough && (db.pragma('foreign_key_check') as unknown[]).length > 0) {
    return { ...found, problem: 'links' }
  }
  const count = (table: string) => one<{ rows: number }>(db, `SELECT count(*) AS rows FROM ${table}`).rows
  return {
    problem: null,
    schemaVersion: version,
    customers: thorough ? count('customer') : null,
    purchases: thorough ? count('purchase') : null,
  }
}

/** Which problem an error of SQLite on opening or reading tells of; other errors are passed on. */
export function problemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_NOTADB') return 'not-a-database'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR' || code.startsWith('SQLITE_IOERR')) {
    return 'damaged'
  }
  throw error
}
