import { afterEach, beforeEach, expect, it } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const nothing = {
  revenue: 0,
  orders: 0,
  buyers: 0,
  newBuyers: 0,
  touches: 0,
  minutes: 0,
  proactive: 0,
  complaints: 0,
  resolved: 0,
  plansClosed: 0,
}

it('is nothing where nothing happened', async () => {
  expect(await data.call('insights.month', { month: '2026-01' })).toEqual({
    month: { month: '2026-01', ...nothing },
    before: { month: '2025-12', ...nothing },
    yearBefore: { month: '2025-01', ...nothing },
  })
})

it('counts what happened from the first to the last day of a month, and of those it is held against', async () => {
  data.setToday('2026-04-10')
  const { id: ann } = await data.call('customers.create', { name: 'Ann' })
  const { id: bob } = await data.call('customers.create', { name: 'Bob' })
  const bought: [customerId: number, purchasedOn: string, amount: number][] = [
    [ann, '2025-03-31', 900],
    [ann, '2026-02-28', 500],
    [ann, '2026-03-01', 1000],
    [ann, '2026-03-15', 200],
    [ann, '2026-03-16', -300],
    [bob, '2026-03-31', 50],
    [bob, '2026-04-01', 7],
  ]
  for (const [customerId, purchasedOn, amount] of bought) {
    await data.call('purchases.create', { customerId, purchasedOn, amount })
  }
  const touch = { customerId: ann, kind: 'call', minutes: 20 } as const
  await data.call('touchpoints.create', { ...touch, happenedOn: '2026-03-01', initiative: 'proactive' })
  await data.call('touchpoints.create', { ...touch, happenedOn: '2026-03-31', initiative: 'reactive' })
  await data.call('touchpoints.create', { ...touch, happenedOn: '2026-04-01', initiative: 'reactive' })
  const complaint = { customerId: bob, text: 'Late' }
  await data.call('feedback.saveComplaint', {
    ...complaint,
    happenedOn: '2026-02-20',
    resolvedOn: '2026-03-02',
  })
  await data.call('feedback.saveComplaint', { ...complaint, happenedOn: '2026-03-20' })
  const { month, before, yearBefore } = await data.call('insights.month', { month: '2026-03' })
  expect(month).toEqual({
    month: '2026-03',
    revenue: 950,
    orders: 3,
    buyers: 2,
    newBuyers: 1,
    touches: 2,
    minutes: 40,
    proactive: 1,
    complaints: 1,
    resolved: 1,
    plansClosed: 0,
  })
  expect(before).toMatchObject({ month: '2026-02', revenue: 500, orders: 1, complaints: 1, newBuyers: 0 })
  expect(yearBefore).toMatchObject({ month: '2025-03', revenue: 900, newBuyers: 1 })
})

it('counts the plans that were closed', async () => {
  const { id } = await data.call('customers.create', { name: 'Ann' })
  const { ids } = await data.call('plans.create', { customerIds: [id], playbookId: 1 })
  await data.call('plans.close', { id: ids[0] ?? 0, state: 'done' })
  const today = (await data.call('system.info', {})).today
  expect((await data.call('insights.month', { month: today.slice(0, 7) })).month.plansClosed).toBe(1)
})

it.each([{}, { month: '2026-13' }, { month: '2026-3' }, { month: '2026-03', limit: 1 }])(
  'refuses %j',
  async (input) => {
    await expect(data.ask('insights.month', input)).rejects.toMatchObject({ code: 'invalid' })
  },
)
