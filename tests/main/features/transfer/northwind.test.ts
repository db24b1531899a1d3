import { afterEach, beforeEach, expect, test } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const customersFile = { path: 'tests/fixtures/northwind/customers.csv' }
const ordersFile = { path: 'tests/fixtures/northwind/orders.csv' }

async function importBoth() {
  data.chooses(customersFile)
  const customers = await data.call('transfer.import', {})
  data.chooses(ordersFile)
  const orders = await data.call('transfer.import', {})
  return { customers, orders }
}

function revenue(): number {
  return data.db.prepare('SELECT sum(amount) FROM purchase').pluck().get() as number
}

test('the preview tells what the import then does, and writes nothing', async () => {
  data.chooses(customersFile)
  const customers = await data.call('transfer.preview', {})
  expect(customers).toMatchObject({ into: 'customers', blocked: null, problemCount: 0 })
  expect(customers.counts).toEqual({
    rows: 93,
    new: 93,
    changed: 0,
    unchanged: 0,
    skipped: 0,
    customersCreated: 0,
  })
  expect(customers.columns.map(({ header, field }) => [header, field])).toEqual([
    ['CustomerID', 'externalId'],
    ['CompanyName', 'name'],
    ['ContactName', 'contactName'],
    ['ContactTitle', 'contactRole'],
    ['Address', 'street'],
    ['City', 'city'],
    ['Region', 'region'],
    ['PostalCode', 'postalCode'],
    ['Country', 'country'],
    ['Phone', 'phone'],
    ['Fax', null],
  ])
  data.chooses(ordersFile)
  const orders = await data.call('transfer.preview', {})
  expect(orders.reading).toEqual({
    format: 'text',
    sheet: null,
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    dateOrder: 'YMD',
  })
  expect(orders).toMatchObject({ into: 'purchases', amount: 126_579_322, joinedRows: 0 })
  expect(orders.counts).toMatchObject({ rows: 830, new: 830, customersCreated: 89 })
  expect((await data.call('customers.list', {})).total).toBe(0)
  expect((await data.call('history.list', {})).total).toBe(0)
})

test('93 customers and 830 purchases go in, with every cent', async () => {
  const { customers, orders } = await importBoth()
  expect(customers).toMatchObject({ new: 93, skipped: 0 })
  expect(orders).toMatchObject({ new: 830, skipped: 0, customersCreated: 0 })
  expect(revenue()).toBe(126_579_322)
  const list = await data.call('customers.list', { limit: 1000 })
  expect(list.total).toBe(93)
  expect(list.rows.reduce((sum, row) => sum + row.revenue, 0)).toBe(126_579_322)
  const junk = await data.call('customers.get', { externalId: 'Val2' })
  expect(junk).toMatchObject({ name: 'IT' })
  const anders = await data.call('customers.get', { externalId: 'ALFKI' })
  expect(anders.contacts).toEqual([
    { name: 'Maria Anders', role: 'Sales Representative', email: '', phone: '' },
  ])
  expect(anders.addresses[0]).toMatchObject({ street: 'Obere Str. 57', city: 'Berlin', postalCode: '12209' })
})

test('the same files again change nothing and leave no action behind', async () => {
  await importBoth()
  const before = (await data.call('history.list', {})).total
  const { customers, orders } = await importBoth()
  expect(customers).toMatchObject({ new: 0, changed: 0, unchanged: 93, skipped: 0 })
  expect(orders).toMatchObject({ new: 0, changed: 0, unchanged: 830, skipped: 0, customersCreated: 0 })
  expect((await data.call('history.list', {})).total).toBe(before)
})

test('each import is undone in one step and can be done again', async () => {
  await importBoth()
  await data.call('history.undo', {})
  expect((await data.call('purchases.list', {})).total).toBe(0)
  expect((await data.call('customers.list', {})).total).toBe(93)
  await data.call('history.undo', {})
  expect((await data.call('customers.list', {})).total).toBe(0)
  await data.call('history.redo', {})
  await data.call('history.redo', {})
  expect(revenue()).toBe(126_579_322)
})

test('orders alone make the customers they name, and the list of customers then fills them in', async () => {
  data.chooses(ordersFile)
  const orders = await data.call('transfer.import', {})
  expect(orders).toMatchObject({ new: 830, customersCreated: 89 })
  data.chooses(customersFile)
  const customers = await data.call('transfer.import', {})
  expect(customers).toMatchObject({ new: 4, changed: 89 })
  expect(await data.call('customers.get', { externalId: 'ERNSH' })).toMatchObject({ name: 'Ernst Handel' })
})

test('without making customers, purchases of unknown ones are left out by row', async () => {
  data.chooses(ordersFile)
  const result = await data.call('transfer.preview', { createMissingCustomers: false })
  expect(result.counts).toMatchObject({ new: 0, skipped: 830, customersCreated: 0 })
  expect(result.problems[0]).toMatchObject({
    row: 2,
    column: 'CustomerID',
    value: 'VINET',
    severity: 'error',
  })
})
