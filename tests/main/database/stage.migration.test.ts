import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, run, update } from '../../../src/main/database/sql'
import { customerStages } from '../../../src/shared/choices'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('ADD COLUMN stage'))?.number ?? 0
const customer = {
  name: 'Ann',
  kind: 'person',
  status: 'active',
  created_at: '2026-01-01',
  updated_at: '2026-01-01',
}

test('nobody has a stage that nobody set, and only the five stages can be set', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  actInOldVersion(db, () => {
    insert(db, 'customer', customer)
  })
  const [before] = all<object>(db, 'SELECT * FROM customer')
  migrate(db, number)
  expect(all(db, 'SELECT * FROM customer')).toEqual([{ ...before, stage: null }])
  actInOldVersion(db, () => {
    for (const stage of customerStages) update(db, 'customer', 1, { stage })
    expect(() => update(db, 'customer', 1, { stage: 'use ' })).toThrow(/CHECK/)
    run(db, 'UPDATE customer SET stage = NULL')
  })
  db.close()
})
