import { AppError } from '../../../shared/errors'
import type { historyOperations } from '../../../shared/operations/history'
import { latestRecord, nextRedo, nextUndo } from '../../database/history'
import type { FeatureOperations } from '../context'
import { show } from './show'
import { actionById, actionPage, actionsOf, historyRoom } from './queries'
import { actionsOnCustomer } from './queries-customer'
import { redo, undo } from './undo'

/** list · show · ofCustomer · size · undo · redo */
export const history: FeatureOperations<typeof historyOperations> = {
  'history.list': ({ db }, asked) => {
    const next = { undo: nextUndo(db), redo: nextRedo(db)?.action }
    return {
      ...actionPage(db, asked),
      undo: next.undo ? { id: next.undo.id, name: next.undo.name } : null,
      redo: next.redo ? { id: next.redo.id, name: next.redo.name } : null,
    }
  },

  'history.show': show,

  'history.ofCustomer': ({ db }, { customerId, limit, offset }) => {
    const ids = actionsOnCustomer(db, customerId)
    return { total: ids.length, rows: actionsOf(db, ids.slice(offset, offset + limit)) }
  },

  'history.size': ({ db }) => historyRoom(db),

  'history.undo': (context, { id }) => {
    const { db, t } = context
    const action = id === undefined ? nextUndo(db) : actionById(db, id)
    if (!action) throw new AppError('not-found', t('history:nothingToUndo'))
    const { name } = action
    if (action.kind !== 'do' || action.undone === 1 || action.undoable === 0) {
      throw new AppError('conflict', t('history:cannotUndo', { name }))
    }
    if (latestRecord(db, action).let_go === 1)
      throw new AppError('conflict', t('history:tooOld.undo', { name }))
    return undo(context, action)
  },

  'history.redo': (context, { id }) => {
    const { db, t } = context
    if (id === undefined) {
      const next = nextRedo(db)
      if (!next) throw new AppError('not-found', t('history:nothingToRedo'))
      return redo(context, next)
    }
    const action = actionById(db, id)
    if (!action) throw new AppError('not-found', t('history:nothingToRedo'))
    const { name } = action
    if (action.undone === 0) throw new AppError('conflict', t('history:cannotRedo', { name }))
    const last = latestRecord(db, action)
    if (last.let_go === 1) throw new AppError('conflict', t('history:tooOld.redo', { name }))
    return redo(context, { action, undo: last })
  },
}
