import { beginningOf } from '../../../shared/beginning'
import type { ImportField } from '../../../shared/operations/transfer'
import { dateReader } from './dates'
import { resolverOf, type KnownCustomers, type NewCustomer } from './purchaseCustomers'
import { matchPurchases, type KnownPurchases } from './purchaseMatch'
import { NumberIndex } from './numberIndex'
import { lineAmount, parseAmount, parseNumber } from './numbers'
import {
  cellReader,
  columnOf,
  joinedReader,
  latestYear,
  rowsPerTick,
  shapeProblem,
  type Counts,
  type Outcome,
  type PlanOptions,
} from './plan'
import { Problems } from './problems'
import type { ImportSource } from './source'
import { idReader, isNothing, line, longest } from './values'

/** One purchase as the file tells it: of one row, or of several lines put together. */
export interface PurchaseDraft {
  /** Index of its first data row. */
  index: number
  /** Id of the customer; −1, −2 … is the first, second … of the new ones. */
  customer: number
  number: string | null
  purchasedOn: string
  amount: number
  /** Null when any of its lines has none. */
  cost: number | null
  dueOn: string | null
  paidOn: string | null
  channel: string
  items: string
  lines: number
  outcome: Outcome
  /** Id of the purchase that is there already; 0 when it is new. */
  existingId: number
}

export interface PurchasePlan {
  into: 'purchases'
  counts: Counts
  drafts: PurchaseDraft[]
  newCustomers: NewCustomer[]
  /** Index into drafts for each data row; −1 when the row is left out. */
  draftOfRow: Int32Array
  /** Rows that were joined to an earlier one of the same purchase. */
  joinedRows: number
  /** The file has due dates and no paid date at all. */
  countsAsSettled: boolean
  hasPaidDates: boolean
  /** Sum of the amounts that will be new, in minor units. */
  amount: number
  problems: Problems
}

/**
 * Works out what importing purchases would do. Pure but for the look-ups it is given.
 *
 * Rows with the same number, customer and day are lines of one purchase: amounts and costs are summed, items joined.
 * The amount is the amount's column, else quantity (1 when empty) × unit price. A purchase is known by its number, else
 * by customer, day and amount, the second of two equal ones matching the second known.
 */
