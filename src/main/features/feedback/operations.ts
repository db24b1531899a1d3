import { AppError } from '../../../shared/errors'
import type { feedbackOperations } from '../../../shared/operations/feedback'
import type { FeatureOperations, ReadContext } from '../context'
import { customerName } from '../customers/queries'
import {
  answersOf,
  complaintsOf,
  ownerOf,
  readComplaint,
  removeEntry,
  writeAnswer,
  writeComplaint,
} from './queries'

/** list · saveAnswer · removeAnswer · saveComplaint · removeComplaint */
export const feedback: FeatureOperations<typeof feedbackOperations> = {
  'feedback.list': ({ db }, { customerId }) => ({
    answers: answersOf(db, customerId),
    complaints: complaintsOf(db, customerId),
  }),

  'feedback.saveAnswer': (context, draft) => {
    const { db, t, describe } = context
    const name = nameOfCustomer(context, draft.customerId)
    if (draft.id !== undefined) existing(context, 'nps_answer', draft.id)
    const key = draft.id === undefined ? 'logAnswer' : 'changeAnswer'
    describe(t(`feedback:actions.${key}`, { name, score: draft.score }))
    return { id: writeAnswer(db, draft) }
  },

  'feedback.removeAnswer': (context, { id }) => {
    const { db, t, describe } = context
    const name = nameOfCustomer(context, existing(context, 'nps_answer', id))
    describe(t('feedback:actions.removeAnswer', { name }))
    removeEntry(db, 'nps_answer', id)
    return { id }
  },

  'feedback.saveComplaint': (context, draft) => {
    const { db, t, describe } = context
    const name = nameOfCustomer(context, draft.customerId)
    if (draft.id !== undefined) existing(context, 'complaint', draft.id)
    describe(t(`feedback:actions.${changeOf(context, draft)}`, { name }))
    return { id: writeComplaint(db, draft) }
  },

  'feedback.removeComplaint': (context, { id }) => {
    const { db, t, describe } = context
    const name = nameOfCustomer(context, existing(context, 'complaint', id))
    describe(t('feedback:actions.removeComplaint', { name }))
    removeEntry(db, 'complaint', id)
    return { id }
  },
}

/** What saving a complaint is called: resolving one is more than changing it. */
function changeOf(
  { db }: ReadContext,
  { id, resolvedOn }: { id?: number | undefined; resolvedOn: string | null },
) {
  if (id === undefined) return 'logComplaint'
  const wasOpen = readComplaint(db, id)?.resolvedOn === null
  return wasOpen && resolvedOn !== null ? 'resolveComplaint' : 'changeComplaint'
}

/** Whose it is. @throws AppError `not-found` when there is no such entry */
function existing({ db, t }: ReadContext, table: 'nps_answer' | 'complaint', id: number): number {
  const customerId = ownerOf(db, table, id)
  if (customerId === undefined) throw new AppError('not-found', t('feedback:errors.notFound'))
  return customerId
}

/** @throws AppError `not-found` when there is no such customer */
function nameOfCustomer({ db, t }: ReadContext, customerId: number): string {
  const name = customerName(db, customerId)
  if (name !== undefined) return name
  const message = t('feedback:errors.customerNotFound')
  throw new AppError('not-found', message, [{ path: 'customerId', message }])
}
