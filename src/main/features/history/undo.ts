import type { GradeCause } from '../../../shared/operations/grading'
import { gradeCauseSchema } from '../../../shared/operations/grading'
import { redoAction, undoAction, type ActionRow, type UndoneAction } from '../../database/history'
import type { Obstacle } from '../../database/historyObstacles'
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
    reverses: { kind: 'undo', targetId: action.id, operation: action.operation },
  })
  undoAction(context.db, action, wordsOf(context, action), (done, all) => {
    context.progress(done, all)
    context.checkCancelled()
  })
  return { id: action.id, name: action.name, changes: action.changes }
}

/** Does an undone action again. */
export function redo(context: JobContext, next: UndoneAction): Taken {
  const { action } = next
  context.describe(context.t('history:actions.redo', { name: action.name }), {
    cause: causeOf(action),
    reverses: { kind: 'redo', targetId: action.id, operation: action.operation },
  })
  redoAction(context.db, next, wordsOf(context, action), (done, all) => {
    context.progress(done, all)
    context.checkCancelled()
  })
  return { id: action.id, name: action.name, changes: action.changes }
}

function causeOf(action: ActionRow): GradeCause {
  return gradeCauseSchema.catch('data').parse(action.cause)
}

function wordsOf({ t }: JobContext, action: ActionRow) {
  return { conflict: (obstacles: readonly Obstacle[]) => conflictWords(t, action, obstacles) }
}

/** Says which other actions are in the way of taking one back or doing it again. */
export function conflictWords(
  t: Translate,
  action: Pick<ActionRow, 'name' | 'undone'>,
  obstacles: readonly Obstacle[],
): string {
  const { step = 'undo' } = obstacles[0] ?? {}
  const same = obstacles.filter((obstacle) => obstacle.step === step)
  const names = same.slice(0, 3).map((obstacle) => obstacle.name)
  return t(`history:conflict.${action.undone === 1 ? 'redo' : 'undo'}.${step}`, {
    name: action.name,
    others: names.join('”, “'),
    count: same.length,
  })
}