export function planPurchases(
  source: ImportSource,
  customers: KnownCustomers,
  known: KnownPurchases,
  options: PlanOptions,
): PurchasePlan {
  const rows = source.columns.rowNumbers.length
  const plan: PurchasePlan = {
    into: 'purchases',
    counts: { rows, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
    drafts: [],
    newCustomers: [],
    draftOfRow: new Int32Array(rows).fill(-1),
    joinedRows: 0,
    countsAsSettled: false,
    hasPaidDates: false,
    amount: 0,
    problems: new Problems(),
  }
  readRows(source, customers, plan, options)
  const hasDueDates = plan.drafts.some((draft) => draft.dueOn !== null)
  plan.hasPaidDates = plan.drafts.some((draft) => draft.paidOn !== null)
  plan.countsAsSettled = hasDueDates && !plan.hasPaidDates
  matchPurchases(plan, known, columnOf(source, 'number'))
  return plan
}

function readRows(
  source: ImportSource,
  customers: KnownCustomers,
  plan: PurchasePlan,
  options: PlanOptions,
): void {
  const { problems, drafts, draftOfRow } = plan
  const readLine = lineReader(source, problems, options)
  const resolver = resolverOf(source, customers, plan.newCustomers, problems, options.createMissingCustomers)
  const byNumber = new NumberIndex()
  const numberCell = cellReader(source, 'number')
  const idOf = idReader(source.columns.cells.get(columnOf(source, 'number') ?? -1) ?? [])
  const rows = draftOfRow.length
  for (let index = 0; index < rows; index += 1) {
    if (index % rowsPerTick === 0) options.onRows?.(index, rows)
    if (shapeProblem(source, problems, index)) continue
    const number = line(idOf(numberCell(index))) || null
    if (number !== null && number.length > (longest.number ?? 0)) {
      problems.error(index, columnOf(source, 'number'), number, 'tooLong')
      continue
    }
    const at = number === null ? undefined : byNumber.find(number)
    const first = at === undefined ? undefined : drafts[at]
    const customer = resolver.find(index)
    if (first && at !== undefined) {
      if (customer !== first.customer && resolver.names(index)) {
        const row = String(source.columns.rowNumbers[first.index] ?? '')
        problems.error(index, columnOf(source, 'number'), number ?? '', 'numberTwice', row)
        continue
      }
      const added = readLine(index, first)
      if (!added) continue
      join(first, added)
      draftOfRow[index] = at
      plan.joinedRows += 1
      continue
    }
    const draft = readLine(index, null)
    if (!draft) continue
    const buyer = customer ?? resolver.create(index)
    if (buyer === null) continue
    draft.customer = buyer
    draft.number = number
    if (number !== null) byNumber.add(number, drafts.length)
    draftOfRow[index] = drafts.length
    drafts.push(draft)
  }
}

/** Adds a further line to a purchase. */
function join(purchase: PurchaseDraft, added: PurchaseDraft): void {
  purchase.amount += added.amount
  purchase.cost = purchase.cost === null || added.cost === null ? null : purchase.cost + added.cost
  purchase.dueOn ??= added.dueOn
  if (added.paidOn !== null && (purchase.paidOn === null || added.paidOn > purchase.paidOn)) {
    purchase.paidOn = added.paidOn
  }
  if (purchase.channel === '') purchase.channel = added.channel
  if (added.items !== '' && purchase.items.length < (longest.items ?? 0)) {
    const joined = purchase.items === '' ? added.items : `${purchase.items}; ${added.items}`
    purchase.items = beginningOf(joined, longest.items)
  }
  purchase.lines += 1
}

type LineReader = (index: number, first: PurchaseDraft | null) => PurchaseDraft | null

/** Reads what a row says of a purchase; null when the row has to be left out. `first`: the line it belongs to. */
function lineReader(source: ImportSource, problems: Problems, options: PlanOptions): LineReader {
  const { reading } = source
  const { digits, today } = options
  const dateOf = dateReader({ order: reading.dateOrder, latestYear: latestYear(today, 10) })
  const cells = {
    purchasedOn: cellReader(source, 'purchasedOn'),
    dueOn: cellReader(source, 'dueOn'),
    paidOn: cellReader(source, 'paidOn'),
    cost: cellReader(source, 'cost'),
    channel: cellReader(source, 'channel'),
    items: joinedReader(source, 'items', ', '),
  }
  const amountOf = amountReader(source, problems, options)
  const quantityText = cellReader(source, 'quantity')
  const optionalDate = (index: number, field: 'dueOn' | 'paidOn') => {
    const text = cells[field](index)
    if (isNothing(text)) return null
    const date = dateOf(text)
    if (date === null) problems.warning(index, columnOf(source, field), text, 'ignoredDate')
    return date
  }
  return (index, first) => {
    const dateText = cells.purchasedOn(index)
    const purchasedOn = dateText === '' && first ? first.purchasedOn : dateOf(dateText)
    if (purchasedOn === null) {
      problems.error(
        index,
        columnOf(source, 'purchasedOn'),
        dateText,
        dateText === '' ? 'noDate' : 'notADate',
      )
      return null
    }
    if (first && purchasedOn !== first.purchasedOn) {
      problems.warning(index, columnOf(source, 'purchasedOn'), dateText, 'otherDay', first.purchasedOn)
    }
    const amount = amountOf(index, first !== null)
    if (amount === null) return null
    if (purchasedOn > today) problems.warning(index, columnOf(source, 'purchasedOn'), dateText, 'inFuture')
    const costText = cells.cost(index)
    const cost = isNothing(costText) ? null : parseAmount(costText, { decimal: reading.decimal, digits })
    if (cost === null && !isNothing(costText)) {
      problems.warning(index, columnOf(source, 'cost'), costText, 'ignoredAmount')
    }
    const items = cells.items(index)
    const quantity = quantityText(index)
    return {
      index,
      customer: 0,
      number: null,
      purchasedOn,
      amount,
      cost,
      dueOn: optionalDate(index, 'dueOn'),
      paidOn: optionalDate(index, 'paidOn'),
      channel: beginningOf(line(cells.channel(index)), longest.channel),
      items: beginningOf(quantity === '' || items === '' ? items : `${items} ×${quantity}`, longest.items),
      lines: 1,
      outcome: 'new',
      existingId: 0,
    }
  }
}

/** Reads a row's amount in minor units; null when it has none that can be used. A further line may have none: 0. */
function amountReader(
  source: ImportSource,
  problems: Problems,
  { digits }: PlanOptions,
): (index: number, isFurther: boolean) => number | null {
  const { decimal } = source.reading
  const amountCell = cellReader(source, 'amount')
  const priceCell = cellReader(source, 'unitPrice')
  const quantityCell = cellReader(source, 'quantity')
  const hasAmount = source.columnsOf('amount').length > 0
  const refuse = (index: number, field: ImportField, text: string, code: 'noAmount' | 'notAnAmount') => {
    problems.error(index, columnOf(source, field), text, code)
    return null
  }
  return (index, isFurther) => {
    const text = amountCell(index)
    if (!isNothing(text))
      return parseAmount(text, { decimal, digits }) ?? refuse(index, 'amount', text, 'notAnAmount')
    const priceText = priceCell(index)
    // In a list that has amounts, a further line without one only names another item.
    if (isFurther && (hasAmount || isNothing(priceText))) return 0
    if (isNothing(priceText)) return refuse(index, hasAmount ? 'amount' : 'unitPrice', text, 'noAmount')
    const price = parseNumber(priceText, decimal)
    if (price === null) return refuse(index, 'unitPrice', priceText, 'notAnAmount')
    const quantityText = quantityCell(index)
    const quantity = isNothing(quantityText) ? 1 : parseNumber(quantityText, decimal)
    if (quantity === null) return refuse(index, 'quantity', quantityText, 'notAnAmount')
    return lineAmount(quantity, price, digits) ?? refuse(index, 'unitPrice', priceText, 'notAnAmount')
  }
}
