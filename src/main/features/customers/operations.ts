import { AppError, type InputIssue } from '../../../shared/errors'
import { changedOnly } from '../../../shared/objects'
import type { CustomerDraft, customersOperations } from '../../../shared/operations/customers'
import type { Translate } from '../../../shared/texts/i18n'
import type { FeatureOperations, ReadContext, WriteContext } from '../context'
import { someOf } from '../words'
import { aliasNames } from '../duplicates/queries'
import { yearlyFigures } from '../figures/queries'
import {
  changeTagsOfMany,
  missingCustomers,
  placesInUse,
  setArchived,
  setStage,
  tagsInUse,
} from './bulk/queries'
import { checkName } from './erase/checkName'
import { eraseCustomer } from './erase/queries'
import { countCustomers, listIds, listPage } from './list/queries'
import {
  changeTags,
  changeTraits,
  customerName,
  figuresAndStanding,
  idOfExternalId,
  insertCustomer,
  isReferredFrom,
  readCustomer,
  referredBy,
  rowsOf,
  updateCustomer,
  type StoredCustomer,
} from './queries'
import { readTraits } from '../personas/queries-traits'
import { nextStepOf } from '../plans/queries-next'
import { difference, isSame, ownFields, tagKey, tidyTags, traitProblems } from './rules'

/** list · matches · ids · get · create · update · archive · tag · setStage · tags · places · erase */
export const customers: FeatureOperations<typeof customersOperations> = {
  'customers.list': ({ db, figures, asOf }, query) => {
    const { ids, ...counted } = listPage(db, query, figures)
    return { asOf, ...counted, rows: rowsOf(db, ids, figures, asOf) }
  },

  'customers.matches': ({ db, figures }, query) => ({ total: countCustomers(db, query, figures) }),

  'customers.ids': ({ db, figures }, query) => ({ ids: listIds(db, query, figures) }),

  'customers.get': (context, asked) => {
    const { db, figures, asOf, settings } = context
    const id = 'id' in asked ? asked.id : idOfExternalId(db, asked.externalId)
    const customer = existing(context, id)
    const { draft, ...kept } = customer
    const { referredById } = draft
    return {
      ...kept,
      ...draft,
      alsoKnownAs: aliasNames(db, customer.id),
      referredByName: referredById === null ? null : (customerName(db, referredById) ?? null),
      referred: referredBy(db, customer.id),
      asOf,
      ...figuresAndStanding(db, customer.id, figures, asOf),
      nextStep: nextStepOf(db, customer.id),
      years: yearlyFigures(db, customer.id, { asOf, ...settings }),
    }
  },

  'customers.create': (context, draft) => {
    const { db, t, now, describe } = context
    describe(t('customers:actions.create', { name: draft.name }))
    checkReferences(context, draft)
    checkTraits(context, draft.traits, [])
    const id = insertCustomer(db, ownFields(draft), now)
    changeTags(db, id, difference([], tidyTags(draft.tags), tagKey))
    changeTraits(
      db,
      id,
      difference([], draft.traits, (trait) => trait.traitId),
    )
    return { id }
  },

  'customers.update': (context, { id, changes: asked }) => {
    const { db, t, now, describe } = context
    const { draft } = existing(context, id)
    const fields = ownFields(changedOnly<CustomerDraft>(draft, asked))
    const tags = difference(draft.tags, tidyTags(asked.tags ?? draft.tags), tagKey)
    const traits = difference(draft.traits, asked.traits ?? draft.traits, (trait) => trait.traitId)
    checkReferences(context, fields, id)
    checkTraits(context, asked.traits ?? [], draft.traits)
    // An unchanged save must leave no action behind, not even a new date of change.
    if (Object.keys(fields).length > 0 || !isSame(tags) || !isSame(traits)) {
      const edited = [
        ...Object.keys(fields).map((field) => fieldLabel(t, field)),
        ...(isSame(tags) ? [] : [t('customers:actions.updatedTags')]),
        ...(isSame(traits) ? [] : [t('customers:actions.updatedTraits')]),
      ]
      const words = { name: asked.name ?? draft.name, fields: someOf(edited, t) }
      describe(t('customers:actions.update', words))
      updateCustomer(db, id, fields, now)
      changeTags(db, id, tags)
      changeTraits(db, id, traits)
    }
    return { id }
  },

  'customers.archive': (context, { ids: named, archived }) => {
    const ids = [...new Set(named)]
    const { db, t, now, describe } = context
    checkAllThere(context, ids)
    const changed = setArchived(db, ids, archived ? now : null)
    const name = nameOfOnly(context, ids)
    if (archived) describe(t('customers:actions.archive', { count: ids.length, name }))
    else describe(t('customers:actions.bringBack', { count: ids.length, name }))
    return { changed }
  },

  'customers.tag': (context, { ids: named, add, remove }) => {
    const ids = [...new Set(named)]
    const { db, t, describe } = context
    checkAllThere(context, ids)
    const kept = tidyTags(add)
    const keys = new Set(kept.map(tagKey))
    const gone = tidyTags(remove).filter((tag) => !keys.has(tagKey(tag)))
    const changed = changeTagsOfMany(db, ids, { add: kept, remove: gone })
    const words = { count: ids.length, name: nameOfOnly(context, ids) }
    const tags = (kept.length > 0 ? kept : gone).join(', ')
    if (kept.length > 0) describe(t('customers:actions.tag', { ...words, tags }))
    else describe(t('customers:actions.untag', { ...words, tags }))
    return { changed }
  },

  'customers.setStage': (context, { ids: named, stage }) => {
    const ids = [...new Set(named)]
    const { db, t, describe } = context
    checkAllThere(context, ids)
    const changed = setStage(db, ids, stage)
    const words = { count: ids.length, name: nameOfOnly(context, ids) }
    if (stage === null) describe(t('customers:actions.openStage', words))
    else describe(t('customers:actions.setStage', { ...words, stage: t(`customers:stage.${stage}`) }))
    return { changed }
  },

  'customers.tags': ({ db }) => ({ tags: tagsInUse(db) }),

  'customers.places': ({ db }, { limit }) => ({ places: placesInUse(db, limit) }),

  'customers.erase': (context, { id, confirmName, purchases }) => {
    const { db, t, now, describe } = context
    const { draft } = existing(context, id)
    checkName(t, draft.name, confirmName)
    describe(t('customers:actions.erase'), { undoable: false })
    return eraseCustomer(db, id, {
      mask: t('customers:erasedName'),
      keep: purchases === 'keep' ? { name: t('customers:erasedCustomers'), now } : null,
    })
  },
}

