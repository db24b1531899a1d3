import { AppError } from '../../../../shared/errors'
import type { Override } from '../../../../shared/operations/customers'
import type { gradeReminderOperations } from '../../../../shared/operations/gradeReminders'
import type { FeatureOperations, ReadContext } from '../../context'
import { customerName } from '../../customers/queries'
import { dateText } from '../../words'
import { overrideOf } from '../queries'
import { ratingRound } from '../ratingRound'
import { countDueOverrides, dueOverrides, moveEnd, moveReminder, noteEnd } from './queries'
import { endsWorthAWord } from './rules'

/** toRate · due · adjustOverride */
export const gradeReminders: FeatureOperations<typeof gradeReminderOperations> = {
  'grading.toRate': (context, { since, freshFrom, ids = null, ...page }) =>
    ratingRound(context, { ...page, ids }, { since, freshFrom }),

  'grading.due': ({ db, figures, today }, { limit }) => {
    const days = endsWorthAWord(today)
    return {
      count: countDueOverrides(db, days),
      overrides: dueOverrides(db, figures, days, limit),
    }
  },

  'grading.adjustOverride': (context, input) => {
    const { db, t, today, describe } = context
    const { customerId } = input
    const { name, override } = existingOverride(context, customerId)
    if ('endsOn' in input) {
      notPast(context, 'endsOn', input.endsOn)
      describe(t('grading:actions.moveEnd', { name, day: dateText(input.endsOn, context) }), {
        cause: 'override',
      })
      moveEnd(db, customerId, input.endsOn)
    } else if ('remindOn' in input) {
      const { remindOn } = input
      if (remindOn === null) describe(t('grading:actions.noReminder', { name }))
      else {
        notPast(context, 'remindOn', remindOn)
        if (override.endsOn !== null && remindOn > override.endsOn) {
          const message = t('errors:validation.remind-after-end')
          throw new AppError('invalid', message, [{ path: 'remindOn', message }])
        }
        describe(t('grading:actions.remind', { name, day: dateText(remindOn, context) }))
      }
      moveReminder(db, customerId, remindOn)
    } else {
      if (override.endsOn === null) throw new AppError('conflict', t('grading:override.noEnd'))
      describe(t('grading:actions.noteEnd', { name }))
      noteEnd(db, customerId, today)
    }
    return { customerId }
  },
}

/** The name of a customer with an override. @throws AppError `not-found` */
function existingOverride({ db, t }: ReadContext, customerId: number): { name: string; override: Override } {
  const name = customerName(db, customerId)
  const override = overrideOf(db, customerId)
  if (name === undefined || !override) throw new AppError('not-found', t('grading:noOverride'))
  return { name, override }
}

/** @throws AppError `invalid` naming the field, when the day has passed */
function notPast({ t, today }: ReadContext, path: 'endsOn' | 'remindOn', day: string): void {
  if (day >= today) return
  const message = t('grading:override.past')
  throw new AppError('invalid', message, [{ path, message }])
}
