/**
 * Puts PDFs that Chromium has printed one behind the other, so that a long document can be printed in parts: laid out
 * whole, five hundred pages take two gigabytes.
 *
 * It knows only the PDFs Chromium writes (Skia: a plain cross-reference table, page tree, structure, parent
 * and ID tree, outlines; ISO 32000-1, 7.5, 7.7, 7.9, 12.3, 14.7) and reads no stream. Objects keep their text and get
 * new numbers; what there is once in a document (catalogue, page tree, structure tree, outlines) is written anew.
 */

import { nextTurn } from './loop'

/** The PDF is not as Chromium writes it, so nothing can be said about how to join it. */
export class UnknownPdf extends Error {}

export interface PdfJoiner {
  /** Adds the pages of a PDF behind those there are. @throws UnknownPdf */
  add(pdf: Uint8Array): Promise<void>
  /** The whole document. Nothing can be added after. */
  finish(): Promise<Uint8Array>
}

/** Numbers of the objects there is one of in a document. */
const ONCE = { info: 1, catalogue: 2, pages: 3, structure: 4, parents: 5, ids: 6, outlines: 7 } as const
/** So many objects are read, rewritten or written before main may do something else. */
const AT_A_TIME = 500
/** A text (with parentheses in pairs, or escaped), a key of the parent tree, or a reference. */
const REWRITTEN = /\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)|\/StructParents? (\d+)|\b(\d+) 0 R\b/g

export function createPdfJoiner(): PdfJoiner {
  /** The text of each object of the whole document by its number; Latin-1, a character for each byte. */
  const objects = new Map<number, string>()
  const whole = { kids: [] as string[], roots: [] as string[], nums: [] as string[], leaves: [] as string[] }
  let [next, parts, count, keys, headings] = [ONCE.outlines + 1, 0, 0, 0, 0]
  let [firstHeading, lastHeading] = [0, 0]

  function write(number: number, text: string): void {
    objects.set(number, text)
  }

  return {
    async add(pdf) {
      const part = await readPart(pdf)
      const base = next
      const newNumber = (old: number) => part.once.get(old) ?? base + old
      const prefix = `p${String(parts).padStart(4, '0')}`
      const rewrite = (text: string, ids: boolean) =>
        text.replace(REWRITTEN, (found: string, key?: string, old?: string) => {
          if (key !== undefined) return found.replace(key, String(Number(key) + keys))
          if (old !== undefined) return `${String(newNumber(Number(old)))} 0 R`
          // Elements are called alike in each part.
          return ids ? found.replace(/^\((node\d+)\)$/, `(${prefix}$1)`) : found
        })
      let done = 0
      for (const [old, { head, stream }] of part.objects) {
        if (part.once.has(old)) continue
        const named = /\/Type \/StructElem\b/.test(head) || part.leaves.includes(old)
        write(newNumber(old), rewrite(head, named) + stream)
        done += 1
        if (done % AT_A_TIME === 0) await nextTurn()
      }
      if (parts === 0) {
        write(ONCE.info, rewrite(part.info, false))
        const pages = `/Pages ${String(ONCE.pages)} 0 R`
        write(ONCE.catalogue, rewrite(part.catalogue, false).replace(/\/Pages \d+ 0 R/, pages))
      }
      // The page tree of each part is a branch of that of the whole.
      const branch = newNumber(part.pages)
      write(branch, withEntry(objects.get(branch) ?? '', `/Parent ${String(ONCE.pages)} 0 R`))
      whole.kids.push(`${String(branch)} 0 R`)
      count += part.count
      whole.roots.push(rewrite(part.roots, false))
      whole.leaves.push(...part.leaves.map((leaf) => `${String(newNumber(leaf))} 0 R`))
      for (const [, key = '', array = ''] of part.nums.matchAll(/(\d+) (\d+) 0 R/g)) {
        whole.nums.push(`${String(Number(key) + keys)} ${String(newNumber(Number(array)))} 0 R`)
      }
      const [first, last] = [newNumber(part.firstHeading), newNumber(part.lastHeading)]
      if (parts === 0) firstHeading = first
      else {
        write(lastHeading, withEntry(objects.get(lastHeading) ?? '', `/Next ${String(first)} 0 R`))
        write(first, withEntry(objects.get(first) ?? '', `/Prev ${String(lastHeading)} 0 R`))
      }
      lastHeading = last
      headings += part.headings
      keys += part.keys
      parts += 1
      next = base + part.size
    },

    finish() {
      write(ONCE.pages, `<</Type /Pages\n/Count ${String(count)}\n/Kids [${whole.kids.join(' ')}]>>\n`)
      write(
        ONCE.structure,
        `<</Type /StructTreeRoot\n/K [${whole.roots.join(' ')}]\n/ParentTreeNextKey ${String(keys)}\n` +
          `/ParentTree ${String(ONCE.parents)} 0 R\n/IDTree ${String(ONCE.ids)} 0 R>>\n`,
      )
      write(ONCE.parents, `<</Type /ParentTree\n/Nums [${whole.nums.join(' ')}]>>\n`)
      write(ONCE.ids, `<</Kids [${whole.leaves.join(' ')}]>>\n`)
      write(
        ONCE.outlines,
        `<</Type /Outlines\n/First ${String(firstHeading)} 0 R\n/Last ${String(lastHeading)} 0 R\n/Count ${String(headings)}>>\n`,
      )
      return written(objects, next)
    },
  }
}

