import { expect, it } from 'vitest'
import { beginAction, finishAction, nextUndo, undoAction } from '../../../src/main/database/history'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, one, run, type Database } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE nps_answer'))?.number ?? 0
const nothing = '["","","","",""]'

interface CriterionRow {
  id: number
  name: string
  weight: number
  anchors: string
  influence: number
  actions: string
}
const criteria = (db: Database) => all<CriterionRow>(db, 'SELECT * FROM criterion ORDER BY id')

it('adds the tables, and marks every figure as to be counted', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  let ann = 0
  actInOldVersion(db, () => {
    const moments = { created_at: '2026-03-15T08:00:00Z', updated_at: '2026-03-15T08:00:00Z' }
    ann = insert(db, 'customer', { name: 'Ann', kind: 'person', status: 'active', ...moments })
    insert(db, 'customer_figures', { customer_id: ann, revenue: 5 })
  })
  run(db, `UPDATE derived_state SET as_of = '2026-03-15', all_figures = 0, all_fit = 0, all_grades = 0`)
  migrate(db, number)
  expect(one(db, 'SELECT all_figures, all_fit, all_grades FROM derived_state')).toEqual({
    all_figures: 1,
    all_fit: 0,
    all_grades: 1,
  })
  expect(one(db, 'SELECT revenue, since_on, referrals, latest_nps FROM customer_figures')).toEqual({
    revenue: 5,
    since_on: null,
    referrals: 0,
    latest_nps: null,
  })
  const complaint = { customer_id: ann, happened_on: '2026-03-01', text: 'Late' }
  expect(() => insert(db, 'complaint', complaint)).toThrow(/NOT NULL/)
  actInOldVersion(db, () => {
    insert(db, 'complaint', complaint)
    expect(() => insert(db, 'complaint', { ...complaint, text: '' })).toThrow(/CHECK/)
    expect(() => insert(db, 'complaint', { ...complaint, resolved_on: '2026-02-28' })).toThrow(/CHECK/)
    const answer = { customer_id: ann, answered_on: '2026-03-01', score: 10 }
    insert(db, 'nps_answer', answer)
    expect(() => insert(db, 'nps_answer', { ...answer, score: 11 })).toThrow(/CHECK/)
  })
  db.close()
})

it('gives words to the usual criteria that still have their names, and to what the history keeps of them', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  actInOldVersion(db, () => {
    run(db, `UPDATE criterion SET name = 'Fun' WHERE id = 1`)
    run(db, 'UPDATE criterion SET weight = 33 WHERE id IN (4, 5)')
    run(db, 'DELETE FROM criterion WHERE id = 5')
  })
  migrate(db, number)
  const [fun, onTime, , challenges] = criteria(db)
  expect(fun).toMatchObject({ name: 'Fun', anchors: nothing, influence: 1, actions: '[]' })
  expect(onTime).toMatchObject({ anchors: nothing })
  expect(JSON.parse(onTime?.actions ?? '')).toHaveLength(4)
  expect(JSON.parse(challenges?.anchors ?? '')).toHaveLength(5)
  expect(all(db, 'PRAGMA foreign_key_check')).toEqual([])

  // What undoes knows the tables of today.
  migrate(db)
  const changed = nextUndo(db)
  expect(changed).toBeDefined()
  if (!changed) return
  const undo = beginAction(db, '2026-03-15T09:00:00Z')
  undoAction(db, changed, { conflict: () => 'in the way' })
  finishAction(db, undo, { name: 'Undo', cause: 'data', kind: 'undo', targetId: changed.id })
  const back = criteria(db)
  expect(back.map(({ weight }) => weight)).toEqual([15, 15, 50, 10, 10])
  expect(back[0]).toMatchObject({ name: 'Enjoyable to work with', influence: 1 })
  expect(JSON.parse(back[0]?.anchors ?? '')).toContain('A pleasure on most days')
  expect(JSON.parse(back[4]?.anchors ?? '')).toContain('We are a price to them')
  db.close()
})
