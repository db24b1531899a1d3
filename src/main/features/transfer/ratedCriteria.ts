import type { ImportPreview } from '../../../shared/operations/transfer'
import { normalHeader } from './headers'

/** A criterion that is rated, not measured. */
export type RatedCriterion = ImportPreview['criteria'][number]

/** Finds a criterion, or whatever else has a name, by how files write it: case, accents, spaces and signs do not matter. */
export function finderByName(
  named: readonly { id: number; name: string }[],
): (name: string) => number | null {
  const ids = new Map(named.map(({ id, name }) => [normalHeader(name), id]))
  const known = new Map<string, number | null>()
  return (name) => {
    let id = known.get(name)
    if (id === undefined) {
      id = ids.get(normalHeader(name)) ?? null
      known.set(name, id)
    }
    return id
  }
}
