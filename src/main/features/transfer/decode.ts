import { isUtf8 } from 'node:buffer'
import type { encodings } from '../../../shared/operations/transfer'

export type Encoding = (typeof encodings)[number]

/** Why bytes are no text table; each has its words in texts/en/transfer.ts. */
export type Unreadable =
  'empty' | 'excel' | 'pdf' | 'archive' | 'picture' | 'database' | 'binary' | 'tooLarge'

export type Decoded = { text: string; encoding: Encoding } | { unreadable: Unreadable }

/** Longest text JavaScript can hold is a little over half a milliard characters. */
export const LARGEST_FILE = 500_000_000

const signatures: readonly { bytes: readonly number[]; is: Unreadable }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'excel' }, // .xls, and any workbook behind a password
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x1f, 0x8b], is: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'picture' },
  { bytes: [...Buffer.from('SQLite format 3')], is: 'database' },
]

/**
 * Turns the bytes of a file into text.
 * @param bytes the whole file
 * @param wanted how the owner says it is encoded; detected when absent
 * @returns the text without byte order mark, its lines ending with '\n', and how it was encoded; or why it is no text
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  if (bytes.length === 0) return { unreadable: 'empty' }
  if (bytes.length > LARGEST_FILE) return { unreadable: 'tooLarge' }
  const signature = signatures.find((known) => known.bytes.every((byte, index) => bytes[index] === byte))
  if (signature) return { unreadable: signature.is }
  const encoding = wanted ?? detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) return { unreadable: 'binary' }
  if (text.trim() === '') return { unreadable: 'empty' }
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding }
}

/**
 * Detects how text is encoded: a byte order mark says it; else zeros in every other byte mean UTF-16; else what is
 * valid UTF-8 is UTF-8 (other encodings hardly ever are by accident); else Windows-1252.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return detectWideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/**
 * UTF-16 without a mark. Delimiters, digits and line ends are ASCII in any table, so that one half of many pairs is
 * zero and the other hardly ever is.
 */
function detectWideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null
  const length = Math.min(bytes.length, 20_000)
  let [even, odd] = [0, 0]
  for (let index = 0; index + 1 < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.1 && even < pairs * 0.02) return 'utf-16le'
  if (even > pairs * 0.1 && odd < pairs * 0.02) return 'utf-16be'
  return null
}
