import { all, one, type Database } from '../../database/sql'

/** How many customers are not archived. */
export function comparedCount(db: Database): number {
  return one<{ customers: number }>(
    db,
    `SELECT (SELECT count(*) FROM customer)
       - (SELECT count(*) FROM customer WHERE archived_at IS NOT NULL) AS customers`,
  ).customers
}

/** How many customers that are not archived have each rating by a criterion. */
export function ratingCounts(db: Database, criterionId: number): { value: number; customers: number }[] {
  return all(
    db,
    `SELECT value, count(*) AS customers FROM rating
     WHERE criterion_id = ? AND customer_id NOT IN (SELECT id FROM customer WHERE archived_at IS NOT NULL)
     GROUP BY value`,
    [criterionId],
  )
}
