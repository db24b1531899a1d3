import type { EvidenceGroup } from '../../../../shared/operations/evidence'
import { all, one, run, statement, type Database } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import type { ValueCounts } from './rules'

/**
 * What evidence is counted from. Who is compared stands in temp.evidence_member, filled first; every query then counts a
 * fact for both sides at once.
 */

/**
 * Notes who belongs to the group and who to the others: all present customers, but for prospects who never bought, since
 * nobody knows yet what kind of customer they will be.
 */
export function fillMembers(db: Database, figures: FiguresTable, group: EvidenceGroup): void {
  db.exec(
    'CREATE TEMP TABLE IF NOT EXISTS evidence_member (customer_id INTEGER PRIMARY KEY, in_group INTEGER NOT NULL)',
  )
  run(db, 'DELETE FROM temp.evidence_member')
  const inGroup =
    'grade' in group
      ? `coalesce(figures.grade, 'ungraded') = @of`
      : 'EXISTS (SELECT 1 FROM customer_tag WHERE customer_id = customer.id AND tag = @of)'
  run(
    db,
    `INSERT INTO temp.evidence_member
     SELECT customer.id, ${inGroup}
     FROM customer LEFT JOIN ${figures} AS figures ON figures.customer_id = customer.id
     WHERE customer.archived_at IS NULL AND NOT (customer.status = 'prospect' AND coalesce(figures.orders, 0) = 0)`,
    { of: 'grade' in group ? group.grade : group.tag },
  )
}

/** How many there are on both sides. */
export function countMembers(db: Database): { inGroup: number; others: number } {
  return one(
    db,
    'SELECT coalesce(sum(in_group), 0) AS inGroup, count(*) - coalesce(sum(in_group), 0) AS others FROM temp.evidence_member',
  )
}

/** The id of each side's customers is looked up among the members, by its key. */
const join = 'JOIN temp.evidence_member AS member ON member.customer_id ='
const counts = 'sum(in_group) AS inGroup, count(*) - sum(in_group) AS inOthers'

/** What is known of the traits: every value that differs by more than case, by trait. */
export function traitCounts(db: Database): Map<number, ValueCounts<string>[]> {
  const rows = all<ValueCounts<string> & { traitId: number }>(
    db,
    `SELECT trait_id AS traitId, value, ${counts}
     FROM customer_trait ${join} customer_trait.customer_id
     GROUP BY trait_id, value COLLATE NOCASE`,
  )
  const byTrait = new Map<number, ValueCounts<string>[]>()
  for (const row of rows) {
    const known = byTrait.get(row.traitId)
    if (known) known.push(row)
    else byTrait.set(row.traitId, [row])
  }
  return byTrait
}

/** Where customers come from, how they heard of us, and whether they are persons or companies; where it is known. */
export function customerCounts(db: Database, column: 'heard_from' | 'place' | 'kind'): ValueCounts<string>[] {
  return all(
    db,
    `SELECT ${column} AS value, ${counts}
     FROM customer ${join} customer.id
     WHERE ${column} <> '' GROUP BY ${column} COLLATE NOCASE`,
  )
}

/** Who carries which tag. */
export function tagCounts(db: Database): ValueCounts<string>[] {
  return all(
    db,
    `SELECT tag AS value, ${counts}
     FROM customer_tag ${join} customer_tag.customer_id GROUP BY tag`,
  )
}

/** What one customer ordered: purchases with a positive amount. */
interface Ordered {
  customerId: number
  inGroup: 0 | 1
  orders: number
  amount: number
  /** The dates of all orders, one after the other without anything between. */
  days: string
}

/** The orders of every customer up to a day. Dates as one text: a row for each would take twice as long to read. */
export function* ordered(db: Database, asOf: string): Generator<Ordered> {
  const rows = statement(
    db,
    `SELECT customer_id AS customerId, in_group AS inGroup, orders, amount, days
     FROM (
       SELECT customer_id, count(*) AS orders, sum(amount) AS amount, group_concat(purchased_on, '') AS days
       FROM purchase INDEXED BY purchase_figures
       WHERE amount > 0 AND purchased_on <= ? GROUP BY customer_id
     ) AS bought JOIN temp.evidence_member AS member USING (customer_id)`,
  ).iterate([asOf]) as IterableIterator<Ordered>
  yield* rows
}

/** What each customer's first order was, as it was written down; one look into the index for each. */
const firstItemsSql = `SELECT customer_id AS customerId, in_group, (
    SELECT items FROM purchase WHERE id = (
      SELECT id FROM purchase INDEXED BY purchase_figures
      WHERE customer_id = member.customer_id AND amount > 0 AND purchased_on <= ? ORDER BY purchased_on LIMIT 1
    )
  ) AS value
  FROM temp.evidence_member AS member`

/** What was bought first, where it was written down. */
export function firstItems(db: Database, asOf: string): ValueCounts<string>[] {
  return all(db, `SELECT value, ${counts} FROM (${firstItemsSql}) WHERE value <> '' GROUP BY value`, [asOf])
}

/** What each customer of the group bought first, where it was written down. */
export function firstItemsOfGroup(db: Database, asOf: string): { customerId: number; value: string }[] {
  return all(db, `SELECT customerId, value FROM (${firstItemsSql}) WHERE in_group = 1 AND value <> ''`, [
    asOf,
  ])
}

/** How each customer comes to us when they are the ones to: every kind of contact, with how often and when last. */
export function reactiveKinds(
  db: Database,
  asOf: string,
): { customerId: number; kind: string; inGroup: 0 | 1; times: number; lastOn: string }[] {
  return all(
    db,
    `SELECT touchpoint.customer_id AS customerId, kind, in_group AS inGroup, count(*) AS times,
       max(happened_on) AS lastOn
     FROM touchpoint ${join} touchpoint.customer_id
     WHERE initiative = 'reactive' AND happened_on <= ?
     GROUP BY touchpoint.customer_id, kind
     ORDER BY touchpoint.customer_id, times DESC, lastOn DESC, kind`,
    [asOf],
  )
}

/** Those of the group with one value of such a fact. */
export function withCategory(db: Database, column: 'heard_from' | 'place' | 'kind', value: string): number[] {
  const rows = all<{ id: number }>(
    db,
    `SELECT customer.id FROM customer ${join} customer.id
     WHERE in_group = 1 AND ${column} = ? COLLATE NOCASE`,
    [value],
  )
  return rows.map(({ id }) => id)
}

/** Those of the group with a tag. */
export function withTag(db: Database, tag: string): number[] {
  const rows = all<{ id: number }>(
    db,
    `SELECT customer_tag.customer_id AS id FROM customer_tag ${join} customer_tag.customer_id WHERE in_group = 1 AND tag = ?`,
    [tag],
  )
  return rows.map(({ id }) => id)
}

/** What is known of each customer of the group for a trait. */
export function traitValuesOfGroup(db: Database, traitId: number): { customerId: number; value: string }[] {
  return all(
    db,
    `SELECT customer_trait.customer_id AS customerId, value
     FROM customer_trait ${join} customer_trait.customer_id WHERE in_group = 1 AND trait_id = ?`,
    [traitId],
  )
}
