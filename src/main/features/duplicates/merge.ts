import { AppError } from '../../../shared/errors'
import type { CustomerDraft } from '../../../shared/operations/customers'
import type { OutputOf } from '../../../shared/operations/index'
import type { JobContext } from '../context'
import { changeTags, changeTraits, isReferredFrom, readCustomer, updateCustomer } from '../customers/queries'
import { difference, ownFields, tagKey } from '../customers/rules'
import { addAliases, keep, moveEverything, removeEmptied } from './queries-merge'
import { aliasesOf, LONGEST_TEXT, mergedDraft, type MergeChoice } from './rules-merge'

interface Asked extends MergeChoice {
  survivorId: number
  mergedId: number
}

/** Makes one customer of two. The merged one's row goes; what hung on it, its names and its number stay. */
export function merge(context: JobContext, asked: Asked): OutputOf<'duplicates.merge'> {
  const { db, t, now, describe } = context
  const { survivorId, mergedId } = asked
  const [survivor, merged] = [readCustomer(db, survivorId), readCustomer(db, mergedId)]
  if (!survivor || !merged) throw new AppError('not-found', t('duplicates:errors.gone'))
  const wished = mergedDraft(survivor.draft, merged.draft, asked)
  if (wished.notes.length > LONGEST_TEXT || wished.preferences.length > LONGEST_TEXT)
    throw new AppError('invalid', t('duplicates:errors.tooLong'))
  const draft = { ...wished, referredById: referrerOf(context, asked, wished, [survivor, merged]) }
  describe(
    t('duplicates:actions.merge', { merged: otherName(survivor, merged, draft.name), name: draft.name }),
  )

  const moved = moveEverything(db, { survivor: survivorId, merged: mergedId })
  // The number must be free before the survivor can have it.
  removeEmptied(db, mergedId)
  updateCustomer(db, survivorId, ownFields(draft), now)
  changeTags(db, survivorId, difference(survivor.draft.tags, draft.tags, tagKey))
  changeTraits(
    db,
    survivorId,
    difference(survivor.draft.traits, draft.traits, ({ traitId }) => traitId),
  )
  keep(db, survivorId, {
    archived: survivor.archived && merged.archived,
    sample: survivor.sample && merged.sample,
    createdAt: survivor.createdAt < merged.createdAt ? survivor.createdAt : merged.createdAt,
  })
  addAliases(db, survivorId, aliasesOf(survivor.draft, { id: mergedId, ...merged.draft }, draft))
  return { id: survivorId, ...moved }
}

interface Named {
  draft: Pick<CustomerDraft, 'name' | 'referredById'>
}

/** The name that goes, for the name of the action. */
function otherName(survivor: Named, merged: Named, stays: string): string {
  return merged.draft.name === stays ? survivor.draft.name : merged.draft.name
}

/**
 * Who referred the one customer: the wished one, else the other side's, unless that would make the customer, directly
 * or by others, refer itself.
 */
function referrerOf(
  { db }: JobContext,
  { survivorId, mergedId }: Asked,
  wished: CustomerDraft,
  sides: readonly Named[],
): number | null {
  const candidates = [wished.referredById, ...sides.map(({ draft }) => draft.referredById)]
  const possible = candidates.find(
    (id) => id !== null && !isReferredFrom(db, id, survivorId) && !isReferredFrom(db, id, mergedId),
  )
  return possible ?? null
}
