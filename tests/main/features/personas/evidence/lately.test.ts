import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../../../../../src/main/database/sql'
import { testData, TODAY, type TestData } from '../../../../support/data'

let data: TestData
let ids: number[]
beforeEach(async () => {
  data = await testData()
  ids = []
  for (let index = 0; index < 12; index += 1) {
    const heardFrom = index < 5 ? 'Recommended' : 'Trade fair'
    const { id } = await data.call('customers.create', { name: `Customer ${String(index)}`, heardFrom })
    ids.push(id)
  }
  await data.call('grading.override', { customerIds: ids.slice(0, 6), grade: 'A', reason: 'For the test' })
})
afterEach(() => data.close())

const evidence = () => data.call('personas.evidence', { group: { grade: 'A' } })

/** Counted without what was counted before: another question has taken its place. */
async function evidenceAnew() {
  await data.call('personas.evidence', { group: { grade: 'B' } })
  return evidence()
}

/** Makes a difference that nothing tells of: who looks at it has counted. */
function changeBehind(): void {
  run(data.db, `UPDATE customer_figures SET grade = 'D' WHERE customer_id = ?`, [ids[0] ?? 0])
}

it('is not counted again for what a persona says', async () => {
  const before = await evidence()
  changeBehind()
  const { id } = await data.call('personas.save', { persona: { name: 'Hannah', kind: 'negative' } })
  expect(await evidence()).toEqual(before)
  await data.call('personas.save', { id, persona: { statement: 'Bakes bread' } })
  await data.call('history.undo', {})
  expect(await evidence()).toEqual(before)
  expect((await evidenceAnew()).customers).toBe(before.customers - 1)
})

it.each<[string, () => Promise<unknown>]>([
  ['another customer', () => data.call('customers.create', { name: 'New' })],
  [
    'a customer that is changed',
    () => data.call('customers.update', { id: 1, changes: { heardFrom: 'Fair' } }),
  ],
  ['a purchase', () => data.call('purchases.create', { customerId: 1, purchasedOn: TODAY, amount: 5 })],
  [
    'a grade of the owner’s',
    () => data.call('grading.override', { customerIds: [9], grade: 'A', reason: 'x' }),
  ],
  ['an undo', () => data.call('history.undo', {})],
  [
    'a customer erased for good',
    () => data.call('customers.erase', { id: 1, confirmName: 'Customer 0', purchases: 'erase' }),
  ],
  [
    'a new day',
    async () => {
      data.setToday('2026-03-16')
      await data.runner.settleIfNeeded()
    },
  ],
  ['another question', () => data.call('personas.evidence', { group: { grade: 'B' } })],
])('is counted anew after %s', async (_what, change) => {
  await evidence()
  changeBehind()
  await change()
  const after = await evidence()
  expect(after).toEqual(await evidenceAnew())
})

it('is counted anew while something derived is out of step', async () => {
  const before = await evidence()
  changeBehind()
  run(data.db, 'INSERT INTO customer_dirty VALUES (?)', [ids[9] ?? 0])
  expect((await evidence()).customers).toBe(before.customers - 1)
})
