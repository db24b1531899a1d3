import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE saved_view'))?.number ?? 0

test('saved views get a table whose changes are kept; nothing else changes', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const playbooks = all(db, 'SELECT * FROM playbook')
  migrate(db, number)
  expect(all(db, 'SELECT * FROM playbook')).toEqual(playbooks)
  actInOldVersion(db, () => {
    insert(db, 'saved_view', { name: 'Schools' })
    expect(() => insert(db, 'saved_view', { name: 'SCHOOLS' })).toThrow(/UNIQUE/)
    expect(() => insert(db, 'saved_view', { name: '' })).toThrow(/CHECK/)
    expect(() => insert(db, 'saved_view', { name: 'Odd', filter: '[]' })).toThrow(/CHECK/)
    expect(() => insert(db, 'saved_view', { name: 'Odd', sort: '"name"' })).toThrow(/CHECK/)
  })
  expect(all(db, 'SELECT query, filter, sort, board FROM saved_view')).toEqual([
    { query: '', filter: '{}', sort: null, board: null },
  ])
  expect(all(db, 'SELECT table_name, kind FROM history_change')).toEqual([
    { table_name: 'saved_view', kind: 'insert' },
  ])
  db.close()
})
