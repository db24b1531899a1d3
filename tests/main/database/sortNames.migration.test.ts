import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, one } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('ADD COLUMN sort_name'))?.number ?? 0

test('names can be sorted at once, and everyone is counted anew for the accents', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const customer = { kind: 'person', status: 'active', created_at: '2026-01-01', updated_at: '2026-01-01' }
  actInOldVersion(db, () => {
    for (const name of ['Zoe', 'ann', 'Émile']) {
      insert(db, 'customer_figures', { customer_id: insert(db, 'customer', { ...customer, name }) })
    }
  })
  db.exec('UPDATE derived_state SET all_figures = 0')
  migrate(db, number)
  expect(all(db, 'SELECT sort_name AS name FROM customer_figures ORDER BY customer_id')).toEqual([
    { name: 'zoe' },
    { name: 'ann' },
    { name: 'Émile' },
  ])
  expect(one(db, 'SELECT all_figures AS anew FROM derived_state')).toEqual({ anew: 1 })
  db.close()
})
