import type { BoardCard, BoardColumn } from '../../../shared/operations/grading'
import type { Grade } from '../../../shared/values'

/** A part of the printed board over its whole width: everyone, or a group with those of every grade side by side. */
export interface Band {
  key: string
  /** Null without groups. */
  head: { label: string; count: number; revenue12m: number } | null
  cards: ReadonlyMap<Grade, readonly BoardCard[]>
  /** So many rows its longest column needs. */
  rows: number
}

/** Cuts the columns of a board into bands, in the order of the groups; without groups it is one. */
export function bandsOf(columns: readonly BoardColumn[]): Band[] {
  if (columns.every(({ groups }) => groups.length === 0)) return [whole(columns)]
  const groups = columns.flatMap((column) => column.groups)
  const byKey = new Map(groups.map((group) => [group.key, group]))
  return [...byKey.values()]
    .toSorted((one, other) => one.position - other.position)
    .map(({ key, label }) => {
      const own = groups.filter((group) => group.key === key)
      const cards = new Map(columns.map((column) => [column.grade, cardsOf(column, key)]))
      return {
        key,
        head: {
          label,
          count: own.reduce((sum, { count }) => sum + count, 0),
          revenue12m: own.reduce((sum, { revenue12m }) => sum + revenue12m, 0),
        },
        cards,
        rows: longest(cards),
      }
    })
}

function whole(columns: readonly BoardColumn[]): Band {
  const cards = new Map(columns.map((column) => [column.grade, column.cards]))
  // Without anybody there still is a row that says so.
  return { key: '', head: null, cards, rows: Math.max(1, longest(cards)) }
}

/** The cards of one group: they stand in the column group after group. */
function cardsOf({ groups, cards }: BoardColumn, key: string): readonly BoardCard[] {
  let from = 0
  for (const group of groups) {
    if (group.key === key) return cards.slice(from, from + group.count)
    from += group.count
  }
  return []
}

function longest(cards: Band['cards']): number {
  return Math.max(0, ...[...cards.values()].map((column) => column.length))
}
