import { AppError } from '../../shared/errors'
import { obstaclesOf, type Obstacle } from './historyObstacles'
import { measureChanges } from './historySize'
import { first, insert, one, run, update, type Database } from './sql'
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
  operation: string
  changes: number
  size: number
  let_go: 0 | 1
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
  /** The name of the operation that did it. */
  operation?: string
  kind?: ActionKind
  targetId?: number | null
  undoable?: boolean
}

/** Closes the action under way. One that changed nothing leaves no trace. Returns the number of changes it made. */
export function finishAction(db: Database, id: number, end: ActionEnd): number {
  const { first_change: before } = one<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [id])
  const last = lastChange(db)
  if (last <= before && (end.kind ?? 'do') === 'do') {
    run(db, 'UPDATE history_now SET action_id = NULL WHERE id = 1')
    run(db, 'DELETE FROM history_action WHERE id = ?', [id])
    return 0
  }
  const { changes, size } = measureChanges(db, before, last)
  run(db, 'UPDATE history_now SET action_id = NULL, size = size + ? WHERE id = 1', [size])
  update(db, 'history_action', id, {
    name: end.name,
    cause: end.cause,
    operation: end.operation ?? '',
    kind: end.kind ?? 'do',
    target_id: end.targetId ?? null,
    undoable: (end.undoable ?? true) ? 1 : 0,
    last_change: last,
    changes,
    size,
  })
  return changes
}

// The action under way has its row already, also when it is the undo or redo that asks.
const notUnderWay = 'id IS NOT (SELECT action_id FROM history_now WHERE id = 1)'

/** The action Undo would take back next: the newest one that stands and whose changes are still kept. */
export function nextUndo(db: Database): ActionRow | undefined {
  return first<ActionRow>(
    db,
    `SELECT * FROM history_action
     WHERE kind = 'do' AND undone = 0 AND undoable = 1 AND ${notUnderWay}
       AND (let_go = 0 OR id IN (SELECT target_id FROM history_action WHERE kind = 'redo' AND let_go = 0))
     ORDER BY id DESC LIMIT 1`,
  )
}

/** The action Redo would do again: the one undone last, unless something new was done since. */
export function nextRedo(db: Database): UndoneAction | undefined {
  const undo = first<ActionRow>(
    db,
    `SELECT undo.* FROM history_action AS undo
     JOIN history_action AS target ON target.id = undo.target_id AND target.undone = 1
     WHERE undo.kind = 'undo' AND undo.let_go = 0
       AND undo.id > (SELECT coalesce(max(id), 0) FROM history_action WHERE kind = 'do' AND ${notUnderWay})
     ORDER BY undo.id DESC LIMIT 1`,
  )
  if (undo === undefined || undo.target_id === null) return undefined
  return { action: one<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [undo.target_id]), undo }
}

/** An action that was taken back, with the undo that did so last. */
export interface UndoneAction {
  action: ActionRow
  undo: ActionRow
}

/**
 * What put an action's rows into their present state: the action itself, or the undo or redo of it that came last.
 * Taking back or doing again means reverting this one.
 */
export function latestRecord(db: Database, action: ActionRow): ActionRow {
  const later = first<ActionRow>(
    db,
    `SELECT * FROM history_action WHERE target_id = ? AND ${notUnderWay} ORDER BY id DESC LIMIT 1`,
    [action.id],
  )
  return later ?? action
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

/** What to say when other actions are in the way. */
export interface ConflictWords {
  conflict: (obstacles: readonly Obstacle[]) => string
}

/** Takes back an action; the caller has opened an action of its own and closes it as an undo of this one. */
export function undoAction(
  db: Database,
  action: ActionRow,
  words: ConflictWords,
  onTable?: (done: number, all: number) => void,
): void {
  step(db, action, latestRecord(db, action), words, onTable)
  update(db, 'history_action', action.id, { undone: 1 })
}

/** Does an undone action again, by reverting the undo that took it back. */
export function redoAction(
  db: Database,
  { action, undo }: UndoneAction,
  words: ConflictWords,
  onTable?: (done: number, all: number) => void,
): void {
  step(db, action, undo, words, onTable)
  update(db, 'history_action', action.id, { undone: 0 })
}

function step(
  db: Database,
  action: ActionRow,
  record: ActionRow,
  words: ConflictWords,
  onTable?: (done: number, all: number) => void,
): void {
  const obstacles = obstaclesOf(db, action, record)
  if (obstacles.length > 0) throw new AppError('conflict', words.conflict(obstacles))
  revert(db, record, onTable)
}
