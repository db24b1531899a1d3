import type { Field } from '../../../database/fields'
import type { RawRow } from './queries'

/** What docs/export-format.md describes. */
export const EXPORT_FORMAT = 'regulars-export'
export const EXPORT_VERSION = 1

export interface ExportHeader {
  format: string
  version: number
  /** The version of the data file, whose fields the rows have. */
  schema: number
  exportedAt: string
}

/** A table of an export with its rows. */
export interface ExportPart {
  table: string
  fields: readonly Field[]
  rows: () => Iterable<RawRow>
}

/** About so many characters are put together before they are handed on. */
const pieceLength = 1 << 16

/**
 * Everything as one JSON document, a piece at a time: one row on a line, so that two exports can be compared line by line.
 * @param onRow is called for every row; may throw to stop
 */
export function* exportPieces(
  header: ExportHeader,
  parts: Iterable<ExportPart>,
  onRow: () => void,
): Generator<string> {
  const { format, version, schema, exportedAt } = header
  const head = { format, version, schema, exportedAt }
  const lines = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  )
  let text = `{\n${lines.join('\n')}\n"tables": {`
  let firstTable = true
  for (const { table, fields, rows } of parts) {
    text += `${firstTable ? '' : ','}\n${JSON.stringify(table)}: [`
    firstTable = false
    const write = rowWriter(fields)
    let firstRow = true
    for (const row of rows()) {
      onRow()
      text += (firstRow ? '\n' : ',\n') + write(row)
      firstRow = false
      if (text.length < pieceLength) continue
      yield text
      text = ''
    }
    text += firstRow ? ']' : '\n]'
  }
  yield `${text}\n}\n}\n`
}

function rowWriter(fields: readonly Field[]): (row: RawRow) => string {
  const parts = fields.map(({ name, holds }, index) => ({
    start: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    isJson: holds === 'json',
  }))
  return (row) => {
    let text = ''
    for (const [index, { start, isJson }] of parts.entries()) {
      const value = row[index] ?? null
      text += start
      if (typeof value !== 'string') text += String(value)
      else if (isJson) text += value === '[]' || value === '{}' ? value : JSON.stringify(JSON.parse(value))
      else text += JSON.stringify(value)
    }
    return `${text}}`
  }
}
