import { z } from 'zod'
import { traitKinds, traitSchema, type Trait } from '../../../shared/operations/personas'
import { all, insert, one, update, type Database, type SqlValue } from '../../database/sql'

interface TraitRow {
  id: number
  name: string
  trait_group: string
  kind: string
  several: 0 | 1
  options: string
}

/** A trait's kind as it is kept: a choice, and whether of several. */
interface KeptKind {
  kind: string
  several: 0 | 1
}

/** A trait's kind from how it is kept. */
export function kindOf({ kind, several }: KeptKind): Trait['kind'] {
  return several === 1 ? 'several' : z.enum(traitKinds).parse(kind)
}

function keptKind(kind: Trait['kind']): KeptKind {
  return kind === 'several' ? { kind: 'choice', several: 1 } : { kind, several: 0 }
}

function traitOf(row: TraitRow): Trait {
  return traitSchema.parse({
    id: row.id,
    name: row.name,
    group: row.trait_group,
    kind: kindOf(row),
    options: z.array(z.string()).parse(JSON.parse(row.options)),
  })
}

/** All traits, in the worksheet's order. */
export function readTraits(db: Database): Trait[] {
  return all<TraitRow>(db, 'SELECT * FROM trait ORDER BY position, id').map(traitOf)
}

/** Adds a trait behind the others; its id. */
export function insertTrait(db: Database, trait: Omit<Trait, 'id'>): number {
  const { next } = one<{ next: number }>(db, 'SELECT coalesce(max(position), 0) + 1 AS next FROM trait')
  return insert(db, 'trait', { ...columnsOfTrait(trait), position: next })
}

/** Changes a trait where it differs. */
export function updateTrait(db: Database, before: Trait, after: Omit<Trait, 'id'>): void {
  const old = columnsOfTrait(before)
  const changed = Object.entries(columnsOfTrait(after)).filter(([column, value]) => old[column] !== value)
  if (changed.length > 0) update(db, 'trait', before.id, Object.fromEntries(changed))
}

function columnsOfTrait(trait: Omit<Trait, 'id'>): Record<string, SqlValue> {
  return {
    name: trait.name,
    trait_group: trait.group,
    ...keptKind(trait.kind),
    options: JSON.stringify(trait.options),
  }
}

/** The different values customers have for a trait, with how many have each. */
export function valuesOfTrait(db: Database, traitId: number): { value: string; customers: number }[] {
  return all(
    db,
    'SELECT value, count(*) AS customers FROM customer_trait WHERE trait_id = ? GROUP BY value',
    [traitId],
  )
}
