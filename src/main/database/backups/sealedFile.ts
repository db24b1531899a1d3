import { createHash } from 'node:crypto'
import { fstatSync, fsyncSync } from 'node:fs'
import { read, withFile, write } from './bytes'
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

/** What content is known by: its length and SHA-256. */
export interface Content {
  bytes: number
  sum: string
}

/** Seals a file into a new one, flushed. Returns what was sealed. */
export function sealFile(from: string, to: string, { lock, dataKey }: Seal, watch: Watch): Content {
  const header = readHeader(createHeader(lock))
  const chunks = new Chunks(header, dataKey)
  const hash = createHash('sha256')
  return withFile(from, 'r', (input) =>
    withFile(to, 'w', (output) => {
      write(output, header.bytes)
      const { size: bytes } = fstatSync(input)
      const count = Math.max(1, Math.ceil(bytes / header.chunkSize))
      for (let number = 0; number < count; number += 1) {
        watch.checkCancelled()
        const content = read(input, header.chunkSize)
        hash.update(content)
        write(output, chunks.seal(number, number === count - 1, content))
        watch.progress(number + 1, count)
      }
      fsyncSync(output)
      return { bytes, sum: hash.digest('hex') }
    }),
  )
}

/**
 * Opens a sealed file into a new one, or (`to` null) only reads and checks all of it. Returns what was inside.
 * @throws SealError; what was written to `to` until then must not be used
 */
export function unsealFile(from: string, to: string | null, unlock: Unlock, watch: Watch): Content {
  return withFile(from, 'r', (input) => {
    if (to === null) return unseal(input, null, unlock, watch)
    return withFile(to, 'w', (output) => unseal(input, output, unlock, watch))
  })
}

function unseal(input: number, output: number | null, unlock: Unlock, watch: Watch): Content {
  const header = readHeader(read(input, HEADER_LENGTH))
  const chunks = new Chunks(header, dataKeyOf(header, unlock))
  const hash = createHash('sha256')
  const whole = sealedChunkSize(header)
  const count = Math.max(1, Math.ceil((fstatSync(input).size - HEADER_LENGTH) / whole))
  let bytes = 0
  for (let number = 0; number < count; number += 1) {
    watch.checkCancelled()
    const content = chunks.open(number, number === count - 1, read(input, whole))
    hash.update(content)
    bytes += content.length
    if (output !== null) write(output, content)
    watch.progress(number + 1, count)
  }
  return { bytes, sum: hash.digest('hex') }
}

function dataKeyOf(header: Header, { known, passphrase }: Unlock): Uint8Array {
  const own = known.find((seal) => Buffer.compare(header.lock, seal.lock) === 0)
  if (own) return own.dataKey
  if (passphrase === null) throw new SealError('passphrase')
  return openLock(header.lock, passphrase)
}
