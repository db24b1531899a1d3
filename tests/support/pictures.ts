const two = (value: number) => [(value >> 8) & 0xff, value & 0xff]
const four = (value: number) => [...two(value >>> 16), ...two(value)]

/** A PNG's first bytes: its signature and its header, and so many bytes after it; in base64. */
export function pngOf(width: number, height: number, more = 0): string {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const header = [...four(13), 0x49, 0x48, 0x44, 0x52, ...four(width), ...four(height), 8, 2, 0, 0, 0]
  return base64([...signature, ...header, ...four(0), ...new Array<number>(more).fill(0)])
}

/** A JPEG's first bytes: a note of so many bytes, a fill byte, and the segment that tells its size; in base64. */
export function jpegOf(width: number, height: number, note = 14): string {
  const noted = [0xff, 0xe1, ...two(note + 2), ...new Array<number>(note).fill(0)]
  const frame = [0xff, 0xff, 0xc0, ...two(11), 8, ...two(height), ...two(width), 1, 0, 0, 0]
  return base64([0xff, 0xd8, ...noted, ...frame, 0xff, 0xd9])
}

function base64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
}
