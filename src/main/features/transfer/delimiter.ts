import Papa from 'papaparse'
import { delimiters } from '../../../shared/operations/transfer'
import { headerRow, rowsAboveTable } from './headerRow'

export type Delimiter = (typeof delimiters)[number]

const sampleLength = 200_000
const sampleRows = 200

export interface TableText {
  /** The text from the header on; empty lines may come before it. */
  body: string
  delimiter: Delimiter
  /** How many lines stood above it. */
  above: number
}

/**
 * Finds what separates the cells, and where the table begins. Spreadsheets may say it in a first line `sep=;`, which is cut
 * off. Else the delimiter wins that splits the first rows into the most cells while most rows have as many as the
 * header. A title above the header is cut off as well.
 * @param wanted what the owner says; detected when absent
 */
export function detectDelimiter(text: string, wanted?: Delimiter): TableText {
  const said = /^\s*"?sep=([,;|\t])"?\n/i.exec(text.slice(0, 100))
  const all = said ? text.slice(said[0].length) : text
  const named = delimiters.find((delimiter) => delimiter === said?.[1])
  const delimiter = wanted ?? named ?? bestDelimiter(all)
  const above = titleLines(all, delimiter)
  const begin = all.split('\n', above).reduce((length, line) => length + line.length + 1, 0)
  return { body: all.slice(begin), delimiter, above }
}

function bestDelimiter(body: string): Delimiter {
  const sample = body.slice(0, sampleLength)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = fitness(sample, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Cells of the header × (share of rows as wide as it)²; 0 when the delimiter does not occur in the header. */
function fitness(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: sampleRows,
    skipEmptyLines: 'greedy',
  })
  const rows = data.slice(headerRow(data.slice(0, rowsAboveTable)))
  const cells = rows[0]?.length ?? 0
  if (cells < 2) return 0
  // Of all rows: under a wrong delimiter the header looks like a title.
  const even = rows.filter((row) => row.length === cells).length / data.length
  return cells * even * even
}

/** How many lines stand above the header; none when a text in one of them goes over several lines. */
function titleLines(body: string, delimiter: Delimiter): number {
  const lines = body.slice(0, sampleLength).split('\n', rowsAboveTable * 2)
  const rows = lines.flatMap((line, index) => {
    const cells = Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data[0] ?? []
    return cells.some((cell) => cell.trim() !== '') ? [{ index, cells }] : []
  })
  const header = rows[headerRow(rows.slice(0, rowsAboveTable).map(({ cells }) => cells))]
  if (!header || header === rows[0]) return 0
  const isWhole = (line: string) => line.split('"').length % 2 === 1
  return lines.slice(0, header.index + 1).every(isWhole) ? header.index : 0
}
