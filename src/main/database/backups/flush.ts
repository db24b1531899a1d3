import { closeSync, fsyncSync, openSync } from 'node:fs'

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

function cannotFlush(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return process.platform === 'win32' || code === 'EINVAL' || code === 'ENOTSUP'
}
