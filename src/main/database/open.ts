import { teachSortName } from './sortName'
import type { Database } from './sql'
import { Sqlite } from './sqlite'

/** 'RGLR', so that the file says of itself what it is. */
export const APPLICATION_ID = 0x52474c52

/**
 * Opens a connection with the settings every connection has. WAL with FULL: a commit that has returned survives a
 * power cut (with NORMAL, the library's default for WAL, it may not).
 */
export function openConnection(
  path: string,
  options: { readOnly?: boolean; create?: boolean } = {},
): Database {
  const readonly = options.readOnly ?? false
  const db = new Sqlite(path, { readonly, fileMustExist: !(options.create ?? false), timeout: 5000 })
  const pragmas = ['foreign_keys = ON', 'trusted_schema = OFF', 'temp_store = MEMORY', 'cache_size = -65536']
  // What is deleted is overwritten with zeros, so that a person who is erased is gone. Measured: costs nothing.
  if (!readonly) pragmas.unshift('journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON')
  db.exec(pragmas.map((pragma) => `PRAGMA ${pragma};`).join(' '))
  teachSortName(db)
  return db
}

/**
 * Empties the write-ahead log, in which deleted content would live on for a while; outside a transaction only.
 * @returns false when something still reads from it
 * @throws SQLITE_FULL when there is no room to move what it holds into the file
 */
export function emptyLog(db: Database): boolean {
  const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return done?.busy === 0
}

/** A number that changes when another connection has committed something. */
export function dataVersion(db: Database): number {
  return Number(db.pragma('data_version', { simple: true }))
}
