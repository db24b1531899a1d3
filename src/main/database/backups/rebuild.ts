import { rmSync } from 'node:fs'
import type { FileProblem } from '../check'
import { inspectFile, problemOf } from '../check'
import { migrate } from '../migrate'
import { openConnection } from '../open'
import { all, first, run, type Database } from '../sql'
import { flush } from './flush'
import type { Watch } from './sealedFile'
import { checkUntrusted, distrust, type KnownTable } from './untrusted'

/** Rows taken between two looks at whether to stop. */
const rowsTogether = 50_000

/**
 * Makes a fresh file from a staged one: our own tables of its version, filled with the rows of the staged file's tables of
 * the same names, brought up to date and checked. Only values come over; of the staged file's schema nothing does.
 * @param staged a file in a place of our own, from {@link stage}
 * @param to where the fresh file shall be; flushed when this returns null
 * @returns what is wrong with the staged file; nothing is left at `to` then
 */
export function rebuild(staged: string, to: string, watch: Watch): FileProblem | null {
  const { problem, version, tables } = checkUntrusted(staged)
  if (problem !== null) return problem
  let whole = false
  try {
    const db = openConnection(to, { create: true })
    try {
      // It is thrown away unless all of it succeeds, so it need not survive anything before it is flushed.
      db.pragma('journal_mode = MEMORY')
      db.pragma('synchronous = OFF')
      distrust(db)
      migrate(db, version)
      fill(db, staged, tables, watch)
      migrate(db)
    } finally {
      db.close()
    }
    const { problem: left } = inspectFile(to, true)
    if (left !== null) return left
    flush(to)
    whole = true
    return null
  } catch (error) {
    return problemOfRows(error)
  } finally {
    if (!whole) rmSync(to, { force: true })
  }
}

/** A row that our tables refuse was not written by Regulars. */
function problemOfRows(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH' ? 'damaged' : problemOf(error)
}

function fill(db: Database, staged: string, tables: readonly KnownTable[], watch: Watch): void {
  db.pragma('foreign_keys = OFF')
  db.prepare('ATTACH ? AS staged').run(staged)
  db.exec('BEGIN')
  // What came with a file of this version is already as its triggers made it.
  const aside = setAside(db)
  for (const [index, table] of tables.entries()) {
    takeRows(db, table, watch)
    watch.progress(index + 1, tables.length + 2)
  }
  for (const sql of aside) {
    watch.checkCancelled()
    db.exec(sql)
  }
  countAnew(db)
  db.exec('COMMIT')
  db.exec('DETACH staged')
  watch.progress(tables.length + 1, tables.length + 2)
}

/**
 * Has figures, fit, grades and search counted anew when the file is opened. The day that the figures are for stays as it came:
 * what they say of it is the last state of its month.
 */
function countAnew(db: Database): void {
  run(db, 'INSERT INTO derived_state (id) VALUES (1) ON CONFLICT DO NOTHING')
  run(
    db,
    `UPDATE derived_state SET all_figures = 1, all_fit = 1, all_grades = 1,
       as_of = CASE WHEN date(as_of) = as_of THEN as_of END`,
  )
  run(db, 'INSERT INTO customer_dirty SELECT id FROM customer WHERE true ON CONFLICT DO NOTHING')
}

/** Takes triggers and indexes away, and gives the statements that make them again. */
function setAside(db: Database): string[] {
  const made = all<{ type: string; name: string; sql: string }>(
    db,
    `SELECT type, name, sql FROM main.sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL
     ORDER BY type, rowid`,
  )
  for (const { type, name } of made) db.exec(`DROP ${type} main.${name}`)
  return made.map(({ sql }) => sql)
}

/**
 * Takes all rows of a table, by the names of our columns. The rows themselves are read and never the staged file's
 * indexes, which could say something else.
 */
function takeRows(db: Database, { name, columns }: KnownTable, watch: Watch): void {
  run(db, `DELETE FROM main.${name}`)
  const list = columns.join(', ')
  let last: number | undefined
  for (;;) {
    watch.checkCancelled()
    const from = last === undefined ? '' : 'WHERE rowid > @last'
    const rows = `FROM staged.${name} NOT INDEXED ${from} ORDER BY rowid LIMIT ${String(rowsTogether)}`
    const parameters: Record<string, number> = last === undefined ? {} : { last }
    const taken = run(db, `INSERT INTO main.${name} (${list}) SELECT ${list} ${rows}`, parameters)
    if (taken.changes < rowsTogether) return
    last = first<{ last: number }>(
      db,
      `SELECT max(rowid) AS last FROM (SELECT rowid ${rows})`,
      parameters,
    )?.last
  }
}
