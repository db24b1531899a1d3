import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays } from '../../../../src/shared/dates'
import { testData, TODAY, type TestData } from '../../../support/data'

let data: TestData
let ann: number
beforeEach(async () => {
  data = await testData()
  ann = (await data.call('customers.create', { name: 'Ann Lee' })).id
})
afterEach(() => data.close())

const count = async () => (await data.call('today.count', {})).due

async function plan(dueOn: string, steps: { text: string; dueOn: string }[]): Promise<number> {
  const { ids } = await data.call('plans.create', {
    customerIds: [ann],
    grade: 'B',
    name: 'Lift',
    dueOn,
    steps,
  })
  return ids[0] ?? 0
}

it('counts steps up to today, decisions, grades that want attention and personas to look at again, and nothing else', async () => {
  expect(await count()).toBe(0)
  await plan(addDays(TODAY, 60), [
    { text: 'Call', dueOn: addDays(TODAY, -3) },
    { text: 'Visit', dueOn: TODAY },
    { text: 'Write', dueOn: addDays(TODAY, 1) },
  ])
  expect(await count()).toBe(2)
  await data.call('grading.override', {
    customerIds: [ann],
    grade: 'A',
    reason: 'Opens doors',
    endsOn: addDays(TODAY, 10),
  })
  expect(await count()).toBe(3)
  await data.call('personas.save', { persona: { name: 'Hannah', reviewOn: TODAY } })
  await data.call('personas.save', { persona: { name: 'Omar', reviewOn: addDays(TODAY, 1) } })
  expect(await count()).toBe(4)
  // Whoever is not rated yet is no task of today.
  expect((await data.call('grading.toRate', {})).total).toBe(1)
})

it('counts the decisions that plans ask for: past their date, or with every step done', async () => {
  const past = await plan(addDays(TODAY, -1), [])
  const done = await plan(addDays(TODAY, 30), [{ text: 'Call', dueOn: TODAY }])
  await plan(addDays(TODAY, 30), [])
  const { stepList } = await data.call('plans.get', { id: done })
  await data.call('plans.doStep', { id: stepList[0]?.id ?? 0 })
  const { decisionCount, decisions } = await data.call('plans.due', {})
  expect(decisions.map(({ id }) => id).toSorted()).toEqual([past, done])
  expect(await count()).toBe(decisionCount)
  await data.call('plans.close', { id: past, state: 'letGo' })
  expect(await count()).toBe(1)
})

it('of the sample business is never nothing', async () => {
  await data.call('customers.erase', { id: ann, confirmName: 'Ann Lee', purchases: 'erase' })
  data.setToday('2031-08-20')
  await data.call('transfer.loadSample', {})
  expect(await count()).toBeGreaterThan(3)
  const { steps, decisionCount } = await data.call('plans.due', { upTo: '2031-09-03' })
  expect([steps.length > 1, decisionCount > 0]).toEqual([true, true])
  const { overrides } = await data.call('grading.due', {})
  expect(new Set(overrides.map(({ why }) => why))).toEqual(new Set(['reminder', 'end']))
  const { total, rows } = await data.call('grading.toRate', {})
  expect(total).toBeGreaterThan(5)
  expect(rows.some(({ ratings }) => ratings.some(({ isOld }) => isOld))).toBe(true)
  expect(rows.some(({ ratings }) => ratings.every(({ value }) => value === null))).toBe(true)
})
