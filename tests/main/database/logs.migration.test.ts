import { expect, it } from 'vitest'
import { beginAction, finishAction, nextUndo, undoAction } from '../../../src/main/database/history'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, one, run, type Database } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE history_change_anew'))?.number ?? 0
const moments = { created_at: '2026-03-15T08:00:00Z', updated_at: '2026-03-15T08:00:00Z' }

function before(): Database {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  return db
}

it('keeps both logs as they are, and what was done before can be undone', () => {
  const db = before()
  let ann = 0
  actInOldVersion(db, () => {
    ann = insert(db, 'customer', { name: 'Ann', kind: 'person', status: 'active', ...moments })
  })
  const rename = actInOldVersion(db, () => {
    run(db, `UPDATE customer SET name = 'Anne' WHERE id = ?`, [ann])
  })
  run(
    db,
    `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score_before, score, cause)
     VALUES (7, '2026-03-15T08:00:00.000Z', 'B', 'A', null, 81.5, 'override')`,
  )
  const logs = () => [all(db, 'SELECT * FROM history_change'), all(db, 'SELECT * FROM grade_change')]
  const kept = logs()
  migrate(db, number)
  expect(logs()).toEqual(kept)
  const indexes = `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('history_change', 'grade_change') ORDER BY 1`
  expect(all<{ name: string }>(db, indexes).map(({ name }) => name)).toEqual([
    'grade_change_by_customer',
    'grade_change_by_time',
    'history_change_by_customer',
    'history_change_by_row',
  ])
  migrate(db)
  const renamed = nextUndo(db)
  expect(renamed?.id).toBe(rename)
  if (!renamed) return
  const undo = beginAction(db, '2026-03-15T09:00:00Z')
  undoAction(db, renamed, { conflict: () => 'in the way' })
  finishAction(db, undo, { name: 'Undo', cause: 'data', kind: 'undo', targetId: rename })
  expect(one(db, 'SELECT name FROM customer')).toEqual({ name: 'Ann' })
  db.close()
})

it('lets only the words that are known into the logs', () => {
  const db = before()
  migrate(db, number)
  const change = (kind: string) =>
    run(db, `INSERT INTO history_change (action_id, table_name, row_id, kind) VALUES (1, 'trait', 1, ?)`, [
      kind,
    ])
  for (const kind of ['insert', 'update', 'delete']) change(kind)
  expect(() => change('drop')).toThrow(/CHECK/)
  const grade = (cause: string) =>
    run(
      db,
      `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, cause) VALUES (7, '', 'B', 'A', ?)`,
      [cause],
    )
  for (const cause of ['data', 'rating', 'criteria', 'override']) grade(cause)
  expect(() => grade('luck')).toThrow(/CHECK/)
  db.close()
})

it.each([
  [`name = 'Pleasant'`, 0],
  [`about = 'How it is', anchors = '["1","2","3","4","5"]', actions = '["Call"]', influence = 0`, 0],
  ['position = 9, weight = weight', 0],
  ['weight = weight + 1', 1],
  ['enabled = 0', 1],
  [`bands = '[{"from":null,"value":0}]'`, 1],
  [`kind = 'measured', measure = 'orders', method = 'rank'`, 1],
])('a criterion with %s asks for grades anew: %i', (set, expected) => {
  const db = before()
  migrate(db, number)
  const { id } = one<{ id: number }>(db, `SELECT id FROM criterion WHERE kind = 'rated' ORDER BY id LIMIT 1`)
  run(db, 'UPDATE derived_state SET all_grades = 0')
  actInOldVersion(db, () => {
    run(db, `UPDATE criterion SET ${set} WHERE id = ?`, [id])
  })
  expect(one(db, 'SELECT all_grades FROM derived_state')).toEqual({ all_grades: expected })
  db.close()
})
