import type { BoardColumn } from '../../../shared/operations/grading'
import { bandsOf } from './bands'

/** So many cards side by side where the grades stand one below another. */
export const CARDS_ACROSS = 4
/** A section's head and the room above it take as much as so many rows. */
const ROWS_OF_A_HEAD = 2
/** Up to so many rows the board is on one sheet or two, and is read best as it is on the screen. */
const FEW_ROWS = 24
/** Side by side may take so many times the paper: one sees the grades beside each other. */
const WORTH = 1.5

/**
 * Whether the grades are to be printed one below another, since one of them has so many customers that its column would leave
 * the others empty on most pages.
 */
export function isUneven(columns: readonly BoardColumn[]): boolean {
  const sideBySide = rowsOf(bandsOf(columns).map(({ rows }) => rows))
  const below = columns.map((column) => ROWS_OF_A_HEAD + rowsBelow(column))
  return sideBySide > FEW_ROWS && sideBySide > WORTH * rowsOf(below)
}

function rowsBelow(column: BoardColumn): number {
  return rowsOf(bandsOf([column]).map(({ rows }) => Math.ceil(rows / CARDS_ACROSS)))
}

function rowsOf(parts: readonly number[]): number {
  return parts.reduce((sum, rows) => sum + rows, 0)
}
