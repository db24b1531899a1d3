import { AppError } from '../../../shared/errors'
import type {
  ComparedCustomer,
  duplicatesOperations,
  NamedCustomer,
} from '../../../shared/operations/duplicates'
import type { FeatureOperations, ReadContext } from '../context'
import { customerName, readCustomer, type StoredCustomer } from '../customers/queries'
import { search } from './find.job'
import { merge } from './merge'
import {
  aliasNames,
  attachedTo,
  dismissedPairs,
  dismissPair,
  isDismissed,
  namedCustomers,
  takeBackPair,
} from './queries'
import { judge, profileOf } from './rules'
import { suggestedSurvivor } from './rules-merge'
import { phoneRegion } from './rules-phones'
import { inWords } from './words'

/** find · compare · merge · dismiss · dismissed · takeBack */
export const duplicates: FeatureOperations<typeof duplicatesOperations> = {
  'duplicates.find': search,

  'duplicates.compare': (context, { a, b }) => {
    const { db, settings } = context
    const sides = [a, b].map((id) => ({ id, stored: existing(context, id) }))
    const [one, other] = sides.map(({ id, stored }) => compared(context, id, stored))
    if (!one || !other) throw new AppError('not-found', context.t('duplicates:errors.gone'))
    const region = phoneRegion(settings.locale)
    const [first, second] = [one, other].map((side) => profileOf(side, region))
    const verdict = first && second ? judge(first, second) : { score: 0, reasons: [] }
    return {
      a: one,
      b: other,
      ...inWords(verdict, one, other),
      survivor: suggestedSurvivor(one, other),
      notSame: isDismissed(db, ordered(a, b)),
    }
  },

  'duplicates.merge': merge,

  'duplicates.dismiss': (context, { a, b }) => {
    const { db, t, describe } = context
    const [one, other] = [existing(context, a).draft.name, existing(context, b).draft.name]
    describe(t('duplicates:actions.dismiss', { one, other }))
    const pair = ordered(a, b)
    if (isDismissed(db, pair)) return { dismissed: false }
    dismissPair(db, pair)
    return { dismissed: true }
  },

  'duplicates.dismissed': ({ db }) => {
    const pairs = dismissedPairs(db)
    const named = namedCustomers(
      db,
      pairs.flatMap(({ first, second }) => [first, second]),
    )
    return { pairs: pairs.flatMap((pair) => namedPair(pair, named)) }
  },

  'duplicates.takeBack': ({ db, t, describe }, { a, b }) => {
    const [one, other] = [customerName(db, a) ?? '', customerName(db, b) ?? '']
    describe(t('duplicates:actions.takeBack', { one, other }))
    return { takenBack: takeBackPair(db, ordered(a, b)) }
  },
}

/** @throws AppError `not-found` when the customer is gone, perhaps merged meanwhile */
function existing({ db, t }: ReadContext, id: number): StoredCustomer {
  const stored = readCustomer(db, id)
  if (stored === undefined) throw new AppError('not-found', t('duplicates:errors.gone'))
  return stored
}

function compared(
  { db, figures }: ReadContext,
  id: number,
  { draft, archived }: StoredCustomer,
): ComparedCustomer {
  const { referredById } = draft
  return {
    id,
    ...draft,
    referredByName: referredById === null ? null : (customerName(db, referredById) ?? null),
    alsoKnownAs: aliasNames(db, id),
    archived,
    ...attachedTo(db, id, figures),
  }
}

function ordered(a: number, b: number): { first: number; second: number } {
  return { first: Math.min(a, b), second: Math.max(a, b) }
}

function namedPair(
  { first, second }: { first: number; second: number },
  named: ReadonlyMap<number, NamedCustomer>,
): { first: NamedCustomer; second: NamedCustomer }[] {
  const [one, other] = [named.get(first), named.get(second)]
  return one && other ? [{ first: one, second: other }] : []
}
