/**
 * Counts the pages of a PDF with a plain cross-reference table and uncompressed page tree, which is what Chromium
 * writes: trailer → /Root (catalogue) → /Pages → /Count. (ISO 32000-1, 7.5.5 and 7.7)
 * @throws Error when it is not such a PDF
 */
export function countPdfPages(pdf: Uint8Array): number {
  // Latin-1 keeps one character for each byte, so that positions are byte offsets.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-')) throw new Error('This is not a PDF')
  const startsAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-100))?.[1])
  const table = text.slice(startsAt)
  if (!table.startsWith('xref')) throw new Error('The PDF has no plain cross-reference table')
  const trailer = table.slice(table.indexOf('trailer'))
  const catalogue = objectAt(text, table, reference(trailer, 'Root'))
  const pages = objectAt(text, table, reference(catalogue, 'Pages'))
  const count = /\/Count\s+(\d+)/.exec(pages)?.[1]
  if (!/\/Type\s*\/Pages\b/.test(pages) || count === undefined) throw new Error('The PDF has no page tree')
  return Number(count)
}

function reference(dictionary: string, key: string): number {
  const number = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1]
  if (number === undefined) throw new Error(`The PDF's ${key} is missing`)
  return Number(number)
}

/** The text of an object, found through the sections of the cross-reference table. */
function objectAt(text: string, table: string, wanted: number): string {
  const lines = table.slice(0, table.indexOf('trailer')).split(/\r?\n|\r/)
  for (let line = 1; line < lines.length;) {
    const [first = NaN, count = NaN] = (lines[line] ?? '').trim().split(' ').map(Number)
    if (Number.isNaN(first) || Number.isNaN(count)) break
    if (wanted >= first && wanted < first + count) {
      const offset = Number((lines[line + 1 + wanted - first] ?? '').slice(0, 10))
      return text.slice(offset, text.indexOf('endobj', offset))
    }
    line += 1 + count
  }
  throw new Error(`The PDF's object ${wanted} is missing`)
}
