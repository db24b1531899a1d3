import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readZip } from '../../scripts/lib/zip.mjs'

interface Entry {
  name: string
  content: string
  mode?: number
  crc?: number
}

/** Writes a ZIP archive by the book (PKWARE APPNOTE), one deflated entry after another. */
function zipOf(entries: Entry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, mode = 0o644, crc = crc32(content) } of entries) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(0o100000 | mode, 40)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

describe('reading a ZIP archive', () => {
  let file = ''
  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'regulars-test-')), 'archive.zip')
  })
  afterEach(() => {
    rmSync(join(file, '..'), { recursive: true })
  })

  const read = (wants: (name: string) => boolean = () => true): Record<string, string> => {
    const found: Record<string, string> = {}
    readZip(file, wants, (entry: { name: string; mode: number }, content: () => Buffer) => {
      found[`${entry.name} ${entry.mode.toString(8)}`] = content().toString()
    })
    return found
  }

  it('gives content and run bits of what is wanted', () => {
    writeFileSync(
      file,
      zipOf([
        { name: 'a/', content: '' },
        { name: 'a/run', content: '#!/bin/sh', mode: 0o755 },
        { name: 'a/text', content: 'x'.repeat(5000) },
        { name: 'b/unwanted', content: 'no' },
      ]),
    )
    expect(read((name) => name.startsWith('a/'))).toEqual({
      'a/run 755': '#!/bin/sh',
      'a/text 644': 'x'.repeat(5000),
    })
  })

  it('refuses names that lead outside', () => {
    writeFileSync(file, zipOf([{ name: '../escaped', content: 'bad' }]))
    expect(() => read()).toThrow('leads outside')
  })

  it('refuses damaged content', () => {
    writeFileSync(file, zipOf([{ name: 'a', content: 'good', crc: crc32('other') }]))
    expect(() => read()).toThrow('damaged')
  })

  it('refuses what is no archive', () => {
    writeFileSync(file, 'hello '.repeat(20))
    expect(() => read()).toThrow('not a ZIP archive')
  })
})
