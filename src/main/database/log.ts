import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { problemOf, type FileProblem } from './check'
import { openConnection } from './open'
import { first, type Database } from './sql'

/**
 * The write-ahead log beside a data file. SQLite plays a log into whatever file it stands beside and cannot tell that it
 * belongs to another, so a file and its log are looked at together before anything is written.
 */

/** True when changes stand in a log beside the file: after a crash, or while another Regulars has it open. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** What is wrong with a file together with the log beside it; reads every page and changes neither of them. */
export function problemWithLog(path: string): FileProblem | null {
  let db: Database | null = null
  try {
    db = openConnection(path, { readOnly: true })
    if (isLogOfAnother(db, path)) return 'foreign-log'
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'damaged'
    return (db.pragma('foreign_key_check') as unknown[]).length > 0 ? 'links' : null
  } catch (error) {
    return problemOf(error)
  } finally {
    db?.close()
  }
}

/**
 * Reads a file together with the log beside it and, when all is sound, moves what stands in the log into the file:
 * whoever opens it then finds it ready. Otherwise neither is changed. Takes seconds for a large file.
 */
export function takeInLog(path: string): FileProblem | null {
  const problem = problemWithLog(path)
  if (problem === null) moveIn(path)
  return problem
}

function moveIn(path: string): void {
  try {
    const db = openConnection(path)
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
    } finally {
      db.close()
    }
  } catch (error) {
    // No room, say, or write-protected. Everything is safe where it is, and opening the file copes with it or says why.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

const identity = /file:[0-9a-f]{32}/

/**
 * Every action writes the row that holds the file's identity, so the log has a copy of its page. Seen through the log it
 * has to be what it is in the file itself; a file whose migration still stands in the log has none yet.
 */
function isLogOfAnother(db: Database, path: string): boolean {
  const columns = "SELECT 1 FROM pragma_table_info('history_now') WHERE name = 'file_id'"
  if (first(db, columns) === undefined) return false
  const seen = first<{ id: string | null }>(db, 'SELECT file_id AS id FROM history_now')
  const table = first<{ page: number }>(
    db,
    "SELECT rootpage AS page FROM sqlite_schema WHERE name = 'history_now'",
  )
  if (!table) return false
  const page = Buffer.alloc(Number(db.pragma('page_size', { simple: true })))
  const file = openSync(path, 'r')
  try {
    readSync(file, page, 0, page.length, (table.page - 1) * page.length)
  } finally {
    closeSync(file)
  }
  const written = identity.exec(page.toString('latin1'))?.[0]
  return written !== undefined && written !== seen?.id
}
