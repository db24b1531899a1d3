import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert } from '../../../src/main/database/sql'
import { letterDraftSchema, playbookDraftSchema } from '../../../src/shared/operations/planTemplates'
import { unknownFieldsOf } from '../../../src/shared/plans/letterText'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE playbook'))?.number ?? 0

function migrated() {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  actInOldVersion(db, () => {
    insert(db, 'customer', {
      name: 'Ann',
      kind: 'person',
      status: 'active',
      created_at: '2026-03-15T08:00:00Z',
      updated_at: '2026-03-15T08:00:00Z',
    })
  })
  migrate(db, number)
  return db
}

test('a file gets playbooks for every grade and letters, as the screens would let them in', () => {
  const db = migrated()
  const playbooks = all<{ steps: string; grade: string }>(
    db,
    'SELECT grade, name, about, days, weakest, steps FROM playbook ORDER BY id',
  )
  for (const playbook of playbooks) {
    const draft = playbookDraftSchema.parse({ ...playbook, steps: JSON.parse(playbook.steps) as unknown })
    expect(draft.steps.at(-1)?.afterDays).toBeLessThanOrEqual(draft.days)
  }
  expect(playbooks.map(({ grade }) => grade).join('')).toBe('ABCDDDD')
  const letters = all<{ subject: string; body: string; purpose: string }>(
    db,
    'SELECT purpose, name, subject, body FROM letter ORDER BY id',
  )
  for (const letter of letters) {
    letterDraftSchema.parse(letter)
    expect(unknownFieldsOf(`${letter.subject}${letter.body}`)).toEqual([])
    // Letters go to customers: no grade, and nothing of how we speak among ourselves.
    expect(letter.body).not.toMatch(/\b(grade|score|rank|[ABCD]-customer)\b/i)
  }
  expect(letters.map(({ purpose }) => purpose)).toEqual(['price', 'terms', 'refer', 'goodbye', 'thanks'])
  db.close()
})

test('customers stay, and plans of theirs are tracked; a plan is open or closed, never half of each', () => {
  const db = migrated()
  expect(all(db, 'SELECT name FROM customer')).toEqual([{ name: 'Ann' }])
  const plan = {
    customer_id: 1,
    playbook_id: 2,
    grade: 'B',
    name: 'Lift',
    started_on: '2026-03-15',
    due_on: '2026-06-15',
    grade_before: 'B',
  }
  expect(() => insert(db, 'plan', plan)).toThrow(/NOT NULL/)
  actInOldVersion(db, () => {
    const id = insert(db, 'plan', plan)
    insert(db, 'plan_step', { plan_id: id, customer_id: 1, position: 0, text: 'Call', due_on: '2026-03-20' })
    const closed = { ...plan, state: 'done', closed_on: '2026-05-01' }
    expect(() => insert(db, 'plan', closed)).toThrow(/CHECK/)
    expect(() => insert(db, 'plan', { ...closed, grade_after: 'Z' })).toThrow(/CHECK/)
    insert(db, 'plan', { ...closed, grade_after: 'A' })
  })
  const tracked = all<{ table_name: string }>(
    db,
    `SELECT DISTINCT table_name FROM history_change WHERE table_name LIKE 'plan%' ORDER BY 1`,
  )
  expect(tracked.map((row) => row.table_name)).toEqual(['plan', 'plan_step'])
  db.close()
})
