/**
 * Takes PDFs apart that Chromium has printed (Skia: a plain cross-reference table, dictionaries as plain text;
 * ISO 32000-1, 7.5 and 7.7). No stream is read. Text is Latin-1: a character for each byte.
 */

import { nextTurn } from './loop'

/** The PDF is not as Chromium writes it, so nothing can be said about what is in it. */
export class UnknownPdf extends Error {}

export interface PdfFile {
  objects: ReadonlyMap<number, PdfObject>
  /** The object with the title and so on. */
  info: number
  catalogue: number
  /** The root of the page tree. */
  pages: number
  /** Numbers of objects are below this. */
  size: number
}

/** What stands before an object's stream, and the stream as it is, from the end of its dictionary on. */
export interface PdfObject {
  head: string
  stream: string
}

/** So many objects, and so many characters of them, are read, rewritten or written before main may do something else. */
export const AT_A_TIME = 500
const CHARACTERS_AT_A_TIME = 200_000
/** Bytes of an entry of the cross-reference table. */
export const ENTRY = 20

/** Tells of each object that was worked on whether it is time to let main do something else; some hold a whole typeface. */
export function createPace(): (text: string) => boolean {
  let [objects, characters] = [0, 0]
  return ({ length }) => {
    objects += 1
    characters += length
    if (objects < AT_A_TIME && characters < CHARACTERS_AT_A_TIME) return false
    ;[objects, characters] = [0, 0]
    return true
  }
}

/** @throws UnknownPdf */
export async function readPdf(pdf: Uint8Array): Promise<PdfFile> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const tableAt = Number(required(/startxref\s+(\d+)\s+%%EOF\s*$/, text.slice(-100)))
  const table = text.slice(tableAt)
  const trailer = table.slice(table.indexOf('trailer'))
  const objects = await readObjects(text, table, tableAt)
  const catalogue = reference('Root', trailer)
  return {
    objects,
    info: reference('Info', trailer),
    catalogue,
    pages: reference('Pages', headOf(objects, catalogue)),
    size: Number(required(/\/Size (\d+)/, trailer)),
  }
}

/** What an object says before its stream; nothing when there is no such object. */
export function headOf(objects: PdfFile['objects'], number: number): string {
  return objects.get(number)?.head ?? ''
}

/** The number of the object that an entry leads to. @throws UnknownPdf */
export function reference(key: string, within: string): number {
  return Number(required(new RegExp(`/${key} (\\d+) 0 R`), within))
}

/** What stands between an entry's brackets. @throws UnknownPdf */
export function list(key: string, within: string): string {
  return required(new RegExp(`/${key} \\[([^\\]]*)\\]`), within)
}

/** The numbers of the objects that are named, in their order. */
export function referencesIn(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}

/** An entry that is a dictionary, with its brackets. (What Chromium writes there has no texts.) @throws UnknownPdf */
export function dictionary(key: string, within: string): string {
  const from = within.indexOf('<<', within.indexOf(`/${key} <<`))
  let depth = 0
  for (const { 0: bracket, index } of within.slice(Math.max(0, from)).matchAll(/<<|>>/g)) {
    depth += bracket === '<<' ? 1 : -1
    if (depth === 0) return within.slice(from, from + index + bracket.length)
  }
  throw new UnknownPdf(`The PDF has no ${key}`)
}

/** What a pattern captures. @throws UnknownPdf */
export function required(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new UnknownPdf(`The PDF has no ${pattern.source}`)
  return found
}

/** The pages below a branch of the page tree, in their order. @throws UnknownPdf */
export function pagesBelow(objects: PdfFile['objects'], branch: number): number[] {
  const head = headOf(objects, branch)
  if (/\/Type \/Page\b/.test(head)) return [branch]
  return referencesIn(list('Kids', head)).flatMap((kid) => pagesBelow(objects, kid))
}

async function readObjects(text: string, table: string, tableAt: number): Promise<PdfFile['objects']> {
  const places = (await usedEntries(table)).sort((one, other) => one.offset - other.offset)
  const objects = new Map<number, PdfObject>()
  const isTime = createPace()
  for (const [index, { number, offset }] of places.entries()) {
    const raw = text.slice(offset, places[index + 1]?.offset ?? tableAt)
    const begin = raw.indexOf('obj') + 4
    const body = raw.slice(begin, raw.lastIndexOf('endobj'))
    const at = body.search(/>>\s*stream\r?\n/)
    const head = at < 0 ? body : body.slice(0, at)
    objects.set(number, { head, stream: at < 0 ? '' : body.slice(at) })
    if (isTime(raw)) await nextTurn()
  }
  return objects
}

/** Where each object begins, by the entries of the cross-reference table, which are all of one length. */
async function usedEntries(table: string): Promise<{ number: number; offset: number }[]> {
  const head = /^xref\s+0 (\d+)\s+/.exec(table)
  const [beginning = '', count = '0'] = head ?? []
  const used: { number: number; offset: number }[] = []
  for (let number = 0; number < Number(count); number += 1) {
    const at = beginning.length + number * ENTRY
    const entry = table.slice(at, at + ENTRY)
    if (!/^\d{10} \d{5} [nf]\s\s$/.test(entry)) {
      throw new UnknownPdf('The PDF has no plain cross-reference table')
    }
    if (entry.charAt(17) === 'n') used.push({ number, offset: Number(entry.slice(0, 10)) })
    if (number % (10 * AT_A_TIME) === 0) await nextTurn()
  }
  if (used.length === 0) throw new UnknownPdf('The PDF has no plain cross-reference table')
  return used
}
