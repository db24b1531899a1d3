import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  bandValue,
  gradeOf,
  nextGrade,
  overrideCounts,
  placeAmong,
  rankValue,
  ratingValue,
  scoreOf,
  sharesOf,
  trendOf,
} from '../../../../src/main/features/grading/rules'
import type { Bounds } from '../../../../src/shared/operations/settings'
import { shownMissing, shownScore } from '../../../../src/shared/scores'

const bounds: Bounds = { A: 80, B: 60, C: 40 }

test.each([
  [1, 0],
  [2, 25],
  [3, 50],
  [4, 75],
  [5, 100],
])('a rating of %i is worth %i', (rating, value) => {
  expect(ratingValue(rating)).toBe(value)
})

describe('bands are half-open', () => {
  const late = [
    { from: null, value: 100 },
    { from: 3, value: 80 },
    { from: 8, value: 60 },
  ]
  test.each([
    [-5, 100],
    [0, 100],
    [2.999, 100],
    [3, 80],
    [7.9999, 80],
    [8, 60],
    [1000, 60],
  ])('%d days late is worth %i', (days, value) => {
    expect(bandValue(late, days)).toBe(value)
  })
  it('refuses to guess without bands', () => {
    expect(() => bandValue([], 1)).toThrow(RangeError)
  })
})

describe('rank', () => {
  const numbers = Float64Array.from([10, 20, 20, 20, 50])
  const rank = (number: number, direction: 'more' | 'less' = 'more') =>
    rankValue(placeAmong(numbers, number, direction))
  test.each([
    [10, 10], // nobody worse, half of itself: 0.5 / 5
    [20, 50], // one worse, half of three: 2.5 / 5
    [50, 90],
    [5, 0], // not one of them (archived) and worse than all
    [60, 100],
  ])('%i among 10, 20, 20, 20, 50 ranks %i', (number, value) => {
    expect(rank(number)).toBeCloseTo(value, 10)
  })
  it('turns round where less is better', () => {
    expect(rank(10, 'less')).toBeCloseTo(90, 10)
    expect(rank(20, 'less')).toBeCloseTo(50, 10)
    expect(rank(50, 'less')).toBeCloseTo(10, 10)
  })
  it('is 50 alone and unknown with nobody to compare with', () => {
    expect(rankValue(placeAmong(Float64Array.of(7), 7, 'more'))).toBe(50)
    expect(rankValue(placeAmong(new Float64Array(), 7, 'more'))).toBeNull()
  })
  it('has the middle 50 as its mean, and agrees with counting by hand', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 }), (list) => {
        const sorted = Float64Array.from(list).sort()
        const ranks = list.map((number) => rankValue(placeAmong(sorted, number, 'more')) ?? -1)
        expect(ranks.reduce((sum, value) => sum + value, 0) / list.length).toBeCloseTo(50, 6)
        for (const [index, number] of list.entries()) {
          const worse = list.filter((other) => other < number).length
          const same = list.filter((other) => other === number).length
          expect(ranks[index]).toBeCloseTo((100 * (worse + same / 2)) / list.length, 8)
        }
      }),
    )
  })
})

describe('score', () => {
  test.each<[string, number[], (number | null)[], number | null, number]>([
    ['the mean of equal weights', [20, 20], [100, 50], 75, 1],
    ['weights count', [30, 10], [100, 20], 80, 1],
    ['unknown ones are left out', [20, 20, 20, 20], [90, 70, null, 80], 80, 0.75],
    ['exactly half is enough', [20, 20], [64, null], 64, 0.5],
    ['less than half is not', [19, 21], [64, null], null, 0.475],
    ['half in binary fractions too', [0.1, 0.1, 0.1, 0.3], [50, 50, 50, null], 50, 0.5],
    ['no weight at all', [0, 0], [100, 100], null, 0],
    ['no criteria at all', [], [], null, 0],
    ['a weight of zero has no say', [0, 10], [null, 30], 30, 1],
    ['binary noise does not show', [0.1, 0.2], [80, 80], 80, 1],
  ])('%s', (_, weights, values, score, known) => {
    const scored = scoreOf(weights, values)
    expect(scored.score).toBe(score)
    expect(scored.known).toBeCloseTo(known, 12)
  })
})

const value = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const weight = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.01, max: 100, noNaN: true }))
const criteria = fc.array(fc.record({ weight, value }), { maxLength: 12 })
const weightsOf = (list: readonly { weight: number }[]) => list.map((entry) => entry.weight)
const valuesOf = (list: readonly { value: number | null }[]) => list.map((entry) => entry.value)
const score = (list: readonly { weight: number; value: number | null }[]) =>
  scoreOf(weightsOf(list), valuesOf(list)).score

