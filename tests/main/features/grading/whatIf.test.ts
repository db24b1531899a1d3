import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import type { Grade } from '../../../../src/shared/values'
import { testData, type TestData } from '../../../support/data'

let data: TestData
let ids: number[]
beforeEach(async () => {
  data = await testData()
  ids = []
  for (let index = 0; index < 12; index++) {
    const { id } = await data.call('customers.create', { name: `Number ${String(index)}` })
    ids.push(id)
    if (index < 10) {
      await data.call('purchases.create', {
        customerId: id,
        purchasedOn: '2026-02-01',
        dueOn: '2026-02-10',
        paidOn: index % 3 === 0 ? '2026-02-10' : '2026-03-01',
        amount: 100_00 * (1 + (index % 7)),
        cost: 10_00 * index,
      })
    }
    const ratings = [1, 4].map((criterionId, slot) => ({ criterionId, value: 1 + ((index + slot) % 5) }))
    if (index % 4 !== 3) await data.call('grading.rate', { customerId: id, ratings })
  }
})
afterEach(() => data.close())

const gradesNow = () =>
  new Map(
    all<{ id: number; grade: Grade; score: number | null }>(
      data.db,
      `SELECT customer_id AS id, grade, score FROM customer_figures
       JOIN customer ON customer.id = customer_id WHERE archived_at IS NULL`,
    ).map(({ id, ...standing }) => [id, standing]),
  )

const lastAction = async () => (await data.call('history.list', { limit: 1 })).undo?.id

describe('what if', () => {
  it('says exactly what saving does, and saves nothing', async () => {
    await data.call('grading.override', { customerIds: [ids[0] ?? 0], grade: 'D', reason: 'Left town' })
    await data.call('customers.archive', { ids: [ids[1] ?? 0] })
    const { criteria } = await data.call('grading.criteria', {})
    const draft = fc.record({
      weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }),
      enabled: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      byRank: fc.boolean(),
      added: fc.boolean(),
      removed: fc.boolean(),
      bounds: fc
        .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
        .map((three) => three.toSorted((one, other) => other - one))
        .map(([A = 3, B = 2, C = 1]) => ({ A, B, C })),
    })
    await fc.assert(
      fc.asyncProperty(draft, async ({ weights, enabled, byRank, added, removed, bounds }) => {
        const [before, action] = [gradesNow(), await lastAction()]
        const changed = criteria
          .filter(({ id }) => !removed || id !== 4)
          .map((criterion, index) => ({
            ...criterion,
            weight: weights[index] ?? 0,
            enabled: enabled[index] ?? true,
            ...(criterion.measure !== null && byRank && { method: 'rank' as const }),
          }))
        const orders = {
          name: 'Orders',
          about: '',
          kind: 'measured' as const,
          measure: 'orders' as const,
          method: 'bands' as const,
          bands: [
            { from: null, value: 10 },
            { from: 1, value: 90 },
          ],
          weight: weights[5] ?? 0,
          enabled: true,
        }
        const input = { criteria: added ? [...changed, orders] : changed, bounds }
        const answer = await data.call('grading.whatIf', { ...input, limit: 1000 })
        expect(gradesNow()).toEqual(before)

        await data.call('grading.saveCriteria', input)
        const after = gradesNow()
        const moved = [...after].filter(([id, { grade }]) => before.get(id)?.grade !== grade)
        expect(
          answer.movers
            .map(({ id, from, to, scoreBefore, scoreAfter }) => [id, from, to, scoreBefore, scoreAfter])
            .sort(byId),
        ).toEqual(
          moved
            .map(([id, { grade, score }]) => {
              const was = before.get(id)
              return [id, was?.grade, grade, was?.score, score]
            })
            .sort(byId),
        )
        expect(answer.moved).toBe(moved.length)
        expect(answer.total).toBe(before.size)
        for (const { grade, before: had, after: has } of answer.grades) {
          expect(had.customers).toBe([...before.values()].filter((one) => one.grade === grade).length)
          expect(has.customers).toBe([...after.values()].filter((one) => one.grade === grade).length)
        }
        expect(answer.moves.reduce((sum, { customers }) => sum + customers, 0)).toBe(moved.length)
        if ((await lastAction()) !== action) await data.call('history.undo', {})
        expect(gradesNow()).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('names those with the most revenue first, and no more than are asked for', async () => {
    const { criteria } = await data.call('grading.criteria', {})
    const bounds = { A: 100, B: 99, C: 98 }
    const { movers, moved } = await data.call('grading.whatIf', { criteria, bounds, limit: 3 })
    expect(movers).toHaveLength(3)
    expect(moved).toBeGreaterThan(3)
    const revenues = movers.map(({ revenue12m }) => revenue12m)
    expect(revenues).toEqual(revenues.toSorted((one, other) => other - one))
    expect(movers[0]?.name).toMatch(/^Number/)
  })

  it('refuses bounds out of order', async () => {
    const { criteria } = await data.call('grading.criteria', {})
    await expect(
      data.call('grading.whatIf', { criteria, bounds: { A: 50, B: 60, C: 40 } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

function byId([one]: unknown[], [other]: unknown[]): number {
  return Number(one) - Number(other)
}
