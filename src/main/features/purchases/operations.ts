import { AppError } from '../../../shared/errors'
import { changedOnly } from '../../../shared/objects'
import type { Purchase, PurchaseDraft, purchasesOperations } from '../../../shared/operations/purchases'
import type { FeatureOperations, ReadContext } from '../context'
import { customerName } from '../customers/queries'
import { dateText, moneyText } from '../words'
import {
  deletePurchase,
  insertPurchase,
  purchaseByNumber,
  purchasePage,
  purchaseTotals,
  readPurchase,
  updatePurchase,
} from './queries'

/** list · create · update · remove */
export const purchases: FeatureOperations<typeof purchasesOperations> = {
  'purchases.list': ({ db }, { limit, offset, ...query }) => ({
    ...purchaseTotals(db, query),
    rows: purchasePage(db, query, { limit, offset }),
  }),

  'purchases.create': (context, draft) => {
    const { db, t, describe } = context
    describe(t('purchases:actions.create', wordsOf(context, draft)))
    checkNumber(context, draft.number)
    return { id: insertPurchase(db, draft) }
  },

  'purchases.update': (context, { id, changes: asked }) => {
    const { db, t, describe } = context
    const before = existing(context, id)
    const changes = changedOnly<PurchaseDraft>(before, asked)
    describe(t('purchases:actions.update', wordsOf(context, { ...before, ...changes })))
    checkNumber(context, changes.number)
    updatePurchase(db, id, changes)
    return { id }
  },

  'purchases.remove': (context, { id }) => {
    const { db, t, describe } = context
    describe(t('purchases:actions.remove', wordsOf(context, existing(context, id))))
    deletePurchase(db, id)
    return { id }
  },
}

/** @throws AppError `not-found` when there is no such purchase */
function existing({ db, t }: ReadContext, id: number): Purchase {
  const purchase = readPurchase(db, id)
  if (purchase === undefined) throw new AppError('not-found', t('purchases:errors.notFound'))
  return purchase
}

/** What the name of an action says of a purchase. @throws AppError `not-found` when there is no such customer */
function wordsOf(
  context: ReadContext,
  { customerId, amount, purchasedOn }: Pick<PurchaseDraft, 'customerId' | 'amount' | 'purchasedOn'>,
) {
  return {
    name: nameOfCustomer(context, customerId),
    amount: moneyText(amount, context),
    date: dateText(purchasedOn, context),
  }
}

/** @throws AppError `not-found` when there is no such customer */
function nameOfCustomer({ db, t }: ReadContext, customerId: number): string {
  const name = customerName(db, customerId)
  if (name !== undefined) return name
  const message = t('purchases:errors.customerNotFound')
  throw new AppError('not-found', message, [{ path: 'customerId', message }])
}

/** @throws AppError `conflict` when another purchase carries the number */
function checkNumber({ db, t }: ReadContext, number: string | null | undefined): void {
  if (number == null) return
  const other = purchaseByNumber(db, number)
  if (other === undefined) return
  const message = t('purchases:errors.numberTaken', { number, name: other.customerName })
  throw new AppError('conflict', message, [{ path: 'number', message }])
}