/** What a field of a customer is called in the history. */
function fieldLabel(t: Translate, field: string): string {
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return t(`history:field.customer.${column}` as 'history:field.customer.name', { defaultValue: field })
}

/** @throws AppError `not-found` when there is no such customer */
function existing({ db, t }: ReadContext, id: number | undefined): StoredCustomer {
  const customer = id === undefined ? undefined : readCustomer(db, id)
  if (customer === undefined) throw new AppError('not-found', t('customers:errors.notFound'))
  return customer
}

/** @throws AppError `not-found` when any of these customers is gone */
function checkAllThere({ db, t }: ReadContext, ids: readonly number[]): void {
  const missing = missingCustomers(db, ids)
  if (missing > 0) throw new AppError('not-found', t('customers:errors.someNotFound', { count: missing }))
}

/** The name to put into the name of an action when it is about one customer only. */
function nameOfOnly({ db }: ReadContext, [id, ...others]: readonly number[]): string {
  return id !== undefined && others.length === 0 ? (customerName(db, id) ?? '') : ''
}

/**
 * Checks what points elsewhere: the number in other books is nobody else's, the referrer exists and was not brought,
 * directly or by others, by this very customer.
 * @throws AppError `conflict` or `not-found` naming the field
 */
function checkReferences(
  { db, t }: WriteContext,
  { externalId, referredById }: Partial<CustomerDraft>,
  id?: number,
): void {
  if (externalId != null) {
    const owner = idOfExternalId(db, externalId)
    if (owner !== undefined && owner !== id) {
      const message = t('customers:errors.numberTaken', { externalId, name: customerName(db, owner) ?? '' })
      throw new AppError('conflict', message, [{ path: 'externalId', message }])
    }
  }
  if (referredById == null) return
  if (customerName(db, referredById) === undefined) {
    const message = t('customers:errors.referrerNotFound')
    throw new AppError('not-found', message, [{ path: 'referredById', message }])
  }
  if (id !== undefined && isReferredFrom(db, referredById, id)) {
    const message = t(
      referredById === id ? 'customers:errors.referredBySelf' : 'customers:errors.referredInCircle',
    )
    throw new AppError('conflict', message, [{ path: 'referredById', message }])
  }
}

/** @throws AppError `invalid` naming each trait whose value its kind does not allow */
function checkTraits(
  { db, t }: WriteContext,
  traits: CustomerDraft['traits'],
  present: CustomerDraft['traits'],
): void {
  if (traits.length === 0) return
  const issues = traitProblems(traits, readTraits(db), present).map(
    ({ index, problem, trait }): InputIssue => ({
      path: `traits.${String(index)}.value`,
      message: t(`customers:errors.trait.${problem}`, {
        trait: trait?.name ?? '',
        options: trait?.options.join(', ') ?? '',
      }),
    }),
  )
  if (issues.length > 0) throw new AppError('invalid', t('errors:code.invalid'), issues)
}
