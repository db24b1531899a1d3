import { afterEach, expect, it } from 'vitest'
import { testData, type TestData } from '../support/data'

/** In a file of its own: what another test has asked is loaded already. */

let data: TestData
afterEach(() => data.close())

it('what is to be undone was there when it was asked, though undoing has to be loaded first', async () => {
  data = await testData()
  await data.call('customers.create', { name: 'Ann Lee' })
  await Promise.all([data.call('history.undo', {}), data.call('customers.create', { name: 'Bo Chen' })])
  const { rows } = await data.call('customers.list', {})
  expect(rows.map(({ name }) => name)).toEqual(['Bo Chen'])
})
