import type { Mapping, SavedMapping } from '../../../shared/operations/transfer'
import { normalHeader } from './headers'

/**
 * The saved mapping that suits a file: all columns it names are there, and it names the most.
 * @param saved the newest first, which of several that name equally many wins
 * @param chosen the id of the one the owner wants; absent: the best one
 */
export function savedMappingFor(
  saved: readonly SavedMapping[],
  headers: readonly string[],
  chosen?: number,
): { saved: SavedMapping; mapping: Mapping } | null {
  const columns = new Map(headers.map((header, column) => [normalHeader(header), column]))
  const suiting = saved.flatMap((one) => {
    if (chosen !== undefined && one.id !== chosen) return []
    const mapping = one.columns.flatMap(({ header, ...part }) => {
      const column = columns.get(normalHeader(header))
      return column === undefined ? [] : [{ ...part, column }]
    })
    // The one the owner chose is used as far as it goes.
    return mapping.length === one.columns.length || chosen !== undefined ? [{ saved: one, mapping }] : []
  })
  const [best] = suiting.toSorted((one, other) => other.mapping.length - one.mapping.length)
  return best ? { ...best, mapping: best.mapping.toSorted((one, other) => one.column - other.column) } : null
}
