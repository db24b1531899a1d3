import { nextTurn } from './loop'
import { AT_A_TIME, createPace, ENTRY, type PdfFile } from './read-pdf'

const END = 'endobj\n'
const HEADER = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'

/**
 * The file of a PDF: header, objects, cross-reference table, trailer. (ISO 32000-1, 7.5)
 * @param objects the text of each object by its number; Latin-1, a character for each byte
 * @param size numbers of objects are below this
 */
export async function writePdf(
  objects: ReadonlyMap<number, string>,
  { info, catalogue, size }: Pick<PdfFile, 'info' | 'catalogue' | 'size'>,
): Promise<Uint8Array> {
  const begin = (number: number) => `${String(number)} 0 obj\n`
  let tableAt = HEADER.length
  for (const [number, text] of objects) tableAt += begin(number).length + text.length + END.length
  const trailer = `trailer\n<</Size ${String(size)}\n/Root ${String(catalogue)} 0 R\n/Info ${String(info)} 0 R>>\n`
  const [above, below] = [`xref\n0 ${String(size)}\n`, `${trailer}startxref\n${String(tableAt)}\n%%EOF\n`]
  // Every byte of it is written.
  const file = Buffer.allocUnsafe(tableAt + above.length + size * ENTRY + below.length)
  const offsets = new Map<number, number>()
  const isTime = createPace()
  let position = file.write(HEADER, 'latin1')
  for (const [number, text] of objects) {
    offsets.set(number, position)
    position += file.write(begin(number) + text + END, position, 'latin1')
    if (isTime(text)) await nextTurn()
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
