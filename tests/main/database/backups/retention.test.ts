import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ListedBackup } from '../../../../src/main/database/backups/names'
import { backupsToLetGo, dailyBackupDue } from '../../../../src/main/database/backups/retention'
import { addDays } from '../../../../src/shared/dates'

const now = '2026-03-15T12:00:00.000Z'

function backup(at: string, reason: ListedBackup['reason'] = 'daily'): ListedBackup {
  return { name: `${at} ${reason}`, bytes: 1, at, reason, sealed: false }
}

const daysBack = (count: number) => Array.from({ length: count }, (_, index) => addDays('2026-03-15', -index))
const namesOf = (backups: readonly ListedBackup[]) => backups.map(({ name }) => name)
/** Moments are compared as such: as texts the same second, written with and without milliseconds, is not the same. */
const notAfter = (moment: string) => (one: ListedBackup) => Date.parse(one.at) <= Date.parse(moment)

test('of two years of daily backups 7 days, 4 weeks and 12 months are kept', () => {
  const days = daysBack(800)
  const all = days.map((day) => backup(`${day}T08:00:00Z`))
  const gone = new Set(namesOf(backupsToLetGo(all, now)))
  const kept = days.filter((_, index) => !gone.has(all[index]?.name ?? ''))
  expect(kept).toEqual([
    ...['2026-03-15', '2026-03-14', '2026-03-13', '2026-03-12', '2026-03-11', '2026-03-10', '2026-03-09'],
    // 8 and 1 March end the weeks before, 22 February the one before those; February ends a month as well.
    ...['2026-03-08', '2026-03-01', '2026-02-28', '2026-02-22', '2026-01-31', '2025-12-31', '2025-11-30'],
    ...['2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31', '2025-06-30', '2025-05-31', '2025-04-30'],
  ])
})

test.each([
  ['imports', 'import'],
  ['merges', 'merge'],
  ['restores', 'restore'],
] as const)('of those before %s the last five are kept', (_what, reason) => {
  const all = daysBack(8).map((day) => backup(`${day}T08:00:00Z`, reason))
  expect(backupsToLetGo(all, now)).toEqual(all.slice(5))
})

test('a backup made in this very second is of the present day', () => {
  const earlier = backup('2026-03-15T11:59:00Z')
  expect(backupsToLetGo([earlier, backup('2026-03-15T12:00:00Z')], now)).toEqual([earlier])
})

test('a business that is opened once a month keeps a year', () => {
  const all = Array.from({ length: 20 }, (_, index) =>
    backup(
      `${String(2026 - Math.floor(index / 12))}-${String(12 - (index % 12)).padStart(2, '0')}-01T08:00:00Z`,
    ),
  ).filter(({ at }) => at < now)
  expect(backupsToLetGo(all, now)).toEqual(all.slice(12))
})

const reasons: ListedBackup['reason'][] = [
  'owner',
  'daily',
  'migration',
  'import',
  'merge',
  'restore',
  'other',
]
const someBackups = fc
  .uniqueArray(
    fc.record({
      minutes: fc.integer({ min: -1_500_000, max: 600_000 }),
      reason: fc.constantFrom(...reasons),
    }),
    { maxLength: 120, selector: ({ minutes, reason }) => `${String(minutes)} ${reason}` },
  )
  .map((made) =>
    made.map(({ minutes, reason }) =>
      backup(`${new Date(Date.parse(now) + minutes * 60_000).toISOString().slice(0, 19)}Z`, reason),
    ),
  )

describe('whatever backups there are', () => {
  it('the owner’s own, those before updates and unknown ones are never let go', () => {
    fc.assert(
      fc.property(someBackups, (all) => {
        for (const { reason } of backupsToLetGo(all, now)) {
          expect(['daily', 'import', 'merge', 'restore']).toContain(reason)
        }
      }),
    )
  })

  it('the newest of each kind stays, and so the newest of all', () => {
    fc.assert(
      fc.property(someBackups, (all) => {
        const gone = new Set(backupsToLetGo(all, now))
        for (const reason of reasons) {
          const past = all.filter(notAfter(now)).filter((one) => one.reason === reason)
          const newest = past.toSorted((one, other) => other.at.localeCompare(one.at))[0]
          if (newest) expect(gone.has(newest)).toBe(false)
        }
      }),
    )
  })

  it('what is dated in the future is left alone, and takes no place from what is not', () => {
    fc.assert(
      fc.property(someBackups, (all) => {
        const past = all.filter(notAfter(now))
        expect(new Set(backupsToLetGo(all, now))).toEqual(new Set(backupsToLetGo(past, now)))
      }),
    )
  })

  it('their order does not matter, and tidying up twice is tidying up once', () => {
    fc.assert(
      fc.property(someBackups, (all) => {
        const gone = new Set(backupsToLetGo(all, now))
        expect(new Set(backupsToLetGo(all.toReversed(), now))).toEqual(gone)
        expect(
          backupsToLetGo(
            all.filter((one) => !gone.has(one)),
            now,
          ),
        ).toEqual([])
      }),
    )
  })

  it('a clock that is set back costs no good backup', () => {
    fc.assert(
      fc.property(someBackups, fc.integer({ min: 1, max: 4000 }), (all, days) => {
        const back = `${addDays('2026-03-15', -days)}T12:00:00.000Z`
        expect(backupsToLetGo(all, back).filter((one) => !notAfter(back)(one))).toEqual([])
      }),
    )
  })
})

describe('the day’s backup', () => {
  const today = backup('2026-03-15T08:00:00Z', 'owner')
  const yesterday = backup('2026-03-14T08:00:00Z')
  it('is due once a day, whyever one was made', () => {
    expect(dailyBackupDue([], now)).toBe(true)
    expect(dailyBackupDue([yesterday], now)).toBe(true)
    expect(dailyBackupDue([yesterday, today], now)).toBe(false)
  })

  it('is due at each start while the clock is behind', () => {
    // A computer with a flat battery begins each time on the same day.
    const atItsBeginning = backup('2020-01-01T00:05:00Z')
    expect(dailyBackupDue([today], '2020-01-01T00:04:00.000Z')).toBe(true)
    expect(dailyBackupDue([today, atItsBeginning], '2020-01-01T00:09:00.000Z')).toBe(true)
    expect(dailyBackupDue([atItsBeginning], '2020-01-01T00:04:00.000Z')).toBe(true)
  })
})
