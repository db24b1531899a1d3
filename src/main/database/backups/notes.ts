import { openConnection } from '../open'
import { addUpSizes } from '../historySize'
import { first, insert, one, update, type Database } from '../sql'

/**
 * What the history of a file says after it was put in the place of another. `kept` names the backup of the other one.
 * - `restore`: the file comes from a backup.
 * - `undo`: the file is the one that a restore had replaced. It knows nothing of that restore, so it is told both.
 * - `redo`: the file is the restored one again.
 */
export interface RestoreNote {
  kind: 'restore' | 'undo' | 'redo'
  at: string
  /** The restore, as the owner reads it. */
  name: string
  /** The undo or redo, as the owner reads it. */
  stepName: string
  kept: string | null
}

/** Writes into a file, before it is put in place, what its history shall say. All of it or nothing. */
export function noteRestore(path: string, note: RestoreNote): void {
  const db = openConnection(path)
  try {
    db.transaction(() => {
      if (note.kind === 'restore') noteRestored(db, note)
      else if (note.kind === 'undo') noteUndone(db, note)
      else noteRedone(db, note)
      addUpSizes(db)
    }).immediate()
  } finally {
    db.close()
  }
}

function addAction(
  db: Database,
  row: { at: string; name: string; kind: 'do' | 'undo' | 'redo'; kept: string | null } & Partial<
    Record<'target_id' | 'undone' | 'undoable', number>
  >,
): number {
  const { last } = one<{ last: number }>(db, 'SELECT coalesce(max(id), 0) AS last FROM history_change')
  return insert(db, 'history_action', { ...row, cause: 'data', first_change: last, last_change: last })
}

function noteRestored(db: Database, { at, name, kept }: RestoreNote): void {
  // Without the other file there is nothing to go back to.
  addAction(db, { at, name, kind: 'do', kept, undoable: kept === null ? 0 : 1 })
}

function noteUndone(db: Database, { at, name, stepName, kept }: RestoreNote): void {
  const last = first<{ id: number; kind: string; name: string; kept: string | null }>(
    db,
    'SELECT id, kind, name, kept FROM history_action ORDER BY id DESC LIMIT 1',
  )
  if (last?.kind === 'undo' && last.name === stepName && last.kept !== null) {
    // Undone, redone and undone again: it has been told before.
    update(db, 'history_action', last.id, { at, kept })
    return
  }
  const target = addAction(db, { at, name, kind: 'do', kept: null, undone: 1 })
  addAction(db, { at, name: stepName, kind: 'undo', kept, target_id: target })
}

function noteRedone(db: Database, { at, stepName, kept }: RestoreNote): void {
  const restore = first<{ id: number }>(
    db,
    `SELECT id FROM history_action WHERE kind = 'do' AND undone = 0 AND kept IS NOT NULL ORDER BY id DESC LIMIT 1`,
  )
  if (!restore) throw new Error('The restored file knows of no restore')
  update(db, 'history_action', restore.id, { kept })
  addAction(db, { at, name: stepName, kind: 'redo', kept: null, target_id: restore.id })
}
