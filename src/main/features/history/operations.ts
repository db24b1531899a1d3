import { AppError } from '../../../shared/errors'
import type { historyOperations } from '../../../shared/operations/history'
import { nextRedo, nextUndo } from '../../database/history'
import type { FeatureOperations } from '../context'
import { actionById, actionCount, actionPage } from './queries'
import { redo, undo } from './undo'

/** list · undo · redo */
export const history: FeatureOperations<typeof historyOperations> = {
  'history.list': ({ db }, { limit, offset }) => {
    const next = { undo: nextUndo(db), redo: nextRedo(db)?.action }
    return {
      total: actionCount(db),
      rows: actionPage(db, limit, offset),
      undo: next.undo ? { id: next.undo.id, name: next.undo.name } : null,
      redo: next.redo ? { id: next.redo.id, name: next.redo.name } : null,
    }
  },

  'history.undo': (context, { id }) => {
    const action = id === undefined ? nextUndo(context.db) : actionById(context.db, id)
    if (!action) throw new AppError('not-found', context.t('history:nothingToUndo'))
    if (action.kind !== 'do' || action.undone === 1 || action.undoable === 0) {
      throw new AppError('conflict', context.t('history:cannotUndo', { name: action.name }))
    }
    return undo(context, action)
  },

  'history.redo': (context) => {
    const next = nextRedo(context.db)
    if (!next) throw new AppError('not-found', context.t('history:nothingToRedo'))
    return redo(context, next)
  },
}
