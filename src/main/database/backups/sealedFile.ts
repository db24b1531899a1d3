import { createHash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import {
  Chunks,
  createHeader,
  HEADER_LENGTH,
  openLock,
  readHeader,
  sealedChunkSize,
  SealError,
  type Header,
  type Lock,
} from './sealing'

/** Progress of work on a file and a way out of it. */
export interface Watch {
  progress: (done: number, total: number) => void
  /** @throws AppError `cancelled` once the owner has asked to stop */
  checkCancelled: () => void
}

/** What new backups are sealed with. */
export interface Seal {
  lock: Lock
  dataKey: Uint8Array
}

/** What may open a sealed file: the keys this computer knows, and what the owner typed. */
export interface Unlock {
  known: readonly Seal[]
  passphrase: string | null
}

/** Seals a file into a new one, flushed. Returns the SHA-256 of what was sealed. */
export function sealFile(from: string, to: string, { lock, dataKey }: Seal, watch: Watch): string {
  const header = readHeader(createHeader(lock))
  const chunks = new Chunks(header, dataKey)
  const hash = createHash('sha256')
  withFile(from, 'r', (input) => {
    withFile(to, 'w', (output) => {
      write(output, header.bytes)
      const count = Math.max(1, Math.ceil(fstatSync(input).size / header.chunkSize))
      for (let number = 0; number < count; number += 1) {
        watch.checkCancelled()
        const content = read(input, header.chunkSize)
        hash.update(content)
        write(output, chunks.seal(number, number === count - 1, content))
        watch.progress(number + 1, count)
      }
      fsyncSync(output)
    })
  })
  return hash.digest('hex')
}

/**
 * Opens a sealed file into a new one, or (`to` null) only reads and checks all of it. Returns the SHA-256 of what was
 * inside.
 * @throws SealError; what was written to `to` until then must not be used
 */
export function unsealFile(from: string, to: string | null, unlock: Unlock, watch: Watch): string {
  return withFile(from, 'r', (input) => {
    if (to === null) return unseal(input, null, unlock, watch)
    return withFile(to, 'w', (output) => unseal(input, output, unlock, watch))
  })
}

function unseal(input: number, output: number | null, unlock: Unlock, watch: Watch): string {
  const header = readHeader(read(input, HEADER_LENGTH))
  const chunks = new Chunks(header, dataKeyOf(header, unlock))
  const hash = createHash('sha256')
  const whole = sealedChunkSize(header)
  const count = Math.max(1, Math.ceil((fstatSync(input).size - HEADER_LENGTH) / whole))
  for (let number = 0; number < count; number += 1) {
    watch.checkCancelled()
    const content = chunks.open(number, number === count - 1, read(input, whole))
    hash.update(content)
    if (output !== null) write(output, content)
    watch.progress(number + 1, count)
  }
  return hash.digest('hex')
}

function dataKeyOf(header: Header, { known, passphrase }: Unlock): Uint8Array {
  const own = known.find((seal) => header.lock.equals(seal.lock))
  if (own) return own.dataKey
  if (passphrase === null) throw new SealError('passphrase')
  return openLock(header.lock, passphrase)
}

/** Only the owner of the computer's account may read what is written. */
const ownOnly = 0o600

function withFile<Result>(path: string, flags: 'r' | 'w', work: (file: number) => Result): Result {
  const file = openSync(path, flags, ownOnly)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/** Reads up to `length` bytes from where the file stands; fewer only at its end. */
function read(file: number, length: number): Buffer {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const got = readSync(file, buffer, filled, length - filled, null)
    if (got === 0) break
    filled += got
  }
  return buffer.subarray(0, filled)
}

function write(file: number, content: Uint8Array): void {
  let written = 0
  while (written < content.length) written += writeSync(file, content, written)
}
