import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { lstat, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { canWrite } from './access'

/**
 * Files that are saved into folders of the owner's are written beside their place first (`….1a2b3c4d.part`). When the app is
 * killed meanwhile, that part stays where the owner did not put it. So its path is noted in our own folder while it is
 * written, and what is noted there, and nothing else, is taken away at the next start.
 */

/** Milliseconds. A note so old is of nobody who still writes, whatever runs under the number of its process. */
const tooOld = 3_600_000
const noteName = /^regulars-saving-[0-9a-f-]{36}\.txt$/
const partName = /\.[0-9a-f]{8}\.part$/

/** A path beside a file's place to write it under. */
export function besideOf(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.part`
}

/**
 * Notes that a part is being written; where nothing can be noted, it is written all the same.
 * @param directory the data directory
 * @returns takes the note away again
 */
export function notePart(directory: string, part: string): () => void {
  if (!canWrite(directory)) return () => undefined
  const note = join(directory, `regulars-saving-${randomUUID()}.txt`)
  const forget = () => {
    rmSync(note, { force: true })
  }
  try {
    writeFileSync(note, `${String(process.pid)}\n${part}`)
  } catch (error) {
    // Our disk is full, say; where the file goes there may be room. What there is of the note would be of no use.
    forget()
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  return forget
}

/** Takes away the parts that were noted and whose writer is gone. @param now ISO 8601 */
export async function removeSavedParts(directory: string, now: string): Promise<void> {
  for (const name of (await readdir(directory)).filter((one) => noteName.test(one))) {
    const note = join(directory, name)
    const [pid = '', ...rest] = (await readFile(note, 'utf8')).split('\n')
    const age = Date.parse(now) - (await lstat(note)).mtimeMs
    if (age <= tooOld && isRunning(Number(pid))) continue
    const part = rest.join('\n')
    if (partName.test(basename(part)) && (await isFile(part))) await rm(part, { force: true })
    await rm(note, { force: true })
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile()
  } catch (error) {
    // It was finished, or the owner has moved it or its folder.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
