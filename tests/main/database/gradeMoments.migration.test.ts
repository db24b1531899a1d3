import { expect, it } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, run } from '../../../src/main/database/sql'
import { changesWithoutMoment } from '../../support/gradeLog'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE grade_moment'))?.number ?? 0

it('finds the changes that were noted before by their moments, and keeps the log as it is', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  // The clock was set back between them.
  const days = ['2026-03-15', '2026-03-15', '2025-12-01', '2026-03-16', '2026-03-15']
  for (const [index, day] of days.entries()) {
    run(
      db,
      `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score, cause)
       VALUES (?, ?, 'B', 'A', 81.5, 'rating')`,
      [index + 1, `${day}T08:00:00.000Z`],
    )
  }
  const log = all(db, 'SELECT * FROM grade_change')
  migrate(db, number)
  expect(all(db, 'SELECT * FROM grade_change')).toEqual(log)
  expect(all(db, 'SELECT at, first_change FROM grade_moment ORDER BY id')).toEqual([
    { at: '2026-03-15T08:00:00.000Z', first_change: 1 },
    { at: '2025-12-01T08:00:00.000Z', first_change: 3 },
    { at: '2026-03-16T08:00:00.000Z', first_change: 4 },
  ])
  expect(changesWithoutMoment(db)).toEqual([])
  const index = `SELECT 1 FROM sqlite_schema WHERE name = 'grade_change_by_time'`
  expect(all(db, index)).toEqual([])
  db.close()
})
