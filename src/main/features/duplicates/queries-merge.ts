import { insert, run, update, type Database } from '../../database/sql'
import type { NewAlias } from './rules-merge'

/** What a merge does to the tables that point to customers. A test holds this file against the schema. */

interface Merging {
  survivor: number
  merged: number
}

export interface Moved {
  purchases: number
  touchpoints: number
  ratings: number
}

/**
 * Gives the survivor everything that hangs on the merged customer, but for tags and traits, which are the survivor's
 * own business. Of two ratings by one criterion, and of two grades set by hand, the newer stays; the survivor's when they
 * are of one day.
 */
export function moveEverything(db: Database, { survivor, merged }: Merging): Moved {
  const ids = { survivor, merged }
  const move = (table: string) =>
    run(db, `UPDATE ${table} SET customer_id = @survivor WHERE customer_id = @merged`, ids).changes
  keepNewer(db, 'rating', 'rated_on', 'AND theirs.criterion_id = rating.criterion_id', ids)
  keepNewer(db, 'grade_override', 'created_on', '', ids)
  const moved = { purchases: move('purchase'), touchpoints: move('touchpoint'), ratings: move('rating') }
  move('complaint')
  move('nps_answer')
  move('grade_override')
  move('customer_alias')
  move('plan')
  move('plan_step')
  moveNotSame(db, ids)
  // Nobody refers themselves: whom the survivor was referred by is decided with its other fields.
  run(
    db,
    `UPDATE customer SET referred_by_id = CASE id WHEN @survivor THEN NULL ELSE @survivor END
     WHERE referred_by_id = @merged`,
    ids,
  )
  return moved
}

/** Drops whichever of two rows about the same thing is older, so that the other one can be the survivor's. */
function keepNewer(
  db: Database,
  table: 'rating' | 'grade_override',
  date: string,
  sameThing: string,
  { survivor, merged }: Merging,
): void {
  const dropOlder = (of: number, than: number, comparison: '>' | '>=') =>
    run(
      db,
      `DELETE FROM ${table} WHERE customer_id = @of AND EXISTS (
         SELECT 1 FROM ${table} AS theirs
         WHERE theirs.customer_id = @than ${sameThing} AND theirs.${date} ${comparison} ${table}.${date})`,
      { of, than },
    )
  dropOlder(merged, survivor, '>=')
  dropOlder(survivor, merged, '>')
}

/** Whoever is not the merged customer is not the survivor either. */
function moveNotSame(db: Database, ids: { survivor: number; merged: number }): void {
  run(
    db,
    `DELETE FROM not_same WHERE @merged IN (first_id, second_id) AND (
       @survivor IN (first_id, second_id)
       OR EXISTS (
         SELECT 1 FROM not_same AS known WHERE @survivor IN (known.first_id, known.second_id)
           AND (CASE not_same.first_id WHEN @merged THEN not_same.second_id ELSE not_same.first_id END)
             IN (known.first_id, known.second_id)))`,
    ids,
  )
  const other = 'CASE first_id WHEN @merged THEN second_id ELSE first_id END'
  run(
    db,
    `UPDATE not_same SET first_id = min(@survivor, ${other}), second_id = max(@survivor, ${other})
     WHERE @merged IN (first_id, second_id)`,
    ids,
  )
}

/** Removes a customer from which everything else has been taken. */
export function removeEmptied(db: Database, id: number): void {
  run(db, 'DELETE FROM customer_tag WHERE customer_id = ?', [id])
  run(db, 'DELETE FROM customer_trait WHERE customer_id = ?', [id])
  run(db, 'DELETE FROM customer WHERE id = ?', [id])
}

/** Notes the other names and numbers a customer is known by. */
export function addAliases(db: Database, customerId: number, aliases: readonly NewAlias[]): void {
  for (const { name, externalId, wasId } of aliases) {
    insert(db, 'customer_alias', { customer_id: customerId, name, external_id: externalId, was_id: wasId })
  }
}

/** What the app itself keeps of a customer. */
export interface Kept {
  archived: boolean
  sample: boolean
  createdAt: string
}

/** Changes what the app itself keeps of a customer: one that is in use is not put away. */
export function keep(db: Database, id: number, { archived, sample, createdAt }: Kept): void {
  update(db, 'customer', id, { is_sample: sample ? 1 : 0, created_at: createdAt })
  if (!archived) update(db, 'customer', id, { archived_at: null })
}
