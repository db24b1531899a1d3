import type { GradeCause } from '../../../shared/operations/grading'
import { gradeCauseSchema } from '../../../shared/operations/grading'
import { redoAction, undoAction, type ActionRow } from '../../database/history'
import type { Translate } from '../../../shared/texts/i18n'
import type { JobContext } from '../context'

interface Taken {
  id: number
  name: string
  changes: number
}

/** Takes an action back as an action of its own. @throws AppError `conflict` naming the later actions in the way. */
export function undo(context: JobContext, action: ActionRow): Taken {
  context.describe(context.t('history:actions.undo', { name: action.name }), {
    cause: causeOf(action),
    reverses: { kind: 'undo', targetId: action.id },
  })
  undoAction(context.db, action, wordsOf(context, action), (done, all) => {
    context.progress(done, all)
    context.checkCancelled()
  })
  return { id: action.id, name: action.name, changes: action.last_change - action.first_change }
}

/** Does an undone action again. */
export function redo(context: JobContext, next: { action: ActionRow; undo: ActionRow }): Taken {
  const { action } = next
  context.describe(context.t('history:actions.redo', { name: action.name }), {
    cause: causeOf(action),
    reverses: { kind: 'redo', targetId: action.id },
  })
  redoAction(context.db, next, wordsOf(context, action), (done, all) => {
    context.progress(done, all)
    context.checkCancelled()
  })
  return { id: action.id, name: action.name, changes: action.last_change - action.first_change }
}

function causeOf(action: ActionRow): GradeCause {
  return gradeCauseSchema.catch('data').parse(action.cause)
}

function wordsOf({ t }: JobContext, action: ActionRow) {
  return { conflict: (names: string[]) => conflictWords(t, action.name, names) }
}

/** Says which later actions are in the way of undoing one. */
export function conflictWords(t: Translate, name: string, later: readonly string[]): string {
  return t('history:conflict', { name, later: later.slice(0, 3).join('”, “'), count: later.length })
}
