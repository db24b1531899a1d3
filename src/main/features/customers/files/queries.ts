import { fieldsOf, type Field } from '../../../database/fields'
import { all, first, type Database, type SqlValue } from '../../../database/sql'
import type { OwnRows } from '../erase/queries-belonging'

export type Held = Record<string, unknown>

/** A table with the rows that are about a customer. */
export interface HeldTable {
  table: string
  fields: readonly Field[]
  rows: Held[]
}

/** A change the history still holds. */
export interface HeldChange {
  at: string
  action: string
  table: string
  kind: 'insert' | 'update' | 'delete'
  /** The row as it was before; null for one that was added. */
  before: unknown
}

/** Rows of a table whose fields say that they are about a customer, with the names of what they point to. */
export function heldRows(db: Database, table: string, about: readonly string[], id: number): HeldTable {
  const fields = fieldsOf(db, table)
  const rows = all<Record<string, SqlValue>>(
    db,
    `SELECT ${fields.map(({ name }) => name).join(', ')} FROM ${table} WHERE @id IN (${about.join(', ')}) ORDER BY id`,
    { id },
  )
  const named = fields.filter(({ name, references }) => references !== null && !about.includes(name))
  return { table, fields, rows: rows.map((row) => ({ ...plain(fields, row), ...namesOf(db, named, row) })) }
}

function plain(fields: readonly Field[], row: Record<string, SqlValue>): Held {
  return Object.fromEntries(
    fields.map(({ name, holds }): [string, unknown] => {
      const value = row[name] ?? null
      if (holds === 'json' && typeof value === 'string') return [name, JSON.parse(value)]
      return [name, holds === 'yesNo' ? value === 1 : value]
    }),
  )
}

/** `criterion_id: 3` is told as `criterion: "Pays on time"` besides. */
function namesOf(db: Database, fields: readonly Field[], row: Record<string, SqlValue>): Held {
  const names: Held = {}
  for (const { name, references } of fields) {
    const id = row[name] ?? null
    if (references === null || id === null) continue
    const found = first<Record<string, SqlValue>>(db, `SELECT * FROM ${references} WHERE id = ?`, [id])
    if (found && 'name' in found) names[name.replace(/_id$/, '')] = found['name']
  }
  return names
}

/** What the history still holds about rows, oldest first. */
export function heldChanges(db: Database, rows: readonly OwnRows[]): HeldChange[] {
  const changes = rows.flatMap(({ table, ids, until = Number.MAX_SAFE_INTEGER }) =>
    all<HeldChange & { id: number; before: string | null }>(
      db,
      `SELECT change.id, action.at, action.name AS action, change.table_name AS "table", change.kind, change.before
       FROM history_change AS change JOIN history_action AS action ON action.id = change.action_id
       WHERE change.table_name = ? AND change.row_id IN (SELECT value FROM json_each(?)) AND change.id <= ?`,
      [table, JSON.stringify(ids), until],
    ),
  )
  const byId = new Map(changes.map((change) => [change.id, change]))
  return [...byId.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, { at, action, table, kind, before }]) => ({
      at,
      action,
      table,
      kind,
      before: before === null ? null : withLists(JSON.parse(before) as Held),
    }))
}

/** Lists within an image are texts of JSON. */
function withLists(image: Held): Held {
  return Object.fromEntries(
    Object.entries(image).map(([name, value]): [string, unknown] => [
      name,
      typeof value === 'string' && /^[[{]/.test(value) ? listOr(value) : value,
    ]),
  )
}

function listOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // A note may begin with a bracket.
    if (error instanceof SyntaxError) return text
    throw error
  }
}
