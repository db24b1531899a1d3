import type { OutputOf } from '../../../../shared/operations'
import type { BoardCard, BoardColumn, BoardGroup } from '../../../../shared/operations/grading'
import type { Grade } from '../../../../shared/values'

type Board = OutputOf<'grading.board'>

/** Best score first, the unknown last; then the most revenue: the order of the board. */
function before(one: BoardCard, other: BoardCard): boolean {
  const scores = (other.score ?? -1) - (one.score ?? -1)
  if (scores !== 0) return scores < 0
  if (one.revenue12m !== other.revenue12m) return one.revenue12m > other.revenue12m
  return one.id < other.id
}

/** Where a move puts a customer. */
export interface Standing extends Pick<BoardCard, 'grade' | 'overridden'> {
  /** The group it goes to; without one it stands in those it stood in before. */
  group?: BoardGroup
}

/** How the board that a customer is moved on is grouped. */
interface Groups {
  /** The keys of the groups the customer stands in. */
  from: readonly string[]
  /** Groups of nobody are shown as well. */
  emptyStay: boolean
}

const ungrouped: Groups = { from: [], emptyStay: false }

/**
 * The board as it will be once a customer has another grade, so that the card moves at once. A board may hold only the
 * first cards of a column: one that belongs further down is counted and not shown. Costs to serve stay with the old
 * column until main has counted anew: a card does not know its own.
 */
export function moveCard(
  board: Board,
  card: BoardCard,
  to: Standing,
  { from, emptyStay }: Groups = ungrouped,
): Board {
  const known = new Map(board.columns.flatMap(({ groups }) => groups.map((group) => [group.key, group])))
  const left = from.flatMap((key) => known.get(key) ?? [])
  const reached = to.group ? [to.group] : left
  const columns = board.columns.map((column) => {
    const stays = column.grade === to.grade
    const by = Number(stays) - Number(column.grade === card.grade)
    if (by === 0 && !stays) return column
    const others = column.cards.filter(({ id }) => id !== card.id)
    const groups = column.grade === card.grade ? without(column.groups, card, left, emptyStay) : column.groups
    const emptied = { ...column, groups, cards: others }
    const moved = { ...card, grade: to.grade, overridden: to.overridden }
    const filled = stays ? withCard(emptied, moved, reached) : emptied
    return { ...filled, ...summed(column, card, by) }
  })
  return { ...board, columns: withShares(columns) }
}

/** Where a customer stands in a column, from 1, and of how many; no place when it is too far down to be known. */
export function placeIn(board: Board, grade: Grade, id: number): { place: number | null; count: number } {
  const column = board.columns.find((one) => one.grade === grade)
  const index = column?.cards.findIndex((card) => card.id === id) ?? -1
  return { place: index < 0 ? null : index + 1, count: column?.count ?? 0 }
}

function without(
  groups: readonly BoardGroup[],
  card: BoardCard,
  left: readonly BoardGroup[],
  emptyStay: boolean,
): BoardGroup[] {
  const keys = left.map(({ key }) => key)
  return groups
    .map((group) => (keys.includes(group.key) ? counted(group, card, -1) : group))
    .filter(({ count }) => count > 0 || emptyStay)
}

function counted(group: BoardGroup, card: BoardCard, by: number): BoardGroup {
  return { ...group, count: group.count + by, revenue12m: group.revenue12m + by * card.revenue12m }
}

/** A column with a card more: in each of the groups that it reaches, or among all cards. */
function withCard(column: BoardColumn, card: BoardCard, reached: readonly BoardGroup[]): BoardColumn {
  if (reached.length === 0) {
    return { ...column, cards: inserted(column.cards, card, column.cards.length === column.count) }
  }
  return reached.reduce((present, group) => withCardIn(present, { ...card, group: group.key }, group), column)
}

function withCardIn(column: BoardColumn, card: BoardCard, reached: BoardGroup): BoardColumn {
  const isThere = column.groups.some(({ key }) => key === reached.key)
  const groups = isThere
    ? column.groups
    : [...column.groups, { ...reached, count: 0, revenue12m: 0 }].toSorted(
        (one, other) => one.position - other.position,
      )
  const at = groups.findIndex(({ key }) => key === reached.key)
  const start = groups.slice(0, at).reduce((sum, { count }) => sum + count, 0)
  const size = groups[at]?.count ?? 0
  const within = column.cards.slice(start, start + size)
  const cards =
    start > column.cards.length
      ? column.cards
      : [
          ...column.cards.slice(0, start),
          ...inserted(within, card, within.length === size),
          ...column.cards.slice(start + size),
        ]
  return {
    ...column,
    cards,
    groups: groups.map((group, index) => (index === at ? counted(group, card, 1) : group)),
  }
}

/** @param whole whether these are all the cards of the column, so that the last place is known to be the last */
function inserted(cards: readonly BoardCard[], card: BoardCard, whole: boolean): BoardCard[] {
  const index = cards.findIndex((other) => before(card, other))
  if (index < 0) return whole ? [...cards, card] : [...cards]
  return [...cards.slice(0, index), card, ...cards.slice(index)]
}

function summed(column: BoardColumn, card: BoardCard, by: number) {
  return {
    count: column.count + by,
    revenue12m: column.revenue12m + by * card.revenue12m,
    contribution12m: column.contribution12m + by * card.contribution12m,
  }
}

function withShares(columns: readonly BoardColumn[]): BoardColumn[] {
  const revenue = columns.reduce((sum, column) => sum + column.revenue12m, 0)
  const contribution = columns.reduce((sum, column) => sum + column.contribution12m, 0)
  return columns.map((column) => ({
    ...column,
    revenueShare: revenue > 0 ? column.revenue12m / revenue : null,
    contributionShare: contribution > 0 ? column.contribution12m / contribution : null,
  }))
}
