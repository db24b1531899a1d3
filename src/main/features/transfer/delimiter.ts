import Papa from 'papaparse'
import { delimiters } from '../../../shared/operations/transfer'

export type Delimiter = (typeof delimiters)[number]

const sampleLength = 200_000
const sampleRows = 200

export interface TableText {
  /** The text from the header on. */
  body: string
  delimiter: Delimiter
}

/**
 * Finds what separates the cells. Spreadsheets may say it in a first line `sep=;`, which is cut off. Else the delimiter
 * wins that splits the first rows into the most cells while most rows have as many as the header.
 * @param wanted what the owner says; detected when absent
 */
export function detectDelimiter(text: string, wanted?: Delimiter): TableText {
  const said = /^\s*"?sep=([,;|\t])"?\n/i.exec(text.slice(0, 100))
  const body = said ? text.slice(said[0].length) : text
  if (wanted !== undefined) return { body, delimiter: wanted }
  const named = delimiters.find((delimiter) => delimiter === said?.[1])
  return { body, delimiter: named ?? bestDelimiter(body) }
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
  const cells = data[0]?.length ?? 0
  if (cells < 2) return 0
  const even = data.filter((row) => row.length === cells).length / data.length
  return cells * even * even
}
