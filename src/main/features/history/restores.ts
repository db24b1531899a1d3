import { AppError } from '../../../shared/errors'
import type { Translate } from '../../../shared/texts/i18n'
import { nextRedo, nextUndo } from '../../database/history'
import type { Database } from '../../database/sql'
import { conflictWords } from './undo'
import { actionById, standingActionsAfter } from './queries'

/** An undo or redo that puts another file in the place of the present one. */
export interface RestoreStep {
  kind: 'undo' | 'redo'
  id: number
  /** The name of the restore in the history. */
  name: string
  /** The backup to go to. */
  kept: string
}

/**
 * Whether what is to be undone or redone is a restore; null: it is not, rows are put back as always.
 * @param id the action named to be undone; absent: the latest one
 * @throws AppError `conflict` when something was done since the restore
 */
export function restoreStep(
  db: Database,
  kind: 'undo' | 'redo',
  id: number | undefined,
  t: Translate,
): RestoreStep | null {
  if (kind === 'redo') {
    const next = nextRedo(db)
    if (!next || next.undo.kept === null) return null
    return { kind, id: next.action.id, name: next.action.name, kept: next.undo.kept }
  }
  const action = id === undefined ? nextUndo(db) : actionById(db, id)
  if (!action || action.kept === null || action.kind !== 'do' || action.undone === 1) return null
  const later = standingActionsAfter(db, action.id)
  if (later.length > 0) throw new AppError('conflict', conflictWords(t, action.name, later))
  return { kind, id: action.id, name: action.name, kept: action.kept }
}
