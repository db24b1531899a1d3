import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes what was written to a file (or the names in a folder) survive a power cut. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Windows cannot flush a folder; renames are journalled there. Some sticks and network folders cannot either.
    if (!cannotFlush(error)) throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Makes a folder, and those above it, that survives a power cut: its name stands in the folder above, which is flushed. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) flush(dirname(made))
}

/**
 * Gives a whole, flushed file its name, unless there is a file of that name: another Regulars may have been first.
 * @returns false when the name is taken; nothing was done then
 */
export function nameIfFree(unfinished: string, path: string): boolean {
  try {
    linkSync(unfinished, path)
    rmSync(unfinished)
  } catch (error) {
    if (isTaken(error)) return false
    if (!(error instanceof Error && 'code' in error)) throw error
    // Sticks formatted as FAT know no links. A moment between two steps is all that is left to chance there.
    if (existsSync(path)) return false
    renameSync(unfinished, path)
  }
  flush(dirname(path))
  return true
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function cannotFlush(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return process.platform === 'win32' || code === 'EINVAL' || code === 'ENOTSUP'
}
