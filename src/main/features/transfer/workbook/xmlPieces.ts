/** About so many bytes are looked at together: enough to be quick, little enough to be stopped in between. */
const pieceSize = 1 << 22

interface Piece {
  /** Whole children of the element, one after another. */
  text: string
  /** Where in the bytes it ends. */
  end: number
}

/**
 * The children of the only element of a name, in pieces that end with a whole child.
 * @param xml UTF-8
 * @returns null when there is no such element
 */
export function piecesOf(xml: Uint8Array, element: string, child: string): Iterable<Piece> | null {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength)
  const opens = bytes.indexOf(`<${element}`)
  const from = opens === -1 ? 0 : bytes.indexOf('>', opens) + 1
  if (from === 0) return null
  if (bytes[from - 2] === '/'.charCodeAt(0)) return []
  const to = bytes.lastIndexOf(`</${element}>`)
  return to < from ? null : piecesBetween(bytes, { from, to, end: `</${child}>` })
}

function* piecesBetween(
  bytes: Buffer,
  { from, to, end }: { from: number; to: number; end: string },
): Generator<Piece> {
  let at = from
  while (at < to) {
    const next = at + pieceSize < to ? bytes.indexOf(end, at + pieceSize) : -1
    const stop = next === -1 || next >= to ? to : next + end.length
    yield { text: bytes.toString('utf8', at, stop), end: stop }
    at = stop
  }
}

/**
 * The text of a `<si>` or `<is>`: its runs joined, without how it is pronounced.
 * @returns null when anything else is in it
 */
export function textOfRuns(xml: string): string | null {
  const plain = onlyText.exec(xml)
  if (plain) return textOf(plain[1] ?? '')
  const runs = xml.replace(pronunciation, '')
  if (/<!|<\/?\w+:/.test(runs)) return null
  return textOf([...runs.matchAll(text)].map(([, inner]) => inner ?? '').join(''))
}

const onlyText = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/
const text = /<t(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/t>)/g
const pronunciation = /<rPh[\s>].*?<\/rPh>/gs

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * What a text of a workbook says, trimmed.
 * @returns null when it names a character that is not known
 */
export function textOf(xml: string): string | null {
  let said = xml
  if (said.includes('&')) {
    // What is no reference at all is none that is known.
    if (/&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);)/.test(said)) return null
    said = said.replace(
      /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g,
      (_, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return characterOf(Number(decimal))
        return hex === undefined ? (entities[name ?? ''] ?? '') : characterOf(Number.parseInt(hex, 16))
      },
    )
  }
  // What XML cannot hold is written so (ECMA-376, 22.4.2.4).
  if (said.includes('_x')) {
    said = said.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }
  return said.trim()
}

function characterOf(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
