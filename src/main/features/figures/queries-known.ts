import { manyRows } from '../../database/bulk'
import { run, type Database } from '../../database/sql'

/**
 * What is counted of a customer besides what they bought and were given: since when they are one, whom they brought, and
 * what they said. Everything up to a day, bound as `@asOf`.
 */

/** The earlier of two days, of which one or both may be unknown. */
const earlier = (one: string, other: string) => `coalesce(min(${one}, ${other}), ${one}, ${other})`

/**
 * Since when somebody is a customer: the day the owner noted or the first purchase, whichever is earlier; null without
 * either. A noted day that is still to come is not known yet.
 */
const sinceSql = earlier('began.customer_since', 'bought.first_on')

/**
 * How many customers somebody brought. One counts from the day they became a customer themselves; of whom no day is
 * known, always.
 */
function broughtSql(only: string): string {
  const firstBought = `(SELECT min(purchased_on) FROM purchase INDEXED BY purchase_figures WHERE customer_id = theirs.id)`
  return `SELECT customer_id, count(*) AS customers FROM (
      SELECT theirs.referred_by_id AS customer_id, theirs.customer_since AS noted_on, ${firstBought} AS bought_on
      FROM customer AS theirs INDEXED BY customer_by_referrer
      WHERE theirs.referred_by_id IS NOT NULL ${only}
    )
    WHERE coalesce(${earlier('noted_on', 'bought_on')}, '') <= @asOf
    GROUP BY customer_id`
}

/** The latest answer to "How likely are you to recommend us?"; of several on one day, the one noted last. */
function answersSql(only: string): string {
  // SQLite takes the score from the row that has the maximum.
  return `SELECT customer_id, score, max(answered_on || printf('%012d', id)) AS latest
    FROM nps_answer INDEXED BY nps_answer_figures
    WHERE answered_on <= @asOf ${only}
    GROUP BY customer_id`
}

/** How many complaints there were, and how many of them were open on the day. */
function complaintsSql(only: string): string {
  return `SELECT customer_id, count(*) AS complaints, count(*) FILTER (WHERE resolved_on IS NULL OR resolved_on > @asOf) AS open
    FROM complaint INDEXED BY complaint_figures
    WHERE happened_on <= @asOf ${only}
    GROUP BY customer_id`
}

/** The columns, to be selected beside {@link knownJoins}. */
export const knownColumns = `${sinceSql} AS since_on,
    coalesce(brought.customers, 0) AS referrals,
    answered.score AS latest_nps,
    coalesce(complained.complaints, 0) AS complaints,
    coalesce(complained.open, 0) AS open_complaints`

/**
 * Joins to `customer`, and to `bought` with its `first_on`.
 * @param only an additional condition on a column, to leave out other customers
 */
export function knownJoins(only: (column: string) => string): string {
  return `LEFT JOIN customer AS began INDEXED BY customer_by_since
    ON began.id = customer.id AND began.customer_since IS NOT NULL AND began.customer_since <= @asOf
  LEFT JOIN (${broughtSql(only('theirs.referred_by_id'))}) AS brought ON brought.customer_id = customer.id
  LEFT JOIN (${answersSql(only('customer_id'))}) AS answered ON answered.customer_id = customer.id
  LEFT JOIN (${complaintsSql(only('customer_id'))}) AS complained ON complained.customer_id = customer.id`
}

/** Whoever brought a customer that is out of step is out of step too: when that one began may have changed. */
export function noteReferrers(db: Database, dirty: number): void {
  // Most customers were brought by nobody: with many out of step it is quicker to go through those who were.
  const brought =
    dirty < manyRows
      ? 'customer_dirty AS dirty CROSS JOIN customer ON customer.id = dirty.customer_id WHERE referred_by_id IS NOT NULL'
      : `customer INDEXED BY customer_by_referrer
         WHERE referred_by_id IS NOT NULL AND id IN (SELECT customer_id FROM customer_dirty)`
  run(db, `INSERT INTO customer_dirty SELECT DISTINCT referred_by_id FROM ${brought} ON CONFLICT DO NOTHING`)
}
