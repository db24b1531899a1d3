import { isCalendarDate } from '../../../shared/dates'
import type { FileProblem } from '../check'
import { openConnection } from '../open'
import { columnsOf } from '../schema'
import { first, one, type Database } from '../sql'
import type { Watch } from './sealedFile'
import { checkUntrusted, distrust, openUntrusted } from './untrusted'

/** What an owner counts a file by. */
export const countedTables = ['customer', 'purchase', 'touchpoint', 'persona'] as const
type CountedTable = (typeof countedTables)[number]

export interface Contents {
  rows: Record<CountedTable, number>
  newestPurchaseOn: string | null
  /** What was done last, as the history names it. */
  lastAction: { name: string; at: string } | null
}

/** How many rows of a table only one of two files has, and how many are not the same in both. */
export interface Difference {
  onlyInBackup: number
  onlyNow: number
  changed: number
}

export interface Looked {
  problem: FileProblem | null
  schemaVersion: number | null
  contents: Contents | null
  /** Null when there is no present file to compare with. */
  now: Contents | null
  differences: Record<CountedTable, Difference> | null
}

/**
 * Looks into a staged file: is it whole, what is in it, and what of it differs from the present data.
 * @param present path of the present file; null to leave it out
 */
export function lookInto(staged: string, present: string | null, watch: Watch): Looked {
  const { problem, version } = checkUntrusted(staged)
  const nothing = { contents: null, now: null, differences: null }
  if (problem !== null) return { problem, schemaVersion: version > 0 ? version : null, ...nothing }
  watch.checkCancelled()
  const db = present === null ? openUntrusted(staged) : openBoth(present, staged)
  try {
    const schema = present === null ? 'main' : 'staged'
    const contents = contentsOf(db, schema)
    const found = { problem: null, schemaVersion: version, contents }
    return present === null
      ? { ...found, now: null, differences: null }
      : { ...found, ...compare(db, contents, watch) }
  } finally {
    db.close()
  }
}

function openBoth(present: string, staged: string): Database {
  const db = openConnection(present, { readOnly: true })
  distrust(db)
  db.prepare('ATTACH ? AS staged').run(staged)
  db.pragma('query_only = ON')
  return db
}

function compare(db: Database, contents: Contents, watch: Watch): Pick<Looked, 'now' | 'differences'> {
  // One moment of the present file, though writing goes on.
  db.exec('BEGIN')
  const now = contentsOf(db, 'main')
  const differences = {} as Record<CountedTable, Difference>
  for (const [index, table] of countedTables.entries()) {
    watch.checkCancelled()
    differences[table] = differenceOf(db, table, contents.rows[table], now.rows[table])
    watch.progress(index + 1, countedTables.length)
  }
  db.exec('COMMIT')
  return { now, differences }
}

// NOT INDEXED: an index of a file from anywhere could say something else than its rows.
function contentsOf(db: Database, schema: 'main' | 'staged'): Contents {
  const count = (table: CountedTable) =>
    one<{ rows: number }>(db, `SELECT count(*) AS rows FROM ${schema}.${table} NOT INDEXED`).rows
  const { newest } = one<{ newest: unknown }>(
    db,
    `SELECT max(purchased_on) AS newest FROM ${schema}.purchase NOT INDEXED`,
  )
  const last = first<{ name: unknown; at: unknown }>(
    db,
    `SELECT name, at FROM ${schema}.history_action NOT INDEXED ORDER BY id DESC LIMIT 1`,
  )
  return {
    rows: {
      customer: count('customer'),
      purchase: count('purchase'),
      touchpoint: count('touchpoint'),
      persona: count('persona'),
    },
    newestPurchaseOn: typeof newest === 'string' && isCalendarDate(newest) ? newest : null,
    lastAction: actionOf(last),
  }
}

const longestName = 300

function actionOf(row: { name: unknown; at: unknown } | undefined): Contents['lastAction'] {
  if (typeof row?.name !== 'string' || typeof row.at !== 'string') return null
  const at = new Date(row.at)
  return Number.isNaN(at.getTime()) ? null : { name: row.name.slice(0, longestName), at: at.toISOString() }
}

function differenceOf(db: Database, table: CountedTable, inBackup: number, now: number): Difference {
  const there = new Set(columnsOf(db, table, 'staged'))
  const compared = columnsOf(db, table).filter((name) => there.has(name) && !/^(id|updated_at)$/.test(name))
  const differs = compared.map((name) => `backup.${name} IS NOT present.${name}`).join(' OR ')
  const { both, changed } = one<{ both: number; changed: number }>(
    db,
    `SELECT count(*) AS both, coalesce(sum(${differs}), 0) AS changed
     FROM main.${table} AS present NOT INDEXED
     CROSS JOIN staged.${table} AS backup NOT INDEXED ON backup.id = present.id`,
  )
  return { onlyInBackup: Math.max(0, inBackup - both), onlyNow: Math.max(0, now - both), changed }
}
