import { all, first, insert, run, update, type Database } from '../../database/sql'
import { insertTrait } from '../personas/queries-traits'
import type { SampleDetails } from './sampleDetails'

type SampleCustomer = SampleDetails['customers'][number]

/** Ids by a unique text of a table. */
function idsBy(db: Database, sql: string): ReadonlyMap<string, number> {
  return new Map(all<{ key: string; id: number }>(db, sql).map((row) => [row.key, row.id]))
}

/** Adds the traits that are missing; the ids of all by name. */
export function addTraits(db: Database, traits: SampleDetails['traits']): ReadonlyMap<string, number> {
  for (const trait of traits) {
    if (!first(db, 'SELECT 1 FROM trait WHERE name = ?', [trait.name])) insertTrait(db, trait)
  }
  return idsBy(db, 'SELECT name AS key, id FROM trait')
}

/** Ids of the sample's customers by external id. */
export function sampleCustomerIds(db: Database): ReadonlyMap<string, number> {
  return idsBy(
    db,
    'SELECT external_id AS key, id FROM customer WHERE is_sample = 1 AND external_id IS NOT NULL',
  )
}

/** Ids of the criteria that are rated, by name. */
export function ratedCriteria(db: Database): ReadonlyMap<string, number> {
  return idsBy(db, `SELECT name AS key, id FROM criterion WHERE kind = 'rated'`)
}

export interface DetailIds {
  customers: ReadonlyMap<string, number>
  traits: ReadonlyMap<string, number>
  criteria: ReadonlyMap<string, number>
}

/** Adds what is known of a sample customer besides the two lists. */
export function addDetails(
  db: Database,
  id: number,
  details: SampleCustomer,
  ids: DetailIds,
  today: string,
): void {
  const referrer = details.referredBy === undefined ? null : (ids.customers.get(details.referredBy) ?? null)
  if (referrer !== null || details.doNotContact) {
    update(db, 'customer', id, { referred_by_id: referrer, do_not_contact: details.doNotContact ? 1 : 0 })
  }
  for (const [name, value] of Object.entries(details.ratings)) {
    const criterion = ids.criteria.get(name)
    if (criterion === undefined) continue
    insert(db, 'rating', {
      customer_id: id,
      criterion_id: criterion,
      value,
      rated_on: details.ratedOn ?? today,
    })
  }
  for (const [name, value] of Object.entries(details.traits)) {
    const trait = ids.traits.get(name)
    if (trait !== undefined) insert(db, 'customer_trait', { customer_id: id, trait_id: trait, value })
  }
  if (details.override) {
    const { grade, reason, setOn, endsOn, remindOn } = details.override
    const days = { created_on: setOn, ends_on: endsOn, remind_on: remindOn }
    insert(db, 'grade_override', { customer_id: id, grade, reason, ...days })
  }
  for (const { answeredOn, score, comment } of details.answers) {
    insert(db, 'nps_answer', { customer_id: id, answered_on: answeredOn, score, comment })
  }
  for (const { happenedOn, text, resolvedOn, remedy } of details.complaints) {
    const days = { happened_on: happenedOn, resolved_on: resolvedOn }
    insert(db, 'complaint', { customer_id: id, ...days, text, remedy })
  }
  for (const touch of details.touchpoints) {
    insert(db, 'touchpoint', {
      customer_id: id,
      happened_on: touch.happenedOn,
      kind: touch.kind,
      initiative: touch.initiative,
      minutes: touch.minutes,
      expense: touch.expense,
      mood: touch.mood,
      note: touch.note,
    })
  }
}

/** True when another persona is the primary one. */
export function hasPrimaryPersona(db: Database): boolean {
  return first(db, 'SELECT 1 FROM persona WHERE is_primary = 1') !== undefined
}

/** How many customers came with the sample. */
export function sampleSize(db: Database): { customers: number; personas: number } {
  const [size] = all<{ customers: number; personas: number }>(
    db,
    `SELECT (SELECT count(*) FROM customer WHERE is_sample = 1) AS customers,
       (SELECT count(*) FROM persona WHERE is_sample = 1) AS personas`,
  )
  return size ?? { customers: 0, personas: 0 }
}

const ofSample = 'customer_id IN (SELECT id FROM customer WHERE is_sample = 1)'

/**
 * Removes everything that came with the sample, and what the owner added to it (a purchase of a sample customer cannot
 * stand alone). Children go before parents. Traits that came with it stay when somebody uses them.
 */
export function deleteSample(db: Database, traitNames: readonly string[]): void {
  for (const table of [
    'plan_step',
    'plan',
    'purchase',
    'touchpoint',
    'complaint',
    'nps_answer',
    'rating',
    'grade_override',
    'customer_trait',
    'customer_tag',
    'customer_alias',
  ]) {
    run(db, `DELETE FROM ${table} WHERE ${ofSample}`)
  }
  const samples = '(SELECT id FROM customer WHERE is_sample = 1)'
  run(db, `DELETE FROM not_same WHERE first_id IN ${samples} OR second_id IN ${samples}`)
  run(
    db,
    `UPDATE customer SET referred_by_id = NULL
     WHERE referred_by_id IN (SELECT id FROM customer WHERE is_sample = 1)`,
  )
  run(db, 'DELETE FROM customer WHERE is_sample = 1')
  for (const table of ['persona_portrait', 'persona_revision', 'persona_trait']) {
    run(db, `DELETE FROM ${table} WHERE persona_id IN (SELECT id FROM persona WHERE is_sample = 1)`)
  }
  run(db, 'DELETE FROM persona WHERE is_sample = 1')
  run(
    db,
    `DELETE FROM trait WHERE name IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM customer_trait WHERE trait_id = trait.id)
       AND NOT EXISTS (SELECT 1 FROM persona_trait WHERE trait_id = trait.id)`,
    [JSON.stringify(traitNames)],
  )
}

/** Forgets settings, so that they are what a new file has. */
export function resetSettings(db: Database, keys: readonly string[]): void {
  run(db, 'DELETE FROM setting WHERE key IN (SELECT value FROM json_each(?))', [JSON.stringify(keys)])
}

/** True when there are customers besides the sample. */
export function hasOwnCustomers(db: Database): boolean {
  return first(db, 'SELECT 1 FROM customer WHERE is_sample = 0 LIMIT 1') !== undefined
}
