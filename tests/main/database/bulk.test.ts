import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertInBulk, updateInBulk } from '../../../src/main/database/bulk'
import { all, one, run } from '../../../src/main/database/sql'
import { testData, type TestData } from '../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const rows = 5000

function addFigures(): void {
  run(
    data.db,
    `WITH RECURSIVE number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number WHERE id < ?)
     INSERT INTO customer_figures (customer_id, score) SELECT id, id % 100 FROM number`,
    [rows],
  )
}

function schema(): { name: string; sql: string | null }[] {
  return all(data.db, 'SELECT name, sql FROM sqlite_schema ORDER BY name')
}

describe('changing many rows', () => {
  it.each([
    ['all', rows],
    ['a few', 10],
  ])('leaves the indexes as they were and right (%s)', (_, changed) => {
    addFigures()
    const before = schema()
    let indexesMeanwhile = 0
    updateInBulk(data.db, 'customer_figures', { rows: changed, columns: ['score'] }, () => {
      indexesMeanwhile = all(data.db, `PRAGMA index_list(customer_figures)`).length
      run(data.db, 'UPDATE customer_figures SET score = 100 - score WHERE customer_id <= ?', [changed])
    })
    expect(schema()).toEqual(before)
    const indexes = all(data.db, `PRAGMA index_list(customer_figures)`).length
    expect(indexesMeanwhile).toBe(changed === rows ? indexes - 2 : indexes)
    expect(one(data.db, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(
      one(
        data.db,
        'SELECT customer_id FROM customer_figures INDEXED BY figures_by_score WHERE score = 99 ORDER BY customer_id',
      ),
    ).toEqual({ customer_id: 1 })
  })

  it('brings the indexes back when it fails', () => {
    addFigures()
    const before = schema()
    const change = data.db.transaction(() => {
      updateInBulk(data.db, 'customer_figures', { rows, columns: ['score'] }, () => {
        throw new Error('the disk is full')
      })
    })
    expect(change).toThrow('the disk is full')
    expect(schema()).toEqual(before)
  })
})

describe('inserting many rows', () => {
  it('is refused outside of an action', () => {
    expect(() => {
      insertInBulk(data.db, 'customer', { rows, afterwards: [] }, () => undefined)
    }).toThrow('outside of an action')
  })
})
