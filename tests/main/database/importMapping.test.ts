import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE import_mapping'))?.number ?? 0

test('saved mappings get a table whose changes are kept; nothing else changes', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const criteria = all(db, 'SELECT * FROM criterion')
  migrate(db, number)
  expect(all(db, 'SELECT * FROM criterion')).toEqual(criteria)
  const row = { name: 'Till', target: 'purchases', columns: '[]', updated_at: '2026-03-15T08:00:00Z' }
  expect(() => insert(db, 'import_mapping', row)).toThrow(/NOT NULL/)
  actInOldVersion(db, () => {
    insert(db, 'import_mapping', row)
    expect(() => insert(db, 'import_mapping', { ...row, name: 'TILL' })).toThrow(/UNIQUE/)
  })
  expect(all(db, 'SELECT table_name, kind FROM history_change')).toEqual([
    { table_name: 'import_mapping', kind: 'insert' },
  ])
  db.close()
})
