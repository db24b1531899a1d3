import { strFromU8, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { AppError } from '../../../../shared/errors'
import { LARGEST_FILE } from '../decode'
import type { Grid } from '../grid'
import { headerRow, rowsAboveTable } from '../headerRow'
import { unpack } from './archive'
import { dateText } from './dateText'
import { scanSheet, type SheetRow } from './scan'
import { outlineOf, type Outline, type Parts } from './outline'

/** Why a zip archive is no workbook that can be read; words in texts/en/transfer.ts. */
export type WorkbookTrouble = 'notAWorkbook' | 'workbookBroken' | 'tooLarge'

/** One sheet of a workbook. */
export interface Sheet {
  name: string
  /** Its table; null when there is nothing in it. */
  grid: Grid | null
  /** The first range of merged cells in the table ('A1:C1'); null when there is none. A value of a merged cell belongs to no one row. */
  merged: string | null
  /** It holds formulas whose value the program that wrote the file never worked out. */
  hasUnknownValues: boolean
}

export type Workbook = { sheets: Sheet[] } | Trouble
interface Trouble {
  unreadable: WorkbookTrouble
  detail?: string
}

type OnPiece = (done: number, total: number) => void

/**
 * Reads an Excel workbook (.xlsx). Dates are written 'YYYY-MM-DD' whichever day the workbook counts from, numbers with a
 * decimal point, formulas as the value they had when the file was saved.
 * @param bytes the whole file, a zip archive
 * @param onPiece is told how much of the sheets has been read; may throw to stop
 */
export async function readWorkbook(bytes: Uint8Array, onPiece?: OnPiece): Promise<Workbook> {
  try {
    // Sizes are added up before anything is unpacked: a small archive can hold a huge file.
    const parts = unpack(bytes, isPart, LARGEST_FILE)
    if (!parts) return { unreadable: 'tooLarge' }
    if (!parts['xl/workbook.xml']) return { unreadable: 'notAWorkbook' }
    const outline = await outlineOf(parts)
    const scanned = scannedSheets(outline, parts, onPiece)
    return { sheets: scanned ?? (await sheetsOfLibrary(outline, parts)) }
  } catch (error) {
    if (error instanceof AppError) throw error
    return { unreadable: 'workbookBroken', detail: error instanceof Error ? error.message : String(error) }
  }
}

/** What is needed of a workbook: neither pictures nor what is drawn. */
function isPart(path: string): boolean {
  return /^xl\/(?!charts|drawings|pivot|theme).*\.(xml|rels)$/.test(path)
}

/** The sheets as nearly all programs write them; null when one of them is written otherwise. */
function scannedSheets(
  { sheets, terms }: Outline,
  parts: Parts,
  onPiece: OnPiece = () => undefined,
): Sheet[] | null {
  const total = sheets.reduce((sum, { path }) => sum + (parts[path]?.length ?? 0), 0)
  let done = 0
  const found: Sheet[] = []
  for (const { name, path } of sheets) {
    const xml = parts[path]
    const scanned =
      terms &&
      xml &&
      scanSheet(xml, terms, (bytes) => {
        onPiece(done + bytes, total)
      })
    if (!scanned) return null
    done += xml.length
    const { rows, hasUnknownValues } = scanned
    found.push({ name, ...tableOf(rows, xml), hasUnknownValues })
  }
  return found
}

type Cell = string | number | boolean | Date | null

/** The sheets as the library reads them, whatever their XML looks like. */
async function sheetsOfLibrary({ sheets }: Outline, parts: Parts): Promise<Sheet[]> {
  const read = await readXlsxFile(zipSync(parts, { level: 0 }).buffer)
  return read.map(({ sheet, data }, index) => {
    const xml = parts[sheets[index]?.path ?? ''] ?? new Uint8Array()
    const rows = (data as unknown as Cell[][]).map((row, at) => ({ number: at + 1, cells: row.map(textOf) }))
    return {
      name: sheet,
      ...tableOf(rows, xml),
      hasUnknownValues: /<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*<\/c>/.test(strFromU8(xml)),
    }
  })
}

/** A cell as the text a CSV file would hold. */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dateText(cell)
  return String(cell).trim()
}

/**
 * The first range of merged cells, which are listed behind the rows, that reaches the table: a title above it may be merged.
 * @param header the number of the row in which the table begins
 */
function firstMerged(xml: Uint8Array, header: number): string | null {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength)
  const behind = bytes.toString('utf8', Math.max(0, bytes.lastIndexOf('</sheetData>')))
  for (const [, range = ''] of behind.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z0-9:]+)"/g)) {
    const lastRow = Number(/\d+$/.exec(range)?.[0] ?? header)
    if (lastRow >= header) return range
  }
  return null
}

/** The table of a sheet: its header is the first row that is not blank and not a title above the table. */
function tableOf(sheet: readonly SheetRow[], xml: Uint8Array): Pick<Sheet, 'grid' | 'merged'> {
  const filled = sheet.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first] = filled
  if (!first) return { grid: null, merged: null }
  const top = filled.slice(0, rowsAboveTable).filter(({ number }) => number < first.number + rowsAboveTable)
  const header = top[headerRow(top.map(({ cells }) => cells))] ?? first
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const padded = ({ cells }: SheetRow) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
  ]
  const below = filled.slice(filled.indexOf(header) + 1)
  return {
    grid: {
      headers: padded(header),
      rows: below.map(padded),
      rowNumbers: below.map(({ number }) => number),
    },
    merged: firstMerged(xml, header.number),
  }
}
