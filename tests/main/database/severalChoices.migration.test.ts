import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, one, run } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('ADD COLUMN several'))?.number ?? 0

test('traits stay of one choice, in the history too, and only a choice can be of several', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const traits = all<Record<string, unknown>>(db, 'SELECT * FROM trait')
  actInOldVersion(db, () => {
    run(db, `UPDATE trait SET name = 'Years' WHERE name = 'Age'`)
  })
  migrate(db, number)
  expect(all(db, `SELECT * FROM trait WHERE name <> 'Years'`)).toEqual(
    traits.filter(({ name }) => name !== 'Age').map((trait) => ({ ...trait, several: 0 })),
  )
  expect(
    one(db, `SELECT before ->> '$.several' AS several FROM history_change WHERE table_name = 'trait'`),
  ).toEqual({ several: 0 })
  const trait = { name: 'Sports', trait_group: 'psychographic', kind: 'choice', position: 99, several: 1 }
  actInOldVersion(db, () => {
    insert(db, 'trait', trait)
    expect(() => insert(db, 'trait', { ...trait, name: 'Odd', kind: 'text' })).toThrow(/CHECK/)
    expect(() => insert(db, 'trait', { ...trait, name: 'Odd', several: 2 })).toThrow(/CHECK/)
  })
  db.close()
})