/** A dictionary with one entry more. */
function withEntry(text: string, entry: string): string {
  const end = text.lastIndexOf('>>')
  return `${text.slice(0, end)}\n${entry}${text.slice(end)}`
}

const END = 'endobj\n'
/** Bytes of an entry of the cross-reference table. */
const ENTRY = 20
const HEADER = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'

/** The file: header, objects, cross-reference table, trailer. (ISO 32000-1, 7.5) */
async function written(objects: ReadonlyMap<number, string>, size: number): Promise<Uint8Array> {
  const begin = (number: number) => `${String(number)} 0 obj\n`
  let tableAt = HEADER.length
  for (const [number, text] of objects) tableAt += begin(number).length + text.length + END.length
  const trailer = `trailer\n<</Size ${String(size)}\n/Root ${String(ONCE.catalogue)} 0 R\n/Info ${String(ONCE.info)} 0 R>>\n`
  const [above, below] = [`xref\n0 ${String(size)}\n`, `${trailer}startxref\n${String(tableAt)}\n%%EOF\n`]
  // Every byte of it is written.
  const file = Buffer.allocUnsafe(tableAt + above.length + size * ENTRY + below.length)
  const offsets = new Map<number, number>()
  let [position, done] = [file.write(HEADER, 'latin1'), 0]
  for (const [number, text] of objects) {
    offsets.set(number, position)
    position += file.write(begin(number) + text + END, position, 'latin1')
    done += 1
    if (done % AT_A_TIME === 0) await nextTurn()
  }
  position += file.write(above, position, 'latin1')
  for (let number = 0; number < size; number += 1) {
    const offset = offsets.get(number)
    const kind = offset === undefined ? '65535 f' : '00000 n'
    position += file.write(`${String(offset ?? 0).padStart(10, '0')} ${kind} \n`, position, 'latin1')
    if (number % (10 * AT_A_TIME) === 0) await nextTurn()
  }
  file.write(below, position, 'latin1')
  return file
}

interface Part {
  objects: ReadonlyMap<number, { head: string; stream: string }>
  /** The objects there is one of in a document → their number in the whole. */
  once: ReadonlyMap<number, number>
  info: string
  catalogue: string
  /** The root of the page tree, and how many pages there are. */
  pages: number
  count: number
  /** References to the roots of the structure. */
  roots: string
  /** Of the parent tree: keys and arrays; and how many keys there are. */
  nums: string
  keys: number
  /** Of the ID tree. */
  leaves: number[]
  firstHeading: number
  lastHeading: number
  headings: number
  /** Numbers of objects are below this. */
  size: number
}

/** @throws UnknownPdf */
async function readPart(pdf: Uint8Array): Promise<Part> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const tableAt = Number(required(/startxref\s+(\d+)\s+%%EOF\s*$/, text.slice(-100)))
  const table = text.slice(tableAt)
  const trailer = table.slice(table.indexOf('trailer'))
  const objects = await readObjects(text, table, tableAt)
  const headOf = (number: number) => objects.get(number)?.head ?? ''
  const reference = (key: string, within: string) =>
    Number(required(new RegExp(`/${key} (\\d+) 0 R`), within))
  const list = (key: string, within: string) => required(new RegExp(`/${key} \\[([^\\]]*)\\]`), within)
  const [info, root] = [reference('Info', trailer), reference('Root', trailer)]
  const catalogue = headOf(root)
  const pages = reference('Pages', catalogue)
  const structure = reference('StructTreeRoot', catalogue)
  const outlines = reference('Outlines', catalogue)
  const tree = headOf(structure)
  const [parents, ids] = [reference('ParentTree', tree), reference('IDTree', tree)]
  const numbers = (text: string) => [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
  return {
    objects,
    once: new Map([
      [info, ONCE.info],
      [root, ONCE.catalogue],
      [structure, ONCE.structure],
      [parents, ONCE.parents],
      [ids, ONCE.ids],
      [outlines, ONCE.outlines],
    ]),
    info: headOf(info),
    catalogue,
    pages,
    count: Number(required(/\/Count (\d+)/, headOf(pages))),
    roots: required(/\/K (\d+ 0 R)/, tree),
    nums: list('Nums', headOf(parents)),
    keys: Number(required(/\/ParentTreeNextKey (\d+)/, tree)),
    leaves: numbers(list('Kids', headOf(ids))),
    firstHeading: reference('First', headOf(outlines)),
    lastHeading: reference('Last', headOf(outlines)),
    headings: Number(required(/\/Count (\d+)/, headOf(outlines))),
    size: Number(required(/\/Size (\d+)/, trailer)),
  }
}

function required(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new UnknownPdf(`The PDF has no ${pattern.source}`)
  return found
}

/** Every object: what stands before its stream, and the stream as it is. */
async function readObjects(text: string, table: string, tableAt: number): Promise<Part['objects']> {
  const places = (await usedEntries(table)).sort((one, other) => one.offset - other.offset)
  const objects = new Map<number, { head: string; stream: string }>()
  for (const [index, { number, offset }] of places.entries()) {
    const raw = text.slice(offset, places[index + 1]?.offset ?? tableAt)
    const begin = raw.indexOf('obj') + 4
    const body = raw.slice(begin, raw.lastIndexOf('endobj'))
    const at = body.search(/>>\s*stream\r?\n/)
    const head = at < 0 ? body : body.slice(0, at)
    objects.set(number, { head, stream: at < 0 ? '' : body.slice(at) })
    if (index % AT_A_TIME === 0) await nextTurn()
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
