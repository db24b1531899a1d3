import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, insert, run, type Database } from '../../../../src/main/database/sql'
import { createFiguresAsOf } from '../../../../src/main/features/figures/queries'
import { standingCode } from '../../../../src/main/features/grading/regrade.queries'
import { writeStandings, type NewStandings } from '../../../../src/main/features/grading/standings.queries'
import { grades, type Grade } from '../../../../src/shared/values'

const table = 'main.customer_figures'
const log = { at: '2026-03-15T08:00:00Z', cause: 'criteria' } as const

let db: Database
beforeEach(() => {
  db = openConnection(':memory:', { create: true })
  migrate(db)
})
afterEach(() => {
  db.close()
})

interface Standing {
  id: number
  score: number | null
  computedGrade: Grade
  grade: Grade
  overridden: 0 | 1
}

function inColumns(list: readonly Standing[]): NewStandings {
  return {
    ids: list.map(({ id }) => id),
    scores: list.map(({ score }) => score),
    codes: list.map(({ computedGrade, grade, overridden }) => standingCode(computedGrade, grade, overridden)),
  }
}

const standing = fc.record({
  // Far apart as well: they do not fit into one text then.
  id: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 ** 40 })),
  score: fc.option(fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1e6)),
  computedGrade: fc.constantFrom(...grades),
  grade: fc.constantFrom(...grades),
  overridden: fc.constantFrom(0 as const, 1 as const),
})
const standings = fc
  .uniqueArray(standing, { selector: ({ id }) => id, maxLength: 30 })
  .map((list) => list.sort((one, other) => one.id - other.id))

function written(into: string): Standing[] {
  return all(
    db,
    `SELECT customer_id AS id, score, computed_grade AS computedGrade, grade, overridden FROM ${into} ORDER BY id`,
  )
}

it('are written to the last digit, and those of nobody else', () => {
  fc.assert(
    fc.property(standings, standings, (before, after) => {
      run(db, `DELETE FROM ${table}`)
      run(db, 'DELETE FROM grade_change')
      for (const { id } of new Map([...before, ...after].map((one) => [one.id, one])).values()) {
        insert(db, table, { customer_id: id })
      }
      writeStandings(db, table, 'all', inColumns(before), null)
      const known = new Map(written(table).map((one) => [one.id, one]))
      writeStandings(db, table, 'all', inColumns(after), log)
      const expected = new Map([...known, ...after.map((one) => [one.id, one] as const)])
      expect(written(table)).toEqual([...expected.values()].sort((one, other) => one.id - other.id))
      expect(all(db, 'SELECT * FROM grade_change ORDER BY id')).toMatchObject(
        after.flatMap(({ id, score, grade }) => {
          const was = known.get(id)
          if (!was || was.grade === grade) return []
          const grading = { from_grade: was.grade, to_grade: grade, score_before: was.score, score }
          return [{ customer_id: id, at: log.at, cause: log.cause, ...grading }]
        }),
      )
    }),
  )
})

it('are written to figures of another day too, without a word in the log', () => {
  createFiguresAsOf(db)
  insert(db, 'temp.figures_as_of', { customer_id: 7 })
  const one: Standing = { id: 7, score: 99.999999, computedGrade: 'A', grade: 'D', overridden: 1 }
  writeStandings(db, 'temp.figures_as_of', 'all', inColumns([one]), null)
  expect(written('temp.figures_as_of')).toEqual([one])
  expect(all(db, 'SELECT * FROM grade_change')).toEqual([])
})

it('are left alone where nobody noted that they are out of step', () => {
  for (const id of [1, 2]) insert(db, table, { customer_id: id })
  run(db, 'INSERT INTO customer_dirty VALUES (2)')
  const both = [1, 2].map((id): Standing => {
    return { id, score: 80, computedGrade: 'A', grade: 'A', overridden: 0 }
  })
  writeStandings(db, table, 'dirty', inColumns(both), log)
  expect(written(table)).toMatchObject([{ grade: 'ungraded' }, { grade: 'A' }])
})
