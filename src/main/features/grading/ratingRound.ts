import type { RatedPerson } from '../../../shared/operations/gradeReminders'
import type { ReadContext } from '../context'
import { countToRate, customersToRate, ratedCriterionIds, ratingsOf, type RoundPage } from './toRate.queries'
import { freshFrom as aYearAgo } from './reminders/rules'

/** Some of the customers a rating round asks about, with their ratings, and how many there are. */
export function ratingRound(
  { db, figures, today }: ReadContext,
  page: RoundPage,
  { since, freshFrom = aYearAgo(today) }: { since?: string | undefined; freshFrom?: string | undefined } = {},
): { total: number; done: number; rows: RatedPerson[] } {
  const asked = { criterionIds: ratedCriterionIds(db), freshFrom }
  if (asked.criterionIds.length === 0) return { total: 0, done: 0, rows: [] }
  const rows = customersToRate(db, figures, asked, page)
  const ratings = new Map(
    ratingsOf(
      db,
      rows.map(({ id }) => id),
    ).map((rating) => [`${String(rating.customerId)}/${String(rating.criterionId)}`, rating]),
  )
  return {
    ...countToRate(db, asked, since ?? null),
    rows: rows.map((row) => ({
      ...row,
      ratings: asked.criterionIds.map((criterionId) => {
        const { value = null, ratedOn = null } = ratings.get(`${String(row.id)}/${String(criterionId)}`) ?? {}
        return { criterionId, value, ratedOn, isOld: ratedOn !== null && ratedOn < asked.freshFrom }
      }),
    })),
  }
}
