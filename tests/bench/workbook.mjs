/** A table as the Excel workbook a spreadsheet program would save: shared texts, dates as days in a style. */
import { strToU8, zipSync } from 'fflate'
import { readFileSync, writeFileSync } from 'node:fs'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const DAYS_TO_1970 = 25_569

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Writes the rows of a CSV file that needs no quotes as a workbook beside it; gives its path. */
export function writeWorkbook(csv) {
  const strings = new Map()
  const numberOf = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size)
    return strings.get(text)
  }
  const cell = (text, column, row) => {
    const at = `${String.fromCharCode(65 + column)}${row}`
    if (text === '') return ''
    if (/^\d{4}-\d\d-\d\d$/.test(text))
      return `<c r="${at}" s="1"><v>${Date.parse(text) / 86_400_000 + DAYS_TO_1970}</v></c>`
    if (/^-?\d+(\.\d+)?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`
    return `<c r="${at}" t="s"><v>${numberOf(text)}</v></c>`
  }
  const lines = readFileSync(csv, 'utf8').trimEnd().split('\n')
  const rows = lines.map((line, index) => {
    const cells = line.split(',').map((text, column) => cell(text, column, index + 1))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  const path = csv.replace(/csv$/, 'xlsx')
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      level: 1,
    }),
  )
  return path
}
