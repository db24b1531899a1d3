import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'

export interface ReadPdf {
  /** The text of each page. */
  pages: string[]
  /** All text, without white space: shaped scripts come out with spaces of their own. */
  dense: string
  /** Width and height of each page in points. */
  sizes: { width: number; height: number }[]
  title: string
}

/** Reads a PDF back as any viewer would. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  const { text } = await extractText(document)
  const { info } = await getMeta(document)
  const sizes: ReadPdf['sizes'] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (await document.getPage(number)).view
    sizes.push({ width: right - left, height: top - bottom })
  }
  return { pages: text, dense: dense(text.join('')), sizes, title: String(info.Title) }
}

/** White space, joiners and the marks of direction. */
const UNSEEN = /\s|\u200b|\u200c|\u200d|\u200e|\u200f|[\u202a-\u202e]|[\u2066-\u2069]|\ufe0f/gu

/** A text as {@link ReadPdf.dense} holds it: in one normal form, without what cannot be seen. */
export function dense(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '')
}
