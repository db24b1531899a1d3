import { all, one, type Database, type SqlValue } from '../../database/sql'
import type { Grade } from '../../../shared/values'
import type { FiguresTable } from '../figures/queries'

/** What a rating round asks about: a customer is asked about who has not been rated by each of these since then. */
export interface Asked {
  criterionIds: readonly number[]
  /** Older ratings are asked for anew. */
  freshFrom: string
}

/** A customer a rating round asks about. */
export interface ToRateRow {
  id: number
  name: string
  place: string
  grade: Grade
  revenue12m: number
  lastPurchaseOn: string | null
}

const isAsked =
  'rating.criterion_id IN (SELECT value FROM json_each(@criteria)) AND rating.rated_on >= @freshFrom'

function parametersOf({ criterionIds, freshFrom }: Asked): Record<string, SqlValue> {
  return { criteria: JSON.stringify(criterionIds), wanted: criterionIds.length, freshFrom }
}

/** The criteria that are switched on and rated by the owner, in the owner's order. */
export function ratedCriterionIds(db: Database): number[] {
  return all<{ id: number }>(
    db,
    `SELECT id FROM criterion WHERE kind = 'rated' AND enabled = 1 ORDER BY position, id`,
  ).map(({ id }) => id)
}

/** Leaves out some customers, or asks about these and nobody else, whether they are to be rated or not. */
export interface RoundPage {
  limit: number
  offset: number
  without: readonly number[]
  ids: readonly number[] | null
}

/**
 * One page of the customers that are not archived and miss a rating, or whose rating is old, those with the most revenue
 * (of all time) first. It walks down the index by revenue until the page is full.
 */
export function customersToRate(
  db: Database,
  figures: FiguresTable,
  asked: Asked,
  { limit, offset, without, ids }: RoundPage,
): ToRateRow[] {
  const columns = `customer.id, customer.name, customer.place, figures.grade, figures.revenue_12m AS revenue12m,
    figures.last_purchase_on AS lastPurchaseOn`
  if (ids !== null) {
    return all(
      db,
      `SELECT ${columns} FROM json_each(@ids) AS these JOIN customer ON customer.id = these.value
       JOIN ${figures} AS figures ON figures.customer_id = customer.id
       WHERE customer.archived_at IS NULL ORDER BY these.key LIMIT @limit OFFSET @offset`,
      { ids: JSON.stringify(ids), limit, offset },
    )
  }
  return all(
    db,
    `SELECT ${columns} FROM ${figures} AS figures CROSS JOIN customer ON customer.id = figures.customer_id
     WHERE customer.archived_at IS NULL AND customer.id NOT IN (SELECT value FROM json_each(@without))
       AND (SELECT count(*) FROM rating WHERE rating.customer_id = customer.id AND ${isAsked}) < @wanted
     ORDER BY figures.revenue DESC, figures.customer_id DESC LIMIT @limit OFFSET @offset`,
    { ...parametersOf(asked), without: JSON.stringify(without), limit, offset },
  )
}

/**
 * How many customers there are to rate, and how many are through: rated by every criterion, one of them on `since` or
 * later (nobody without a `since`).
 */
export function countToRate(
  db: Database,
  asked: Asked,
  since: string | null = null,
): { total: number; done: number } {
  if (asked.criterionIds.length === 0) return { total: 0, done: 0 }
  const { customers, rated, done } = one<{ customers: number; rated: number; done: number | null }>(
    db,
    `SELECT (SELECT count(*) FROM customer WHERE archived_at IS NULL) AS customers, count(*) AS rated,
       sum(latest >= @since) AS done
     FROM (
       SELECT max(rated_on) AS latest FROM rating JOIN customer ON customer.id = rating.customer_id
       WHERE ${isAsked} AND customer.archived_at IS NULL GROUP BY customer_id HAVING count(*) = @wanted)`,
    { ...parametersOf(asked), since },
  )
  return { total: customers - rated, done: done ?? 0 }
}

/** The ratings of some customers. */
export function ratingsOf(
  db: Database,
  customerIds: readonly number[],
): { customerId: number; criterionId: number; value: number; ratedOn: string }[] {
  return all(
    db,
    `SELECT customer_id AS customerId, criterion_id AS criterionId, value, rated_on AS ratedOn FROM rating
     WHERE customer_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(customerIds)],
  )
}
