import { afterEach, beforeEach, expect, test } from 'vitest'
import { testData, type TestData } from '../../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const leeds = { street: '1 Mill Lane', city: 'Leeds', postalCode: 'LS1', country: 'UK' }
const add = async (name: string, fields: object = {}) =>
  (await data.call('customers.create', { name, ...fields })).id

test('who gets a label, who is left out and why', async () => {
  await data.call('settings.update', { country: 'United Kingdom' })
  const zoe = await add('Zoe', { addresses: [leeds], tags: ['round'] })
  const ann = await add('ann', { kind: 'person', addresses: [leeds], tags: ['round'] })
  const bare = await add('Bare', { tags: ['round'] })
  const half = await add('Half', { addresses: [{ city: 'York' }], tags: ['round'] })
  const shy = await add('Shy', { addresses: [leeds], doNotContact: true, tags: ['round'] })
  await add('Other', { addresses: [leeds] })
  const gone = await add('Gone', { addresses: [leeds], tags: ['round'] })
  await data.call('customers.archive', { ids: [gone] })
  expect(await data.call('customers.mailing', { filter: { tags: ['round'] }, for: 'label' })).toEqual({
    total: 2,
    recipients: [
      { customerId: ann, name: 'ann', lines: ['ann', '1 Mill Lane', 'LS1 Leeds'], addressed: true },
      { customerId: zoe, name: 'Zoe', lines: ['Zoe', '1 Mill Lane', 'LS1 Leeds'], addressed: true },
    ],
    leftOutOf: { doNotContact: 1, noAddress: 1, incomplete: 1 },
    leftOut: [
      { customerId: bare, name: 'Bare', why: 'noAddress' },
      { customerId: half, name: 'Half', why: 'incomplete' },
      { customerId: shy, name: 'Shy', why: 'doNotContact' },
    ],
  })
  const letters = await data.call('customers.mailing', { filter: { tags: ['round'] }, for: 'letter' })
  expect(letters.recipients.map(({ name }) => name)).toEqual(['ann', 'Bare', 'Half', 'Zoe'])
  expect(letters.recipients.map(({ addressed }) => addressed)).toEqual([true, false, false, true])
  expect(letters.leftOutOf).toEqual({ doNotContact: 1, noAddress: 0, incomplete: 0 })
})

test('those named, in their order, each once, whoever is gone left out; grades and searches narrow', async () => {
  const ann = await add('Ann', { addresses: [leeds] })
  const bob = await add('Bob', { addresses: [leeds] })
  const named = await data.call('customers.mailing', { customerIds: [bob, ann, bob, 999], for: 'label' })
  expect(named.recipients.map(({ name }) => name)).toEqual(['Bob', 'Ann'])
  await data.call('grading.override', { customerIds: [bob], grade: 'A', reason: 'Test' })
  const best = await data.call('customers.mailing', { filter: { grade: ['A'] }, for: 'label' })
  expect(best.recipients.map(({ name }) => name)).toEqual(['Bob'])
  const found = await data.call('customers.mailing', { query: 'ann', for: 'label' })
  expect(found.recipients.map(({ name }) => name)).toEqual(['Ann'])
})
