import { randomUUID } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The folder the owner chose for backups: a stick, a disk, a synced folder. A small note in it says whose backups it
 * holds. So an empty folder where a stick used to be mounted is not mistaken for the stick, and two businesses do not
 * tidy up each other's backups.
 */
const noteName = 'regulars-backups.txt'
const idPattern = /^id: ([\w-]+)$/m

/** `missing`: the folder, or the note in it, is not there. `other`: another data directory keeps its backups in it. */
export type FolderState = 'ready' | 'missing' | 'other'

/** How a chosen folder is now. */
export async function folderState(folder: string, id: string): Promise<FolderState> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'missing'
    const owner = idPattern.exec(await readFile(join(folder, noteName), 'utf8'))?.[1]
    if (owner === undefined) return 'missing'
    return owner === id ? 'ready' : 'other'
  } catch (error) {
    if (isGone(error)) return 'missing'
    throw error
  }
}

/**
 * Makes a folder the one for the backups of a data directory. Nothing is changed when another's are in it.
 * @param words what the note says to a person who finds it
 * @throws the system's error when nothing can be written there
 */
export async function takeFolder(folder: string, id: string, words: string): Promise<FolderState> {
  const state = await folderState(folder, id)
  if (state !== 'missing') return state
  // Fails where the folder is not there or read-only, before it is relied upon.
  const probe = join(folder, `regulars-${randomUUID()}.part`)
  await writeFile(probe, '')
  await rm(probe)
  await writeFile(join(folder, noteName), `${words}\n\nid: ${id}\n`)
  return 'ready'
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // A stick that was pulled out can show itself as an error of the device.
  return ['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO', 'EACCES', 'EPERM', 'ESTALE', 'EHOSTDOWN'].includes(
    code,
  )
}
