import type { SqlValue } from '../../database/sql'
import type { JobContext } from '../context'
import { mergedCustomer } from './customerMatch'
import type { CustomerPlan, CustomerRowDraft } from './customerPlan'
import { rowsPerTick, type Counts, type Outcome } from './plan'
import type { NewCustomer } from './purchaseCustomers'
import { merged } from './purchaseMatch'
import type { PurchaseDraft, PurchasePlan } from './purchasePlan'
import { changePurchase, insertPurchases, purchaseById } from './purchase.queries'
import { changeCustomer, insertCustomers, knownCustomerList, type NewCustomerRow } from './queries'
import { changeRating, insertRatings, ratingById } from './rating.queries'
import { mergedRating } from './ratingMatch'
import type { RatingDraft, RatingPlan } from './ratingPlan'
import { changeTouchpoint, insertTouchpoints, touchpointById } from './touchpoint.queries'
import { mergedTouchpoint } from './touchpointMatch'
import type { TouchpointDraft, TouchpointPlan } from './touchpointPlan'

export interface WriteOptions {
  /** The rows belong to the sample business. */
  isSample: boolean
  onRows: (done: number, total: number) => void
}

export type WriteTo = Pick<JobContext, 'db' | 'now'>

/** Carries out a plan for customers. */
export function writeCustomers({ db, now }: WriteTo, plan: CustomerPlan, options: WriteOptions): void {
  const fresh = plan.drafts.filter((draft) => draft.outcome === 'new')
  insertCustomers(db, plan.counts.new, customerRows(fresh, options), now)
  if (plan.counts.changed === 0) return
  const known = knownCustomerList(db)
  for (const draft of plan.drafts) {
    if (draft.outcome === 'changed')
      changeCustomer(db, mergedCustomer(known.get(draft.existingId), draft), now)
  }
}

function* customerRows(
  drafts: readonly CustomerRowDraft[],
  { isSample, onRows }: WriteOptions,
): Generator<NewCustomerRow> {
  for (const [done, draft] of drafts.entries()) {
    if (done % rowsPerTick === 0) onRows(done, drafts.length)
    yield {
      ...draft,
      kind: draft.kind ?? draft.suggestedKind,
      status: draft.status ?? 'active',
      emails: draft.emails.slice(0, 20).map((value) => ({ label: '', value })),
      phones: draft.phones.slice(0, 20),
      addresses: draft.address ? [draft.address] : [],
      contacts: draft.contact ? [draft.contact] : [],
      isSample,
    }
  }
}

/** Carries out a plan for purchases, with the customers only they name. */
export function writePurchases(to: WriteTo, plan: PurchasePlan, options: WriteOptions): void {
  const { db } = to
  const idOf = writeNamed(to, plan, options)
  const values = (draft: PurchaseDraft): SqlValue[] => [
    idOf(draft.customer),
    draft.number,
    draft.purchasedOn,
    draft.amount,
    draft.cost,
    draft.dueOn,
    draft.paidOn,
    plan.countsAsSettled ? 1 : 0,
    draft.channel,
    draft.items,
  ]
  insertPurchases(db, plan.counts.new, newRows(plan, values, options))
  if (plan.counts.changed === 0) return
  for (const draft of plan.drafts) {
    if (draft.outcome === 'changed')
      changePurchase(db, merged(purchaseById(db, draft.existingId), draft, plan))
  }
}

/** Carries out a plan for touchpoints, with the customers only they name. */
export function writeTouchpoints(to: WriteTo, plan: TouchpointPlan, options: WriteOptions): void {
  const { db } = to
  const idOf = writeNamed(to, plan, options)
  const values = (draft: TouchpointDraft): SqlValue[] => [
    idOf(draft.customer),
    draft.happenedOn,
    draft.kind,
    draft.initiative ?? plan.otherwise.initiative,
    draft.minutes ?? 0,
    draft.expense ?? 0,
    draft.mood,
    draft.note,
  ]
  insertTouchpoints(db, plan.counts.new, newRows(plan, values, options))
  if (plan.counts.changed === 0) return
  for (const draft of plan.drafts) {
    if (draft.outcome === 'changed')
      changeTouchpoint(db, mergedTouchpoint(touchpointById(db, draft.existingId), draft))
  }
}

/** Carries out a plan for ratings, with the customers only they name. */
export function writeRatings(to: WriteTo, plan: RatingPlan, options: WriteOptions): void {
  const { db } = to
  const idOf = writeNamed(to, plan, options)
  const values = (draft: RatingDraft): SqlValue[] => [
    idOf(draft.customer),
    draft.criterionId,
    draft.value,
    draft.ratedOn ?? plan.today,
  ]
  insertRatings(db, plan.counts.new, newRows(plan, values, options))
  if (plan.counts.changed === 0) return
  for (const draft of plan.drafts) {
    if (draft.outcome === 'changed')
      changeRating(db, mergedRating(ratingById(db, draft.existingId), draft, plan.today))
  }
}

/** Inserts the customers that rows only name; gives the ids of a plan's customers. */
function writeNamed(
  { db, now }: WriteTo,
  { newCustomers }: { newCustomers: readonly NewCustomer[] },
  options: WriteOptions,
): (customer: number) => number {
  const firstId = insertCustomers(db, newCustomers.length, bareCustomers(newCustomers, options), now)
  // −1 is the first of the customers just made, −2 the second.
  return (customer) => (customer > 0 ? customer : firstId - customer - 1)
}

/** The values of the new rows of a plan. */
function* newRows<Draft extends { outcome: Outcome }>(
  { drafts, counts }: { drafts: readonly Draft[]; counts: Counts },
  valuesOf: (draft: Draft) => SqlValue[],
  { onRows }: WriteOptions,
): Generator<SqlValue[]> {
  let done = 0
  for (const draft of drafts) {
    if (draft.outcome !== 'new') continue
    if (done % rowsPerTick === 0) onRows(done, counts.new)
    done += 1
    yield valuesOf(draft)
  }
}

function* bareCustomers(
  customers: readonly NewCustomer[],
  { isSample }: WriteOptions,
): Generator<NewCustomerRow> {
  for (const { externalId, name } of customers) {
    yield {
      externalId,
      name,
      kind: 'company',
      status: 'active',
      stage: null,
      salutation: '',
      emails: [],
      phones: [],
      addresses: [],
      contacts: [],
      taxNumber: '',
      heardFrom: '',
      customerSince: null,
      birthday: null,
      preferences: '',
      notes: '',
      tags: [],
      traits: [],
      isSample,
    }
  }
}
