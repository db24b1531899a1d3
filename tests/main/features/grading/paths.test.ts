import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

async function customer(name: string, amount = 0): Promise<number> {
  const { id } = await data.call('customers.create', { name })
  if (amount > 0) {
    await data.call('purchases.create', { customerId: id, purchasedOn: '2026-02-01', amount, cost: 0 })
  }
  return id
}

const rate = (customerId: number, ratings: Record<number, number>) =>
  data.call('grading.rate', {
    customerId,
    ratings: Object.entries(ratings).map(([id, value]) => ({ criterionId: Number(id), value })),
  })

describe('the path', () => {
  it('leads to the next grade and to A, and walking it gets there', async () => {
    for (const amount of [100_00, 200_00, 300_00, 400_00]) await customer('Other', amount)
    const id = await customer('Mill', 250_00)
    await rate(id, { 1: 2, 4: 3, 5: 2 })
    const { paths, computedGrade, score, unknown } = await data.call('grading.path', { customerId: id })
    expect([computedGrade, score]).toEqual(['C', 42.647059])
    expect(unknown).toEqual(['Pays on time'])
    expect(paths.map(({ grade }) => grade)).toEqual(['B', 'A'])

    const [toB, toA] = paths
    expect(toB?.changes?.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Profitable: from €250 to at least €400 in 12 months',
    ])
    await data.call('purchases.create', {
      customerId: id,
      purchasedOn: '2026-02-02',
      amount: (toB?.changes?.[0]?.to ?? 0) - 250_00,
      cost: 0,
    })
    expect(await data.call('grading.explain', { customerId: id })).toMatchObject({
      computedGrade: 'B',
      score: toB?.score,
    })
    await data.call('history.undo', {})

    for (const { criterionId, to } of toA?.changes ?? []) {
      if (criterionId === 3) {
        await data.call('purchases.create', {
          customerId: id,
          purchasedOn: '2026-02-02',
          amount: to - 250_00,
          cost: 0,
        })
      } else await rate(id, { [criterionId]: to })
    }
    expect(await data.call('grading.explain', { customerId: id })).toMatchObject({
      computedGrade: 'A',
      score: toA?.score,
    })
  })

  it('is not there for an A, and not without a score; what is missing is named', async () => {
    const id = await customer('New')
    expect(await data.call('grading.path', { customerId: id })).toMatchObject({
      paths: [],
      score: null,
      unknown: ['Enjoyable to work with', 'Pays on time', 'Profitable', 'Challenges us to get better'].concat(
        'Cares about us as a supplier',
      ),
    })
    const { criteria } = await data.call('grading.criteria', {})
    await data.call('grading.saveCriteria', {
      criteria: criteria.map((one) => ({ ...one, enabled: one.kind === 'rated' })),
    })
    await rate(id, { 1: 5, 4: 5, 5: 5 })
    expect(await data.call('grading.path', { customerId: id })).toMatchObject({
      computedGrade: 'A',
      paths: [],
      unknown: [],
    })
  })

  it('says so when nothing that is known is enough', async () => {
    const { criteria } = await data.call('grading.criteria', {})
    await data.call('grading.saveCriteria', {
      criteria: criteria.map((one) => ({ ...one, enabled: one.id === 3 })),
      bounds: { A: 100, B: 99, C: 1 },
    })
    await customer('Better', 500_00)
    const id = await customer('Second', 400_00)
    const { paths } = await data.call('grading.path', { customerId: id })
    expect(paths).toEqual([
      { grade: 'B', changes: null, score: null },
      { grade: 'A', changes: null, score: null },
    ])
  })

  it('leaves what the owner has no hand in for last', async () => {
    for (const amount of [100_00, 200_00, 300_00, 400_00]) await customer('Other', amount)
    const id = await customer('Mill', 250_00)
    await rate(id, { 1: 2, 4: 3, 5: 2 })
    const { criteria } = await data.call('grading.criteria', {})
    await data.call('grading.saveCriteria', {
      criteria: criteria.map((one) => ({ ...one, influence: one.kind === 'rated' })),
      bounds: { A: 80, B: 55, C: 40 },
    })
    const { paths } = await data.call('grading.path', { customerId: id })
    expect(paths.map(({ changes }) => changes?.map(({ name, influence }) => [name, influence]))).toEqual([
      [['Enjoyable to work with', true]],
      expect.arrayContaining([['Profitable', false]]),
    ])
  })

  it('names a customer that is gone', async () => {
    await expect(data.call('grading.path', { customerId: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
