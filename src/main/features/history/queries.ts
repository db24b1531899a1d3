import type { Action, ActionSort } from '../../../shared/operations/history'
import { latestRecord, type ActionRow } from '../../database/history'
import type { Obstacle } from '../../database/historyObstacles'
import { historySize } from '../../database/historySize'
import { fold } from '../customers/list/rules'
import { all, first, one, type Database, type SqlValue } from '../../database/sql'

interface ListedRow extends ActionRow {
  /** Whether what put its rows into their present state is let go: itself, or its last undo or redo. */
  last_let_go: 0 | 1
}

const listed = `SELECT action.*, coalesce(
    (SELECT let_go FROM history_action AS last WHERE last.target_id = action.id ORDER BY last.id DESC LIMIT 1),
    action.let_go
  ) AS last_let_go
  FROM history_action AS action`

const importing = `('transfer.import', 'transfer.importAll', 'transfer.loadSample', 'transfer.removeSample')`

/** Which actions are of a sort; undo and redo are a sort of their own. */
const sorts: Readonly<Record<ActionSort, string>> = {
  all: '1',
  imports: `action.kind = 'do' AND action.operation IN ${importing}`,
  merges: `action.kind = 'do' AND action.operation = 'duplicates.merge'`,
  restores: `action.kind = 'do' AND action.operation = '' AND (
    action.kept IS NOT NULL OR action.id IN (SELECT target_id FROM history_action WHERE kept IS NOT NULL))`,
  edits: `action.kind = 'do' AND action.operation NOT IN ${importing} AND action.operation <> 'duplicates.merge'
    AND action.kept IS NULL`,
  undo: `action.kind <> 'do'`,
}

interface Asked {
  sort: ActionSort
  query: string
  limit: number
  offset: number
}

/** One page of the history, newest first, and how many actions there are of what was asked for. */
export function actionPage(db: Database, asked: Asked): { total: number; rows: Action[] } {
  const words = asked.query.split(/\s+/).filter((word) => word !== '')
  const where = [
    sorts[asked.sort],
    ...words.map((_, index) => `instr(folded(action.name), @word${String(index)}) > 0`),
  ].join(' AND ')
  const parameters: Record<string, SqlValue> = Object.fromEntries(
    words.map((word, index) => [`word${String(index)}`, fold(word)]),
  )
  // SQLite's own lower() knows the letters of ASCII only.
  if (words.length > 0) db.function('folded', { deterministic: true }, (name) => fold(String(name)))
  const { total } = one<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM history_action AS action WHERE ${where}`,
    parameters,
  )
  const rows = all<ListedRow>(
    db,
    `${listed} WHERE ${where} ORDER BY action.id DESC LIMIT @limit OFFSET @offset`,
    { ...parameters, limit: asked.limit, offset: asked.offset },
  )
  return { total, rows: rows.map(toAction) }
}

/** Actions by their ids, in that order; ids that are not there are left out. */
export function actionsOf(db: Database, ids: readonly number[]): Action[] {
  const rows = all<ListedRow>(
    db,
    `${listed} JOIN json_each(?) AS asked ON asked.value = action.id ORDER BY asked.key`,
    [JSON.stringify(ids)],
  )
  return rows.map(toAction)
}

function toAction(row: ListedRow): Action {
  const kept = row.kind === 'do' && row.last_let_go === 0
  return {
    id: row.id,
    name: row.name,
    at: row.at,
    kind: row.kind,
    changes: row.changes,
    undone: row.undone === 1,
    undoable: kept && row.undoable === 1 && row.undone === 0,
    redoable: kept && row.undone === 1,
    tooOld: row.let_go === 1,
    restore: row.kept !== null,
  }
}

/** One action. */
export function actionById(db: Database, id: number): ActionRow | undefined {
  return first<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [id])
}

/** The actions after one that stand, oldest first, as what has to be undone before it. */
export function standingActionsAfter(db: Database, id: number): Obstacle[] {
  return all<{ id: number; name: string }>(
    db,
    `SELECT id, name FROM history_action WHERE id > ? AND kind = 'do' AND undone = 0 ORDER BY id`,
    [id],
  ).map((action) => ({ ...action, step: 'undo' }))
}

/** The actions that have to be undone or redone before a restore can be, which replaced everything. */
export function obstaclesOfRestore(db: Database, action: ActionRow): Obstacle[] {
  return standingActionsAfter(db, action.undone === 1 ? latestRecord(db, action).id : action.id)
}

/** How many bytes the history takes, since when its changes are kept, and how many actions were let go. */
export function historyRoom(db: Database): { bytes: number; since: string | null; letGo: number } {
  const oldest = first<{ at: string }>(
    db,
    'SELECT at FROM history_action WHERE size > 0 AND let_go = 0 ORDER BY id LIMIT 1',
  )
  const { letGo } = one<{ letGo: number }>(
    db,
    'SELECT count(*) AS letGo FROM history_action WHERE let_go = 1',
  )
  return { bytes: historySize(db), since: oldest?.at ?? null, letGo }
}

/** The latest action. */
export function latestAction(db: Database): { id: number; at: string } | undefined {
  return first(db, 'SELECT id, at FROM history_action ORDER BY id DESC LIMIT 1')
}

/**
 * True when nothing but merges, and what was said of pairs, was done since an action (or undone, or redone).
 * @param action as it was when it was the latest: in another file, put in the place of this one, it is not there
 */
export function isDuplicatesOnlySince(db: Database, action: { id: number; at: string }): boolean {
  if (!first(db, 'SELECT 1 FROM history_action WHERE id = ? AND at = ?', [action.id, action.at])) return false
  const other = first(
    db,
    `SELECT 1 FROM history_action AS action
     LEFT JOIN history_action AS target ON target.id = action.target_id
     WHERE action.id > ? AND coalesce(target.operation, action.operation) NOT LIKE 'duplicates.%' LIMIT 1`,
    [action.id],
  )
  return other === undefined
}

/** True when an operation was ever carried out, undone or not. */
export function wasEverDone(db: Database, operation: string): boolean {
  return first(db, 'SELECT 1 FROM history_action WHERE operation = ? LIMIT 1', [operation]) !== undefined
}
