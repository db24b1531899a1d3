import { createRequire } from 'node:module'
import type BetterSqlite from 'better-sqlite3'

/**
 * better-sqlite3, required and not imported: to import a package of the older kind, Node reads all its files for the names they
 * export before it runs them, which takes as long again, at each start and in each thread.
 */
export const Sqlite = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite
