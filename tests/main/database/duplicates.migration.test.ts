import { expect, it } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE customer_alias'))?.number ?? 0
const now = '2026-03-15T08:00:00Z'

it('adds the tables of duplicates and leaves the customers as they are', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const add = (name: string, externalId: string) =>
    insert(db, 'customer', {
      name,
      external_id: externalId,
      kind: 'person',
      status: 'active',
      created_at: now,
      updated_at: now,
    })
  const ids: number[] = []
  actInOldVersion(db, () => ids.push(add('Ann', '1'), add('Ben', '2')))
  const [first = 0, second = 0] = ids
  const before = all(db, 'SELECT * FROM customer')
  const changes = all(db, 'SELECT * FROM history_change')

  migrate(db, number)

  expect(all(db, 'SELECT * FROM customer')).toEqual(before)
  expect(all(db, 'SELECT * FROM history_change')).toEqual(changes)
  const next = actInOldVersion(db, () => {
    insert(db, 'customer_alias', { customer_id: first, name: 'Anne', external_id: '3', was_id: 7 })
    insert(db, 'not_same', { first_id: first, second_id: second })
  })
  expect(all(db, `SELECT table_name, kind FROM history_change WHERE action_id = ?`, [next])).toEqual([
    { table_name: 'customer_alias', kind: 'insert' },
    { table_name: 'not_same', kind: 'insert' },
  ])
  expect(() => {
    insert(db, 'not_same', { first_id: second, second_id: first })
  }).toThrow(/CHECK/)
  db.close()
})
