import type { RatingDraft, RatingPlan } from './ratingPlan'
import type { ImportSource } from './source'

/** A rating that is there. */
export interface KnownRating {
  id: number
  value: number
  rated_on: string
}

export interface KnownRatings {
  /** There are none, so nothing has to be looked up. */
  isEmpty: boolean
  of(customerId: number, criterionId: number): KnownRating | undefined
}

/**
 * Holds the ratings of the file against each other and against those that are there: of several by one criterion for one
 * customer the newest counts, of equally new ones the last of the file.
 */
export function matchRatings(plan: RatingPlan, source: ImportSource, known: KnownRatings): void {
  const { today } = plan
  const newest = new Map<string, RatingDraft>()
  for (const draft of plan.drafts) {
    const key = `${String(draft.customer)}/${String(draft.criterionId)}`
    const other = newest.get(key)
    const wins = !other || (draft.ratedOn ?? today) >= (other.ratedOn ?? today)
    if (wins) newest.set(key, draft)
    if (other) overtake(plan, source, wins ? { by: draft, draft: other } : { by: other, draft })
  }
  if (known.isEmpty) return
  for (const draft of newest.values()) {
    const match = draft.customer > 0 ? known.of(draft.customer, draft.criterionId) : undefined
    if (!match) continue
    draft.existingId = match.id
    const next = mergedRating(match, draft, today)
    draft.outcome = next.value === match.value && next.rated_on === match.rated_on ? 'unchanged' : 'changed'
  }
}

function overtake(
  plan: RatingPlan,
  source: ImportSource,
  { by, draft }: { by: RatingDraft; draft: RatingDraft },
): void {
  draft.outcome = 'skipped'
  const row = String(source.columns.rowNumbers[by.index] ?? '')
  const { index, column, value } = draft
  // A row with other ratings is taken over with these.
  const severity = ratingsOfRow(plan, index).length > 1 ? 'warning' : 'error'
  plan.problems[severity](index, column, String(value), 'ratedAgain', row)
}

/** What a known rating becomes: the newer one, or itself. One without a date that says the same confirms nothing. */
export function mergedRating(known: KnownRating, draft: RatingDraft, today: string): KnownRating {
  const isOlder = draft.ratedOn !== null && draft.ratedOn < known.rated_on
  if (isOlder || (draft.ratedOn === null && draft.value === known.value)) return known
  return { id: known.id, value: draft.value, rated_on: draft.ratedOn ?? today }
}

/** The ratings of a row; none when it is left out. */
export function ratingsOfRow({ drafts, draftOfRow }: RatingPlan, index: number): RatingDraft[] {
  const found: RatingDraft[] = []
  const first = draftOfRow[index] ?? -1
  for (let at = first; at !== -1 && drafts[at]?.index === index; at += 1) {
    const draft = drafts[at]
    if (draft) found.push(draft)
  }
  return found
}
