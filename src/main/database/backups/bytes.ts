import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** Only this account may read what is written. */
const ownOnly = 0o600

/** Opens a file for some work and closes it, whatever happens. */
export function withFile<Result>(path: string, flags: 'r' | 'w', work: (file: number) => Result): Result {
  const file = openSync(path, flags, ownOnly)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/** Reads up to `length` bytes from where the file stands; fewer only at its end. */
export function read(file: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const got = readSync(file, buffer, filled, length - filled, null)
    if (got === 0) break
    filled += got
  }
  return buffer.subarray(0, filled)
}

/** Writes all of the bytes. */
export function write(file: number, content: Uint8Array): void {
  let written = 0
  while (written < content.length) written += writeSync(file, content, written)
}
