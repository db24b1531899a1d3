import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import {
  effortByGrade,
  mostOutOfProportion,
  type EffortSums,
} from '../../../../../src/main/features/grading/overview/effort'
import { grades, type Grade } from '../../../../../src/shared/values'
import { testData, type TestData } from '../../../../support/data'

const sums = (grade: Grade, contribution12m: number, minutes12m: number, more: Partial<EffortSums> = {}) => ({
  grade,
  customers: 1,
  revenue12m: Math.abs(contribution12m) * 2,
  contribution12m,
  costToServe12m: 0,
  minutes12m,
  ...more,
})

describe('shares', () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 })
  const count = fc.integer({ min: 0, max: 1e9 })
  const some = fc.uniqueArray(
    fc.record({
      grade: fc.constantFrom(...grades),
      customers: count,
      revenue12m: amount,
      contribution12m: amount,
      costToServe12m: amount,
      minutes12m: count,
    }),
    { selector: ({ grade }) => grade },
  )
  const pairs = [
    ['customersShare', 'customers'],
    ['revenueShare', 'revenue12m'],
    ['contributionShare', 'contribution12m'],
    ['costToServeShare', 'costToServe12m'],
    ['minutesShare', 'minutes12m'],
  ] as const

  it('add up to one, or say nothing where the whole is not positive', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const result = effortByGrade(rows)
        expect(result.map(({ grade }) => grade)).toEqual([...grades])
        for (const [share, part] of pairs) {
          const whole = rows.reduce((sum, row) => sum + row[part], 0)
          const shares = result.map((row) => row[share])
          if (whole <= 0) expect(shares).toEqual(grades.map(() => null))
          else {
            // Parts far larger than the whole, of both signs, leave what binary fractions cannot hold.
            const spread = shares.reduce<number>((sum, one) => sum + Math.abs(one ?? 0), 1)
            const total = shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)
            expect(Math.abs(total - 1)).toBeLessThan(spread * 1e-12)
          }
        }
      }),
    )
  })

  it('are furthest apart where the sentence says so', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const result = effortByGrade(rows)
        const worst = mostOutOfProportion(result)
        const above = result.flatMap(({ minutesShare, costToServeShare, contributionShare }) => {
          const effort = result.some((row) => row.minutesShare !== null) ? minutesShare : costToServeShare
          return effort === null || contributionShare === null ? [] : [effort - contributionShare]
        })
        if (!worst) expect(Math.max(0, ...above)).toBeLessThan(0.01)
        else expect(worst.effortShare - worst.contributionShare).toBe(Math.max(...above))
      }),
    )
  })
})

test.each<[string, EffortSums[], ReturnType<typeof mostOutOfProportion>]>([
  ['nothing is known', [], null],
  ['no effort is known', [sums('A', 100, 0), sums('D', 100, 0)], null],
  ['nothing is earned', [sums('A', -100, 10), sums('D', 50, 10)], null],
  ['everyone takes what they bring', [sums('A', 300, 30), sums('D', 100, 10)], null],
  [
    'one takes more than it brings',
    [sums('A', 96, 69), sums('D', 4, 31)],
    { grade: 'D', of: 'time', effortShare: 0.31, contributionShare: 0.04 },
  ],
  [
    'one brings less than nothing',
    [sums('A', 150, 50), sums('C', -50, 50)],
    { grade: 'C', of: 'time', effortShare: 0.5, contributionShare: -0.5 },
  ],
  [
    'no time is known, but what it costs',
    [sums('B', 75, 0, { costToServe12m: 50 }), sums('C', 25, 0, { costToServe12m: 50 })],
    { grade: 'C', of: 'cost', effortShare: 0.5, contributionShare: 0.25 },
  ],
  [
    'two are equally far',
    [sums('A', 100, 0), sums('C', 0, 5), sums('D', 0, 5)],
    { grade: 'C', of: 'time', effortShare: 0.5, contributionShare: 0 },
  ],
])('out of proportion: %s', (_, rows, worst) => {
  expect(mostOutOfProportion(effortByGrade(rows))).toEqual(worst)
})

