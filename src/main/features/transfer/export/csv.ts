import Papa from 'papaparse'
import { minorDigits, toMajor } from '../../../../shared/money'
import { defused } from '../defuse'
import type { CellValue, Column, Sheet } from './cells'

/** Says that what follows is UTF-8; without it Excel reads it as the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF'

const rowsTogether = 500

/**
 * A sheet as CSV (RFC 4180): commas, quotes where needed, lines that end with CR LF, a byte order mark, headings first.
 * Dates are ISO 8601, decimals have a point: the same file whatever the owner's locale is.
 * @param currency decides how many digits money has
 * @param onRow is called for every row; may throw to stop
 */
export function* csvPieces(sheet: Sheet, currency: string, onRow: () => void): Generator<string> {
  const writers = sheet.columns.map((column) => writerOf(column, currency))
  yield BYTE_ORDER_MARK + lines([sheet.columns.map((column) => defused(column.heading))])
  let some: string[][] = []
  for (const row of sheet.rows()) {
    onRow()
    some.push(writers.map((write, index) => write(row[index] ?? null)))
    if (some.length < rowsTogether) continue
    yield lines(some)
    some = []
  }
  if (some.length > 0) yield lines(some)
}

function lines(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}

function writerOf({ kind }: Column, currency: string): (value: CellValue) => string {
  const digits = minorDigits(currency)
  return (value) => {
    if (value === null) return ''
    if (typeof value === 'number') {
      if (kind === 'money') return toMajor(value, currency).toFixed(digits)
      if (kind === 'yesNo') return value === 0 ? 'no' : 'yes'
      return String(value)
    }
    // Our own import takes one apostrophe off a number of a customer or purchase; some shops put one there.
    return defused(kind === 'id' && value.startsWith("'") ? `'${value}` : value)
  }
}
