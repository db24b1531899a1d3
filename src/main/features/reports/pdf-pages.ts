/**
 * Counts the pages of a PDF with a plain cross-reference table and uncompressed page tree, which is what Chromium
 * writes: trailer → /Root (catalogue) → /Pages → /Count. (ISO 32000-1, 7.5.5 and 7.7)
 * @throws Error when it is not such a PDF
 */
export function countPdfPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  if (latin1(bytes, 0, 5) !== '%PDF-') throw new Error('This is not a PDF')
  const foot = latin1(bytes, Math.max(0, bytes.length - 100), bytes.length)
  const startsAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(foot)?.[1])
  const table = bytes.subarray(startsAt)
  if (latin1(table, 0, 4) !== 'xref') throw new Error('The PDF has no plain cross-reference table')
  const trailer = latin1(table, Math.max(0, table.lastIndexOf('trailer')), table.length)
  const catalogue = objectAt(bytes, table, reference(trailer, 'Root'))
  const pages = objectAt(bytes, table, reference(catalogue, 'Pages'))
  const count = /\/Count\s+(\d+)/.exec(pages)?.[1]
  if (!/\/Type\s*\/Pages\b/.test(pages) || count === undefined) throw new Error('The PDF has no page tree')
  return Number(count)
}

/** A character for each byte, so that positions stay; only of what is looked at, since a PDF can be large. */
function latin1(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to)
}

function reference(dictionary: string, key: string): number {
  const number = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1]
  if (number === undefined) throw new Error(`The PDF's ${key} is missing`)
  return Number(number)
}

/** Bytes of an entry of the cross-reference table, and as many as the head of one of its sections has at most. */
const [ENTRY, HEAD] = [20, 40]

/** The text of an object, found through the sections of the cross-reference table. (ISO 32000-1, 7.5.4) */
function objectAt(bytes: Buffer, table: Buffer, wanted: number): string {
  let position = latin1(table, 0, HEAD).search(/\d/)
  for (;;) {
    const head = /^(\d+) (\d+)\s*?(\r\n|\r|\n)/.exec(latin1(table, position, position + HEAD))
    if (!head) throw new Error(`The PDF's object ${String(wanted)} is missing`)
    const [first, count] = [Number(head[1]), Number(head[2])]
    position += head[0].length
    if (wanted >= first && wanted < first + count) {
      const entry = position + (wanted - first) * ENTRY
      const offset = Number(latin1(table, entry, entry + 10))
      return latin1(bytes, offset, bytes.indexOf('endobj', offset))
    }
    position += count * ENTRY
  }
}
