/** Takes the rows of a table one by one. */
export interface RowTaker {
  /** How many cells a usual row has; -1 while that is not known. */
  readonly width: number
  /** A row of so many cells that begins with a letter, a digit or a sign: the text it is in, and where each cell begins and one more would. */
  takeUsual(text: string, starts: readonly number[]): void
  /** Any other row. */
  take(row: readonly string[]): void
}

/**
 * Goes through the rows of a text in which no cell is quoted. A parser makes a text of every cell and a list of every row;
 * here whoever takes a row makes texts of what it wants, which halves the time of reading.
 * @param text whole rows, each but perhaps the last ended by '\n'
 */
export function eachPlainRow(text: string, delimiter: string, taker: RowTaker): void {
  const next = (from: number) => {
    const found = text.indexOf(delimiter, from)
    return found === -1 ? Infinity : found
  }
  const starts: number[] = []
  const sign = delimiter.charCodeAt(0)
  let mark = next(0)
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    let cells = 1
    starts[0] = start
    for (; mark < end; mark = next(mark + 1)) {
      starts[cells] = mark + 1
      cells += 1
    }
    const first = text.charCodeAt(start)
    if (cells === taker.width && first > 32 && first < 127 && first !== sign) {
      starts[cells] = end + 1
      taker.takeUsual(text, starts)
    } else taker.take(text.slice(start, end).split(delimiter))
    start = end + 1
  }
}
