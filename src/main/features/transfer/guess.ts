import { looksLikeDate } from './dates'
import { parseMinutes } from './duration'
import { guessTarget } from './guessTarget'
import { normalHeader, synonymsOf, type Synonyms } from './headers'
import { moodReader, oneToFive } from './moods'
import { looksLikeNumber } from './numbers'
import {
  dateImportFields,
  importTargetSchema,
  numberImportFields,
  type ImportField,
  type ImportPreset,
  type ImportTarget,
  type Mapping,
} from '../../../shared/operations/transfer'
import { presetOf } from './presets'
import { finderByName, type RatedCriterion } from './ratedCriteria'
import type { Trait } from '../../../shared/operations/personas'
import type { TableHead } from './table'
import { initiativeOf, touchpointKindOf } from './touchpointWords'
import { traitValueOf } from './traitColumns'
import { kindOf, stageOf, statusOf } from './values'

export interface Guess {
  into: ImportTarget
  mapping: Mapping
  /** The export the file was recognised as. */
  preset: ImportPreset | null
}

/** Fields of which a second column is taken over unasked. */
const guessedTwice: ReadonlySet<ImportField> = new Set(['street', 'note'])
/** Share of a column's values that have to look right. */
const enough = 0.6

/**
 * Says what the rows are and which column is which field: of a known export it is known; else it is guessed from the
 * headers in several languages, held against the first values: a column called 'Paid' that holds yes and no is no paid date.
 * @param among what the rows can be, as far as the owner has said it
 * @param criteria the criteria that can be rated: a column of their name holds ratings
 * @param traits a column of a list of customers that is called like one of them, and nothing else, holds it
 */
export function guess(
  head: TableHead,
  among: readonly ImportTarget[] = importTargetSchema.options,
  criteria: readonly RatedCriterion[] = [],
  traits: readonly Trait[] = [],
): Guess {
  const known = presetOf(head.headers)
  if (known && among.includes(known.into)) {
    return { into: known.into, mapping: known.mapping, preset: known.key }
  }
  const mappingFor = (target: ImportTarget) => guessMapping(head, target, criteria, traits)
  const isOpen = among.length > 1
  const isList = isOpen && among.includes('customers') && tellsEachCustomerOnce(head, mappingFor('purchases'))
  const into = isList ? 'customers' : guessTarget(among, mappingFor)
  const mapping = mappingFor(into).toSorted((one, other) => one.column - other.column)
  return { into, mapping, preset: null }
}

const telling: readonly ImportField[] = ['number', 'items', 'quantity', 'dueOn']

/**
 * A list of customers with what each bought in all and when last, as we export it: no header names the day of a sale or
 * anything else of one, and no customer's number is there twice.
 */
function tellsEachCustomerOnce(head: TableHead, purchases: Mapping): boolean {
  if (purchases.some(({ field }) => telling.includes(field))) return false
  const day = purchases.find(({ field }) => field === 'purchasedOn')
  const number = purchases.find(({ field }) => field === 'customerExternalId')
  if (!day || !number) return false
  const dayNames = synonymsOf.purchases.purchasedOn ?? []
  if (dayNames.includes(normalHeader(head.headers[day.column] ?? ''))) return false
  const numbers = samplesOf(head, number.column)
  return numbers.length > 1 && new Set(numbers).size === numbers.length
}

function guessMapping(
  head: TableHead,
  into: ImportTarget,
  criteria: readonly RatedCriterion[],
  traits: readonly Trait[],
): Mapping {
  const names = head.headers.map(normalHeader)
  const samples = names.map((_, column) => samplesOf(head, column))
  const mapping: Mapping = []
  const taken = new Set<number>()
  const take = (column: number, field: ImportField) => {
    taken.add(column)
    mapping.push({ column, field })
  }
  const criterionOf = finderByName(criteria)
  const fits = fitting(criterionOf)
  if (into === 'ratings') {
    for (const [column, header] of head.headers.entries()) {
      const criterionId = criterionOf(header)
      if (criterionId === null || mapping.some((part) => part.criterionId === criterionId)) continue
      if (!fits('rating', samples[column] ?? [])) continue
      taken.add(column)
      mapping.push({ column, field: 'rating', criterionId })
    }
  }
  // The most telling names first, over all fields: 'name' is the number of an order only when nothing else is.
  for (const { field, name } of byRank(synonymsOf[into])) {
    const already = mapping.filter((part) => part.field === field).length
    if (already > (guessedTwice.has(field) ? 1 : 0)) continue
    const column = names.findIndex((header, index) => header === name && !taken.has(index))
    if (column !== -1 && fits(field, samples[column] ?? [])) take(column, field)
  }
  if (into === 'customers') takeTraits(head, traits, mapping, taken)
  for (const [field, column] of guessedFromValues(into, mapping, samples, taken)) take(column, field)
  return mapping
}

