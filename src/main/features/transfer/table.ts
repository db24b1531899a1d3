import Papa from 'papaparse'
import { plainText } from './defuse'
import type { Delimiter } from './delimiter'
import { eachPlainRow, type RowTaker } from './plainRows'

/** The first rows of a table: what the guesses look at. */
export interface TableHead {
  headers: string[]
  /** First data rows, as wide as they are. */
  rows: string[][]
}

/** Columns of a table, whole. Cells are trimmed; cells a row lacks are ''. */
export interface TableColumns {
  /** By column of the file; only those asked for. */
  cells: ReadonlyMap<number, string[]>
  /** Row number of each data row as a spreadsheet counts them; the header is 1, unless there is something above it. */
  rowNumbers: number[]
  /** Data rows with cells beyond the last header, by index into rowNumbers. */
  tooWide: Set<number>
  /** Data rows with fewer cells than the header, by index into rowNumbers. */
  tooNarrow: Set<number>
  /** The row in which a quotation mark opens that is never closed; null when all are. */
  openQuoteRow: number | null
}

const pieceLength = 1 << 20
const headRows = 1000

/** Reads the header and the first rows. Empty lines before the header are left out. */
export function readHead(body: string, delimiter: Delimiter): TableHead {
  const { data } = Papa.parse<string[]>(body.slice(0, 2 * pieceLength), {
    delimiter,
    newline: '\n',
    preview: headRows,
    skipEmptyLines: 'greedy',
  })
  const [headers = [], ...rows] = data
  return { headers: headers.map(cellText), rows: rows.map((row) => row.map(cellText)) }
}

/**
 * Reads whole columns, in pieces so that it can be followed and stopped.
 * @param body text whose lines end with '\n'
 * @param wanted columns of the file, from 0
 * @param onPiece is told how many characters of all have been read; may throw to stop
 * @param above how many lines stood above `body` in the file
 */
export function readColumns(
  body: string,
  delimiter: Delimiter,
  wanted: readonly number[],
  onPiece?: (done: number, total: number) => void,
  above = 0,
): TableColumns {
  const taker = new ColumnTaker(wanted, above)
  let openQuoteRow: number | null = null
  for (const { plain, data, errors, end } of pieces(body, delimiter)) {
    const before = taker.rowNumber
    if (plain !== null) eachPlainRow(plain, delimiter, taker)
    for (const row of data) taker.take(row)
    const open = errors.find((error) => error.code === 'MissingQuotes')
    if (open) openQuoteRow ??= before + (open.row ?? 0) + 1
    onPiece?.(end, body.length)
  }
  const { cells, rowNumbers, tooWide, tooNarrow } = taker
  return { cells, rowNumbers, tooWide, tooNarrow, openQuoteRow }
}

/** Takes rows apart into columns. */
class ColumnTaker implements RowTaker {
  readonly cells: ReadonlyMap<number, string[]>
  readonly rowNumbers: number[] = []
  readonly tooWide = new Set<number>()
  readonly tooNarrow = new Set<number>()
  width = -1
  /** Of the last row taken. */
  rowNumber: number
  private readonly targets: readonly {
    column: number
    values: string[]
    keep: (value: string) => string
  }[]

  constructor(
    wanted: readonly number[],
    private readonly above: number,
  ) {
    this.rowNumber = above
    this.cells = new Map(wanted.map((column) => [column, []]))
    this.targets = [...this.cells].map(([column, values]) => ({ column, values, keep: sharer() }))
  }

  takeUsual(text: string, starts: readonly number[]): void {
    this.rowNumber += 1
    this.rowNumbers.push(this.rowNumber)
    for (const { column, values, keep } of this.targets) {
      const [from = 0, behind = 0] = [starts[column], starts[column + 1]]
      values.push(keep(text.slice(from, behind - 1)))
    }
  }

  take(row: readonly string[]): void {
    const { width, rowNumbers } = this
    if (width !== -1) this.rowNumber += 1
    if (isBlank(row)) return
    if (width === -1) {
      this.width = row.length
      this.rowNumber = this.above + 1
      return
    }
    if (row.length < width) this.tooNarrow.add(rowNumbers.length)
    else if (row.length > width && !isBlank(row.slice(width))) this.tooWide.add(rowNumbers.length)
    rowNumbers.push(this.rowNumber)
    for (const { column, values, keep } of this.targets) values.push(keep(row[column] ?? ''))
  }
}

/** After so many values a column nearly all of which differ is left alone; after so many different ones any column. */
const trial = { values: 2000, different: 1900, mostDifferent: 20_000 }

/**
 * Trims values, and keeps equal ones only once: a million rows name the same days and customers over and over, and what
 * is kept has to be carried along by the garbage collector. A column of mostly different values is left as it is.
 */
function sharer(): (value: string) => string {
  const known = new Map<string, string>()
  let seen = 0
  let repeats = true
  let last = ''
  let lastTrimmed = ''
  return (value) => {
    if (!repeats) return cellText(value)
    seen += 1
    // Comparing two texts is cheaper than looking one up, and lists are mostly in the order of their days.
    if (value === last) return lastTrimmed
    let trimmed = known.get(value)
    if (trimmed === undefined) known.set(value, (trimmed = cellText(value)))
    last = value
    lastTrimmed = trimmed
    const differs = seen === trial.values && known.size > trial.different
    if (differs || known.size === trial.mostDifferent) {
      repeats = false
      known.clear()
    }
    return trimmed
  }
}

/** What a cell says: trimmed, and without the apostrophe that keeps spreadsheets from running it. */
function cellText(cell: string): string {
  const text = cell.trim()
  return text.startsWith("'") ? plainText(text) : text
}

interface Piece {
  /** Its text, when nothing in it is quoted; else its rows are in `data`. */
  plain: string | null
  data: string[][]
  errors: Papa.ParseError[]
  /** Where in the text it ends. */
  end: number
}

/** Goes through the text piece by piece; a piece ends with its last whole row. */
function* pieces(body: string, delimiter: Delimiter): Generator<Piece> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let start = 0
  let length = pieceLength
  while (start < body.length) {
    const isLast = start + length >= body.length
    const text = body.slice(start, start + length)
    const whole = isLast ? text.length : text.lastIndexOf('\n') + 1
    if (whole > 0 && !text.includes('"')) {
      start += whole
      length = pieceLength
      yield { plain: text.slice(0, whole), data: [], errors: [], end: start }
      continue
    }
    // What the parser hands back is what Papa.parse's types say of it.
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>
    if (meta.cursor === 0 && !isLast) {
      // A row longer than the piece: a text over many lines, or a quotation mark that is never closed.
      length *= 2
      continue
    }
    start = isLast ? body.length : start + meta.cursor
    length = pieceLength
    yield { plain: null, data, errors, end: start }
  }
}

function isBlank(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== '' && cell.trim() !== '') return false
  return true
}
