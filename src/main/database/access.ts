import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * True when a file can be changed, or files can be made in a folder; of what is not there yet, when it could be made.
 * Where a system tells only while writing (Windows, of folders), it says true.
 */
export function canWrite(path: string): boolean {
  if (!existsSync(path) && dirname(path) !== path) return canWrite(dirname(path))
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return false
  }
}
