import type { PurchaseDraft, PurchasePlan } from './purchasePlan'

/** A purchase that is there. */
export interface KnownPurchase {
  id: number
  customer_id: number
  number: string | null
  purchased_on: string
  amount: number
  cost: number | null
  due_on: string | null
  paid_on: string | null
  settled: 0 | 1
  channel: string
  items: string
}

export interface KnownPurchases {
  /** There are none, so nothing has to be looked up. */
  isEmpty: boolean
  byNumber(number: string): KnownPurchase | undefined
  /** Those of a customer on a day with an amount, by id. */
  alike(customerId: number, purchasedOn: string, amount: number): readonly KnownPurchase[]
}

/**
 * Holds the purchases of the file against those that are there, and counts. A purchase whose number belongs to another
 * customer is left out with a problem.
 */
export function matchPurchases(plan: PurchasePlan, known: KnownPurchases, numberColumn: number | null): void {
  const { counts, drafts } = plan
  const occurrences = new Map<string, number>()
  for (const draft of drafts) {
    if (!known.isEmpty) matchOne(plan, draft, known, occurrences, numberColumn)
    if (draft.outcome === 'skipped') {
      counts.skipped += draft.lines
      plan.joinedRows -= draft.lines - 1
    } else {
      counts[draft.outcome] += 1
      if (draft.outcome === 'new') plan.amount += draft.amount
    }
  }
  dropUnusedCustomers(plan)
  counts.customersCreated = plan.newCustomers.length
  for (const at of plan.draftOfRow) if (at === -1) counts.skipped += 1
}

function matchOne(
  plan: PurchasePlan,
  draft: PurchaseDraft,
  known: KnownPurchases,
  occurrences: Map<string, number>,
  numberColumn: number | null,
): void {
  const match = draft.number === null ? alike(draft, known, occurrences) : known.byNumber(draft.number)
  if (!match) return
  if (match.customer_id !== draft.customer) {
    draft.outcome = 'skipped'
    plan.problems.error(draft.index, numberColumn, draft.number ?? '', 'numberOfOther')
    return
  }
  draft.existingId = match.id
  draft.outcome = sameAs(match, draft, plan) ? 'unchanged' : 'changed'
}

function alike(
  draft: PurchaseDraft,
  known: KnownPurchases,
  occurrences: Map<string, number>,
): KnownPurchase | undefined {
  if (draft.customer < 0) return undefined
  const key = `${String(draft.customer)} ${draft.purchasedOn} ${String(draft.amount)}`
  const before = occurrences.get(key) ?? 0
  occurrences.set(key, before + 1)
  return known.alike(draft.customer, draft.purchasedOn, draft.amount)[before]
}

/** What a known purchase becomes: what the file leaves empty stays as it is. */
export function merged(known: KnownPurchase, draft: PurchaseDraft, plan: PurchasePlan): KnownPurchase {
  return {
    ...known,
    purchased_on: draft.purchasedOn,
    amount: draft.amount,
    cost: draft.cost ?? known.cost,
    due_on: draft.dueOn ?? known.due_on,
    paid_on: draft.paidOn ?? known.paid_on,
    // A file that knows paid dates knows better than the assumption made for one that did not.
    settled: plan.hasPaidDates ? 0 : known.settled,
    channel: draft.channel === '' ? known.channel : draft.channel,
    items: draft.items === '' ? known.items : draft.items,
  }
}

function sameAs(known: KnownPurchase, draft: PurchaseDraft, plan: PurchasePlan): boolean {
  const next = merged(known, draft, plan)
  return (Object.keys(next) as (keyof KnownPurchase)[]).every((key) => next[key] === known[key])
}

/** A new customer all of whose purchases were left out is not made. */
function dropUnusedCustomers(plan: PurchasePlan): void {
  const used = new Set<number>()
  let skipped = false
  for (const draft of plan.drafts) {
    if (draft.outcome === 'skipped') skipped = true
    else if (draft.customer < 0) used.add(draft.customer)
  }
  if (!skipped || used.size === plan.newCustomers.length) return
  const renumbered = new Map<number, number>()
  plan.newCustomers = plan.newCustomers.filter((_, position) => {
    const isUsed = used.has(-(position + 1))
    if (isUsed) renumbered.set(-(position + 1), -(renumbered.size + 1))
    return isUsed
  })
  for (const draft of plan.drafts) draft.customer = renumbered.get(draft.customer) ?? draft.customer
}
