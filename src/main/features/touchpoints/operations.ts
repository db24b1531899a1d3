import { AppError } from '../../../shared/errors'
import { changedOnly } from '../../../shared/objects'
import type {
  Touchpoint,
  TouchpointDraft,
  touchpointsOperations,
} from '../../../shared/operations/touchpoints'
import type { FeatureOperations, ReadContext } from '../context'
import { customerName } from '../customers/queries'
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
    describe(t('touchpoints:actions.create', { name: nameOfCustomer(context, draft.customerId) }))
    return { id: insertTouchpoint(db, draft) }
  },

  'touchpoints.update': (context, { id, changes: asked }) => {
    const { db, t, describe } = context
    const before = existing(context, id)
    const changes = changedOnly<TouchpointDraft>(before, asked)
    const name = nameOfCustomer(context, changes.customerId ?? before.customerId)
    describe(t('touchpoints:actions.update', { name }))
    updateTouchpoint(db, id, changes)
    return { id }
  },

  'touchpoints.remove': (context, { id }) => {
    const { db, t, describe } = context
    const { customerId } = existing(context, id)
    describe(t('touchpoints:actions.remove', { name: nameOfCustomer(context, customerId) }))
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

/** @throws AppError `not-found` when there is no such customer */
function nameOfCustomer({ db, t }: ReadContext, customerId: number): string {
  const name = customerName(db, customerId)
  if (name !== undefined) return name
  const message = t('touchpoints:errors.customerNotFound')
  throw new AppError('not-found', message, [{ path: 'customerId', message }])
}
