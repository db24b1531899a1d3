/** A picture as it is kept: what it is and how large, told by its own first bytes and not by what it is called. */
export interface PictureKind {
  type: 'image/jpeg' | 'image/png'
  /** In pixels. */
  width: number
  height: number
  bytes: number
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** So much of a text is read, in letters: a JPEG says its size before its picture, after at most a few notes. */
const HEAD = 65_536
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * What a base64 text is a picture of; null when it is no base64, or no JPEG or PNG whose size can be told. A picture is
 * refused before anybody draws it: 200 kB can say that they are a picture of a thousand million dots.
 */
export function pictureKind(base64: string): PictureKind | null {
  if (!isBase64(base64)) return null
  const bytes = bytesOf(base64.slice(0, HEAD))
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size && { ...size, bytes: base64Length(base64) }
}

/** True for text in the alphabet of base64, padded to whole groups of four. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

/** How many bytes a base64 text stands for. */
export function base64Length(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return (base64.length / 4) * 3 - padding
}

/** The bytes of a base64 text (RFC 4648, section 4). */
function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(base64Length(base64))
  let [bits, held, at] = [0, 0, 0]
  for (const letter of base64) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) break
    bits = ((bits << 6) | value) & 0xff_ff_ff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at] = (bits >> held) & 0xff
    at += 1
  }
  return bytes
}

type Size = Omit<PictureKind, 'bytes'>

/** The header chunk of a PNG comes first: after 8 bytes of signature, its length and name, width and height (PNG, 11.2.2). */
function pngSize(bytes: Uint8Array): Size | null {
  if (PNG.some((byte, index) => bytes[index] !== byte) || bytes.length < 24) return null
  const view = new DataView(bytes.buffer)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments of a JPEG up to the one that begins a frame, C0 to CF but for three others (ITU-T T.81, B.1.1.3 and B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer)
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
