import type { ImportPreview } from '../../../shared/operations/transfer'
import { normalHeader } from './headers'

/** A criterion that is rated, not measured. */
export type RatedCriterion = ImportPreview['criteria'][number]

/** Finds a criterion by its name as files write it: case, accents, spaces and signs do not matter. */
export function criterionFinder(criteria: readonly RatedCriterion[]): (name: string) => number | null {
  const ids = new Map(criteria.map(({ id, name }) => [normalHeader(name), id]))
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
