import type { SqlValue } from '../../database/sql'
import type { JobContext } from '../context'
import { mergedCustomer } from './customerMatch'
import type { CustomerPlan, CustomerRowDraft } from './customerPlan'
import { rowsPerTick } from './plan'
import type { NewCustomer } from './purchaseCustomers'
import { merged } from './purchaseMatch'
import type { PurchasePlan } from './purchasePlan'
import {
  changeCustomer,
  changePurchase,
  insertCustomers,
  insertPurchases,
  knownCustomerList,
  purchaseById,
  type NewCustomerRow,
} from './queries'

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
export function writePurchases({ db, now }: WriteTo, plan: PurchasePlan, options: WriteOptions): void {
  const firstId = insertCustomers(
    db,
    plan.newCustomers.length,
    bareCustomers(plan.newCustomers, options),
    now,
  )
  const rows = purchaseRows(plan, firstId, options)
  insertPurchases(db, plan.counts.new, rows)
  if (plan.counts.changed === 0) return
  for (const draft of plan.drafts) {
    if (draft.outcome === 'changed')
      changePurchase(db, merged(purchaseById(db, draft.existingId), draft, plan))
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
      isSample,
    }
  }
}

function* purchaseRows(
  plan: PurchasePlan,
  firstNewId: number,
  { onRows }: WriteOptions,
): Generator<SqlValue[]> {
  const settled = plan.countsAsSettled ? 1 : 0
  let done = 0
  for (const draft of plan.drafts) {
    if (draft.outcome !== 'new') continue
    if (done % rowsPerTick === 0) onRows(done, plan.counts.new)
    done += 1
    yield [
      // −1 is the first of the customers just made, −2 the second.
      draft.customer > 0 ? draft.customer : firstNewId - draft.customer - 1,
      draft.number,
      draft.purchasedOn,
      draft.amount,
      draft.cost,
      draft.dueOn,
      draft.paidOn,
      settled,
      draft.channel,
      draft.items,
    ]
  }
}
