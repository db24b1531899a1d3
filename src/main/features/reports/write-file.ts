import { open, rename, rm } from 'node:fs/promises'
import { besideOf, notePart } from '../../database/savedParts'

/**
 * Writes a file so that it is either there whole or not at all: beside its place, onto the disk, then renamed.
 * @param directory the data directory, where it is noted meanwhile
 * @throws the system's error (ENOSPC, EACCES, ENOENT …); nothing is left behind then
 */
export async function writeWhole(path: string, directory: string, contents: Uint8Array): Promise<void> {
  const beside = besideOf(path)
  const forget = notePart(directory, beside)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(contents)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    forget()
  }
}
