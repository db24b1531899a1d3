import { insertInBulk } from '../../database/bulk'
import { insertRows } from '../../database/insertRows'
import { all, first, one, run, type Database, type SqlValue } from '../../database/sql'
import type { RatedCriterion } from './ratedCriteria'
import type { KnownRating, KnownRatings } from './ratingMatch'

/** The criteria that are rated, in the owner's order; those switched off too. */
export function ratedCriteria(db: Database): RatedCriterion[] {
  return all<RatedCriterion>(db, `SELECT id, name FROM criterion WHERE kind = 'rated' ORDER BY position, id`)
}

/** The statement that reads one rating. */
export const ratingSql = 'SELECT id, value, rated_on FROM rating WHERE customer_id = ? AND criterion_id = ?'

/** The ratings, looked up one by one. */
export function knownRatings(db: Database): KnownRatings {
  return {
    isEmpty: first(db, 'SELECT 1 FROM rating LIMIT 1') === undefined,
    of: (customerId, criterionId) => first<KnownRating>(db, ratingSql, [customerId, criterionId]),
  }
}

/** One rating as it is. */
export function ratingById(db: Database, id: number): KnownRating {
  return one<KnownRating>(db, 'SELECT id, value, rated_on FROM rating WHERE id = ?', [id])
}

/** Inserts ratings, their values in this order: customer_id, criterion_id, value, rated_on. */
export function insertRatings(db: Database, count: number, rows: Iterable<readonly SqlValue[]>): void {
  const afterwards = [
    'INSERT OR IGNORE INTO customer_dirty SELECT DISTINCT customer_id FROM rating WHERE id > ?',
  ]
  insertInBulk(db, 'rating', { rows: count, afterwards }, () => {
    insertRows(db, 'rating', ['customer_id', 'criterion_id', 'value', 'rated_on'], rows)
  })
}

/** Changes a rating to what an import made of it. */
export function changeRating(db: Database, next: KnownRating): void {
  run(db, 'UPDATE rating SET value = ?, rated_on = ? WHERE id = ?', [next.value, next.rated_on, next.id])
}
