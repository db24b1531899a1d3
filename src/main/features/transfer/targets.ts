import {
  fieldKey,
  type ImportField,
  type ImportPreview,
  type ImportTarget,
} from '../../../shared/operations/transfer'
import type { GradeCause } from '../../../shared/operations/grading'
import type { HeavyReadContext } from '../context'
import { planCustomers, type CustomerRowDraft } from './customerPlan'
import type { Counts, Outcome, PlanOptions } from './plan'
import type { Problems } from './problems'
import { planPurchases, type PurchaseDraft, type PurchasePlan } from './purchasePlan'
import { knownPurchases } from './purchase.queries'
import { knownCustomerList, knownCustomers } from './queries'
import { knownRatings } from './rating.queries'
import { ratingsOfRow } from './ratingMatch'
import { planRatings } from './ratingPlan'
import type { ImportSource } from './source'
import { knownTouchpoints } from './touchpoint.queries'
import { planTouchpoints, type TouchpointDraft } from './touchpointPlan'
import {
  writeCustomers,
  writePurchases,
  writeRatings,
  writeTouchpoints,
  type WriteOptions,
  type WriteTo,
} from './write'

/** What a data row becomes. */
interface PlannedRow {
  outcome: Outcome
  /** Values that are read differently from how they stand in the file; dates and times as ISO, money as plain decimals. */
  values: Partial<Record<ImportField, string>> & Record<string, string>
}

/** What the preview says of the whole file besides the counts. */
type Totals = Pick<ImportPreview, 'amount' | 'countsAsSettled' | 'joinedRows' | 'notCompared'>

/** An import worked out: what it would do, and how it is done. */
export interface ImportPlan {
  counts: Counts
  problems: Problems
  totals: Totals
  rowAt: (index: number) => PlannedRow
  write: (to: WriteTo, options: WriteOptions) => void
}

type Data = Pick<HeavyReadContext, 'db'>
type Planner = (data: Data, source: ImportSource, options: PlanOptions) => ImportPlan

const noTotals: Totals = { amount: 0, countsAsSettled: false, joinedRows: 0, notCompared: false }
const leftOut: PlannedRow = { outcome: 'skipped', values: {} }
const outcomes: readonly Outcome[] = ['new', 'changed', 'unchanged', 'skipped']

interface Target {
  /** Holds a file against the data. */
  plan: Planner
  /** What changes of grade that follow are put down to. */
  cause: GradeCause
  /** A customer that is named and not there is made unless the owner does not want it. */
  makesCustomers: boolean
}

/** What an import can bring, by what the rows of the file are. */
export const targets: Readonly<Record<ImportTarget, Target>> = {
  customers: { plan: customersPlan, cause: 'data', makesCustomers: false },
  purchases: { plan: purchasesPlan, cause: 'data', makesCustomers: true },
  touchpoints: { plan: touchpointsPlan, cause: 'data', makesCustomers: false },
  ratings: { plan: ratingsPlan, cause: 'rating', makesCustomers: false },
}

function customersPlan({ db }: Data, source: ImportSource, options: PlanOptions): ImportPlan {
  const plan = planCustomers(source, knownCustomerList(db), options)
  return {
    ...plan,
    totals: { ...noTotals, notCompared: plan.notCompared },
    rowAt: (index) => {
      const draft = plan.drafts[plan.draftOfRow[index] ?? -1]
      return draft ? { outcome: draft.outcome, values: customerValues(draft) } : leftOut
    },
    write: (to, write) => {
      writeCustomers(to, plan, write)
    },
  }
}

function purchasesPlan({ db }: Data, source: ImportSource, options: PlanOptions): ImportPlan {
  const plan = planPurchases(source, knownCustomers(db), knownPurchases(db), options)
  const { amount, countsAsSettled, joinedRows } = plan
  return {
    ...plan,
    totals: { ...noTotals, amount, countsAsSettled, joinedRows },
    rowAt: (index) => {
      const draft = plan.drafts[plan.draftOfRow[index] ?? -1]
      if (!draft) return leftOut
      // A further line of a purchase is shown as it stands; the sum stands at the first.
      const isFirst = draft.index === index
      return { outcome: draft.outcome, values: isFirst ? purchaseValues(draft, plan, options.digits) : {} }
    },
    write: (to, write) => {
      writePurchases(to, plan, write)
    },
  }
}

function touchpointsPlan({ db }: Data, source: ImportSource, options: PlanOptions): ImportPlan {
  const plan = planTouchpoints(source, knownCustomers(db), knownTouchpoints(db), options)
  return {
    ...plan,
    totals: noTotals,
    rowAt: (index) => {
      const draft = plan.drafts[plan.draftOfRow[index] ?? -1]
      return draft ? { outcome: draft.outcome, values: touchpointValues(draft, options) } : leftOut
    },
    write: (to, write) => {
      writeTouchpoints(to, plan, write)
    },
  }
}

function ratingsPlan({ db }: Data, source: ImportSource, options: PlanOptions): ImportPlan {
  const plan = planRatings(source, knownCustomers(db), knownRatings(db), options)
  const keys = new Map(source.mapping.map((part) => [part.column, fieldKey(part)]))
  return {
    ...plan,
    totals: noTotals,
    rowAt: (index) => {
      const ratings = ratingsOfRow(plan, index)
      // The most that happens to one of its ratings happens to the row.
      const outcome = outcomes.find((one) => ratings.some((rating) => rating.outcome === one))
      if (!outcome) return leftOut
      const values = new Map(ratings.map(({ column, value }) => [keys.get(column) ?? '', String(value)]))
      return {
        outcome,
        values: { ...Object.fromEntries<string>(values), ratedOn: ratings[0]?.ratedOn ?? '' },
      }
    },
    write: (to, write) => {
      writeRatings(to, plan, write)
    },
  }
}

function customerValues(draft: CustomerRowDraft): PlannedRow['values'] {
  return {
    externalId: draft.externalId ?? '',
    name: draft.name,
    kind: draft.kind ?? '',
    status: draft.status ?? '',
    stage: draft.stage ?? '',
    customerSince: draft.customerSince ?? '',
    birthday: draft.birthday ?? '',
    ...Object.fromEntries(
      draft.traits.map(({ traitId, value }) => [fieldKey({ field: 'trait', traitId }), value]),
    ),
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

function touchpointValues(draft: TouchpointDraft, { digits, otherwise }: PlanOptions): PlannedRow['values'] {
  const time = draft.minutes === null ? '' : `PT${String(draft.minutes)}M`
  return {
    happenedOn: draft.happenedOn,
    touchpointKind: draft.kind,
    initiative: draft.initiative ?? otherwise.initiative,
    minutes: time,
    hours: time,
    seconds: time,
    expense: draft.expense === null ? '' : decimalText(draft.expense, digits),
    mood: draft.mood === null ? '' : String(draft.mood),
  }
}

/** Minor units as a plain decimal number: '1234.50', '-3'. */
function decimalText(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : ''
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