describe('whatever the criteria are', () => {
  it('the score lies between the worst and the best value', () => {
    fc.assert(
      fc.property(criteria, (list) => {
        const result = score(list)
        if (result === null) return
        const known = list.filter((entry) => entry.weight > 0).flatMap((entry) => entry.value ?? [])
        expect(result).toBeGreaterThanOrEqual(Math.max(0, Math.min(...known) - 1e-6))
        expect(result).toBeLessThanOrEqual(Math.min(100, Math.max(...known) + 1e-6))
      }),
    )
  })
  it('raising a value never lowers the score', () => {
    fc.assert(
      fc.property(criteria, fc.nat(), fc.double({ min: 0, max: 100, noNaN: true }), (list, at, by) => {
        const index = list.length === 0 ? 0 : at % list.length
        const before = list[index]?.value ?? null
        if (before === null) return
        const raised = list.map((entry, slot) =>
          slot === index ? { ...entry, value: Math.min(100, before + by) } : entry,
        )
        expect(score(raised) ?? -1).toBeGreaterThanOrEqual(score(list) ?? -1)
      }),
    )
  })
  it('scaling all weights changes nothing', () => {
    fc.assert(
      fc.property(criteria, fc.double({ min: 0.01, max: 1000, noNaN: true }), (list, factor) => {
        const scaled = list.map((entry) => ({ ...entry, weight: entry.weight * factor }))
        expect(Math.abs((score(scaled) ?? -1) - (score(list) ?? -1))).toBeLessThan(2e-6)
      }),
    )
  })
  it('their order changes nothing', () => {
    fc.assert(
      fc.property(
        criteria.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(Math.abs((score(shuffled) ?? -1) - (score(list) ?? -1))).toBeLessThan(2e-6)
        },
      ),
    )
  })
  it('the points add up to the score, and with the points left to 100', () => {
    fc.assert(
      fc.property(criteria, (list) => {
        const shares = sharesOf(weightsOf(list), valuesOf(list))
        const points = shares.reduce((sum, share) => sum + share.points, 0)
        const left = shares.reduce((sum, share) => sum + share.pointsLeft, 0)
        const result = score(list)
        expect(points).toBeCloseTo(result ?? 0, 5)
        expect(points + left).toBeCloseTo(result === null ? 0 : 100, 5)
      }),
    )
  })
})

describe('grade', () => {
  test.each([
    [100, 'A'],
    [80, 'A'],
    [79.999999, 'B'],
    [60, 'B'],
    [59.999999, 'C'],
    [40, 'C'],
    [39.999999, 'D'],
    [0, 'D'],
    [null, 'ungraded'],
  ])('a score of %d is %s', (points, grade) => {
    expect(gradeOf(points, bounds)).toBe(grade)
  })
  it('says what is missing to the next one', () => {
    expect(nextGrade(80, bounds)).toBeNull()
    expect(nextGrade(null, bounds)).toBeNull()
    expect(nextGrade(71.5, bounds)).toEqual({ grade: 'A', points: 8.5 })
    expect(nextGrade(59, bounds)).toEqual({ grade: 'B', points: 1 })
    expect(nextGrade(0, bounds)).toEqual({ grade: 'C', points: 40 })
  })
})

describe('what is shown', () => {
  const wholeBounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
    .map((list) => list.sort((one, other) => other - one))
    .map(([A = 0, B = 0, C = 0]) => ({ A, B, C }))
  const kept = fc.double({ min: 0, max: 100, noNaN: true }).map((number) => Math.round(number * 1e6) / 1e6)

  it('never contradicts the grade', () => {
    fc.assert(
      fc.property(kept, wholeBounds, fc.constantFrom(0, 1), (points, anyBounds, digits) => {
        expect(gradeOf(shownScore(points, digits), anyBounds)).toBe(gradeOf(points, anyBounds))
      }),
    )
  })
  it('adds up with what is missing', () => {
    fc.assert(
      fc.property(kept, wholeBounds, (points, anyBounds) => {
        const next = nextGrade(points, anyBounds)
        if (!next) return
        expect(shownScore(points, 1) + shownMissing(next.points)).toBeCloseTo(anyBounds[next.grade], 6)
      }),
    )
  })
  it('is cut, not rounded', () => {
    expect(shownScore(79.96)).toBe(79)
    expect(shownScore(79.96, 1)).toBe(79.9)
    expect(shownScore(80)).toBe(80)
    expect(shownScore(72.3, 1)).toBe(72.3)
    expect(shownMissing(0.04)).toBe(0.1)
  })
})

test('an override counts to the end of its last day', () => {
  expect(overrideCounts(null, '2026-03-15')).toBe(true)
  expect(overrideCounts('2026-03-15', '2026-03-15')).toBe(true)
  expect(overrideCounts('2026-03-14', '2026-03-15')).toBe(false)
})

test('the trend needs both scores', () => {
  expect(trendOf(50, 60)).toBe('up')
  expect(trendOf(60, 50)).toBe('down')
  expect(trendOf(60, 60)).toBe('same')
  expect(trendOf(null, 60)).toBe('same')
})
