import type { OutputOf } from '../../../../shared/operations'
import type { BoardCard, BoardColumn } from '../../../../shared/operations/grading'
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
export type Standing = Pick<BoardCard, 'grade' | 'overridden'>

/**
 * The board as it will be once a customer has another grade, so that the card moves at once. A board may hold only the
 * first cards of a column: one that belongs further down is counted and not shown. Costs to serve stay with the old
 * column until main has counted anew: a card does not know its own.
 */
export function moveCard(board: Board, card: BoardCard, to: Standing): Board {
  const columns = board.columns.map((column) => {
    const stays = column.grade === to.grade
    const by = Number(stays) - Number(column.grade === card.grade)
    if (by === 0 && !stays) return column
    const others = column.cards.filter(({ id }) => id !== card.id)
    const cards = stays ? inserted(others, { ...card, ...to }, others.length === column.count) : others
    return { ...column, cards, ...summed(column, card, by) }
  })
  return { ...board, columns: withShares(columns) }
}

/** Where a customer stands in a column, from 1, and of how many; no place when it is too far down to be known. */
export function placeIn(board: Board, grade: Grade, id: number): { place: number | null; count: number } {
  const column = board.columns.find((one) => one.grade === grade)
  const index = column?.cards.findIndex((card) => card.id === id) ?? -1
  return { place: index < 0 ? null : index + 1, count: column?.count ?? 0 }
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
