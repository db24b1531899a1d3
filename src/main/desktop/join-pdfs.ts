/**
 * Puts PDFs that Chromium has printed one behind the other, so that a long document can be printed in parts: laid out
 * whole, five hundred pages take two gigabytes. The lines at the foot are printed last, when it is known how many pages
 * there are, and put onto the pages.
 *
 * It knows only the PDFs Chromium writes (page tree, structure, parent and ID tree, outlines; ISO 32000-1, 7.7, 7.9,
 * 12.3, 14.7) and reads no stream. Objects keep their text and get new numbers; what there is once in a document
 * (catalogue, page tree, structure tree, outlines) is written anew.
 */

import { nextTurn } from './loop'
import {
  createPace,
  dictionary,
  headOf,
  list,
  pagesBelow,
  readPdf,
  reference,
  referencesIn,
  required,
  type PdfFile,
} from './read-pdf'
import { writePdf } from './write-pdf'

export interface PdfJoiner {
  /** Adds the pages of a PDF behind those there are. @throws UnknownPdf */
  add(pdf: Uint8Array): Promise<void>
  /** How many pages there are. */
  pages(): number
  /**
   * Puts what stands on the pages of a PDF onto those there are, from the first that has nothing of the kind yet on:
   * the line at the foot, which belongs to the paper and not to what is told. @throws UnknownPdf
   */
  addFeet(pdf: Uint8Array): Promise<void>
  /** The whole document. Nothing can be added after. */
  finish(): Promise<Uint8Array>
}

/** Numbers of the objects there is one of in a document. */
const ONCE = {
  info: 1,
  catalogue: 2,
  pages: 3,
  structure: 4,
  parents: 5,
  ids: 6,
  outlines: 7,
  /** What stands on a page before its own content, and after it: the foot. */
  before: 8,
  after: 9,
} as const
/** A text (with parentheses in pairs, or escaped), a key of the parent tree, or a reference. */
const REWRITTEN = /\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)|\/StructParents? (\d+)|\b(\d+) 0 R\b/g
/** A page's own content leaves the scale as it was set for it, so it is set back; the foot is none of what is read aloud. */
const [BEFORE, AFTER] = ['q\n', '\nQ\n/Artifact BMC\nq /Foot Do Q\nEMC\n']

