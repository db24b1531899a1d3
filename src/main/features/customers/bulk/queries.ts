import type { CustomerStage } from '../../../../shared/choices'
import { all, one, run, type Database } from '../../../database/sql'

/** Changes to many customers at once; ids come as one JSON list, so that 100,000 of them are one statement. */

/** How many of these customers are not there. */
export function missingCustomers(db: Database, ids: readonly number[]): number {
  return one<{ missing: number }>(
    db,
    'SELECT count(*) AS missing FROM json_each(?) WHERE value NOT IN (SELECT id FROM customer)',
    [JSON.stringify(ids)],
  ).missing
}

/** Puts customers away (`archivedAt` a moment) or brings them back (null); how many were not so already. */
export function setArchived(db: Database, ids: readonly number[], archivedAt: string | null): number {
  return run(
    db,
    `UPDATE customer SET archived_at = @archivedAt
     WHERE id IN (SELECT value FROM json_each(@ids)) AND (archived_at IS NULL) = (@archivedAt IS NOT NULL)`,
    { ids: JSON.stringify(ids), archivedAt },
  ).changes
}

/** Says how far customers have come; how many had another stage before. */
export function setStage(db: Database, ids: readonly number[], stage: CustomerStage | null): number {
  return run(
    db,
    `UPDATE customer SET stage = @stage
     WHERE id IN (SELECT value FROM json_each(@ids)) AND stage IS NOT @stage`,
    { ids: JSON.stringify(ids), stage },
  ).changes
}

/** Gives every customer these tags and takes those away; how many customers changed. */
export function changeTagsOfMany(
  db: Database,
  ids: readonly number[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): number {
  const parameters = { ids: JSON.stringify(ids), add: JSON.stringify(add), remove: JSON.stringify(remove) }
  const touched = all<{ id: number }>(
    db,
    `SELECT customer.value AS id FROM json_each(@ids) AS customer
     WHERE EXISTS (
         SELECT 1 FROM customer_tag JOIN json_each(@remove) AS gone ON customer_tag.tag = gone.value
         WHERE customer_tag.customer_id = customer.value)
       OR EXISTS (
         SELECT 1 FROM json_each(@add) AS wanted WHERE NOT EXISTS (
           SELECT 1 FROM customer_tag
           WHERE customer_tag.customer_id = customer.value AND customer_tag.tag = wanted.value))`,
    parameters,
  ).map((row) => row.id)
  const { add: added, remove: removed } = parameters
  const list = JSON.stringify(touched)
  run(
    db,
    `DELETE FROM customer_tag WHERE customer_id IN (SELECT value FROM json_each(@list))
       AND EXISTS (SELECT 1 FROM json_each(@removed) AS gone WHERE gone.value = customer_tag.tag COLLATE NOCASE)`,
    { list, removed },
  )
  run(
    db,
    `INSERT INTO customer_tag (customer_id, tag)
     SELECT customer.value, wanted.value FROM json_each(@list) AS customer, json_each(@added) AS wanted
     WHERE NOT EXISTS (
       SELECT 1 FROM customer_tag AS present
       WHERE present.customer_id = customer.value AND present.tag = wanted.value)`,
    { list, added },
  )
  return touched.length
}

/** Every tag in use with how many customers, archived ones included, carry it. */
export function tagsInUse(db: Database): { tag: string; customers: number }[] {
  return all(db, 'SELECT tag, count(*) AS customers FROM customer_tag GROUP BY tag ORDER BY tag')
}

/** Every place customers that are not put away have, with how many there are; most of them first. */
export function placesInUse(db: Database, limit: number): { place: string; customers: number }[] {
  return all(
    db,
    `SELECT place, count(*) AS customers FROM customer
     WHERE place <> '' AND id NOT IN (SELECT id FROM customer WHERE archived_at IS NOT NULL)
     GROUP BY place COLLATE NOCASE ORDER BY customers DESC, place COLLATE NOCASE LIMIT ?`,
    [limit],
  )
}
