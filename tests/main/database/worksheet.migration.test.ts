import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, run } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE persona_portrait'))?.number ?? 0

test('personas get the new parts empty, in the history as well, so that an undo can put them back', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const at = '2026-03-15T08:00:00Z'
  actInOldVersion(db, () => {
    const row = { name: 'Hannah', kind: 'ideal', created_at: at, updated_at: at }
    insert(db, 'persona', row)
    insert(db, 'persona', { ...row, name: 'Omar' })
    run(db, `DELETE FROM persona WHERE name = 'Omar'`)
  })
  migrate(db, number)
  const empty = {
    decision_style: '{}',
    objections: '[]',
    journey: '{}',
    marks: '{}',
    mission_checks: '[]',
  }
  expect(all(db, 'SELECT decision_style, objections, journey, marks, mission_checks FROM persona')).toEqual([
    empty,
  ])
  const images = all<{ before: string }>(
    db,
    `SELECT before FROM history_change WHERE table_name = 'persona' AND before IS NOT NULL`,
  )
  expect(images.map(({ before }) => JSON.parse(before) as unknown)).toEqual([
    expect.objectContaining({ name: 'Omar', ...empty }),
  ])
  actInOldVersion(db, () => {
    insert(db, 'persona_portrait', { persona_id: 1, jpeg: '/9j/AAAA' })
    expect(() => insert(db, 'persona_portrait', { persona_id: 1, jpeg: '/9j/AAAA' })).toThrow(/UNIQUE/)
    expect(() => insert(db, 'persona_portrait', { persona_id: 1, jpeg: 'PHN2Zz4=' })).toThrow(/CHECK/)
  })
  db.close()
})