/** Columns nobody wanted that are called like a trait and hold what it can have. */
function takeTraits(head: TableHead, traits: readonly Trait[], mapping: Mapping, taken: Set<number>): void {
  const traitOf = finderByName(traits)
  for (const [column, header] of head.headers.entries()) {
    const trait = traits.find(({ id }) => id === traitOf(header))
    if (taken.has(column) || !trait || mapping.some(({ traitId }) => traitId === trait.id)) continue
    const values = samplesOf(head, column)
    const fits = (text: string) =>
      (['.', ','] as const).some((mark) => traitValueOf(trait, text, mark).value !== null)
    if (values.length > 0 && share(values, fits) < enough) continue
    taken.add(column)
    mapping.push({ column, field: 'trait', traitId: trait.id })
  }
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

type Test = (value: string) => boolean

function share(values: readonly string[], test: Test): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length
}

/** True when a column's values nearly all look right; asks no further once too many do not. */
function nearlyAll(values: readonly string[], test: Test): boolean {
  let mayMiss = Math.floor(values.length * 0.1)
  return values.length > 0 && values.every((value) => test(value) || (mayMiss -= 1) >= 0)
}

function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}

/** Tells whether values can be those of a field. */
function fitting(criterionOf: (name: string) => number | null) {
  const tests: Partial<Record<ImportField, Test>> = {
    ...Object.fromEntries(numberImportFields.map((field) => [field, looksLikeNumber])),
    ...Object.fromEntries(dateImportFields.map((field) => [field, looksLikeDate])),
    kind: (value) => kindOf(value) !== null,
    status: (value) => statusOf(value) !== null,
    stage: (value) => stageOf(value) !== null,
    email: (value) => value.includes('@'),
    touchpointKind: (value) => touchpointKindOf(value) !== null,
    initiative: (value) => initiativeOf(value) !== null,
    minutes: looksLikeTime,
    hours: looksLikeTime,
    seconds: looksLikeTime,
    rating: (value) => oneToFive(value) !== null,
    criterion: (value) => criterionOf(value) !== null,
  }
  return (field: ImportField, values: readonly string[]): boolean => {
    // An empty column is what its header says: nothing speaks against it.
    if (values.length === 0) return true
    if (field === 'customerName' || field === 'name') return share(values, looksLikeDate) < enough
    if (field === 'number' || field === 'externalId')
      return share(values, (value) => value.length <= 100) === 1
    if (field === 'mood') {
      const moodOf = moodReader(values)
      return share(values, (value) => moodOf(value) !== null) >= enough
    }
    const test = tests[field]
    return test === undefined || share(values, test) >= enough
  }
}

function looksLikeTime(value: string): boolean {
  return (['.', ','] as const).some((decimal) => parseMinutes(value, 'minutes', decimal) !== null)
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
    samples.findIndex((values, column) => !taken.has(column) && nearlyAll(values, test))
  if (into === 'customers') {
    if (!misses('email')) return
    const column = freeColumn(isEmail)
    if (column !== -1) yield ['email', column]
    return
  }
  const day = { purchases: 'purchasedOn', touchpoints: 'happenedOn', ratings: 'ratedOn' } as const
  if (misses(day[into])) {
    const column = freeColumn(looksLikeDate)
    if (column !== -1) yield [day[into], column]
  }
  if (into !== 'purchases') return
  if (misses('amount') && misses('unitPrice')) {
    const column = freeColumn((value) => looksLikeNumber(value) && /\d[.,]\d{2}\)?-?$/.test(value))
    if (column !== -1) yield ['amount', column]
  }
}
