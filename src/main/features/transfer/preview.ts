import type { ImportField, ImportPreview, ImportProblem } from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'
import type { CustomerPlan, CustomerRowDraft } from './customerPlan'
import type { Outcome } from './plan'
import { describeProblem, type FoundProblem } from './problems'
import type { PurchaseDraft, PurchasePlan } from './purchasePlan'
import type { ImportSource } from './source'
import { fieldsOf } from './guess'

const samplesShown = 5
const problemsShown = 1000
const rowsWithProblemsShown = 200
const rowsShown = 300

export type Plan = CustomerPlan | PurchasePlan

/** The columns of the file with their first values and the field each becomes. */
export function columnsShown(source: ImportSource): ImportPreview['columns'] {
  return source.head.headers.map((header, column) => ({
    column,
    header,
    samples: source.head.rows
      .map((row) => row[column]?.trim() ?? '')
      .filter((value) => value !== '')
      .slice(0, samplesShown)
      .map((value) => value.slice(0, 100)),
    field: source.mapping.find((part) => part.column === column)?.field ?? null,
  }))
}

/** The first problems in words, errors first. */
export function problemsShownOf(t: Translate, source: ImportSource, plan: Plan): ImportProblem[] {
  return plan.problems.all.slice(0, problemsShown).map((problem) => worded(t, source, problem))
}

function worded(t: Translate, source: ImportSource, problem: FoundProblem): ImportProblem {
  return describeProblem(t, problem, source.head.headers, source.columns.rowNumbers)
}

/** The first rows as they will be read, those with problems first. */
export function rowsShownOf(
  t: Translate,
  source: ImportSource,
  plan: Plan,
  digits: number,
): ImportPreview['rows'] {
  const byRow = new Map<number, FoundProblem[]>()
  for (const problem of plan.problems.all) {
    const same = byRow.get(problem.index)
    if (same) same.push(problem)
    else if (byRow.size < rowsWithProblemsShown) byRow.set(problem.index, [problem])
  }
  const chosen = [...byRow.keys()]
  for (let index = 0; index < plan.draftOfRow.length && chosen.length < rowsShown; index += 1) {
    if (!byRow.has(index)) chosen.push(index)
  }
  return chosen.map((index) => ({
    row: source.columns.rowNumbers[index] ?? 0,
    ...outcomeAndValues(source, plan, index, digits),
    problems: (byRow.get(index) ?? []).map((problem) => worded(t, source, problem)),
  }))
}

function outcomeAndValues(
  source: ImportSource,
  plan: Plan,
  index: number,
  digits: number,
): { outcome: Outcome; values: Record<string, string> } {
  const at = plan.draftOfRow[index] ?? -1
  const raw = rawValues(source, index)
  if (plan.into === 'customers') {
    const draft = plan.drafts[at]
    if (!draft) return { outcome: 'skipped', values: raw }
    return { outcome: draft.outcome, values: { ...raw, ...withoutEmpty(customerValues(draft)) } }
  }
  const draft = plan.drafts[at]
  if (!draft) return { outcome: 'skipped', values: raw }
  // A further line of a purchase is shown as it stands; the sum stands at the first.
  if (draft.index !== index) return { outcome: draft.outcome, values: raw }
  return { outcome: draft.outcome, values: { ...raw, ...withoutEmpty(purchaseValues(draft, plan, digits)) } }
}

/** Cells as they stand in the file, by field. */
function rawValues(source: ImportSource, index: number): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of fieldsOf(source.into)) {
    const cells = source.columnsOf(field).map((column) => source.columns.cells.get(column)?.[index] ?? '')
    const text = cells.filter((cell) => cell !== '').join(', ')
    if (text !== '') values[field] = text.slice(0, 200)
  }
  return values
}

function withoutEmpty(values: Partial<Record<ImportField, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
}

function customerValues(draft: CustomerRowDraft): Partial<Record<ImportField, string>> {
  return {
    externalId: draft.externalId ?? '',
    name: draft.name,
    kind: draft.kind ?? '',
    status: draft.status ?? '',
    customerSince: draft.customerSince ?? '',
    birthday: draft.birthday ?? '',
  }
}

function purchaseValues(
  draft: PurchaseDraft,
  plan: PurchasePlan,
  digits: number,
): Partial<Record<ImportField, string>> {
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
export function decimalText(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : ''
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
