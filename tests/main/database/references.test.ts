import { afterEach, beforeEach, expect, it } from 'vitest'
import { requireReferences, withReferencesAtOnce } from '../../../src/main/database/references'
import { testData, type TestData } from '../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
  await data.call('customers.create', { name: 'Ann Lee', kind: 'person', externalId: 'C1' })
})
afterEach(() => data.close())

const foreignKeys = () => data.db.pragma('foreign_keys', { simple: true })
const purchases = {
  name: 'purchases.csv',
  content: 'Number,Customer number,Date,Amount\nR1,C1,2026-03-01,10\n',
}

it('lets SQLite check each reference again, however the transaction ends', async () => {
  const work = () => Promise.resolve(foreignKeys())
  expect(await withReferencesAtOnce(data.db, work)).toBe(0)
  expect(foreignKeys()).toBe(1)
  const fails = () => Promise.reject(new Error('on purpose'))
  await expect(withReferencesAtOnce(data.db, fails)).rejects.toThrow('on purpose')
  expect(foreignKeys()).toBe(1)
})

it('finds a reference to nothing, in any table', () => {
  requireReferences(data.db)
  data.db.pragma('foreign_keys = OFF')
  for (const [sql, found] of [
    ['UPDATE customer SET referred_by_id = 7', 'customer.referred_by_id refers to customer 7'],
    [
      `INSERT INTO customer_tag (customer_id, tag) VALUES (8, 'shop')`,
      'customer_tag.customer_id refers to customer 8',
    ],
  ] as const) {
    data.db.exec('BEGIN; UPDATE history_now SET action_id = 1')
    data.db.exec(sql)
    expect(() => {
      requireReferences(data.db)
    }).toThrow(found)
    data.db.exec('ROLLBACK')
  }
  data.db.pragma('foreign_keys = ON')
})

it('takes an import back whole when a row of it refers to nothing', async () => {
  data.db.exec(
    'CREATE TRIGGER astray AFTER INSERT ON purchase BEGIN UPDATE purchase SET customer_id = 99 WHERE id = NEW.id; END',
  )
  data.chooses(purchases)
  await expect(data.call('transfer.import', { into: 'purchases' })).rejects.toThrow()
  expect((await data.call('purchases.list', {})).total).toBe(0)
  data.db.exec('DROP TRIGGER astray')
  data.chooses(purchases)
  await data.call('transfer.import', { into: 'purchases' })
  expect((await data.call('purchases.list', {})).total).toBe(1)
})
