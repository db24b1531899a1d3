import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, run } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('remind_on'))?.number ?? 0

test('overrides stay as they are, without a reminder; a reminder never comes after the end', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const moment = { created_at: '2026-03-15T08:00:00Z', updated_at: '2026-03-15T08:00:00Z' }
  actInOldVersion(db, () => {
    for (const name of ['Ann', 'Bob'])
      insert(db, 'customer', { name, kind: 'person', status: 'active', ...moment })
    const set = { grade: 'A', reason: 'Opens doors', created_on: '2026-03-15' }
    insert(db, 'grade_override', { customer_id: 1, ...set, ends_on: '2026-06-30' })
    insert(db, 'grade_override', { customer_id: 2, ...set })
  })
  const before = all<object>(db, 'SELECT * FROM grade_override')
  migrate(db, number)
  expect(all(db, 'SELECT * FROM grade_override')).toEqual(
    before.map((row) => ({ ...row, remind_on: null, end_noted_on: null })),
  )
  const set = (column: string, day: string, id: number) => () =>
    run(db, `UPDATE grade_override SET ${column} = ? WHERE id = ?`, [day, id])
  expect(set('remind_on', '2026-07-01', 1)).toThrow('CHECK')
  expect(set('remind_on', 'soon', 1)).toThrow('CHECK')
  expect(set('end_noted_on', '2026-03-15', 2)).toThrow('CHECK')
  actInOldVersion(db, () => {
    set('remind_on', '2026-06-30', 1)()
    set('end_noted_on', '2026-03-15', 1)()
  })
  db.close()
})
