import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, run, type Database } from '../../../../src/main/database/sql'
import {
  changesSince,
  noteAllMoments,
  noteMoment,
} from '../../../../src/main/features/grading/moments.queries'
import { changesWithoutMoment } from '../../../support/gradeLog'

let db: Database
beforeEach(() => {
  db = openConnection(':memory:', { create: true })
  migrate(db)
})
afterEach(() => {
  db.close()
})

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-03-0${String(number)}T08:00:00.000Z`)

/** Changes noted at a moment, of customers 1 to `changes`; then one of them may be erased for good. */
interface Step {
  at: string
  changes: number
  erased: number
}
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ at: day, changes: fc.nat({ max: 4 }), erased: fc.nat({ max: 5 }) }),
  { maxLength: 12 },
)

function note({ at, changes, erased }: Step): void {
  const written = run(
    db,
    `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, cause)
     SELECT key + 1, @at, 'B', 'A', 'data' FROM json_each(@customers)`,
    { at, customers: JSON.stringify(Array.from({ length: changes })) },
  )
  noteMoment(db, at, written)
  run(db, 'DELETE FROM grade_change WHERE customer_id = ?', [erased])
}

const since = (end: string) =>
  all<{ id: number }>(db, `SELECT id FROM ${changesSince} ORDER BY id`, { end }).map(({ id }) => id)
const laterThan = (end: string) =>
  all<{ id: number }>(db, 'SELECT id FROM grade_change WHERE at >= @end ORDER BY id', { end }).map(
    ({ id }) => id,
  )

it('find all changes since a day, whichever way the clock was set and whoever was erased', () => {
  fc.assert(
    fc.property(steps, day, (noted, end) => {
      run(db, 'DELETE FROM grade_change')
      run(db, 'DELETE FROM grade_moment')
      for (const step of noted) note(step)
      expect(changesWithoutMoment(db)).toEqual([])
      expect(since(end)).toEqual(laterThan(end))
      noteAllMoments(db)
      expect(since(end)).toEqual(laterThan(end))
    }),
  )
})

it('are one row for all changes noted together, and none when there were none', () => {
  note({ at: '2026-03-01T08:00:00.000Z', changes: 3, erased: 0 })
  note({ at: '2026-03-02T08:00:00.000Z', changes: 0, erased: 0 })
  expect(all(db, 'SELECT at, first_change FROM grade_moment')).toEqual([
    { at: '2026-03-01T08:00:00.000Z', first_change: 1 },
  ])
})
