import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testData, type TestData } from '../../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData({ today: '2026-01-30' })
})
afterEach(() => data.close())

async function customer(
  name: string,
  grade: 'A' | 'B',
  amount: number,
  purchasedOn: string,
): Promise<number> {
  const { id } = await data.call('customers.create', { name })
  await data.call('purchases.create', { customerId: id, purchasedOn, amount })
  await data.call('grading.override', { customerIds: [id], grade, reason: 'For the test' })
  return id
}

/** A new day begins, and the app notices. */
async function goOnTo(day: string): Promise<void> {
  data.setToday(day)
  await data.runner.settleIfNeeded()
}

const months = async () =>
  (await data.call('grading.months', {})).months.map(({ month, asOf, grades }) => [
    month,
    asOf,
    grades.flatMap(({ grade, customers, revenue12m }) =>
      customers > 0 ? [`${grade} ${customers} ${revenue12m}`] : [],
    ),
  ])

describe('grading.months', () => {
  it('keeps the last state of every month, and the present one as it is', async () => {
    expect(await months()).toEqual([])
    const ann = await customer('Ann', 'A', 100, '2026-01-20')
    expect(await months()).toEqual([['2026-01', '2026-01-30', ['A 1 100']]])
    await goOnTo('2026-01-31')
    await customer('Ben', 'B', 50, '2026-01-31')
    await goOnTo('2026-02-01')
    await data.call('grading.override', { customerIds: [ann], grade: 'B', reason: 'Moved away' })
    expect(await months()).toEqual([
      ['2026-01', '2026-01-31', ['A 1 100', 'B 1 50']],
      ['2026-02', '2026-02-01', ['B 2 150']],
    ])
    await data.call('history.undo', {})
    await goOnTo('2026-04-02')
    expect(await months()).toEqual([
      ['2026-01', '2026-01-31', ['A 1 100', 'B 1 50']],
      ['2026-02', '2026-02-01', ['A 1 100', 'B 1 50']],
      ['2026-04', '2026-04-02', ['A 1 100', 'B 1 50']],
    ])
    expect((await data.call('grading.months', { limit: 1 })).months.map(({ month }) => month)).toEqual([
      '2026-04',
    ])
    const [first] = (await data.call('grading.months', {})).months
    expect(first?.grades.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D', 'ungraded'])
  })

  it('tells the present month as it is, whenever it was kept last', async () => {
    await customer('Ann', 'A', 100, '2026-01-20')
    // As a single change in a large business leaves it until everything is settled.
    data.db.exec(`UPDATE customer_figures SET grade = 'B'`)
    expect(await months()).toEqual([['2026-01', '2026-01-30', ['B 1 100']]])
    expect(data.db.prepare(`SELECT customers FROM grade_month WHERE grade = 'A'`).pluck().get()).toBe(1)
  })

  it('leaves out the archived', async () => {
    const ann = await customer('Ann', 'A', 100, '2026-01-20')
    await customer('Ben', 'B', 50, '2026-01-20')
    await data.call('customers.archive', { ids: [ann] })
    expect(await months()).toEqual([['2026-01', '2026-01-30', ['B 1 50']]])
  })

  it('is not rewritten by a look back, which only adds a month that is missing', async () => {
    await customer('Ann', 'A', 100, '2025-11-20')
    await goOnTo('2026-02-10')
    await data.call('settings.update', { lookAsOf: '2026-01-15' })
    expect(await months()).toEqual([
      ['2026-01', '2026-01-30', ['A 1 100']],
      ['2026-02', '2026-02-10', ['A 1 100']],
    ])
    await data.call('settings.update', { lookAsOf: '2025-11-10' })
    await customer('Ben', 'B', 50, '2025-11-05')
    expect((await months())[0]).toEqual(['2025-11', '2025-11-10', ['A 1 0', 'B 1 50']])
  })

  it('are gone with the last customer', async () => {
    await data.call('customers.create', { name: 'Ann' })
    expect(await months()).toHaveLength(1)
    await data.call('history.undo', {})
    expect(await months()).toEqual([])
  })
})
