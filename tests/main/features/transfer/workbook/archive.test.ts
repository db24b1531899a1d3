import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../../../src/main/features/transfer/workbook/archive'

const long = 'sheet '.repeat(5000)
const files = {
  'xl/a.xml': strToU8(long),
  'xl/ü.xml': strToU8('ü'),
  'xl/empty.xml': strToU8(''),
  'c.png': strToU8('x'),
}
const isXml = (name: string) => name.endsWith('.xml')
const most = 1_000_000

/**
 * The same archive as some programs write it, whatever its size: the numbers in fields of ZIP64 behind the name of each
 * entry, and a directory that ends as those of ZIP64 do.
 */
function withLargeNumbers(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const end = bytes.length - 22
  const directory = bytes.readUInt32LE(end + 16)
  const pieces: Buffer[] = []
  for (let at = directory; at < end;) {
    const length = 46 + bytes.readUInt16LE(at + 28)
    const entry = Buffer.from(bytes.subarray(at, at + length))
    const extra = Buffer.alloc(36)
    // A field that says something else comes first.
    extra.writeUInt16LE(0x5455, 0)
    extra.writeUInt16LE(4, 2)
    extra.writeUInt16LE(1, 8)
    extra.writeUInt16LE(24, 10)
    for (const [index, where] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(where)), 12 + index * 8)
      entry.writeUInt32LE(0xffffffff, where)
    }
    entry.writeUInt16LE(extra.length, 30)
    pieces.push(entry, extra)
    at += length
  }
  const largeEnd = Buffer.alloc(56)
  largeEnd.writeUInt32LE(0x06064b50, 0)
  largeEnd.writeBigUInt64LE(BigInt(bytes.readUInt16LE(end + 10)), 32)
  largeEnd.writeBigUInt64LE(BigInt(directory), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(directory + Buffer.concat(pieces).length), 8)
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([bytes.subarray(0, directory), ...pieces, largeEnd, locator, tail])
}

describe('unpack', () => {
  it.each([
    ['deflated', zipSync(files)],
    ['stored as they are', zipSync(files, { level: 0 })],
    ['in an archive of ZIP64', withLargeNumbers(zipSync(files))],
  ])('gives the files that are wanted: %s', (_, bytes) => {
    const found = unpack(bytes, isXml, most) ?? {}
    const texts = Object.entries(found).map(([name, content]) => [name, strFromU8(content)])
    expect(Object.fromEntries(texts)).toEqual({ 'xl/a.xml': long, 'xl/ü.xml': 'ü', 'xl/empty.xml': '' })
  })

  it('unpacks nothing that is larger together than allowed', () => {
    expect(unpack(zipSync(files), isXml, 1000)).toBeNull()
    expect(unpack(withLargeNumbers(zipSync(files)), isXml, 1000)).toBeNull()
  })

  it('stops at the size the archive states', () => {
    const bytes = Buffer.from(zipSync(files))
    bytes.writeUInt32LE(10, bytes.readUInt32LE(bytes.length - 6) + 24)
    expect(() => unpack(bytes, isXml, most)).toThrow()
  })

  it.each([
    ['cut short', zipSync(files).slice(0, -30)],
    ['cut in front', zipSync(files).slice(100)],
    ['too short for anything', strToU8('PK\u0003\u0004')],
  ])('throws at an archive that is %s', (_, bytes) => {
    expect(() => unpack(bytes, isXml, most)).toThrow()
  })
})
