import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'

/**
 * The format of a backup behind a passphrase. Nothing but node:crypto.
 *
 *     header   magic 16 · version 1 · cost 3 · chunk size 4 · salt 16 · passphrase check 16 · wrapped key 60 · file salt 32
 *              · SHA-256 of all of these 32
 *     chunks   AES-256-GCM of `chunk size` bytes each (the last one: what is left, perhaps nothing), each with its tag
 *
 * The passphrase is stretched by scrypt into a key that wraps the data key, and into a check value, so that a wrong
 * passphrase is told apart from damage. The wrapped key is the same in all backups of one passphrase; each file has a key
 * of its own, derived from the data key and the file's salt. A chunk's nonce is its number and whether it is the last
 * one, and the header is authenticated with each (the STREAM construction of Hoang, Reyhanitabar, Rogaway, Vizár, 2015):
 * a chunk that is changed, moved, left out, doubled or taken from another file does not open.
 */
export const SEALED_ENDING = 'regulars-backup'

const magic = Buffer.from('Regulars backup\n', 'latin1')
const version = 1
const tagLength = 16
const at = { version: 16, cost: 17, chunkSize: 20, salt: 24, check: 40, wrapped: 56, fileSalt: 116, sum: 148 }

/** Bytes of a header. */
export const HEADER_LENGTH = 180
export const KEY_LENGTH = 32
const defaultChunkSize = 65_536
const largestChunkSize = 16_777_216

/** How much work a passphrase is: scrypt's N = 2^log2N, r and p. */
export interface Cost {
  log2N: number
  r: number
  p: number
}

/** 128 MB of memory and about half a second for every guess. */
const cost: Cost = { log2N: 17, r: 8, p: 1 }

/** What is wrong with a sealed file: `passphrase` is the wrong one, or it is needed and missing. */
export type SealProblem = 'passphrase' | 'damaged' | 'newer'

export class SealError extends Error {
  constructor(readonly problem: SealProblem) {
    super(`A sealed file cannot be opened: ${problem}`)
    this.name = 'SealError'
  }
}

/**
 * The part of the header that binds a data key to a passphrase: cost, salt, check, wrapped key. It tells nothing without
 * the passphrase and is the same in all backups made under it.
 */
export type Lock = Uint8Array

export function newDataKey(): Buffer {
  return randomBytes(KEY_LENGTH)
}

/** Locks a data key with a passphrase. Slow on purpose. */
export function createLock(passphrase: string, dataKey: Uint8Array, work: Cost = cost): Buffer {
  const parameters = Buffer.concat([Buffer.of(work.log2N, work.r, work.p), randomBytes(16)])
  const { wrapKey, check } = stretch(passphrase, parameters)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapKey, nonce).setAAD(boundTo(parameters))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return Buffer.concat([parameters, check, nonce, wrapped, cipher.getAuthTag()])
}

/** The data key behind a lock. Slow on purpose. @throws SealError `passphrase` or `damaged` */
export function openLock(lock: Lock, passphrase: string): Buffer {
  const parameters = lock.subarray(0, 19)
  const { wrapKey, check } = stretch(passphrase, parameters)
  if (!timingSafeEqual(check, lock.subarray(19, 35))) throw new SealError('passphrase')
  const decipher = createDecipheriv('aes-256-gcm', wrapKey, lock.subarray(35, 47))
  decipher.setAAD(boundTo(parameters)).setAuthTag(lock.subarray(79, 95))
  return opened(() => Buffer.concat([decipher.update(lock.subarray(47, 79)), decipher.final()]))
}

function boundTo(parameters: Uint8Array): Buffer {
  return Buffer.concat([magic, Buffer.of(version), parameters])
}

function stretch(passphrase: string, parameters: Uint8Array): { wrapKey: Buffer; check: Buffer } {
  const [log2N = 0, r = 0, p = 0] = parameters
  // A file from anywhere must not make us work for a year or take all memory.
  if (log2N < 1 || log2N > 20 || r < 1 || r > 16 || p < 1 || p > 4) throw new SealError('damaged')
  const N = 2 ** log2N
  // The same letters typed on another keyboard can be other code points.
  const stretched = scryptSync(passphrase.normalize('NFKC'), parameters.subarray(3), 64, {
    N,
    r,
    p,
    maxmem: 128 * r * (N + p + 2) + 1_048_576,
  })
  const check = createHmac('sha256', stretched.subarray(32)).update('Regulars passphrase check').digest()
  return { wrapKey: stretched.subarray(0, 32), check: check.subarray(0, 16) }
}

/** The header of a new file under a lock. */
export function createHeader(lock: Lock, chunkSize = defaultChunkSize): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(chunkSize)
  const fields = Buffer.concat([
    magic,
    Buffer.of(version),
    lock.subarray(0, 3),
    size,
    lock.subarray(3),
    randomBytes(32),
  ])
  return Buffer.concat([fields, sumOf(fields)])
}

function sumOf(fields: Uint8Array): Buffer {
  return createHash('sha256').update(fields).digest()
}

export interface Header {
  bytes: Buffer
  lock: Lock
  chunkSize: number
}

/** True when a file begins like a sealed one. */
export function looksSealed(start: Uint8Array): boolean {
  return start.length >= magic.length && magic.equals(start.subarray(0, magic.length))
}

/** Reads a header. @throws SealError `damaged` or `newer` */
export function readHeader(bytes: Buffer): Header {
  if (!looksSealed(bytes)) throw new SealError('damaged')
  if ((bytes[at.version] ?? 0) > version) throw new SealError('newer')
  if (bytes.length < HEADER_LENGTH) throw new SealError('damaged')
  if (!sumOf(bytes.subarray(0, at.sum)).equals(bytes.subarray(at.sum, HEADER_LENGTH))) {
    throw new SealError('damaged')
  }
  const chunkSize = bytes.readUInt32BE(at.chunkSize)
  if (chunkSize === 0 || chunkSize > largestChunkSize) throw new SealError('damaged')
  const lock = Buffer.concat([bytes.subarray(at.cost, at.chunkSize), bytes.subarray(at.salt, at.fileSalt)])
  return { bytes: bytes.subarray(0, HEADER_LENGTH), lock, chunkSize }
}

/** Bytes of a whole chunk as it stands in the file. */
export function sealedChunkSize(header: Header): number {
  return header.chunkSize + tagLength
}

/** Seals and opens the chunks of one file, each by its number. */
export class Chunks {
  private readonly key: Buffer

  constructor(
    private readonly header: Header,
    dataKey: Uint8Array,
  ) {
    const fileSalt = header.bytes.subarray(at.fileSalt, at.sum)
    this.key = Buffer.from(hkdfSync('sha256', dataKey, fileSalt, 'Regulars backup file', KEY_LENGTH))
  }

  seal(number: number, last: boolean, content: Uint8Array): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(number, last)).setAAD(this.header.bytes)
    return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
  }

  /** @throws SealError `damaged` */
  open(number: number, last: boolean, sealed: Uint8Array): Buffer {
    if (sealed.length < tagLength) throw new SealError('damaged')
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(number, last))
    decipher.setAAD(this.header.bytes).setAuthTag(sealed.subarray(-tagLength))
    return opened(() => Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]))
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/** node:crypto has no code of its own for a tag that does not fit. */
function opened(open: () => Buffer): Buffer {
  try {
    return open()
  } catch (error) {
    if (error instanceof Error && error.message.includes('unable to authenticate data')) {
      throw new SealError('damaged')
    }
    throw error
  }
}
