import { dateReader } from './dates'
import { oneToFive } from './moods'
import {
  cellReader,
  columnOf,
  latestYear,
  rowsPerTick,
  shapeProblem,
  type Counts,
  type Outcome,
  type PlanOptions,
} from './plan'
import { Problems } from './problems'
import { resolverOf, type KnownCustomers, type NewCustomer } from './purchaseCustomers'
import { matchRatings, ratingsOfRow, type KnownRatings } from './ratingMatch'
import { finderByName } from './ratedCriteria'
import type { ImportSource } from './source'
import { isNothing } from './values'

/** One rating as a cell tells it. */
export interface RatingDraft {
  /** Index of its data row, of which it may be one of several. */
  index: number
  column: number
  /** Id of the customer; −1, −2 … is the first, second … of the new ones. */
  customer: number
  criterionId: number
  value: number
  /** Null: the file does not say when, so it is the latest. */
  ratedOn: string | null
  outcome: Outcome
  /** Id of the rating that is there already; 0 when it is new. */
  existingId: number
}

export interface RatingPlan {
  /** Ratings but for `rows` and `skipped`, which are rows. */
  counts: Counts
  /** In the order of the rows. */
  drafts: RatingDraft[]
  newCustomers: NewCustomer[]
  /** The day ratings are of whose row does not say it. */
  today: string
  /** Index of a row's first rating in drafts; −1 when the row is left out. */
  draftOfRow: Int32Array
  problems: Problems
}

/**
 * Works out what importing ratings would do. Pure but for the look-ups it is given. A row may name one criterion and its
 * rating, or have a column for each of several criteria.
 */
export function planRatings(
  source: ImportSource,
  customers: KnownCustomers,
  known: KnownRatings,
  options: PlanOptions,
): RatingPlan {
  const rows = source.columns.rowNumbers.length
  const plan: RatingPlan = {
    counts: { rows, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
    drafts: [],
    newCustomers: [],
    today: options.today,
    draftOfRow: new Int32Array(rows).fill(-1),
    problems: new Problems(),
  }
  const { problems, drafts, draftOfRow, newCustomers, counts } = plan
  const day = dayReader(source, problems, options)
  const ratings = ratingsReader(source, problems)
  const resolver = resolverOf(source, customers, newCustomers, problems, options.createMissingCustomers)
  for (let index = 0; index < rows; index += 1) {
    if (index % rowsPerTick === 0) options.onRows?.(index, rows)
    if (shapeProblem(source, problems, index)) continue
    const ratedOn = day(index)
    const found = ratedOn === undefined ? [] : ratings(index)
    const customer = found.length === 0 ? null : (resolver.find(index) ?? resolver.create(index))
    if (customer === null || ratedOn === undefined) continue
    draftOfRow[index] = drafts.length
    for (const rating of found) {
      drafts.push({ index, customer, ratedOn, ...rating, outcome: 'new', existingId: 0 })
    }
  }
  matchRatings(plan, source, known)
  for (const { outcome } of drafts) if (outcome !== 'skipped') counts[outcome] += 1
  for (let index = 0; index < rows; index += 1) {
    if (ratingsOfRow(plan, index).every(({ outcome }) => outcome === 'skipped')) counts.skipped += 1
  }
  counts.customersCreated = newCustomers.length
  return plan
}

/** Reads when a row was rated; null when it does not say, undefined (with a problem) when it cannot be read. */
function dayReader(
  source: ImportSource,
  problems: Problems,
  { today }: PlanOptions,
): (index: number) => string | null | undefined {
  const dateOf = dateReader({ order: source.reading.dateOrder, latestYear: latestYear(today, 0) })
  const cell = cellReader(source, 'ratedOn')
  return (index) => {
    const text = cell(index)
    if (isNothing(text)) return null
    const ratedOn = dateOf(text)
    // It decides which of two ratings counts, so the row cannot do without it.
    if (ratedOn === null) {
      problems.error(index, columnOf(source, 'ratedOn'), text, 'notADate')
      return undefined
    }
    if (ratedOn > today) problems.warning(index, columnOf(source, 'ratedOn'), text, 'inFuture')
    return ratedOn
  }
}

type Rating = Pick<RatingDraft, 'column' | 'criterionId' | 'value'>

/** Reads the ratings of a row; a row without one gets a problem. */
function ratingsReader(source: ImportSource, problems: Problems): (index: number) => Rating[] {
  const parts = source.mapping.flatMap(({ field, column, criterionId }) =>
    field === 'rating' ? [{ column, criterionId, cells: source.columns.cells.get(column) ?? [] }] : [],
  )
  const criterionText = cellReader(source, 'criterion')
  const find = finderByName(source.criteria)
  const named = (index: number): number | null => {
    const text = criterionText(index)
    const found = find(text)
    if (found === null) problems.error(index, columnOf(source, 'criterion'), text, 'unknownCriterion')
    return found
  }
  return (index) => {
    const found: Rating[] = []
    let refused = false
    for (const { column, criterionId, cells } of parts) {
      const text = cells[index] ?? ''
      if (isNothing(text)) continue
      const value = oneToFive(text)
      if (value === null) {
        // The other ratings of the row stand.
        if (parts.length > 1) problems.warning(index, column, text, 'ignoredRating')
        else problems.error(index, column, text, 'notARating')
        refused = true
        continue
      }
      const criterion = criterionId ?? named(index)
      if (criterion === null) refused = true
      else found.push({ column, criterionId: criterion, value })
    }
    const isTold = refused && parts.length === 1
    if (found.length === 0 && !isTold) {
      problems.error(index, parts.length === 1 ? (parts[0]?.column ?? null) : null, '', 'noRating')
    }
    return found
  }
}
