import type { TableColumns, TableHead } from './table'

/** A table whose cells are known one by one: a sheet of a workbook, or address cards laid out as rows. */
export interface Grid {
  headers: string[]
  /** Data rows; each has as many cells as there are headers. */
  rows: string[][]
  /** Where each data row stands in the file, counted from 1: the row of the sheet, or the number of the card. */
  rowNumbers: number[]
}

const headRows = 1000
/** So many rows are taken between two looks at whether to stop. */
const pieceRows = 20_000

/** The first rows of a grid: what the guesses look at. */
export function gridHead({ headers, rows }: Grid): TableHead {
  return { headers, rows: rows.slice(0, headRows) }
}

/**
 * Whole columns of a grid.
 * @param wanted columns, from 0
 * @param onPiece is told how many rows of all have been taken; may throw to stop
 */
export function gridColumns(
  { rows, rowNumbers }: Grid,
  wanted: readonly number[],
  onPiece?: (done: number, total: number) => void,
): TableColumns {
  const cells = new Map<number, string[]>(wanted.map((column) => [column, []]))
  for (const [index, row] of rows.entries()) {
    for (const [column, values] of cells) values.push(row[column] ?? '')
    if ((index + 1) % pieceRows === 0) onPiece?.(index + 1, rows.length)
  }
  onPiece?.(rows.length, rows.length)
  return { cells, rowNumbers, tooWide: new Set(), tooNarrow: new Set(), openQuoteRow: null }
}
