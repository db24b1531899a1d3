import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { extractText, getDocumentProxy, getMeta, getResolvedPDFJS } from 'unpdf'

export interface ReadPdf {
  /** The text of each page. */
  pages: string[]
  /** All text, without white space: shaped scripts come out with spaces of their own. */
  dense: string
  /** Width and height of each page in points. */
  sizes: { width: number; height: number }[]
  /** What stands where on each page: the left end of each text's line, in points from the lower left corner. */
  texts: { text: string; x: number; y: number }[][]
  title: string
  /** BCP 47, as a reading program is told it; null: not said. */
  language: string | null
  /** Whether the document says what its parts are: headings, tables, lists. */
  tagged: boolean
  /** For each page how far from the left edge its text begins, in points. */
  textFrom: number[]
  /** The pictures of each page, as large as they are drawn, in points. */
  pictures: { width: number; height: number }[][]
  /** The headings by which one finds one's way, of the highest level. */
  headings: string[]
  /** What the structure of each page holds, as a reading program goes through it. */
  structure: string[]
  /** Every colour that is set in the document, as red, green and blue between 0 and 1. */
  colours: string[]
}

/** Reads a PDF back as any viewer would. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const file = readFileSync(path)
  const document = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extractText(document)
  const { info } = await getMeta(document)
  const marks = await document.getMarkInfo()
  const sizes: ReadPdf['sizes'] = []
  const texts: ReadPdf['texts'] = []
  const structure: string[] = []
  const pictures: ReadPdf['pictures'] = []
  const { OPS } = await getResolvedPDFJS()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    sizes.push({ width: right - left, height: top - bottom })
    texts.push(await textsOf(page))
    structure.push(await readAloud(page))
    pictures.push(picturesOf(await page.getOperatorList(), OPS))
  }
  return {
    pages: text,
    dense: dense(text.join('')),
    sizes,
    texts,
    title: String(info.Title),
    language: typeof info.Language === 'string' ? info.Language : null,
    tagged: marks?.Marked === true,
    textFrom: texts.map((page) => Math.min(...page.map(({ x }) => x))),
    pictures,
    headings: await headingsOf(document),
    structure,
    colours: coloursOf(file),
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function textsOf(page: Page): Promise<ReadPdf['texts'][number]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , x, y] = item.transform as number[]
    return [{ text: item.str, x: x ?? 0, y: y ?? 0 }]
  })
}

type Commands = Awaited<ReturnType<Page['getOperatorList']>>
type Matrix = readonly [number, number, number, number, number, number]

/** The pictures that a page draws: each fills the unit square as it is transformed at that moment. */
function picturesOf(
  { fnArray, argsArray }: Commands,
  ops: Record<string, number>,
): ReadPdf['pictures'][number] {
  const found: ReadPdf['pictures'][number] = []
  const saved: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, command] of fnArray.entries()) {
    const given = argsArray[index] as unknown[] | null
    if (command === ops.save || command === ops.paintFormXObjectBegin) saved.push(now)
    if (command === ops.restore || command === ops.paintFormXObjectEnd) now = saved.pop() ?? now
    if (command === ops.transform) now = times(now, given as unknown as Matrix)
    if (command === ops.paintFormXObjectBegin && given?.[0]) now = times(now, given[0] as Matrix)
    if (command === ops.paintImageXObject)
      found.push({ width: Math.hypot(now[0], now[1]), height: Math.hypot(now[2], now[3]) })
  }
  return found
}

/** What is transformed by the second, then by the first. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

async function headingsOf(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string[]> {
  // Null when there are none, whatever its type says.
  const outline: unknown = await document.getOutline()
  return Array.isArray(outline) ? outline.map(({ title }: { title: string }) => title) : []
}

interface StructureNode {
  children?: StructureNode[]
  type?: string
  id?: string
}

/** The texts of a page in the order of its structure: each piece of content is marked with a number, which the structure names. */
async function readAloud(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  let mark = ''
  for (const item of items) {
    if ('str' in item) texts.set(mark, (texts.get(mark) ?? '') + item.str)
    else if (item.type === 'beginMarkedContentProps') mark = item.id
    else mark = ''
  }
  // There is no root where a document is not tagged.
  const within = (node: StructureNode | null): string[] =>
    node === null
      ? []
      : node.type === 'content'
        ? [texts.get(node.id ?? '') ?? '']
        : (node.children ?? []).flatMap(within)
  return within(await page.getStructTree()).join(' ')
}

/** The colours that the drawing commands of a PDF set (ISO 32000-1, 8.6.8: `r g b rg` fills, `r g b RG` strokes). */
function coloursOf(file: Buffer): string[] {
  const found = new Set<string>()
  const text = file.toString('latin1')
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = text.indexOf('\n', index) + 1
    const commands = unpacked(file.subarray(start, text.indexOf('endstream', start)))
    for (const [, colour = ''] of commands.matchAll(/((?:[\d.]+ ){3})(?:rg|RG)\b/g)) found.add(colour.trim())
  }
  return [...found]
}

/** What a compressed stream holds; nothing where it is a picture or a font of another kind. */
function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

/** White space, joiners and the marks of direction. */
const UNSEEN = /\s|\u200b|\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|[\u2066-\u2069]|\ufe0f/gu

/** A text as {@link ReadPdf.dense} holds it: in one normal form, without what cannot be seen. */
export function dense(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '')
}
