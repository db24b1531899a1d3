import { AppError } from '../../../shared/errors'
import { changedOnly } from '../../../shared/objects'
import type {
  Touchpoint,
  TouchpointDraft,
  touchpointsOperations,
} from '../../../shared/operations/touchpoints'
import type { FeatureOperations, ReadContext } from '../context'
import { customerName } from '../customers/queries'
import { dateText } from '../words'
import {
  deleteTouchpoint,
  insertTouchpoint,
  readTouchpoint,
  touchpointCount,
  touchpointPage,
  updateTouchpoint,
} from './queries'

/** list · create · update · remove */
export const touchpoints: FeatureOperations<typeof touchpointsOperations> = {
  'touchpoints.list': ({ db }, page) => ({
    total: touchpointCount(db, page.customerId),
    rows: touchpointPage(db, page),
  }),

  'touchpoints.create': (context, draft) => {
    const { db, t, describe } = context
    describe(t('touchpoints:actions.create', wordsOf(context, draft)))
    return { id: insertTouchpoint(db, draft) }
  },

  'touchpoints.update': (context, { id, changes: asked }) => {
    const { db, t, describe } = context
    const before = existing(context, id)
    const changes = changedOnly<TouchpointDraft>(before, asked)
    describe(t('touchpoints:actions.update', wordsOf(context, { ...before, ...changes })))
    updateTouchpoint(db, id, changes)
    return { id }
  },

  'touchpoints.remove': (context, { id }) => {
    const { db, t, describe } = context
    describe(t('touchpoints:actions.remove', wordsOf(context, existing(context, id))))
    deleteTouchpoint(db, id)
    return { id }
  },
}

/** @throws AppError `not-found` when there is no such touchpoint */
function existing({ db, t }: ReadContext, id: number): Touchpoint {
  const touchpoint = readTouchpoint(db, id)
  if (touchpoint === undefined) throw new AppError('not-found', t('touchpoints:errors.notFound'))
  return touchpoint
}

/** What the name of an action says of a touchpoint. @throws AppError `not-found` when there is no such customer */
function wordsOf(
  context: ReadContext,
  { customerId, kind, happenedOn }: Pick<TouchpointDraft, 'customerId' | 'kind' | 'happenedOn'>,
) {
  return {
    name: nameOfCustomer(context, customerId),
    kind: context.t(`touchpoints:kind.${kind}`),
    date: dateText(happenedOn, context),
  }
}

/** @throws AppError `not-found` when there is no such customer */
function nameOfCustomer({ db, t }: ReadContext, customerId: number): string {
  const name = customerName(db, customerId)
  if (name !== undefined) return name
  const message = t('touchpoints:errors.customerNotFound')
  throw new AppError('not-found', message, [{ path: 'customerId', message }])
}
