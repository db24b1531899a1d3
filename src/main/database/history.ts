import { AppError } from '../../shared/errors'
import { all, first, insert, one, run, update, type Database } from './sql'
import { columnsOf, trackedTables, uniqueColumnsOf } from './schema'

/**
 * The history of changes. Triggers write one row of history_change for every row of a tracked table that is inserted
 * (its key), updated or deleted (its key and the row as it was, as JSON). The rows of one transaction belong to one
 * action with a name a person understands. Undo puts the rows back as they were before the action's first touch; it is
 * recorded like any other change, which is what redo uses.
 */

export type ActionKind = 'do' | 'undo' | 'redo'

export interface ActionRow {
  id: number
  at: string
  name: string
  kind: ActionKind
  target_id: number | null
  cause: string
  undone: 0 | 1
  undoable: 0 | 1
  first_change: number
  last_change: number
  /** Of a restore: the backup of what it replaced. */
  kept: string | null
}

/** Makes the triggers anew for every tracked table; run after every migration. */
export function installHistoryTriggers(db: Database): void {
  for (const table of trackedTables) {
    const columns = columnsOf(db, table)
    // A table that a later step adds.
    if (columns.length === 0) continue
    const image = `json_object(${columns.map((name) => `'${name}', OLD.${name}`).join(', ')})`
    // BINARY: a change of capitals is one too, whatever the column's own collation says.
    const changed = columns.map((name) => `OLD.${name} COLLATE BINARY IS NOT NEW.${name}`).join(' OR ')
    const into = 'INSERT INTO history_change (action_id, table_name, row_id, kind, before)'
    const from = 'FROM history_now WHERE id = 1'
    db.exec(`
      DROP TRIGGER IF EXISTS history_${table}_insert;
      CREATE TRIGGER history_${table}_insert AFTER INSERT ON ${table} BEGIN
        ${into} SELECT action_id, '${table}', NEW.id, 'insert', NULL ${from};
      END;
      DROP TRIGGER IF EXISTS history_${table}_update;
      CREATE TRIGGER history_${table}_update AFTER UPDATE ON ${table} WHEN ${changed} BEGIN
        ${into} SELECT action_id, '${table}', OLD.id, 'update', ${image} ${from};
      END;
      DROP TRIGGER IF EXISTS history_${table}_delete;
      CREATE TRIGGER history_${table}_delete AFTER DELETE ON ${table} BEGIN
        ${into} SELECT action_id, '${table}', OLD.id, 'delete', ${image} ${from};
      END;`)
  }
}

function lastChange(db: Database): number {
  return one<{ last: number }>(db, 'SELECT coalesce(max(id), 0) AS last FROM history_change').last
}

/** Opens an action inside the transaction under way: from now on changes belong to it. Returns its id. */
export function beginAction(db: Database, at: string): number {
  const before = lastChange(db)
  const id = insert(db, 'history_action', {
    at,
    name: '',
    kind: 'do',
    cause: 'data',
    first_change: before,
    last_change: before,
  })
  run(db, 'UPDATE history_now SET action_id = ? WHERE id = 1', [id])
  return id
}

export interface ActionEnd {
  name: string
  cause: string
  kind?: ActionKind
  targetId?: number | null
  undoable?: boolean
}

/** Closes the action under way. One that changed nothing leaves no trace. Returns the number of rows it changed. */
export function finishAction(db: Database, id: number, end: ActionEnd): number {
  run(db, 'UPDATE history_now SET action_id = NULL WHERE id = 1')
  const { first_change: before } = one<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [id])
  const last = lastChange(db)
  if (last <= before && (end.kind ?? 'do') === 'do') {
    run(db, 'DELETE FROM history_action WHERE id = ?', [id])
    return 0
  }
  update(db, 'history_action', id, {
    name: end.name,
    cause: end.cause,
    kind: end.kind ?? 'do',
    target_id: end.targetId ?? null,
    undoable: (end.undoable ?? true) ? 1 : 0,
    last_change: last,
  })
  return last - before
}

// The action under way has its row already, also when it is the undo or redo that asks.
const notUnderWay = 'id IS NOT (SELECT action_id FROM history_now WHERE id = 1)'

