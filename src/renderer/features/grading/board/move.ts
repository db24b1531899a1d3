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

/**
 * The board as it will be once a customer has another grade, so that the card moves at once. Costs to serve stay with
 * the old column until main has counted anew: a card does not know its own.
 */
export function moveCard(board: Board, id: number, to: { grade: Grade; overridden: boolean }): Board {
  const card = board.columns.flatMap((column) => column.cards).find((candidate) => candidate.id === id)
  if (!card) return board
  const moved: BoardCard = { ...card, ...to }
  const columns = board.columns.map((column) => {
    const without = column.cards.filter((candidate) => candidate.id !== id)
    const cards = column.grade === to.grade ? inserted(without, moved) : without
    return cards.length === column.cards.length && column.grade !== to.grade
      ? column
      : { ...column, cards, ...summed(column, card, cards.length - column.cards.length) }
  })
  return { ...board, columns: withShares(columns) }
}

function inserted(cards: readonly BoardCard[], card: BoardCard): BoardCard[] {
  const index = cards.findIndex((other) => before(card, other))
  return index < 0 ? [...cards, card] : [...cards.slice(0, index), card, ...cards.slice(index)]
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
