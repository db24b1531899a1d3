import { existsSync, statSync } from 'node:fs'
import { SCHEMA_VERSION, schemaVersion } from './migrate'
import { APPLICATION_ID, openConnection } from './open'
import { one, type Database } from './sql'

/** What is wrong with a file, as a key of the texts `backup:problem`. */
export const fileProblems = [
  'missing',
  'empty',
  'not-a-database',
  'foreign',
  'newer',
  'damaged',
  'links',
  /** Its newest changes stand in a log beside it. */
  'in-use',
  /** The log beside it is another file's. */
  'foreign-log',
  /** It is behind a passphrase, and none was given. */
  'sealed',
  'wrong-passphrase',
] as const
export type FileProblem = (typeof fileProblems)[number]

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
    // The power went in the middle of a change. Only a connection that writes can take it back, as opening does.
    if (!thorough && isHalfChanged(error)) return { problem: null, ...nothing }
    return { problem: problemOf(error), ...nothing }
  } finally {
    db?.close()
  }
}

/** Whose file an open one is: null when this app can use it. */
export function originProblem(db: Database): FileProblem | null {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return 'foreign'
  return schemaVersion(db) > SCHEMA_VERSION ? 'newer' : null
}

function inspect(db: Database, thorough: boolean): FileFindings {
  const version = schemaVersion(db)
  const found = { ...nothing, schemaVersion: version }
  const origin = originProblem(db)
  if (origin !== null) return { ...found, problem: origin }
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function isHalfChanged(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_READONLY_ROLLBACK'
}

/** Which problem an error of SQLite on opening or reading tells of; other errors are passed on. */
export function problemOf(error: unknown): FileProblem {
  const code = codeOf(error)
  // A full disk says nothing about the file.
  if (code === 'SQLITE_IOERR_SHMSIZE') throw error
  if (code === 'SQLITE_NOTADB') return 'not-a-database'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR' || code.startsWith('SQLITE_IOERR')) {
    return 'damaged'
  }
  if (isHalfChanged(error)) return 'damaged'
  throw error
}
