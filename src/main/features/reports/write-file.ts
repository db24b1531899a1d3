import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes a file so that it is either there whole or not at all: beside its place, onto the disk, then renamed.
 * @throws the system's error (ENOSPC, EACCES, ENOENT …); nothing is left behind then
 */
export async function writeWhole(path: string, contents: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`
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
  }
}
