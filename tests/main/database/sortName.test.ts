import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openConnection } from '../../../src/main/database/open'
import { sortName, sortNameSql } from '../../../src/main/database/sortName'
import { one } from '../../../src/main/database/sql'

test.each([
  ['Émile', 'emile'],
  ['E\u0301mile', 'emile'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['Straße', 'strasse'],
  ['Øster Æble', 'oster aeble'],
  ['Łódź', 'lodz'],
  ['Trần Đỗ', 'tran do'],
  ['山田商店', '山田商店'],
])('%s is sorted as %s', (name, sorted) => {
  expect(sortName(name)).toBe(sorted)
})

test('SQL says the same as the rule, whatever the name', () => {
  const db = openConnection(':memory:', { create: true })
  const unit = fc.oneof(
    fc.constantFrom('A', 'z', ' ', 'É', 'ß', '字', '\u0301'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(
      fc.string({ unit }).filter((name) => !name.includes('\0')),
      (name) => {
        expect(one(db, `SELECT ${sortNameSql('name')} AS sorted FROM (SELECT ? AS name)`, [name])).toEqual({
          sorted: sortName(name),
        })
      },
    ),
  )
  db.close()
})
