import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertRows } from '../../../src/main/database/insertRows'
import { all, type SqlValue } from '../../../src/main/database/sql'
import { testData, type TestData } from '../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
  data.db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, day TEXT, text TEXT UNIQUE, amount INTEGER)')
})
afterEach(() => data.close())

const columns = ['id', 'day', 'text', 'amount']

function notes(): unknown[] {
  return data.db.prepare('SELECT * FROM note ORDER BY id').raw().all()
}

describe('inserting many rows', () => {
  it.each([0, 1, 19, 20, 21, 95])('writes %i of them as they are', (count) => {
    const rows = Array.from({ length: count }, (_, id) => [id, '2024-01-31', `note ${String(id)}`, null])
    insertRows(data.db, 'note', columns, rows)
    expect(notes()).toEqual(rows)
  })

  it('writes what neighbours have in common and what they have not', () => {
    const cell = fc.constantFrom<SqlValue>(null, '', '0', 'a')
    const amount = fc.constantFrom<SqlValue>(null, 0, 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, amount), { maxLength: 120 }), (cells) => {
        data.db.exec('DELETE FROM note')
        const rows = cells.map(([day, number], id) => [id, day, null, number])
        insertRows(data.db, 'note', columns, rows)
        expect(notes()).toEqual(rows)
      }),
      { numRuns: 30 },
    )
  })

  it('writes rows whose neighbours have something else in common every time', () => {
    const wide = Array.from({ length: 6 }, (_, column) => `c${String(column)}`)
    data.db.exec(`CREATE TABLE wide (${wide.join(', ')})`)
    const rows = Array.from({ length: 64 * 20 }, (_, row) =>
      wide.map((_, column) => ((Math.floor(row / 20) >> column) & 1 ? row : 'same')),
    )
    insertRows(data.db, 'wide', wide, rows)
    expect(data.db.prepare('SELECT * FROM wide').raw().all()).toEqual(rows)
  })

  it('leaves out what is there already when asked to, and says so when not', () => {
    const rows = Array.from({ length: 40 }, (_, id) => [id, null, `note ${String(id % 20)}`, 1])
    expect(() => {
      insertRows(data.db, 'note', columns, rows)
    }).toThrow('UNIQUE')
    data.db.exec('DELETE FROM note')
    insertRows(data.db, 'note', columns, rows, 'ignore')
    expect(all(data.db, 'SELECT id FROM note')).toHaveLength(20)
  })
})
