import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjusted, fisherExact } from '../../../../../src/main/features/personas/evidence/statistics'

/** n over k, exactly. */
function choose(n: number, k: number): bigint {
  let result = 1n
  for (let i = 1; i <= k; i += 1) result = (result * BigInt(n - k + i)) / BigInt(i)
  return result
}

/** The same test by writing down every table with these margins, in whole numbers. */
function byEnumeration(a: number, b: number, c: number, d: number): number {
  const ways = (k: number) => choose(a + b, k) * choose(c + d, a + c - k)
  const observed = ways(a)
  let unlikely = 0n
  for (let k = Math.max(0, a - d); k <= Math.min(a + b, a + c); k += 1) {
    if (ways(k) <= observed) unlikely += ways(k)
  }
  const all = choose(a + b + c + d, a + c)
  return Number((unlikely * 10n ** 15n) / all) / 1e15
}

describe('Fisher’s exact test', () => {
  it.each([
    // The lady tasting tea (Fisher, The Design of Experiments, 1935): three of four right.
    ['tea, three right', 3, 1, 1, 3, 0.4857142857],
    ['tea, all right', 4, 0, 0, 4, 0.0285714286],
    // Convicted like-sex twins of criminals (Fisher 1962; the example of R's fisher.test).
    ['twins', 2, 10, 15, 3, 0.0005367241],
    ['studying', 1, 9, 11, 3, 0.0027594562],
    ['whales and sharks', 8, 2, 1, 5, 0.034965035],
    ['large margins', 100, 2, 1000, 5, 0.1300759363],
    ['nobody', 0, 5, 0, 5, 1],
    ['an empty side', 0, 0, 3, 4, 1],
    ['nothing at all', 0, 0, 0, 0, 1],
  ])('%s: %i %i %i %i has p %d', (_name, a, b, c, d, p) => {
    expect(fisherExact({ a, b, c, d })).toBeCloseTo(p, 9)
  })

  const cell = fc.nat({ max: 25 })

  it('agrees with writing down every table', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        expect(fisherExact({ a, b, c, d })).toBeCloseTo(byEnumeration(a, b, c, d), 9)
      }),
    )
  })

  it('is the same whichever way round the table is turned', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const p = fisherExact({ a, b, c, d })
        expect(fisherExact({ a: c, b: d, c: a, d: b })).toBeCloseTo(p, 12)
        expect(fisherExact({ a: b, b: a, c: d, d: c })).toBeCloseTo(p, 12)
        expect(fisherExact({ a, b: c, c: b, d })).toBeCloseTo(p, 12)
      }),
    )
  })

  it('stays between 0 and 1 with as many customers as anyone has', () => {
    const many = fc.nat({ max: 60_000 })
    fc.assert(
      fc.property(many, many, many, many, (a, b, c, d) => {
        const p = fisherExact({ a, b, c, d })
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
    expect(fisherExact({ a: 10_000, b: 10_000, c: 40_000, d: 40_000 })).toBeCloseTo(1, 9)
    expect(fisherExact({ a: 20_000, b: 0, c: 0, d: 80_000 })).toBe(0)
  })
})

describe('adjusting for many looks', () => {
  it('finds what Benjamini and Hochberg found in their example', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const q = adjusted(p)
    expect(q.filter((one) => one <= 0.05)).toHaveLength(4)
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
    expect(q[4]).toBeCloseTo((0.0201 * 15) / 5, 12)
    expect(q[14]).toBe(1)
  })

  it('is never below p, keeps the order, minds no order, and leaves a single look as it is', () => {
    expect(adjusted([0.03])).toEqual([0.03])
    expect(adjusted([])).toEqual([])
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(values, (p) => {
        const q = adjusted(p)
        for (const [index, one] of p.entries()) {
          expect(q[index]).toBeGreaterThanOrEqual(one)
          expect(q[index]).toBeLessThanOrEqual(1)
          for (const [other, two] of p.entries()) {
            if (one < two) expect(q[index]).toBeLessThanOrEqual(q[other] ?? 0)
          }
        }
        expect(adjusted([...p].reverse())).toEqual([...q].reverse())
      }),
    )
  })

  it('takes the largest rank at which a share of false finds is kept, as the procedure says', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (p, level) => {
        const sorted = [...p].sort((one, other) => one - other)
        const finds = sorted.findLastIndex((one, index) => one * (p.length / (index + 1)) <= level) + 1
        expect(adjusted(p).filter((q) => q <= level)).toHaveLength(finds)
      }),
    )
  })
})
