import { AppError } from '../../../shared/errors'
import type { Translate } from '../../../shared/texts/i18n'
import { latestRecord, nextRedo, nextUndo, type ActionRow } from '../../database/history'
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
 * @param id the action named to be undone or redone; absent: the next one
 * @throws AppError `conflict` when something was done since the restore
 */
export function restoreStep(
  db: Database,
  kind: 'undo' | 'redo',
  id: number | undefined,
  t: Translate,
): RestoreStep | null {
  const action = id === undefined ? nextAction(db, kind) : actionById(db, id)
  if (action?.kind !== 'do' || action.undone !== (kind === 'redo' ? 1 : 0)) return null
  const since = kind === 'redo' ? latestRecord(db, action) : action
  if (since.kept === null) return null
  const later = standingActionsAfter(db, since.id)
  if (later.length > 0) throw new AppError('conflict', conflictWords(t, action, later))
  return { kind, id: action.id, name: action.name, kept: since.kept }
}

function nextAction(db: Database, kind: 'undo' | 'redo'): ActionRow | undefined {
  return kind === 'undo' ? nextUndo(db) : nextRedo(db)?.action
}
