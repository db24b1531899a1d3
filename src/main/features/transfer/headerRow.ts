import { looksLikeDate } from './dates'
import { looksLikeNumber } from './numbers'

/** So many rows are looked at for the header: what stands above a table is a few lines. */
export const rowsAboveTable = 20

/**
 * Which of the first rows is the header. Programs put a title, a firm or a period above a table, which fill a cell or two of
 * their row: the header is the first row that has more than one filled cell and more than half as many as rows there
 * usually have. A row with a number or a day in it is no header, and then the first row is.
 * @param rows the first rows that are not blank, at most {@link rowsAboveTable}
 */
export function headerRow(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== ''))
  const counts = filled.map((cells) => cells.length).sort((one, other) => one - other)
  const usual = counts[Math.floor(counts.length / 2)] ?? 0
  const found = filled.findIndex((cells) => cells.length > 1 && cells.length * 2 > usual)
  return found > 0 && !filled[found]?.some(isValue) ? found : 0
}

function isValue(cell: string): boolean {
  const text = cell.trim()
  return looksLikeNumber(text) || looksLikeDate(text)
}
