import { strFromU8, strToU8, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { xmlText } from '../export/workbook'
import { dateText } from './dateText'
import { scanStrings, type Terms } from './scan'

/** The XML files of a workbook, by their path in the archive. */
export type Parts = Readonly<Record<string, Uint8Array>>

export interface Outline {
  /** The sheets in the owner's order, each with the path of its XML. */
  sheets: { name: string; path: string }[]
  /** What cells refer to; null when it has to be left to the library. */
  terms: Terms | null
}

/** The number that is put into a cell of each style, to see what becomes of it. */
const probe = 1000
const dayLength = 86_400_000

/**
 * What a workbook's sheets are called, where they stand, which styles are dates and which day is counted from. The library is
 * asked, with the sheets replaced by small ones: one cell with the sheet's path, and a number in each style.
 */
export async function outlineOf(parts: Parts): Promise<Outline> {
  const files = Object.entries(parts)
  const xmlOf = (root: string) => files.find(([, xml]) => rootOf(xml) === root)?.[1]
  const styles = styleCount(xmlOf('styleSheet'))
  const small = files.flatMap(([path, xml]): [string, Uint8Array][] => {
    const root = rootOf(xml)
    if (root === 'sst') return []
    return [[path, root === 'worksheet' ? probeSheet(path, styles) : xml]]
  })
  const answer = await readXlsxFile(zipSync(Object.fromEntries(small), { level: 0 }).buffer)
  const shared = xmlOf('sst')
  const strings = shared ? scanStrings(shared) : []
  const probed = answer[0]?.data.slice(1).map(([value]) => value) ?? []
  return {
    sheets: answer.map(({ sheet, data }) => ({ name: sheet, path: String(data[0]?.[0]) })),
    terms: strings && { strings, numberText: numberTextFor(probed) },
  }
}

/** The name of the outermost element, without a prefix. */
function rootOf(xml: Uint8Array): string | undefined {
  return /<(?:\w+:)?(\w+)[\s/>]/.exec(strFromU8(xml.subarray(0, 2000)))?.[1]
}

function styleCount(xml: Uint8Array | undefined): number {
  const text = xml ? strFromU8(xml) : ''
  const [, own = ''] = /<cellXfs[\s>](.*?)<\/cellXfs>/s.exec(text) ?? []
  return own.match(/<xf[\s/>]/g)?.length ?? 0
}

function probeSheet(path: string, styles: number): Uint8Array {
  const rows = Array.from(
    { length: styles },
    (_, style) => `<row r="${style + 2}"><c r="A${style + 2}" s="${style}"><v>${probe}</v></c></row>`,
  )
  const first = `<row r="1"><c r="A1" t="inlineStr"><is><t>${xmlText(path)}</t></is></c></row>`
  return strToU8(`<worksheet><sheetData>${first}${rows.join('')}</sheetData></worksheet>`)
}

/** @param numbers what became of the probe in each style */
function numberTextFor(numbers: readonly unknown[]): Terms['numberText'] {
  const dates = new Map<number, string>()
  return (value, style) => {
    if (style === null) return String(value)
    const probed = numbers[style]
    if (probed === undefined) return null
    if (!(probed instanceof Date)) return String(value)
    const known = dates.get(value)
    if (known !== undefined) return known
    const text = dateText(new Date(Math.floor((value - probe) * dayLength) + probed.getTime()))
    dates.set(value, text)
    return text
  }
}
