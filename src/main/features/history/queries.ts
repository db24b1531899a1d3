import type { Action } from '../../../shared/operations/history'
import type { ActionRow } from '../../database/history'
import { all, first, one, type Database } from '../../database/sql'

/** How many actions the history holds. */
export function actionCount(db: Database): number {
  return one<{ total: number }>(db, 'SELECT count(*) AS total FROM history_action').total
}

/** One page of the history, newest first. */
export function actionPage(db: Database, limit: number, offset: number): Action[] {
  const rows = all<ActionRow>(db, 'SELECT * FROM history_action ORDER BY id DESC LIMIT ? OFFSET ?', [
    limit,
    offset,
  ])
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    at: row.at,
    kind: row.kind,
    changes: row.last_change - row.first_change,
    undone: row.undone === 1,
    undoable: row.kind === 'do' && row.undoable === 1 && row.undone === 0,
  }))
}

/** One action. */
export function actionById(db: Database, id: number): ActionRow | undefined {
  return first<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [id])
}

/** The names of the actions after one that stand, oldest first. */
export function standingActionsAfter(db: Database, id: number): string[] {
  return all<{ name: string }>(
    db,
    `SELECT name FROM history_action WHERE id > ? AND kind = 'do' AND undone = 0 ORDER BY id`,
    [id],
  ).map((row) => row.name)
}
