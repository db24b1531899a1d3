import { Zip, ZipPassThrough } from 'fflate'
import { constants, deflateRawSync } from 'node:zlib'
import type { Write } from './wholeFile'

export interface ZipWriter {
  /** Adds a file piece by piece; the file before must be complete. */
  file: (name: string, pieces: Iterable<string>) => void
  end: () => void
}

/**
 * A file of a ZIP, compressed by Node's own zlib rather than by fflate's JavaScript. Each piece is compressed by itself and
 * ends at a whole byte, so that the pieces one after another are one stream (RFC 1951).
 */
class Compressed extends ZipPassThrough {
  override compression = 8

  protected override process(piece: Uint8Array, final: boolean): void {
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(piece, { finishFlush }), final)
  }
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
      const entry = new Compressed(name)
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
