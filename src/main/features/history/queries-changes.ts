import { recordKinds, type RecordKind } from '../../../shared/operations/history'
import type { ActionRow } from '../../database/history'
import { all, first, one, type Database, type SqlValue } from '../../database/sql'

/** A row of a table, by column. */
export type Image = Readonly<Record<string, SqlValue>>

export interface ChangedRow {
  /** The first change the action made to the row. */
  id: number
  record: RecordKind
  rowId: number
  before: Image | null
  after: Image | null
}

export interface Counts {
  record: RecordKind
  added: number
  changed: number
  removed: number
}

const known: ReadonlySet<string> = new Set(recordKinds)

function isRecordKind(table: string): table is RecordKind {
  return known.has(table)
}

type Range = Pick<ActionRow, 'first_change' | 'last_change'>

/** How many rows an action added, changed and removed in each table; what it undid itself is left out. */
export function countChanges(db: Database, action: Range): { counts: Counts[]; forgotten: number } {
  const range = [action.first_change, action.last_change]
  const kinds = all<{ table: string; kind: 'insert' | 'update' | 'delete'; changes: number }>(
    db,
    `SELECT table_name AS "table", kind, count(*) AS changes FROM history_change
     WHERE id > ? AND id <= ? GROUP BY table_name, kind`,
    range,
  )
  const of = (table: string) => kinds.filter((row) => row.table === table)
  const counts = recordKinds.flatMap((record) => {
    const [only, ...others] = of(record)
    if (only === undefined) return []
    // A row is inserted or deleted once at most unless kinds are mixed; only then each has to be looked at.
    if (others.length > 0 || only.kind === 'update') return [countRows(db, record, action)]
    const none = { record, added: 0, changed: 0, removed: 0 }
    return [{ ...none, [only.kind === 'insert' ? 'added' : 'removed']: only.changes }]
  })
  return { counts, forgotten: of('').reduce((sum, { changes }) => sum + changes, 0) }
}

function countRows(db: Database, record: RecordKind, action: Range): Counts {
  const counted = one<Omit<Counts, 'record'>>(
    db,
    `SELECT
       coalesce(sum(first.kind = 'insert' AND last.kind <> 'delete'), 0) AS added,
       coalesce(sum(first.kind <> 'insert' AND last.kind <> 'delete'), 0) AS changed,
       coalesce(sum(first.kind <> 'insert' AND last.kind = 'delete'), 0) AS removed
     FROM (
       SELECT min(id) AS first_id, max(id) AS last_id FROM history_change
       WHERE id > ? AND id <= ? AND +table_name = ? GROUP BY row_id
     )
     CROSS JOIN history_change AS first ON first.id = first_id
     CROSS JOIN history_change AS last ON last.id = last_id`,
    [action.first_change, action.last_change, record],
  )
  return { record, ...counted }
}

interface Page {
  record: RecordKind | undefined
  limit: number
  offset: number
}

/** Rows an action changed, each as it was before and after it, in the order it came to them. */
export function changedRows(db: Database, action: Range, { record, limit, offset }: Page): ChangedRow[] {
  const rows = all<{ id: number; table: string; rowId: number; kind: string; before: string | null }>(
    db,
    `SELECT id, table_name AS "table", row_id AS rowId, kind, before FROM history_change AS ours
     WHERE id > @first AND id <= @last AND ${record === undefined ? `table_name <> ''` : '+table_name = @record'}
       AND NOT EXISTS (
         SELECT 1 FROM history_change AS earlier
         WHERE earlier.table_name = ours.table_name AND earlier.row_id = ours.row_id
           AND earlier.id > @first AND earlier.id < ours.id)
     ORDER BY id LIMIT @limit OFFSET @offset`,
    { first: action.first_change, last: action.last_change, record: record ?? '', limit, offset },
  )
  return rows.flatMap(({ id, table, rowId, before }) => {
    if (!isRecordKind(table)) return []
    const after = imageAfter(db, table, rowId, action.last_change)
    return [{ id, record: table, rowId, before: before === null ? null : parseImage(before), after }]
  })
}

/** A row as it was after a change: the image the next change of it took, else the row as it is now. */
function imageAfter(db: Database, table: RecordKind, rowId: number, change: number): Image | null {
  const next = first<{ before: string | null }>(
    db,
    `SELECT before FROM history_change WHERE table_name = ? AND row_id = ? AND id > ? ORDER BY id LIMIT 1`,
    [table, rowId, change],
  )
  if (next) return next.before === null ? null : parseImage(next.before)
  return presentRow(db, table, rowId)
}

function presentRow(db: Database, table: RecordKind, id: number): Image | null {
  return first<Image>(db, `SELECT * FROM ${table} WHERE id = ?`, [id]) ?? null
}

function parseImage(json: string): Image {
  return JSON.parse(json) as Image
}

/** A row that others are named after, as it is now or, when it is gone, as it was last; null: nothing is known of it. */
export function presentOrLast(
  db: Database,
  table: RecordKind,
  id: number,
): { row: Image; present: boolean } | null {
  const row = presentRow(db, table, id)
  if (row) return { row, present: true }
  const last = first<{ before: string }>(
    db,
    `SELECT before FROM history_change
     WHERE table_name = ? AND row_id = ? AND before IS NOT NULL ORDER BY id DESC LIMIT 1`,
    [table, id],
  )
  return last ? { row: parseImage(last.before), present: false } : null
}