export function createPdfJoiner(): PdfJoiner {
  /** The text of each object of the whole document by its number; Latin-1, a character for each byte. */
  const objects = new Map<number, string>()
  const whole = { kids: [] as string[], roots: [] as string[], nums: [] as string[], leaves: [] as string[] }
  /** The numbers of the pages, in their order; and how many have a foot. */
  const pages: number[] = []
  let feet = 0
  let [next, parts, keys, headings] = [ONCE.after + 1, 0, 0, 0]
  let [firstHeading, lastHeading] = [0, 0]

  function write(number: number, text: string): void {
    objects.set(number, text)
  }

  /** Gives the objects of a file new numbers and writes them, but for those that `kept` leaves out. */
  async function takeOver(file: PdfFile, rewrite: Rewrite, kept: (old: number) => boolean): Promise<void> {
    const isTime = createPace()
    for (const [old, { head, stream }] of file.objects) {
      if (!kept(old)) continue
      write(rewrite.number(old), rewrite.text(head, old) + stream)
      if (isTime(head)) await nextTurn()
    }
  }

  /** Hangs the headings of a part behind those there are. */
  function addHeadings({ first, last, count }: Headings, newNumber: (old: number) => number): void {
    const [begin, before] = [newNumber(first), lastHeading]
    if (headings === 0) firstHeading = begin
    else {
      write(before, withEntry(objects.get(before) ?? '', `/Next ${String(begin)} 0 R`))
      write(begin, withEntry(objects.get(begin) ?? '', `/Prev ${String(before)} 0 R`))
    }
    lastHeading = newNumber(last)
    headings += count
  }

  return {
    async add(pdf) {
      const part = await readPart(pdf)
      const base = next
      const newNumber = (old: number) => part.once.get(old) ?? base + old
      const prefix = `p${String(parts).padStart(4, '0')}`
      const rewrite = rewriteWith(newNumber, keys)
      const named = (head: string, old: number) =>
        // Elements are called alike in each part.
        /\/Type \/StructElem\b/.test(head) || part.leaves.includes(old)
          ? rewrite(head, (text) => text.replace(/^\((node\d+)\)$/, `(${prefix}$1)`))
          : rewrite(head)
      await takeOver(part, { number: newNumber, text: named }, (old) => !part.once.has(old))
      if (parts === 0) {
        write(ONCE.info, rewrite(headOf(part.objects, part.info)))
        const catalogue = rewrite(headOf(part.objects, part.catalogue)).replace(/\/Outlines \d+ 0 R\n?/, '')
        write(ONCE.catalogue, catalogue.replace(/\/Pages \d+ 0 R/, `/Pages ${String(ONCE.pages)} 0 R`))
      }
      // The page tree of each part is a branch of that of the whole.
      const branch = newNumber(part.pages)
      write(branch, withEntry(objects.get(branch) ?? '', `/Parent ${String(ONCE.pages)} 0 R`))
      whole.kids.push(`${String(branch)} 0 R`)
      pages.push(...pagesBelow(part.objects, part.pages).map(newNumber))
      whole.roots.push(rewrite(part.roots))
      whole.leaves.push(...part.leaves.map((leaf) => `${String(newNumber(leaf))} 0 R`))
      for (const [, key = '', array = ''] of part.nums.matchAll(/(\d+) (\d+) 0 R/g)) {
        whole.nums.push(`${String(Number(key) + keys)} ${String(newNumber(Number(array)))} 0 R`)
      }
      if (part.headings) addHeadings(part.headings, newNumber)
      keys += part.keys
      parts += 1
      next = base + part.size
    },

    pages: () => pages.length,

    async addFeet(pdf) {
      const file = await readPdf(pdf)
      const base = next
      const number = (old: number) => base + old
      const rewrite = rewriteWith(number, 0)
      const printed = pagesBelow(file.objects, file.pages)
      const left = new Set([file.info, file.catalogue, ...treeAbove(file, printed)])
      await takeOver(file, { number, text: (head) => rewrite(head) }, (old) => !left.has(old))
      for (const own of printed) {
        const head = headOf(file.objects, own)
        const content = number(reference('Contents', head))
        const form = `/Type /XObject\n/Subtype /Form\n/BBox [${list('MediaBox', head)}]\n/Resources ${rewrite(dictionary('Resources', head))}`
        // The stream begins with the end of its dictionary.
        write(
          content,
          (objects.get(content) ?? '').replace(/>>(?=\s*stream\r?\n)/, () => `\n${form}>>`),
        )
        const page = pages[feet]
        if (page === undefined) break
        write(page, withFoot(objects.get(page) ?? '', content))
        feet += 1
      }
      write(ONCE.before, streamOf(BEFORE))
      write(ONCE.after, streamOf(AFTER))
      next = base + file.size
    },

    finish() {
      write(ONCE.pages, `<</Type /Pages\n/Count ${String(pages.length)}\n/Kids [${whole.kids.join(' ')}]>>\n`)
      write(
        ONCE.structure,
        `<</Type /StructTreeRoot\n/K [${whole.roots.join(' ')}]\n/ParentTreeNextKey ${String(keys)}\n` +
          `/ParentTree ${String(ONCE.parents)} 0 R\n/IDTree ${String(ONCE.ids)} 0 R>>\n`,
      )
      write(ONCE.parents, `<</Type /ParentTree\n/Nums [${whole.nums.join(' ')}]>>\n`)
      write(ONCE.ids, `<</Kids [${whole.leaves.join(' ')}]>>\n`)
      if (headings > 0) {
        const ends = `/First ${String(firstHeading)} 0 R\n/Last ${String(lastHeading)} 0 R`
        write(ONCE.outlines, `<</Type /Outlines\n${ends}\n/Count ${String(headings)}>>\n`)
        const catalogue = objects.get(ONCE.catalogue) ?? ''
        write(ONCE.catalogue, withEntry(catalogue, `/Outlines ${String(ONCE.outlines)} 0 R`))
      }
      return writePdf(objects, { info: ONCE.info, catalogue: ONCE.catalogue, size: next })
    },
  }
}