/** The action Undo would take back next: the newest one that stands. */
export function nextUndo(db: Database): ActionRow | undefined {
  return first<ActionRow>(
    db,
    `SELECT * FROM history_action
     WHERE kind = 'do' AND undone = 0 AND undoable = 1 AND ${notUnderWay} ORDER BY id DESC LIMIT 1`,
  )
}

/** The action Redo would do again: the one undone last, unless something new was done since. */
export function nextRedo(db: Database): { action: ActionRow; undo: ActionRow } | undefined {
  const undo = first<ActionRow>(
    db,
    `SELECT undo.* FROM history_action AS undo
     JOIN history_action AS target ON target.id = undo.target_id AND target.undone = 1
     WHERE undo.kind = 'undo'
       AND undo.id > (SELECT coalesce(max(id), 0) FROM history_action WHERE kind = 'do' AND ${notUnderWay})
     ORDER BY undo.id DESC LIMIT 1`,
  )
  if (undo === undefined || undo.target_id === null) return undefined
  return { action: one<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [undo.target_id]), undo }
}

/** The names of actions that stand and touched the same rows as `of` after `since` was recorded. */
export function laterActionsOnSameRows(db: Database, of: ActionRow, since: ActionRow): string[] {
  return all<{ name: string }>(
    db,
    `SELECT DISTINCT later.id, later.name FROM history_action AS later
     JOIN history_change AS theirs ON theirs.id > later.first_change AND theirs.id <= later.last_change
     WHERE later.kind = 'do' AND later.undone = 0 AND later.id > @since AND later.id <> @id
       AND EXISTS (
         SELECT 1 FROM history_change AS ours
         WHERE ours.id > @first AND ours.id <= @last
           AND ours.row_id = theirs.row_id AND ours.table_name = theirs.table_name)
     ORDER BY later.id`,
    { since: since.id, id: of.id, first: of.first_change, last: of.last_change },
  ).map((row) => row.name)
}

/**
 * Puts every row that `action` touched back as it was before it. Runs inside an open action of its own, whose
 * recorded images are what undoes this in turn. `onTable` is told how many tables of all are done.
 * @throws AppError `conflict` when a row that has to go is needed by a later one.
 */
export function revert(db: Database, action: ActionRow, onTable?: (done: number, all: number) => void): void {
  db.pragma('defer_foreign_keys = ON')
  db.exec('DROP TABLE IF EXISTS temp.touched')
  // The first change of each row tells what the row was before the action.
  db.exec('CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY, table_name TEXT, row_id INTEGER, kind TEXT)')
  run(
    db,
    `INSERT INTO temp.touched SELECT min(id), table_name, row_id, kind FROM history_change
     WHERE id > ? AND id <= ? GROUP BY table_name, row_id`,
    [action.first_change, action.last_change],
  )
  const steps = trackedTables.length * 2
  // Rows go children first and come back parents first.
  for (const [index, table] of [...trackedTables].reverse().entries()) {
    run(
      db,
      `DELETE FROM ${table} WHERE id IN
         (SELECT row_id FROM temp.touched WHERE table_name = ? AND kind = 'insert')`,
      [table],
    )
    onTable?.(index + 1, steps)
  }
  for (const [index, table] of trackedTables.entries()) {
    freeUniqueValues(db, table)
    restoreRows(db, table)
    onTable?.(trackedTables.length + index + 1, steps)
  }
  db.exec('DROP TABLE temp.touched')
}

/**
 * Takes away rows that are about to be put back and hold a unique value which another row needs for it: two customers
 * that have exchanged their numbers, or one that got the number of one that is gone.
 */
function freeUniqueValues(db: Database, table: string): void {
  for (const columns of uniqueColumnsOf(db, table)) {
    const same = columns.map((name) => `holder.${name} = change.before ->> '$.${name}'`)
    run(
      db,
      `DELETE FROM ${table} WHERE id IN (
         SELECT holder.id FROM temp.touched AS touched
         CROSS JOIN history_change AS change ON change.id = touched.id
         CROSS JOIN ${table} AS holder ON ${same.join(' AND ')} AND holder.id <> touched.row_id
         WHERE touched.table_name = @table AND touched.kind <> 'insert'
           AND holder.id IN (
             SELECT row_id FROM temp.touched WHERE table_name = @table AND kind <> 'insert'))`,
      { table },
    )
  }
}

