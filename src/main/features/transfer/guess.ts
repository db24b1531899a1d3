import { looksLikeDate } from './dates'
import { normalHeader, synonymsOf, type Synonyms } from './headers'
import { looksLikeNumber } from './numbers'
import {
  dateImportFields,
  type ImportField,
  type ImportPreset,
  type ImportTarget,
  type Mapping,
} from '../../../shared/operations/transfer'
import { presetOf } from './presets'
import type { TableHead } from './table'
import { kindOf, statusOf } from './values'

export interface Guess {
  into: ImportTarget
  mapping: Mapping
  /** The export the file was recognised as. */
  preset: ImportPreset | null
}

/** Fields of which a second column is taken over unasked. */
const guessedTwice: ReadonlySet<ImportField> = new Set(['street'])
const numberFields: ReadonlySet<ImportField> = new Set(['amount', 'quantity', 'unitPrice', 'cost'])
/** Share of a column's values that have to look right. */
const enough = 0.6

/**
 * Says what the rows are and which column is which field: of a known export it is known; else it is guessed from the
 * headers in several languages, held against the first values: a column called 'Paid' that holds yes and no is no paid date.
 * @param wanted what the owner says the rows are; guessed when absent
 */
export function guess(head: TableHead, wanted?: ImportTarget): Guess {
  const known = presetOf(head.headers)
  if (known && (wanted ?? known.into) === known.into) {
    return { into: known.into, mapping: known.mapping, preset: known.key }
  }
  const into = wanted ?? guessTarget(head)
  const mapping = guessMapping(head, into)
  return { into, mapping: [...mapping].sort((one, other) => one.column - other.column), preset: null }
}

/** Rows with a day and an amount are purchases; everything else is a list of customers. */
function guessTarget(head: TableHead): ImportTarget {
  const purchases = guessMapping(head, 'purchases')
  const has = (field: ImportField) => purchases.some((part) => part.field === field)
  const isSale = has('purchasedOn') && (has('amount') || has('unitPrice'))
  if (!isSale) return 'customers'
  // An address book with a creation date and a total spent has an e-mail, a city and a phone besides.
  const customers = guessMapping(head, 'customers').filter((part) => part.field !== 'externalId')
  const addressBook = customers.filter(({ field }) =>
    ['email', 'phone', 'city', 'street', 'postalCode', 'firstName', 'lastName'].includes(field),
  )
  const buys = has('number') || has('items') || has('quantity') || has('dueOn')
  return buys || addressBook.length < 3 ? 'purchases' : 'customers'
}

function guessMapping(head: TableHead, into: ImportTarget): Mapping {
  const names = head.headers.map(normalHeader)
  const samples = names.map((_, column) => samplesOf(head, column))
  const mapping: { column: number; field: ImportField }[] = []
  const taken = new Set<number>()
  const take = (column: number, field: ImportField) => {
    taken.add(column)
    mapping.push({ column, field })
  }
  // The most telling names first, over all fields: 'name' is the number of an order only when nothing else is.
  for (const { field, name } of byRank(synonymsOf[into])) {
    const already = mapping.filter((part) => part.field === field).length
    if (already > (guessedTwice.has(field) ? 1 : 0)) continue
    const column = names.findIndex((header, index) => header === name && !taken.has(index))
    if (column !== -1 && fits(field, samples[column] ?? [])) take(column, field)
  }
  for (const [field, column] of guessedFromValues(into, mapping, samples, taken)) take(column, field)
  return mapping
}

function byRank(synonyms: Synonyms): { field: ImportField; name: string }[] {
  const entries = Object.entries(synonyms) as [ImportField, readonly string[]][]
  return entries
    .flatMap(([field, names]) => names.map((name, rank) => ({ field, name, rank })))
    .sort((one, other) => one.rank - other.rank)
}

/** The values of a column in the first rows, without empty ones. */
function samplesOf(head: TableHead, column: number): string[] {
  return head.rows.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '')
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length
}

function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}

function fits(field: ImportField, values: readonly string[]): boolean {
  // An empty column is what its header says: nothing speaks against it.
  if (values.length === 0) return true
  if (dateImportFields.includes(field)) return share(values, looksLikeDate) >= enough
  if (numberFields.has(field)) return share(values, looksLikeNumber) >= enough
  if (field === 'kind') return share(values, (value) => kindOf(value) !== null) >= enough
  if (field === 'status') return share(values, (value) => statusOf(value) !== null) >= enough
  if (field === 'email') return share(values, (value) => value.includes('@')) >= enough
  if (field === 'customerName' || field === 'name') return share(values, looksLikeDate) < enough
  if (field === 'number' || field === 'externalId') return share(values, (value) => value.length <= 100) === 1
  return true
}

/** Fields nobody named but whose values give them away. */
function* guessedFromValues(
  into: ImportTarget,
  mapping: Mapping,
  samples: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): Generator<[ImportField, number]> {
  const misses = (field: ImportField) => !mapping.some((part) => part.field === field)
  const freeColumn = (test: (value: string) => boolean) =>
    samples.findIndex((values, column) => !taken.has(column) && share(values, test) >= 0.9)
  if (into === 'customers') {
    if (!misses('email')) return
    const column = freeColumn(isEmail)
    if (column !== -1) yield ['email', column]
    return
  }
  if (misses('purchasedOn')) {
    const column = freeColumn(looksLikeDate)
    if (column !== -1) yield ['purchasedOn', column]
  }
  if (misses('amount') && misses('unitPrice')) {
    const column = freeColumn((value) => looksLikeNumber(value) && /\d[.,]\d{2}\)?-?$/.test(value))
    if (column !== -1) yield ['amount', column]
  }
}
