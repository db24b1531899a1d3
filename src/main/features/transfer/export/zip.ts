import { Zip, ZipDeflate } from 'fflate'
import type { Write } from './wholeFile'

export interface ZipWriter {
  /** Adds a file piece by piece; the file before must be complete. */
  file: (name: string, pieces: Iterable<string>) => void
  end: () => void
}

const encoder = new TextEncoder()

/**
 * Packs files into a ZIP that is written as it grows; nothing is held but a piece at a time.
 * @param at the moment the files inside are from
 */
export function zipTo(write: Write, at: string): ZipWriter {
  let trouble: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) trouble ??= error
    else write(piece)
  })
  const check = () => {
    if (trouble) throw trouble
  }
  return {
    file: (name, pieces) => {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = at
      zip.add(entry)
      for (const piece of pieces) {
        entry.push(encoder.encode(piece))
        check()
      }
      entry.push(new Uint8Array(0), true)
      check()
    },
    end: () => {
      zip.end()
      check()
    },
  }
}
