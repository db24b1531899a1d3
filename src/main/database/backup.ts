import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Backup } from '../../shared/operations/backup'
import { dayNumber } from '../../shared/dates'
import { openConnection } from './open'
import type { Database } from './sql'

export type BackupReason = Backup['reason']

const pattern = /^regulars-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?-([a-z]+)\.sqlite$/
const reasons: readonly string[] = [
  'owner',
  'daily',
  'migration',
  'import',
  'merge',
  'restore',
] satisfies BackupReason[]

/** The name a backup made at a moment (ISO 8601, UTC) has. */
export function backupName(moment: string, reason: BackupReason, again = 0): string {
  const time = moment.slice(11, 19).replaceAll(':', '')
  return `regulars-${moment.slice(0, 10)}-${time}${again > 0 ? `-${String(again)}` : ''}-${reason}.sqlite`
}

/** The backups in a folder, newest first; other files are left out. */
export function listBackups(folder: string): Backup[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .flatMap((name) => {
      const match = pattern.exec(name)
      if (!match) return []
      const [, day = '', hours = '', minutes = '', seconds = '', reason = ''] = match
      return {
        name,
        bytes: statSync(join(folder, name)).size,
        at: `${day}T${hours}:${minutes}:${seconds}Z`,
        reason: reasons.includes(reason) ? (reason as BackupReason) : ('other' as const),
      }
    })
    .sort((one, other) => other.at.localeCompare(one.at) || other.name.localeCompare(one.name))
}

/**
 * Copies an open database to `path` with SQLite's backup interface: a consistent copy though writing goes on. The copy
 * is made beside its place and moved there whole; it is one file, without a write-ahead log.
 */
export async function copyDatabase(db: Database, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.part`
  rmSync(unfinished, { force: true })
  try {
    await db.backup(unfinished)
    const copy = openConnection(unfinished)
    try {
      copy.pragma('journal_mode = DELETE')
    } finally {
      copy.close()
    }
    flush(unfinished)
    renameSync(unfinished, path)
    flush(dirname(path))
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/**
 * Makes a backup in a folder under a name that is free there.
 * @param copy makes the copy at a path
 */
export async function makeBackup(
  copy: (path: string) => Promise<void>,
  folder: string,
  moment: string,
  reason: BackupReason,
): Promise<Backup> {
  mkdirSync(folder, { recursive: true })
  const taken = new Set(readdirSync(folder))
  let again = 0
  while (taken.has(backupName(moment, reason, again))) again += 1
  const name = backupName(moment, reason, again)
  const path = join(folder, name)
  await copy(path)
  return { name, bytes: statSync(path).size, at: `${moment.slice(0, 19)}Z`, reason }
}

const keptOfEachCause = 5

/**
 * Which backups have had their time. Of the daily ones the newest of each of the last 7 days, 4 weeks and 12 months that
 * have one are kept; of those made before imports, and of those before merges, the last five. All others are the owner's
 * to delete.
 */
export function backupsToLetGo(backups: readonly Backup[]): Backup[] {
  const daily = backups.filter((backup) => backup.reason === 'daily')
  const keep = new Set<string>()
  const week = (at: string) => String(Math.floor((dayNumber(at.slice(0, 10)) + 3) / 7))
  const periods: [(at: string) => string, number][] = [
    [(at) => at.slice(0, 10), 7],
    [week, 4],
    [(at) => at.slice(0, 7), 12],
  ]
  for (const [periodOf, count] of periods) {
    const newest = new Map<string, string>()
    for (const { at, name } of daily) if (!newest.has(periodOf(at))) newest.set(periodOf(at), name)
    for (const name of [...newest.values()].slice(0, count)) keep.add(name)
  }
  const before = (['import', 'merge'] as const).flatMap((reason) =>
    backups.filter((backup) => backup.reason === reason).slice(keptOfEachCause),
  )
  return [...daily.filter((backup) => !keep.has(backup.name)), ...before]
}

/** Deletes the backups that have had their time. */
export function pruneBackups(folder: string): void {
  for (const { name } of backupsToLetGo(listBackups(folder))) rmSync(join(folder, name))
}

/** Makes what was written to a file (or the names in a folder) survive a power cut. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Windows cannot flush a folder; renames are journalled there.
    if (process.platform !== 'win32') throw error
  } finally {
    closeSync(descriptor)
  }
}
