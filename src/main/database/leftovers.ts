import { existsSync } from 'node:fs'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readName, UNFINISHED } from './backups/names'

/**
 * What the app leaves behind when it is killed: files that are given their name only once they are whole, and folders in
 * which files are looked at. Nothing in them is needed, and what is unsealed in them should not lie about.
 */

/** Milliseconds. What is younger may be the work of another Regulars that is running. */
const tooYoung = 3_600_000

/** True for names under which only we write, and only what is not whole yet. */
export function isUnfinished(name: string): boolean {
  const stem = name.replace(/-(?:journal|wal|shm)$/, '')
  if (/^regulars\.sqlite\.(?:\d+\.new|incoming)$/.test(stem)) return true
  if (!stem.endsWith(UNFINISHED)) return false
  const what = stem.slice(0, -UNFINISHED.length)
  if (/^backups\.json(?:\.\d+)?$/.test(what) || /^regulars-[0-9a-f-]{36}$/.test(what)) return true
  return readName(what.replace(/\.open$/, '').replace(/\.[0-9a-f]{8}$/, '')) !== null
}

/** Takes away the leftovers in a folder that we share with nobody's or with the owner's own files. @param now ISO 8601 */
export async function removeUnfinished(folder: string, now: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of (await readdir(folder)).filter(isUnfinished)) {
    const path = join(folder, name)
    const { mtimeMs } = await lstat(path)
    if (Date.parse(now) - mtimeMs > tooYoung) await rm(path, { force: true })
  }
}

/** Takes away everything old in a folder that is ours alone. @param now ISO 8601 */
export async function emptyOfOld(folder: string, now: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (Date.parse(now) - (await newestChange(path)) > tooYoung)
      await rm(path, { recursive: true, force: true })
  }
}

/** When something in it was last changed, in milliseconds. */
async function newestChange(path: string): Promise<number> {
  const found = await lstat(path)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all((await readdir(path)).map((name) => newestChange(join(path, name))))
  return Math.max(found.mtimeMs, ...inside)
}