function restoreRows(db: Database, table: string): void {
  const columns = columnsOf(db, table)
  const values = columns.map((name) => `change.before ->> '$.${name}'`)
  const updates = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`)
  run(
    db,
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM temp.touched AS touched
     JOIN history_change AS change ON change.id = touched.id
     WHERE touched.table_name = ? AND touched.kind <> 'insert'
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    [table],
  )
}

/** Takes back an action; the caller has opened an action of its own and closes it as an undo of this one. */
export function undoAction(
  db: Database,
  action: ActionRow,
  words: { conflict: (names: string[]) => string },
  onTable?: (done: number, all: number) => void,
): void {
  const later = laterActionsOnSameRows(db, action, action)
  if (later.length > 0) throw new AppError('conflict', words.conflict(later))
  revert(db, action, onTable)
  update(db, 'history_action', action.id, { undone: 1 })
}

/** Does an undone action again, by reverting the undo that took it back. */
export function redoAction(
  db: Database,
  { action, undo }: { action: ActionRow; undo: ActionRow },
  words: { conflict: (names: string[]) => string },
  onTable?: (done: number, all: number) => void,
): void {
  const later = laterActionsOnSameRows(db, undo, undo)
  if (later.length > 0) throw new AppError('conflict', words.conflict(later))
  revert(db, undo, onTable)
  update(db, 'history_action', action.id, { undone: 0 })
}

/** Rows of a table to forget; `until`: only what was recorded up to this change, since ids are given anew. */
export interface ForgottenRows {
  table: string
  ids: readonly number[]
  until?: number
}

/**
 * Forgets for good what the history knows of rows: their images go, and where an action that touched them (or any
 * action, in quotation marks) is named after one of `names`, `mask` stands instead. The emptied entries stay, because
 * actions are ranges of them; undoing such an action later leaves out what was forgotten.
 */
export function forgetRows(
  db: Database,
  rows: readonly ForgottenRows[],
  names: readonly string[],
  mask: string,
): void {
  const actions = new Set<number>()
  for (const { table, ids, until = Number.MAX_SAFE_INTEGER } of rows) {
    const ofRows = 'table_name = ? AND row_id IN (SELECT value FROM json_each(?)) AND id <= ?'
    const which = [table, JSON.stringify(ids), until]
    const touching = `SELECT DISTINCT action_id AS id FROM history_change WHERE ${ofRows}`
    for (const { id } of all<{ id: number }>(db, touching, which)) actions.add(id)
    // Each gets a key of its own, so that no two actions seem to have touched the same row.
    run(db, `UPDATE history_change SET table_name = '', row_id = id, before = NULL WHERE ${ofRows}`, which)
  }
  for (const name of names) {
    run(
      db,
      `UPDATE history_action SET name = replace(name, @name, @mask)
       WHERE instr(name, @name) > 0 AND id IN (SELECT value FROM json_each(@actions))`,
      { name, mask, actions: JSON.stringify([...actions]) },
    )
    run(
      db,
      `UPDATE history_action SET name = replace(name, @quoted, @masked) WHERE instr(name, @quoted) > 0`,
      { quoted: `“${name}”`, masked: `“${mask}”` },
    )
  }
}

/** Takes a row that is gone out of what other rows of a table pointed to before: undoing must not point to it again. */
export function forgetReference(db: Database, table: string, column: string, id: number): void {
  run(
    db,
    `UPDATE history_change SET before = json_set(before, @path, NULL)
     WHERE table_name = @table AND before ->> @path = @id`,
    { table, path: `$.${column}`, id },
  )
}

/** Forgets for good everything that actions did; what they are called stays. */
export function forgetActions(db: Database, actions: readonly number[]): void {
  run(
    db,
    `UPDATE history_change SET table_name = '', row_id = id, before = NULL
     WHERE action_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(actions)],
  )
}
