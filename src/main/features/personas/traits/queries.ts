import { all, one, run, update, type Database } from '../../../database/sql'

/** How many customers have a value for a trait. */
export function customersWith(db: Database, traitId: number): number {
  return one<{ customers: number }>(
    db,
    'SELECT count(*) AS customers FROM customer_trait WHERE trait_id = ?',
    [traitId],
  ).customers
}

/** What they have, the commonest first; at most 100 values. */
export function commonestValues(db: Database, traitId: number): { value: string; customers: number }[] {
  return all(
    db,
    `SELECT value, count(*) AS customers FROM customer_trait WHERE trait_id = ?
     GROUP BY value ORDER BY customers DESC, value LIMIT 100`,
    [traitId],
  )
}

/** The personas that ask for a trait. */
export function personasAsking(db: Database, traitId: number): { id: number; name: string }[] {
  return all(
    db,
    `SELECT id, name FROM persona
     WHERE id IN (SELECT persona_id FROM persona_trait WHERE trait_id = ?) ORDER BY is_primary DESC, id`,
    [traitId],
  )
}

/** Takes a trait away, from customers and personas too. */
export function deleteTrait(db: Database, traitId: number, now: string): void {
  run(
    db,
    `UPDATE persona SET updated_at = ? WHERE id IN (SELECT persona_id FROM persona_trait WHERE trait_id = ?)`,
    [now, traitId],
  )
  run(db, 'DELETE FROM customer_trait WHERE trait_id = ?', [traitId])
  run(db, 'DELETE FROM persona_trait WHERE trait_id = ?', [traitId])
  run(db, 'DELETE FROM trait WHERE id = ?', [traitId])
}

/** Puts all traits in this order; how many have another place now. */
export function orderTraits(db: Database, ids: readonly number[]): number {
  const places = all<{ id: number; position: number }>(db, 'SELECT id, position FROM trait')
  const placeOf = new Map(places.map(({ id, position }) => [id, position]))
  const moved = ids.flatMap((id, index) =>
    placeOf.get(id) === index + 1 ? [] : [{ id, position: index + 1 }],
  )
  for (const { id, position } of moved) update(db, 'trait', id, { position })
  return moved.length
}
