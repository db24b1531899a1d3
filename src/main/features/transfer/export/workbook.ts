import { dayNumber } from '../../../../shared/dates'
import { minorDigits, toMajor } from '../../../../shared/money'
import type { CellValue, Column, ColumnKind, Sheet } from './cells'
import { zipTo } from './zip'
import type { Write } from './wholeFile'

/**
 * Excel workbooks (ECMA-376, Office Open XML), written row by row: a workbook of a million rows takes no more memory than
 * one of ten. Texts are inline strings, which are never formulas.
 */

/** Rows one sheet can have, the headings included. */
const ROWS_IN_SHEET = 1_048_576
/** Characters one cell can have. */
const LONGEST_TEXT = 32_767
const rowsTogether = 500

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Numbers of the cell styles in {@link stylesXml}. */
const styles: Readonly<Record<ColumnKind | 'heading', number>> = {
  text: 0,
  id: 0,
  heading: 1,
  integer: 2,
  decimal: 3,
  money: 4,
  date: 5,
  moment: 6,
  yesNo: 0,
}

interface SheetPart {
  name: string
  columns: readonly Column[]
}

export interface WorkbookOptions {
  currency: string
  /** The moment it is made. */
  at: string
  /** Rows a sheet takes, the headings included. */
  rowsInSheet?: number
}

/**
 * Writes a workbook: one sheet each, headings in a row that stays in view, real numbers and dates, money as decimals.
 * A sheet with more rows than one can have goes on in a next one.
 * @param onRow is called for every row; may throw to stop
 */
export function writeWorkbook(
  write: Write,
  sheets: readonly Sheet[],
  { currency, at, rowsInSheet = ROWS_IN_SHEET }: WorkbookOptions,
  onRow: () => void,
): void {
  const zip = zipTo(write, at)
  const parts: SheetPart[] = []
  for (const sheet of sheets) {
    const rows = sheet.rows()[Symbol.iterator]()
    let next = rows.next()
    for (let part = 1; part === 1 || !next.done; part += 1) {
      parts.push({
        name: part === 1 ? sheet.name : `${sheet.name} ${String(part)}`,
        columns: sheet.columns,
      })
      const taken = function* () {
        for (let row = 1; row < rowsInSheet && !next.done; row += 1) {
          onRow()
          yield next.value
          next = rows.next()
        }
      }
      zip.file(
        `xl/worksheets/sheet${String(parts.length)}.xml`,
        sheetPieces(sheet.columns, taken(), currency),
      )
    }
  }
  for (const [name, text] of frame(parts, currency)) zip.file(name, [head + text])
  zip.end()
}

function* sheetPieces(
  columns: readonly Column[],
  rows: Iterable<readonly CellValue[]>,
  currency: string,
): Generator<string> {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  yield (
    `${head}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
    `<row r="1">${columns.map(({ heading }, index) => textCell(heading, `${columnLetters(index)}1`, styles.heading)).join('')}</row>`
  )
  const writers = columns.map((column, index) => cellWriter(column, columnLetters(index), currency))
  let number = 1
  let some = ''
  for (const row of rows) {
    number += 1
    some += `<row r="${number}">`
    for (const [index, write] of writers.entries()) some += write(row[index] ?? null, number)
    some += '</row>'
    if (number % rowsTogether > 0) continue
    yield some
    some = ''
  }
  yield `${some}</sheetData></worksheet>`
}

/** What a column is called: A … Z, AA … */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** Writes the cells of a column; nothing for empty ones. */
function cellWriter(
  { kind }: Column,
  letters: string,
  currency: string,
): (value: CellValue, row: number) => string {
  const style = styles[kind]
  return (value, row) => {
    if (value === null || value === '') return ''
    const at = `${letters}${row}`
    if (typeof value === 'string') {
      const serial = kind === 'date' || kind === 'moment' ? serialOf(value) : null
      return serial === null ? textCell(value, at, 0) : numberCell(serial, at, style)
    }
    if (kind === 'yesNo') return `<c r="${at}" t="b"><v>${value === 0 ? 0 : 1}</v></c>`
    return numberCell(kind === 'money' ? toMajor(value, currency) : value, at, style)
  }
}

function numberCell(value: number, at: string, style: number): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`
}

function textCell(text: string, at: string, style: number): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`
}

/**
 * The number spreadsheets keep a date or moment (UTC) as: days since 1899-12-30. Null before March 1900, which they
 * count wrongly (1900 was no leap year) or not at all, and for what is no date.
 */
export function serialOf(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z)?$/.exec(text)
  if (!match) return null
  const [, date = '', hours = '0', minutes = '0', seconds = '0'] = match
  const days = dayNumber(date) - dayNumber('1899-12-30')
  if (days < 61) return null
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  // Ten digits are exact to a hundredth of a second.
  return ofDay === 0 ? days : Number((days + ofDay / 86_400).toFixed(10))
}

const special = /[&<>"]|_x[0-9A-Fa-f]{4}_|(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text inside XML. What XML cannot hold is written as spreadsheets do: `_x0007_` (ECMA-376, 22.4.2.4). */
export function xmlText(text: string): string {
  return text.replace(special, (found) => {
    if (found.startsWith('_x')) return `_x005F${found}`
    return entities[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })
}

/** Everything in the package but the sheets. */
function frame(parts: readonly SheetPart[], currency: string): [name: string, xml: string][] {
  const numbers = parts.map((_, index) => index + 1)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheetTypes = numbers.map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  const sheets = parts.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const sheetRelations = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheetTypes.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships">` +
        `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${sheetRelations.join('')}` +
        `<Relationship Id="rId${parts.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml(minorDigits(currency))],
  ]
}

/** The cell styles, in the order of {@link styles}. */
function stylesXml(digits: number): string {
  const part = digits === 0 ? '' : `.${'0'.repeat(digits)}`
  const format = (id: number, code: string) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`
  const cell = (format: number, font = 0) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"` +
    `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}/>`
  const formats = [
    format(164, `#,##0${part}`),
    format(165, 'yyyy\\-mm\\-dd'),
    format(166, 'yyyy\\-mm\\-dd hh:mm'),
  ]
  const cells = [cell(0), cell(0, 1), cell(1), cell(0), cell(164), cell(165), cell(166)]
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  return (
    `<styleSheet xmlns="${spreadsheet}"><numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}
