import type { Database } from '../../../database/sql'
import { reviewDay } from '../detail'
import { readReviewDays } from './queries'

/** The personas that are due to be looked at again up to a day, longest due first. */
export function personasToReview(
  db: Database,
  until: string,
): { id: number; name: string; reviewOn: string }[] {
  return readReviewDays(db)
    .map(({ id, name, reviewOn, createdAt }) => ({ id, name, reviewOn: reviewDay(reviewOn, createdAt) }))
    .filter(({ reviewOn }) => reviewOn <= until)
    .sort((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1))
}
