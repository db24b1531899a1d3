import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '../../../shared/operations/backup'
import { SEALED_ENDING } from './sealing'

export type BackupReason = Exclude<Backup['reason'], 'other'>
/** A backup as its file alone tells of it. */
export type ListedBackup = Omit<Backup, 'place'>

const pattern = new RegExp(
  `^regulars-(\\d{4}-\\d{2}-\\d{2})-(\\d{2})(\\d{2})(\\d{2})(?:-\\d+)?-([a-z]+)\\.(sqlite|${SEALED_ENDING})$`,
)
/** What the name of a file ends in while it is not whole yet. */
export const UNFINISHED = '.part'

const reasons: readonly string[] = [
  'owner',
  'daily',
  'migration',
  'import',
  'merge',
  'restore',
] satisfies BackupReason[]

export interface BackupName {
  /** The moment it is made, ISO 8601 in UTC. */
  moment: string
  reason: BackupReason
  sealed: boolean
}

/** The name of a backup; `again` tells several of one second apart. */
export function backupName({ moment, reason, sealed }: BackupName, again = 0): string {
  const time = moment.slice(11, 19).replaceAll(':', '')
  const ending = sealed ? SEALED_ENDING : 'sqlite'
  return `regulars-${moment.slice(0, 10)}-${time}${again > 0 ? `-${String(again)}` : ''}-${reason}.${ending}`
}

/** The name of the next backup of the same second. */
export function nextName(name: string): string {
  const match = /^(regulars-[\d-]{10}-\d{6})(?:-(\d+))?(-.*)$/.exec(name)
  if (!match) throw new Error(`${name} is no name of a backup`)
  const [, moment = '', again = '0', rest = ''] = match
  return `${moment}-${String(Number(again) + 1)}${rest}`
}

/** The first name that is not taken. */
export function freeName(name: BackupName, taken: ReadonlySet<string>): string {
  let again = 0
  while (taken.has(backupName(name, again))) again += 1
  return backupName(name, again)
}

/** What a file's name says of it, or null when it is no backup's. */
export function readName(name: string): Omit<ListedBackup, 'bytes'> | null {
  const match = pattern.exec(name)
  if (!match) return null
  const [, day = '', hours = '', minutes = '', seconds = '', reason = '', ending] = match
  const at = `${day}T${hours}:${minutes}:${seconds}Z`
  if (Number.isNaN(Date.parse(at))) return null
  return {
    name,
    at,
    reason: reasons.includes(reason) ? (reason as BackupReason) : 'other',
    sealed: ending === SEALED_ENDING,
  }
}

/** The backups in a folder, newest first. Other files are left out, and so is what only points to a file. */
export async function listBackups(folder: string): Promise<ListedBackup[]> {
  const found: ListedBackup[] = []
  for (const name of await namesIn(folder)) {
    const read = readName(name)
    if (!read) continue
    const file = await lstat(join(folder, name))
    if (file.isFile()) found.push({ ...read, bytes: file.size })
  }
  return found.sort(newestFirst)
}

export function newestFirst(one: ListedBackup, other: ListedBackup): number {
  return other.at.localeCompare(one.at) || other.name.localeCompare(one.name)
}

/** The names in a folder; none when it is not there, or is a file. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return []
    throw error
  }
}
