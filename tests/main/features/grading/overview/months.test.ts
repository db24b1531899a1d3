import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
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

  const kept = () =>
    data.db.prepare(`SELECT grade FROM grade_month WHERE month = '2026-01' AND customers > 0`).pluck().all()

  it('tells the present month as it is, and keeps it when the day begins and when it is over', async () => {
    await customer('Ann', 'A', 100, '2026-01-20')
    expect(await months()).toEqual([['2026-01', '2026-01-30', ['A 1 100']]])
    expect(kept()).toEqual(['ungraded'])
    // As a single change in a large business leaves it until everything is settled.
    data.db.exec(`UPDATE customer_figures SET grade = 'B'`)
    expect(await months()).toEqual([['2026-01', '2026-01-30', ['B 1 100']]])
    await goOnTo('2026-02-01')
    expect(kept()).toEqual(['B'])
    expect((await months())[0]).toEqual(['2026-01', '2026-01-30', ['B 1 100']])
  })

  it('stay what they were when a backup of an earlier month is restored', async () => {
    await customer('Ann', 'A', 100, '2026-01-20')
    const { name } = await data.call('backup.create', {})
    await data.call('customers.create', { name: 'After the backup' })
    await goOnTo('2026-02-03')
    await data.call('backup.restore', { name })
    expect(await months()).toEqual([
      ['2026-01', '2026-01-30', ['A 1 100']],
      ['2026-02', '2026-02-03', ['A 1 100']],
    ])
    await data.call('history.undo', {})
    expect((await months())[0]).toEqual(['2026-01', '2026-01-30', ['A 1 100', 'ungraded 1 0']])
  })

  it('are exported as they are, the present one too', async () => {
    await customer('Ann', 'A', 100, '2026-01-20')
    const path = join(data.directory, 'all.json')
    data.savesTo(path)
    await data.call('transfer.exportAll', {})
    const exported = z
      .object({ tables: z.object({ grade_month: z.array(z.record(z.string(), z.unknown())) }) })
      .parse(JSON.parse(readFileSync(path, 'utf8'))).tables.grade_month
    const held = { month: '2026-01', as_of: '2026-01-30', customers: 1, revenue_12m: 100 }
    expect(exported.filter(({ customers }) => customers !== 0)).toMatchObject([{ ...held, grade: 'A' }])
    expect(exported.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5])
    expect(kept()).toEqual(['ungraded'])

    const tables = join(data.directory, 'tables.zip')
    data.savesTo(tables)
    await data.call('transfer.exportTables', { format: 'csv' })
    const files = Object.values(unzipSync(new Uint8Array(readFileSync(tables))))
    const sheet = files
      .map((file) => new TextDecoder().decode(file))
      .find((text) => text.includes('2026-01,A'))
    expect(sheet).toContain('2026-01,A,2026-01-30,1,1')
  })

  it('are not those of figures that were never counted: an export brought in at midnight keeps its own', async () => {
    await customer('Ann', 'A', 100, '2026-01-20')
    const path = join(data.directory, 'all.json')
    data.savesTo(path)
    await data.call('transfer.exportAll', {})
    const other = await testData({ today: '2026-01-30' })
    try {
      other.setToday('2026-02-01')
      other.chooses({ name: 'all.json', content: readFileSync(path, 'utf8') })
      await other.call('transfer.importAll', {})
      const [january] = (await other.call('grading.months', {})).months
      expect(january).toMatchObject({ month: '2026-01', asOf: '2026-01-30' })
      expect(january?.grades[0]).toMatchObject({ grade: 'A', customers: 1, revenue12m: 100 })
    } finally {
      await other.close()
    }
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