describe('grading.effort', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
    await data.call('settings.update', { hourlyRate: 60_00, defaultMarginPercent: 100 })
  })
  afterEach(() => data.close())

  async function customer(name: string, grade: 'A' | 'D', amount: number, minutes: number): Promise<number> {
    const { id } = await data.call('customers.create', { name })
    await data.call('purchases.create', { customerId: id, purchasedOn: '2026-02-01', amount })
    if (minutes > 0) {
      const touch = { customerId: id, kind: 'call' as const, initiative: 'reactive' as const, minutes }
      await data.call('touchpoints.create', { ...touch, happenedOn: '2026-02-02' })
      // Longer ago than 12 months.
      await data.call('touchpoints.create', { ...touch, happenedOn: '2025-03-15', minutes: 999 })
    }
    await data.call('grading.override', { customerIds: [id], grade, reason: 'For the test' })
    return id
  }

  it('says what is out of proportion, and who they are, those who cost most first', async () => {
    await customer('Anna', 'A', 1100_00, 100)
    const short = await customer('Dora', 'D', 100_00, 50)
    const long = await customer('Dirk', 'D', 100_00, 100)
    await customer('Dina', 'D', 50_00, 0)
    const gone = await customer('Gone', 'D', 50_00, 600)
    await data.call('customers.archive', { ids: [gone] })
    const answer = await data.call('grading.effort', {})
    // 250 minutes cost 250; of 1350 that leaves 1100, of which the D's bring 100.
    expect(answer.focus).toEqual({
      grade: 'D',
      sentence: 'You spend 60% of your time on D’s, who bring 9% of contribution.',
    })
    expect(answer.total).toBe(4)
    expect(answer.grades.find(({ grade }) => grade === 'D')).toMatchObject({
      customers: 3,
      revenue12m: 250_00,
      contribution12m: 100_00,
      costToServe12m: 150_00,
      minutes12m: 150,
      minutesShare: 0.6,
      costToServeShare: 0.6,
    })
    expect(answer.grade).toBe('D')
    expect(answer.rows.map(({ id, costToServe12m, minutes12m }) => [id, costToServe12m, minutes12m])).toEqual(
      [
        [long, 100_00, 100],
        [short, 50_00, 50],
      ],
    )
    const page = await data.call('grading.effort', { grade: 'D', limit: 1, offset: 1 })
    expect([page.listed, page.rows.map(({ id }) => id)]).toEqual([2, [short]])
    const best = await data.call('grading.effort', { grade: 'A' })
    expect([best.focus?.grade, best.rows.map(({ name }) => name)]).toEqual(['D', ['Anna']])
    const before = await data.call('grading.effort', { asOf: '2026-01-31' })
    expect(before.focus).toBeNull()
    expect(before.grades.map(({ minutes12m }) => minutes12m)).toEqual([999, 0, 0, 1998, 0])
  })

  it('says so when they cost more than they bring, or bring nothing', async () => {
    await customer('Anna', 'A', 1000_00, 0)
    await customer('Dora', 'D', 50_00, 50)
    expect((await data.call('grading.effort', {})).focus?.sentence).toBe(
      'You spend 100% of your time on D’s, who bring no contribution.',
    )
    await customer('Dirk', 'D', 10_00, 60)
    expect((await data.call('grading.effort', {})).focus?.sentence).toMatch(
      /^You spend 100% of your time on D’s, who cost you .?50.? more than they bring\.$/,
    )
  })

  it('has no sentence when nothing is known', async () => {
    await data.call('customers.create', { name: 'Nobody yet' })
    const answer = await data.call('grading.effort', {})
    expect(answer).toMatchObject({ total: 1, focus: null, grade: null, listed: 0, rows: [] })
    expect(answer.grades.map(({ minutesShare }) => minutesShare)).toEqual([null, null, null, null, null])
  })
})
