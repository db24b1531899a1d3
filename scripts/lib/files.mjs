/** Small file helpers: hashes, JSON, and writing so that a half-written file is never seen. */
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The SHA-256 of some text or bytes, as hexadecimal. */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/** The integrity string npm uses (`sha512-…`) of a file, read in pieces. */
export async function fileIntegrity(file, algorithm = 'sha512') {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return `${algorithm}-${hash.digest('base64')}`
}

/** Reads a JSON file; `undefined` where it is missing or damaged, since every caller can then do the work afresh. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Writes a file beside its place and renames it there: other processes see the old or the new one, nothing between. */
export function writeAtomically(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.tmp`
  writeFileSync(half, content)
  renameSync(half, file)
}

/** Writes a value as JSON, atomically. */
export const writeJson = (file, value) => writeAtomically(file, `${JSON.stringify(value, null, 2)}\n`)

/**
 * Removes the half-made `<path>.<process>.tmp` that processes which were killed left behind. To be called by whoever
 * holds the lock on `path`.
 */
export function removeLeftovers(path) {
  if (!existsSync(dirname(path))) return
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp')) {
      rmSync(join(dirname(path), name), { recursive: true, force: true })
    }
  }
}
