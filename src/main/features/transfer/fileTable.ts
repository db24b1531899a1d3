import type { FileFormat, Reading, ReadingWish } from '../../../shared/operations/transfer'
import { isCards, readCards, type CardsTrouble } from './cards'
import { decode, type Unreadable } from './decode'
import { detectDelimiter } from './delimiter'
import { gridColumns, gridHead, type Grid } from './grid'
import { readColumns, readHead, type TableColumns, type TableHead } from './table'
import { readWorkbook, type WorkbookTrouble } from './workbook/workbook'

/** Why no table can be had from a file; each has its words in texts/en/transfer.ts. */
export type FileTrouble =
  Unreadable | WorkbookTrouble | CardsTrouble | 'noRows' | 'noSheet' | 'merged' | 'unknownValues'

export interface Unusable {
  unreadable: FileTrouble
  /** What the words need: a row, a range, a message. */
  detail?: string
}

/** The table in a file, whatever kind of file it is. */
export interface FileTable {
  format: FileFormat
  head: TableHead
  /** Reads whole columns; `onPiece` is told how much of all has been read and may throw to stop. */
  columns(wanted: readonly number[], onPiece?: (done: number, total: number) => void): TableColumns
  encoding: Reading['encoding']
  delimiter: Reading['delimiter']
  /** The sheets of a workbook that hold something. */
  sheets: readonly string[]
  sheet: string | null
}

/** The first bytes of a zip archive, which is what a workbook is. */
const archive = [0x50, 0x4b, 0x03, 0x04]

/**
 * Opens the table in a file: a text table, a workbook or address cards, told apart by what is in it and not by its name.
 * @param bytes the whole file
 * @param wish what the owner says of encoding, delimiter and sheet; the rest is found out
 * @param onPiece is told how much of a workbook has been read; may throw to stop
 */
export async function openTable(
  bytes: Uint8Array,
  wish: ReadingWish = {},
  onPiece?: (done: number, total: number) => void,
): Promise<FileTable | Unusable> {
  if (archive.every((byte, index) => bytes[index] === byte)) return openWorkbook(bytes, wish.sheet, onPiece)
  const decoded = decode(bytes, wish.encoding)
  if ('unreadable' in decoded) return decoded
  const { text, encoding } = decoded
  if (isCards(text)) {
    const grid = readCards(text)
    return 'unreadable' in grid ? grid : { ...tableOf(grid), format: 'cards', encoding }
  }
  const { body, delimiter, above } = detectDelimiter(text, wish.delimiter)
  return {
    format: 'text',
    head: readHead(body, delimiter),
    columns: (wanted, onPiece) => readColumns(body, delimiter, wanted, onPiece, above),
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
  }
}

/** The sheet the owner names, else the first that has rows below its header. */
async function openWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
  onPiece?: (done: number, total: number) => void,
): Promise<FileTable | Unusable> {
  const workbook = await readWorkbook(bytes, onPiece)
  if ('unreadable' in workbook) return workbook
  const filled = workbook.sheets.flatMap(({ grid, ...sheet }) => (grid ? [{ ...sheet, grid }] : []))
  const chosen =
    filled.find(({ name }) => name === wanted) ?? filled.find(({ grid }) => grid.rows.length > 0) ?? filled[0]
  if (!chosen) return { unreadable: 'empty' }
  const { name, grid, merged, hasUnknownValues } = chosen
  if (wanted !== undefined && name !== wanted) return { unreadable: 'noSheet', detail: wanted }
  if (merged !== null) return { unreadable: 'merged', detail: `${name}, ${merged}` }
  if (hasUnknownValues) return { unreadable: 'unknownValues', detail: name }
  return { ...tableOf(grid), format: 'workbook', sheets: filled.map((sheet) => sheet.name), sheet: name }
}

function tableOf(grid: Grid): Omit<FileTable, 'format'> {
  return {
    head: gridHead(grid),
    columns: (wanted, onPiece) => gridColumns(grid, wanted, onPiece),
    encoding: null,
    delimiter: null,
    sheets: [],
    sheet: null,
  }
}
