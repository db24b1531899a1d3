import { dayNumber } from '../../../shared/dates'
import { newestFirst, type ListedBackup } from './names'

/** How many days, weeks and months that have a daily backup keep their newest one. */
export const keptPeriods = { days: 7, weeks: 4, months: 12 }
/** How many are kept of those made before imports, of those before merges, of those before restores. */
export const keptOfEachCause = 5

const causes = ['import', 'merge', 'restore'] as const

/**
 * Which backups have had their time. Of the daily ones the newest of each of the last 7 days, 4 weeks and 12 months that
 * have one are kept; of those made before imports, merges and restores the last five each. All others are the owner's to
 * delete. What is dated later than `now` was made while a clock went wrong, or goes wrong now: it counts for nothing
 * and is left alone.
 * @param now the moment, ISO 8601 in UTC
 */
export function backupsToLetGo<One extends ListedBackup>(backups: readonly One[], now: string): One[] {
  const past = backups.filter((backup) => backup.at <= `${now.slice(0, 19)}Z`).sort(newestFirst)
  const daily = past.filter((backup) => backup.reason === 'daily')
  const keep = new Set<string>()
  const periods: [(at: string) => string, number][] = [
    [(at) => at.slice(0, 10), keptPeriods.days],
    [weekOf, keptPeriods.weeks],
    [(at) => at.slice(0, 7), keptPeriods.months],
  ]
  for (const [periodOf, count] of periods) {
    const newest = new Map<string, string>()
    for (const { at, name } of daily) if (!newest.has(periodOf(at))) newest.set(periodOf(at), name)
    for (const name of [...newest.values()].slice(0, count)) keep.add(name)
  }
  const before = causes.flatMap((reason) =>
    past.filter((backup) => backup.reason === reason).slice(keptOfEachCause),
  )
  return [...daily.filter((backup) => !keep.has(backup.name)), ...before]
}

/** The number of the week (Monday to Sunday) of a moment. */
function weekOf(at: string): string {
  return String(Math.floor((dayNumber(at.slice(0, 10)) + 3) / 7))
}

/**
 * True when a day's backup is due: there is none of this day, or there are some from the future. Then the clock is wrong
 * (a computer whose battery is flat begins at the same day each time), and each start makes one.
 */
export function dailyBackupDue(backups: readonly ListedBackup[], now: string): boolean {
  const future = backups.some((backup) => backup.at > `${now.slice(0, 19)}Z`)
  return future || !backups.some((backup) => backup.at.slice(0, 10) === now.slice(0, 10))
}
