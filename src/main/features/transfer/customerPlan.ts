import type { Address, Contact } from '../../../shared/operations/customers'
import type { TraitValue } from '../customers/rules'
import { matchCustomers, type KnownCustomerList } from './customerMatch'
import { customerReader } from './customerRow'
import { columnOf, rowsPerTick, shapeProblem, type Counts, type Outcome, type PlanOptions } from './plan'
import { Problems } from './problems'
import type { ImportSource } from './source'
import type { CustomerKind, CustomerStage, CustomerStatus } from './values'

/** A customer as a row tells it; what it does not tell is '' or null. */
export interface CustomerRowDraft {
  index: number
  externalId: string | null
  name: string
  /** Null: the list does not say; a new customer gets what its names suggest. */
  kind: CustomerKind | null
  suggestedKind: CustomerKind
  status: CustomerStatus | null
  stage: CustomerStage | null
  salutation: string
  emails: string[]
  phones: { label: string; value: string }[]
  address: Address | null
  contact: Contact | null
  taxNumber: string
  heardFrom: string
  customerSince: string | null
  birthday: string | null
  tags: string[]
  traits: TraitValue[]
  preferences: string
  notes: string
  outcome: Outcome
  existingId: number
  /** It is not the name or number that says it is this one: the row fills what is empty and changes nothing. */
  onlyFills: boolean
}

export interface CustomerPlan {
  into: 'customers'
  counts: Counts
  drafts: CustomerRowDraft[]
  /** Index into drafts for each data row; −1 when the row is left out. */
  draftOfRow: Int32Array
  problems: Problems
  /** Too many rows are of nobody who is known to look whom they look like. */
  notCompared: boolean
}

/**
 * Works out what importing a list of customers would do. Pure but for the look-ups it is given. A customer is known by
 * the external id; where the row has none, by the same name at the same place, the second of two equal ones matching
 * the second known.
 */
export function planCustomers(
  source: ImportSource,
  known: KnownCustomerList,
  options: PlanOptions,
): CustomerPlan {
  const rows = source.columns.rowNumbers.length
  const plan: CustomerPlan = {
    into: 'customers',
    counts: { rows, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
    drafts: [],
    draftOfRow: new Int32Array(rows).fill(-1),
    problems: new Problems(),
    notCompared: false,
  }
  const read = customerReader(source, plan.problems, options)
  const idsSeen = new Map<string, number>()
  for (let index = 0; index < rows; index += 1) {
    if (index % rowsPerTick === 0) options.onRows?.(index, rows)
    if (shapeProblem(source, plan.problems, index)) continue
    const draft = read(index)
    if (!draft) continue
    const { externalId } = draft
    const before = externalId === null ? undefined : idsSeen.get(externalId)
    if (before !== undefined) {
      const row = String(source.columns.rowNumbers[before] ?? '')
      plan.problems.error(index, columnOf(source, 'externalId'), externalId ?? '', 'idTwice', row)
      continue
    }
    if (externalId !== null) idsSeen.set(externalId, index)
    plan.draftOfRow[index] = plan.drafts.length
    plan.drafts.push(draft)
  }
  matchCustomers(plan, known)
  return plan
}
