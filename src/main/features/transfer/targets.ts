import type { ImportField, ImportPreview, ImportTarget } from '../../../shared/operations/transfer'
import type { HeavyReadContext } from '../context'
import { planCustomers, type CustomerRowDraft } from './customerPlan'
import type { Counts, Outcome, PlanOptions } from './plan'
import type { Problems } from './problems'
import { planPurchases, type PurchaseDraft, type PurchasePlan } from './purchasePlan'
import { knownCustomerList, knownCustomers, knownPurchases } from './queries'
import type { ImportSource } from './source'
import { writeCustomers, writePurchases, type WriteOptions, type WriteTo } from './write'

/** What a data row becomes. */
interface PlannedRow {
  outcome: Outcome
  /** Values that are read differently from how they stand in the file; dates as ISO, money as plain decimals. */
  values: Partial<Record<ImportField, string>>
}

/** What the preview says of the whole file besides the counts. */
type Totals = Pick<ImportPreview, 'amount' | 'countsAsSettled' | 'joinedRows'>

/** An import worked out: what it would do, and how it is done. */
export interface ImportPlan {
  counts: Counts
  problems: Problems
  totals: Totals
  rowAt: (index: number) => PlannedRow
  write: (to: WriteTo, options: WriteOptions) => void
}

type Planner = (
  context: Pick<HeavyReadContext, 'db'>,
  source: ImportSource,
  options: PlanOptions,
) => ImportPlan

const noTotals: Totals = { amount: 0, countsAsSettled: false, joinedRows: 0 }
const leftOut: PlannedRow = { outcome: 'skipped', values: {} }

/** How a file is held against the data, by what its rows are. */
export const planners: Readonly<Record<ImportTarget, Planner>> = {
  customers: ({ db }, source, options) => {
    const plan = planCustomers(source, knownCustomerList(db), options)
    return {
      ...plan,
      totals: noTotals,
      rowAt: (index) => {
        const draft = plan.drafts[plan.draftOfRow[index] ?? -1]
        return draft ? { outcome: draft.outcome, values: customerValues(draft) } : leftOut
      },
      write: (to, write) => {
        writeCustomers(to, plan, write)
      },
    }
  },

  purchases: ({ db }, source, options) => {
    const plan = planPurchases(source, knownCustomers(db), knownPurchases(db), options)
    const { amount, countsAsSettled, joinedRows } = plan
    return {
      ...plan,
      totals: { amount, countsAsSettled, joinedRows },
      rowAt: (index) => {
        const draft = plan.drafts[plan.draftOfRow[index] ?? -1]
        if (!draft) return leftOut
        // A further line of a purchase is shown as it stands; the sum stands at the first.
        const isFirst = draft.index === index
        return {
          outcome: draft.outcome,
          values: isFirst ? purchaseValues(draft, plan, options.digits) : {},
        }
      },
      write: (to, write) => {
        writePurchases(to, plan, write)
      },
    }
  },
}

function customerValues(draft: CustomerRowDraft): PlannedRow['values'] {
  return {
    externalId: draft.externalId ?? '',
    name: draft.name,
    kind: draft.kind ?? '',
    status: draft.status ?? '',
    customerSince: draft.customerSince ?? '',
    birthday: draft.birthday ?? '',
  }
}

function purchaseValues(draft: PurchaseDraft, plan: PurchasePlan, digits: number): PlannedRow['values'] {
  return {
    customerExternalId: plan.newCustomers[-draft.customer - 1]?.externalId ?? '',
    number: draft.number ?? '',
    purchasedOn: draft.purchasedOn,
    amount: decimalText(draft.amount, digits),
    cost: draft.cost === null ? '' : decimalText(draft.cost, digits),
    dueOn: draft.dueOn ?? '',
    paidOn: draft.paidOn ?? '',
    channel: draft.channel,
    items: draft.items.slice(0, 200),
  }
}

/** Minor units as a plain decimal number: '1234.50', '-3'. */
function decimalText(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : ''
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
