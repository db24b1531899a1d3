import { createHash } from 'node:crypto'
import { trackedTables } from '../../src/main/database/schema'
import { all, type Database } from '../../src/main/database/sql'
import { needsSettling, settleEverything } from '../../src/main/derived'
import { changesWithoutMoment } from '../support/gradeLog'

const moments = /\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z|-\d{6}(-\d+)?)/g

function dump(db: Database, sql: string): string {
  return all(db, sql)
    .map((row) => JSON.stringify(row))
    .join('\n')
}

/**
 * Everything the owner entered, and the whole history, as one text: each table with its rows counted and hashed. The
 * clock's moments are left out, so that two runs of the same calls come to the same text.
 */
export function stateOf(db: Database): string {
  return stateOfTables(db, [...trackedTables, 'history_action', 'history_change'])
}

/** Everything the owner entered, without the history. */
export function entriesOf(db: Database): string {
  return stateOfTables(db, trackedTables)
}

function stateOfTables(db: Database, tables: readonly string[]): string {
  const present = new Set(all<{ name: string }>(db, 'SELECT name FROM sqlite_schema').map(({ name }) => name))
  // A backup made before a migration lacks what came with it.
  return tables
    .filter((table) => present.has(table))
    .map((table) => {
      const text = dump(db, `SELECT * FROM ${table} ORDER BY id`).replaceAll(moments, 'then')
      const count = text === '' ? 0 : text.split('\n').length
      return `${table} ${String(count)} ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
    })
    .join(', ')
}

function derived(db: Database): string {
  return [
    dump(db, 'SELECT * FROM customer_figures ORDER BY customer_id'),
    dump(db, 'SELECT * FROM temp.words ORDER BY doc, col, offset, term'),
  ].join('\n')
}

/** What is wrong inside an open file; null when every page, reference and derived figure is as it should be. */
export function troubleIn(db: Database, today: string): string | null {
  const integrity = db.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') return `integrity_check: ${String(integrity)}`
  const references = db.pragma('foreign_key_check') as unknown[]
  if (references.length > 0) return `foreign_key_check: ${JSON.stringify(references)}`
  if (db.prepare('SELECT action_id FROM history_now').pluck().get() !== null) return 'an action is still open'
  if (needsSettling(db, today)) return 'what is derived is out of step'
  const unnoted = changesWithoutMoment(db)
  if (unnoted.length > 0) return `changes of grade without a moment: ${unnoted.join(', ')}`
  return derivedTrouble(db, today)
}

/** Counts everything anew, beside what is there, and takes it back. */
function derivedTrouble(db: Database, today: string): string | null {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, customer_search, instance)')
  const kept = derived(db)
  db.exec('BEGIN')
  try {
    db.exec('UPDATE derived_state SET as_of = NULL, all_figures = 1, all_fit = 1, all_grades = 1')
    settleEverything(db, { today, now: `${today}T00:00:00.000Z` })
    return derived(db) === kept ? null : 'figures or search differ from what they are derived from'
  } finally {
    db.exec('ROLLBACK')
  }
}
