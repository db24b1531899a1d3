import { piecesOf, textOf, textOfRuns } from './xmlPieces'

/**
 * Sheets and texts read the way nearly all programs write them: `<row r>` and `<c r s t>` one after another, with nothing in
 * them but values, texts and formulas. Reading any XML there can be takes ten times as long and is left to the library: where
 * anything is not as expected, the answer is null, though it may be right all the same.
 */

/** A row of a sheet that has values, as texts; '' where a cell has none. */
export interface SheetRow {
  /** Where it stands in the sheet, from 1. */
  number: number
  cells: string[]
}

export interface ScannedSheet {
  rows: SheetRow[]
  /** It holds formulas whose value the program that wrote the file never worked out. */
  hasUnknownValues: boolean
}

/** What the cells of a sheet refer to. */
export interface Terms {
  strings: readonly string[]
  /** How a number in a cell of a style is written; null when the style is not known. */
  numberText: (value: number, style: number | null) => string | null
}

/** The texts that cells refer to by number. */
export function scanStrings(xml: Uint8Array): string[] | null {
  const strings: string[] = []
  const pieces = piecesOf(xml, 'sst', 'si')
  if (!pieces) return null
  for (const { text } of pieces) {
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open === -1) break
      if (text.startsWith('<si/>', open)) {
        strings.push('')
        at = open + 5
        continue
      }
      const end = text.indexOf('</si>', open)
      const said = text.startsWith('<si>', open) && end !== -1 ? textOfRuns(text.slice(open + 4, end)) : null
      if (said === null) return null
      strings.push(said)
      at = end + 5
    }
  }
  return strings
}

/**
 * The rows of a sheet that have values.
 * @param xml UTF-8
 * @param onBytes is told how many bytes of the sheet have been read; may throw to stop
 */
export function scanSheet(
  xml: Uint8Array,
  terms: Terms,
  onBytes: (bytes: number) => void = () => undefined,
): ScannedSheet | null {
  const sheet: ScannedSheet = { rows: [], hasUnknownValues: false }
  const pieces = piecesOf(xml, 'sheetData', 'row')
  if (!pieces) return null
  for (const { text, end } of pieces) {
    if (!takeRows(text, sheet, terms)) return null
    onBytes(end)
  }
  return sheet
}

const rowTag = /\s*<row r="(\d+)"(?:\s[^<>']*?)?(\/?)>/y
const rowEnd = /\s*<\/row>/y
/** A cell with its content: nearly all are one value, or one text. */
const cell =
  /\s*<c r="([A-Z]{1,3})(\d+)"(?: s="(\d+)")?(?: t="(b|e|n|s|str|inlineStr)")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is>(<t(?: xml:space="preserve")?>[^<]*<\/t>)<\/is>|(.*?))<\/c>)/sy

/** Takes whole rows, one after another; false when they are not as expected. */
function takeRows(text: string, sheet: ScannedSheet, terms: Terms): boolean {
  let at = 0
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  let last = sheet.rows.at(-1)?.number ?? 0
  for (let row = next(rowTag); row; row = next(rowTag)) {
    const [, number, empty] = row
    if (Number(number) <= last) return false
    last = Number(number)
    if (empty === '/') continue
    const cells: string[] = []
    for (let found = next(cell); found; found = next(cell)) {
      const [, letters = '', itsRow, style, kind, value, inline, other] = found
      const column = columnOf(letters)
      if (Number(itsRow) !== last || column < cells.length) return false
      const content = other === undefined ? { value: value ?? '', inline } : contentOf(other)
      const said =
        content && cellText(content, { kind, style: style === undefined ? null : Number(style) }, terms)
      if (content === null || said === null) return false
      if (content.isUnknown) sheet.hasUnknownValues = true
      if (said === '') continue
      while (cells.length < column) cells.push('')
      cells.push(said)
    }
    if (!next(rowEnd)) return false
    if (cells.length > 0) sheet.rows.push({ number: last, cells })
  }
  return text.slice(at).trim() === ''
}

/** A column from its letters, from 0. */
function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

interface Content {
  /** What stands in `<v>`, as XML; '' when there is none. */
  value: string
  /** What stands in `<is>`, as XML. */
  inline?: string | undefined
  /** There is a formula and no `<v>`. */
  isUnknown?: boolean
}

const formulaAndValue =
  /^\s*(<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>))?\s*(<v(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/v>))?\s*$/

function contentOf(xml: string): Content | null {
  if (xml.startsWith('<is>') && xml.endsWith('</is>')) return { value: '', inline: xml.slice(4, -5) }
  const match = formulaAndValue.exec(xml)
  if (!match) return null
  const [, formula, hasValue, value = ''] = match
  return { value, isUnknown: formula !== undefined && hasValue === undefined }
}

/** What a cell says; '' for nothing, null when it is not as expected. */
function cellText(
  { value, inline, isUnknown }: Content,
  { kind, style }: { kind: string | undefined; style: number | null },
  { strings, numberText }: Terms,
): string | null {
  if (isUnknown) return ''
  switch (kind) {
    case 'inlineStr':
      return inline === undefined ? null : textOfRuns(inline)
    case 's':
      return /^\d+$/.test(value) ? (strings[Number(value)] ?? null) : null
    case 'str':
      return textOf(value)
    case 'b':
      return value === '1' ? 'true' : value === '0' ? 'false' : null
    case 'e':
      // What could not be worked out is no value.
      return value === '' ? null : ''
    default:
      if (value === '') return ''
      return Number.isNaN(Number(value)) ? null : numberText(Number(value), style)
  }
}
