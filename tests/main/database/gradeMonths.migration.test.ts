import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, run } from '../../../src/main/database/sql'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE grade_month'))?.number ?? 0

test('the log of grades stays as it is, and a month is kept once for each grade', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  run(
    db,
    `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score, cause)
     VALUES (7, '2026-03-15T08:00:00.000Z', 'B', 'A', 81.5, 'rating')`,
  )
  migrate(db, number)
  expect(all(db, 'SELECT customer_id, to_grade, score FROM grade_change')).toEqual([
    { customer_id: 7, to_grade: 'A', score: 81.5 },
  ])
  const keep = (month: string, grade: string) =>
    run(
      db,
      `INSERT INTO grade_month (month, grade, as_of, customers, revenue_12m, contribution_12m, cost_to_serve_12m)
       VALUES (?, ?, '2026-03-15', 1, 100, -5, 3)`,
      [month, grade],
    )
  keep('2026-03', 'A')
  expect(() => keep('2026-03', 'A')).toThrow(/UNIQUE/)
  expect(() => keep('2026-3', 'B')).toThrow(/CHECK/)
  expect(() => keep('2026-03', 'E')).toThrow(/CHECK/)
  db.close()
})
