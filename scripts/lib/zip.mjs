/** Reads ZIP archives: enough for one big, trusted-by-hash archive, without a dependency. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50

function readAt(file, position, length) {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const count = readSync(file, buffer, done, length - done, position + done)
    if (count === 0) throw new Error('The archive ends too early.')
    done += count
  }
  return buffer
}

/** Finds the end-of-directory record, which a comment of up to 64 KiB may follow. */
function findDirectory(file) {
  const { size } = fstatSync(file)
  const length = Math.min(size, 22 + 0xffff)
  const tail = readAt(file, size - length, length)
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) {
      return {
        count: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        start: tail.readUInt32LE(at + 16),
      }
    }
  }
  throw new Error('This is not a ZIP archive.')
}

function readEntries(file) {
  const { count, size, start } = findDirectory(file)
  const directory = readAt(file, start, size)
  const entries = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The archive’s directory is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    const skip = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt16LE(at + 40) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + skip
  }
  return entries
}

function readContent(file, entry) {
  const header = readAt(file, entry.offset, 30)
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new Error(`The archive is damaged at ${entry.name}.`)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = readAt(file, start, entry.packedSize)
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way.`)
  const content = entry.method === 0 ? packed : inflateRawSync(packed)
  const isWhole = content.length === entry.size && crc32(content) === entry.crc
  if (!isWhole) throw new Error(`${entry.name} is damaged in the archive.`)
  return content
}

/**
 * Calls `take(entry, content)` for each file of the archive that `wants(name)`, in order. `content()` unpacks it and
 * checks its length and checksum. Directories are skipped; a name that leads outside is refused.
 */
export function readZip(path, wants, take) {
  const file = openSync(path, 'r')
  try {
    for (const entry of readEntries(file)) {
      if (entry.name.endsWith('/') || !wants(entry.name)) continue
      if (entry.name.startsWith('/') || entry.name.includes('\\') || entry.name.split('/').includes('..')) {
        throw new Error(`The archive holds a name that leads outside: ${entry.name}`)
      }
      take(entry, () => readContent(file, entry))
    }
  } finally {
    closeSync(file)
  }
}
