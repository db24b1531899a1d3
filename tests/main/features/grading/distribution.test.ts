import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bandParts, histogramOf, rankParts } from '../../../../src/main/features/grading/distribution'
import { placeAmong, rankValue } from '../../../../src/main/features/grading/rules'
import { testData, type TestData } from '../../../support/data'

const numbers = fc
  .array(fc.integer({ min: -200, max: 2000 }), { maxLength: 60 })
  .map((some) => Float64Array.from(some).sort())

describe('where numbers fall', () => {
  it('is told for every number once, in bands, fifths and bars', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.uniqueArray(fc.integer({ min: -300, max: 2500 }), { maxLength: 6 }),
        (some, at) => {
          const starts = at.sort((one, other) => one - other)
          const bands = [null, ...starts].map((from) => ({ from, value: 0 }))
          const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
          const inBands = bandParts(some, bands).map(({ customers }) => customers)
          expect(sum(inBands)).toBe(some.length)
          for (const [index, from] of starts.entries()) {
            expect(sum(inBands.slice(index + 1))).toBe(some.filter((number) => number >= from).length)
          }
          const inFifths = rankParts(some, 'less').map(({ customers }) => customers)
          const ranks = [...some].map((number) => rankValue(placeAmong(some, number, 'less')) ?? 0)
          expect(inFifths).toEqual(
            [0, 20, 40, 60, 80].map(
              (from) => ranks.filter((rank) => Math.min(4, Math.floor(rank / 20)) * 20 === from).length,
            ),
          )
          const histogram = histogramOf(some, starts)
          expect(histogram === null ? 0 : sum(histogram.counts)).toBe(some.length)
          if (!histogram) return
          expect(histogram.counts.length).toBeLessThanOrEqual(62)
          for (const start of starts) {
            expect(start).toBeGreaterThanOrEqual(histogram.from)
            expect(start).toBeLessThan(histogram.from + histogram.width * histogram.counts.length)
          }
        },
      ),
    )
  })
})

describe('grading.distribution', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  it('counts today’s customers by a criterion that need not be saved', async () => {
    const ids: number[] = []
    for (const amount of [100, 200, 200, 900]) {
      const { id } = await data.call('customers.create', { name: `C${String(amount)}` })
      await data.call('purchases.create', { customerId: id, purchasedOn: '2026-02-01', amount })
      ids.push(id)
    }
    const [first = 0, second = 0, , last = 0] = ids
    await data.call('customers.create', { name: 'Never bought' })
    await data.call('customers.archive', { ids: [last] })
    await data.call('grading.rate', { customerId: first, ratings: [{ criterionId: 1, value: 5 }] })
    await data.call('grading.rate', { customerId: second, ratings: [{ criterionId: 1, value: 1 }] })
    const ask = async (criterion: object) =>
      data.call('grading.distribution', {
        criterion: { kind: 'measured', measure: 'revenue', method: 'bands', bands: [], ...criterion },
      })
    const bands = await ask({
      bands: [
        { from: null, value: 0 },
        { from: 200, value: 100 },
      ],
    })
    expect(bands).toMatchObject({
      total: 4,
      unknown: 1,
      parts: [
        { customers: 1, from: null, upTo: 200, value: 0 },
        { customers: 2, from: 200, upTo: null, value: 100 },
      ],
    })
    const ranks = await ask({ method: 'rank' })
    expect(ranks.parts.map(({ customers }) => customers)).toEqual([1, 0, 0, 2, 0])
    expect(ranks.parts.reduce((sum, { customers }) => sum + customers, 0)).toBe(3)
    const rated = await ask({ kind: 'rated', measure: null, method: null, id: 1 })
    expect(rated.parts.map(({ customers }) => customers)).toEqual([1, 0, 0, 0, 1])
    expect(rated.unknown).toBe(2)
    await expect(ask({ bands: [{ from: 3, value: 1 }] })).rejects.toMatchObject({ code: 'invalid' })
  })
})
