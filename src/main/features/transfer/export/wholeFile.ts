import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../../../shared/errors'
import type { Translate } from '../../../../shared/texts/i18n'
import { besideOf, notePart } from '../../../database/savedParts'
import type { HeavyReadContext, SavePlace } from '../../context'

/** Takes the next piece of a file. */
export type Write = (piece: string | Uint8Array) => void

/** Pieces are put together to about so many bytes before they are handed to the system. */
const bufferSize = 1 << 20

/**
 * Writes a file piece by piece so that it is either there whole or not at all: beside its place, onto the disk, then
 * renamed. Whatever was at the place before stays until then.
 * @param directory the data directory, where it is noted meanwhile
 * @param work is given the function that takes the pieces; what it throws leaves nothing behind
 */
export function writeWholeFile(path: string, directory: string, work: (write: Write) => void): void {
  const beside = besideOf(path)
  const forget = notePart(directory, beside)
  try {
    const file = openSync(beside, 'wx')
    try {
      const buffer = Buffer.allocUnsafe(bufferSize)
      let used = 0
      const flush = () => {
        writeAll(file, buffer.subarray(0, used))
        used = 0
      }
      work((piece) => {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
        if (used + bytes.length > bufferSize) flush()
        if (bytes.length > bufferSize) writeAll(file, bytes)
        else {
          buffer.set(bytes, used)
          used += bytes.length
        }
      })
      flush()
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  } finally {
    forget()
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0
  while (done < bytes.length) done += writeSync(file, bytes, done)
}

/** A file that was saved, as screens know it. */
export interface Saved {
  token: string
  name: string
  bytes: number
}

/**
 * Writes the file an operation saves, and says what there is now.
 * @throws AppError that says why the file could not be written
 */
export function saveTo(
  { db, to, t }: Pick<HeavyReadContext, 'db' | 'to' | 't'>,
  work: (write: Write) => void,
): Saved {
  if (!to) throw new Error('An operation that saves a file was given no place')
  try {
    writeWholeFile(to.path, dirname(db.name), work)
  } catch (error) {
    throw asSaveError(error, to, t)
  }
  return { token: to.token, name: basename(to.path), bytes: statSync(to.path).size }
}

function asSaveError(error: unknown, { path }: SavePlace, t: Translate): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const name = basename(path)
  if (code === 'ENOSPC') return new AppError('disk-full', t('reports:save.full', { name }))
  if (code === 'ENOENT') return new AppError('not-found', t('reports:save.noFolder', { name }))
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR') {
    return new AppError('read-only', t('reports:save.refused', { name }))
  }
  return error
}