interface Rewrite {
  number: (old: number) => number
  text: (head: string, old: number) => string
}

/** Gives references new numbers, and keys of the parent tree those that follow on; what `change` makes of texts. */
function rewriteWith(newNumber: (old: number) => number, keys: number) {
  return (text: string, change: (text: string) => string = (same) => same) =>
    text.replace(REWRITTEN, (found: string, key?: string, old?: string) => {
      if (key !== undefined) return found.replace(key, String(Number(key) + keys))
      if (old !== undefined) return `${String(newNumber(Number(old)))} 0 R`
      return change(found)
    })
}

/** The pages of a file and the branches they hang on. */
function treeAbove(file: PdfFile, printed: readonly number[]): number[] {
  const branches = [...file.objects].filter(([, { head }]) => /\/Type \/Pages\b/.test(head))
  return [...printed, ...branches.map(([number]) => number)]
}

/** A page with what stands in an object drawn onto it. */
function withFoot(page: string, foot: number): string {
  const content = reference('Contents', page)
  const drawing = [ONCE.before, content, ONCE.after].map((number) => `${String(number)} 0 R`).join(' ')
  const entry = `/Foot ${String(foot)} 0 R`
  const resources = dictionary('Resources', page)
  const more = resources.includes('/XObject <<')
    ? resources.replace('/XObject <<', `/XObject <<${entry}\n`)
    : `<</XObject <<${entry}>>\n${resources.slice('<<'.length)}`
  return page
    .replace(resources, () => more)
    .replace(`/Contents ${String(content)} 0 R`, `/Contents [${drawing}]`)
}

function streamOf(content: string): string {
  return `<</Length ${String(content.length)}>> stream\n${content}\nendstream\n`
}

/** A dictionary with one entry more. */
function withEntry(text: string, entry: string): string {
  const end = text.lastIndexOf('>>')
  return `${text.slice(0, end)}\n${entry}${text.slice(end)}`
}

/** A PDF with structure and outline, as the parts of a document are. */
interface Part extends PdfFile {
  /** The objects there is one of in a document → their number in the whole. */
  once: ReadonlyMap<number, number>
  /** References to the roots of the structure. */
  roots: string
  /** Of the parent tree: keys and arrays; and how many keys there are. */
  nums: string
  keys: number
  /** Of the ID tree. */
  leaves: number[]
  /** Null where nothing has a heading. */
  headings: Headings | null
}

/** The first and the last of the outline, and how many there are. */
interface Headings {
  first: number
  last: number
  count: number
}

/** @throws UnknownPdf */
async function readPart(pdf: Uint8Array): Promise<Part> {
  const file = await readPdf(pdf)
  const { objects, info } = file
  const catalogue = headOf(objects, file.catalogue)
  const structure = reference('StructTreeRoot', catalogue)
  const outlines = catalogue.includes('/Outlines ') ? reference('Outlines', catalogue) : null
  const tree = headOf(objects, structure)
  const [parents, ids] = [reference('ParentTree', tree), reference('IDTree', tree)]
  return {
    ...file,
    once: new Map([
      [info, ONCE.info],
      [file.catalogue, ONCE.catalogue],
      [structure, ONCE.structure],
      [parents, ONCE.parents],
      [ids, ONCE.ids],
      ...(outlines === null ? [] : [[outlines, ONCE.outlines] as const]),
    ]),
    roots: required(/\/K (\d+ 0 R)/, tree),
    nums: list('Nums', headOf(objects, parents)),
    keys: Number(required(/\/ParentTreeNextKey (\d+)/, tree)),
    leaves: referencesIn(list('Kids', headOf(objects, ids))),
    headings: outlines === null ? null : headingsIn(headOf(objects, outlines)),
  }
}

function headingsIn(outlines: string): Headings {
  const [first, last] = [reference('First', outlines), reference('Last', outlines)]
  return { first, last, count: Number(required(/\/Count (\d+)/, outlines)) }
}
