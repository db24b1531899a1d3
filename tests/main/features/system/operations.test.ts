import { afterEach, beforeEach, expect, it } from 'vitest'
import { testData, TODAY, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

it('system.counts says how much is in the file, after a change and after its undo', async () => {
  const counts = () => data.call('system.counts', {})
  expect(await counts()).toEqual({ customers: 0, purchases: 0, personas: 0 })
  const { id } = await data.call('customers.create', { name: 'Ann' })
  await data.call('purchases.create', { customerId: id, purchasedOn: TODAY, amount: 500 })
  expect(await counts()).toEqual({ customers: 1, purchases: 1, personas: 0 })
  await data.call('history.undo', {})
  expect(await counts()).toEqual({ customers: 1, purchases: 0, personas: 0 })
})

it('system.info, which every screen asks after every change, reads no purchases but the newest', async () => {
  const { id } = await data.call('customers.create', { name: 'Ann' })
  await data.call('purchases.create', { customerId: id, purchasedOn: TODAY, amount: 500 })
  const info = await data.call('system.info', {})
  expect(info).toMatchObject({ customers: 1, personas: 0, sample: false, newestPurchaseOn: TODAY })
  expect(Object.keys(info)).not.toContain('purchases')
})
