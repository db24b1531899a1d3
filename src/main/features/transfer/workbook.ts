import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { LARGEST_FILE } from './decode'
import type { Grid } from './grid'

/** Why a zip archive is no workbook that can be read; words in texts/en/transfer.ts. */
export type WorkbookTrouble = 'notAWorkbook' | 'workbookBroken' | 'tooLarge'

/** One sheet of a workbook. */
export interface Sheet {
  name: string
  /** Its table; null when there is nothing in it. */
  grid: Grid | null
  /** The first range of merged cells ('A1:C1'); null when there is none. A value of a merged cell belongs to no one row. */
  merged: string | null
  /** It holds formulas whose value the program that wrote the file never worked out. */
  hasUnknownValues: boolean
}

export type Workbook = { sheets: Sheet[] } | { unreadable: WorkbookTrouble; detail?: string }

type Cell = string | number | boolean | Date | null

/**
 * Reads an Excel workbook (.xlsx). Dates are written 'YYYY-MM-DD' whichever day the workbook counts from, numbers with a
 * decimal point, formulas as the value they had when the file was saved.
 * @param bytes the whole file, a zip archive
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const { parts, trouble } = partsOf(bytes)
  if (trouble) return trouble
  try {
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer)
    return {
      sheets: sheets.map(({ sheet, data }, index) => {
        const xml = sheetXml(parts, index)
        return {
          name: sheet,
          grid: gridOf(data as unknown as Cell[][]),
          merged: firstMerged(xml),
          hasUnknownValues: /<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*<\/c>/.test(xml),
        }
      }),
    }
  } catch (error) {
    return broken(error)
  }
}

function broken(error: unknown): Trouble {
  return { unreadable: 'workbookBroken', detail: error instanceof Error ? error.message : String(error) }
}

type Parts = Record<string, Uint8Array>
type Trouble = Extract<Workbook, { unreadable: WorkbookTrouble }>

/** The XML files of the archive. Sizes are added up before anything is unpacked: a small archive can hold a huge file. */
function partsOf(bytes: Uint8Array): { parts: Parts; trouble: Trouble | null } {
  const refused = (trouble: Trouble) => ({ parts: {}, trouble })
  let size = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        return false
      },
    })
    if (size > LARGEST_FILE) return refused({ unreadable: 'tooLarge' })
    const parts = unzipSync(bytes, {
      filter: ({ name }) => /^xl\/(workbook|_rels|worksheets\/[^/]+)/.test(name),
    })
    return parts['xl/workbook.xml'] ? { parts, trouble: null } : refused({ unreadable: 'notAWorkbook' })
  } catch (error) {
    return refused(broken(error))
  }
}

/** The first range of merged cells, which are listed behind the rows. */
function firstMerged(xml: string): string | null {
  const behind = xml.slice(xml.lastIndexOf('</sheetData>'))
  return /<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z0-9:]+)"/.exec(behind)?.[1] ?? null
}

/** The file of the n-th sheet, found as the workbook names it; '' when it names none. */
function sheetXml(parts: Parts, index: number): string {
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const tags = (xml: string, name: string) =>
    [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => attributes(tag))
  const id = tags(text('xl/workbook.xml'), 'sheet')[index]?.get('r:id')
  const relation = tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').find(
    (one) => one.get('Id') === id,
  )
  const target = relation?.get('Target')
  if (target === undefined) return ''
  return text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
}

function attributes(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}

/** A title above the table fills one cell of its row; this many rows are looked at for the first wider one. */
const titleRows = 20

/** The table of a sheet: its header is the first row that is not blank and not a title above the table. */
function gridOf(data: readonly Cell[][]): Grid | null {
  const filled = data.map((row) => row.filter((cell) => textOf(cell) !== '').length)
  const first = filled.findIndex((count) => count > 0)
  if (first === -1) return null
  const wide = filled.findIndex((count, index) => index < first + titleRows && count > 1)
  const at = filled[first] === 1 && wide !== -1 ? wide : first
  const headers = (data[at] ?? []).map(textOf)
  const rows: string[][] = []
  const rowNumbers: number[] = []
  for (let index = at + 1; index < data.length; index += 1) {
    if (filled[index] === 0) continue
    rows.push((data[index] ?? []).map(textOf))
    rowNumbers.push(index + 1)
  }
  return { headers, rows, rowNumbers }
}

/** A cell as the text a CSV file would hold. */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dateText(cell)
  return String(cell).trim()
}

/** The calendar date of a cell; a cell that holds only a time of day lies on the day spreadsheets count from. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (date.getTime() < Date.UTC(1900, 0, 1)) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
