import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  betterBands,
  betterRanks,
  betterRatings,
  byCost,
  cheapestPath,
  type Improvable,
  type Improvement,
} from '../../../../src/main/features/grading/path'
import {
  bandValue,
  placeAmong,
  rankValue,
  ratingValue,
  scoreOf,
} from '../../../../src/main/features/grading/rules'

const ofRating = (weight: number, rating: number, influence = true): Improvable => ({
  weight,
  value: ratingValue(rating),
  influence,
  improvements: betterRatings(rating),
})

describe('ways to improve', () => {
  test('a rating has the better ones, a step for each point', () => {
    expect(betterRatings(3)).toEqual([
      { steps: 1, number: 4, side: 'atLeast', value: 75 },
      { steps: 2, number: 5, side: 'atLeast', value: 100 },
    ])
    expect(betterRatings(5)).toEqual([])
  })

  test('a number has the bands that are worth more, on whichever side they lie', () => {
    const late = [
      { from: null, value: 100 },
      { from: 3, value: 60 },
      { from: 8, value: 0 },
    ]
    expect(betterBands(late, 30)).toEqual([
      { steps: 2, number: 3, side: 'under', value: 100 },
      { steps: 1, number: 8, side: 'under', value: 60 },
    ])
    expect(betterBands(late, 0)).toEqual([])
    const hill = [
      { from: null, value: 0 },
      { from: 10, value: 100 },
      { from: 20, value: 50 },
    ]
    expect(betterBands(hill, 5)).toEqual([
      { steps: 1, number: 10, side: 'atLeast', value: 100 },
      { steps: 2, number: 20, side: 'atLeast', value: 50 },
    ])
    expect(betterBands(hill, 25)).toEqual([{ steps: 1, number: 20, side: 'under', value: 100 }])
  })

  test('a rank has the numbers of others that lift it into better fifths, and the best of all', () => {
    const numbers = Float64Array.from([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    const more = { numbers, among: true, direction: 'more' } as const
    // Of ten, one of them: tying with 50 has four worse (20, 30, 40 and not itself at 10) and shares with one.
    expect(betterRanks(more, 10).map(({ number, steps }) => [number, steps])).toEqual([
      [30, 1],
      [50, 2],
      [70, 3],
      [90, 4],
      [100, 5],
    ])
    expect(betterRanks(more, 100)).toEqual([])
    expect(betterRanks({ ...more, direction: 'less' }, 30).map(({ number, side }) => [number, side])).toEqual(
      [
        [20, 'atMost'],
        [10, 'atMost'],
      ],
    )
    expect(betterRanks({ ...more, numbers: Float64Array.of(10) }, 10)).toEqual([])
  })

  it('promises the value that grading gives once the number is reached', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        fc.constantFrom('more', 'less'),
        fc.boolean(),
        (list, pick, direction, among) => {
          const number = list[pick % list.length] ?? 0
          const others = list.filter((_, index) => !among || index !== pick % list.length)
          const numbers = Float64Array.from(list).sort()
          let last = rankValue(placeAmong(numbers, number, direction)) ?? 0
          for (const improvement of betterRanks({ numbers, among, direction }, number)) {
            const then = Float64Array.from(among ? [...others, improvement.number] : list).sort()
            expect(improvement.value).toBe(rankValue(placeAmong(then, improvement.number, direction)))
            expect(improvement.value).toBeGreaterThan(last)
            last = improvement.value
          }
        },
      ),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: -10, max: 110 }),
        (starts, worth, number) => {
          const from = [null, ...starts.toSorted((one, other) => one - other)]
          const bands = from.map((start, index) => ({ from: start, value: worth[index] ?? 0 }))
          for (const { number: reached, side, value } of betterBands(bands, number)) {
            expect(value).toBeGreaterThan(bandValue(bands, number))
            // What is "under" a number of any kind comes as close to it as one likes.
            expect(bandValue(bands, side === 'under' ? reached - 0.001 : reached)).toBe(value)
          }
        },
      ),
    )
  })
})

describe('the cheapest path', () => {
  it('is empty when the bound is reached already, and null when it is out of reach', () => {
    expect(cheapestPath([ofRating(1, 5)], 80)).toEqual([null])
    expect(cheapestPath([ofRating(1, 3), { ...ofRating(3, 1), improvements: [] }], 80)).toBeNull()
    expect(cheapestPath([], 1)).toBeNull()
  })

  it('takes the criterion that adds most for a step', () => {
    const [light, heavy] = [ofRating(10, 3), ofRating(30, 3)]
    // 50 now; 60 takes 400 of weight × value: a step of the heavy one has 750, two of the light one 500.
    expect(cheapestPath([light, heavy], 60)).toEqual([null, heavy.improvements[0]])
  })

  it('leaves what is not in the owner’s hands alone as long as it can', () => {
    const [mine, theirs] = [ofRating(10, 1), ofRating(30, 3, false)]
    expect(cheapestPath([mine, theirs], 55)).toEqual([mine.improvements[2], null])
    expect(cheapestPath([mine, theirs], 90)).toEqual([mine.improvements[2], theirs.improvements[1]])
  })

  it('reaches the bound, and nothing cheaper does (all choices tried)', () => {
    const improvable = fc
      .record({
        weight: fc.integer({ min: 0, max: 40 }),
        rating: fc.integer({ min: 1, max: 5 }),
        bands: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
        rated: fc.boolean(),
        influence: fc.boolean(),
      })
      .map(({ weight, rating, bands, rated, influence }): Improvable => {
        if (rated) return ofRating(weight, rating, influence)
        const [value = 0, ...better] = bands.toSorted((one, other) => one - other)
        const improvements = better.map((worth, index): Improvement => {
          return { steps: index + 1, number: worth, side: 'atLeast', value: worth }
        })
        return { weight, value, influence, improvements }
      })
    fc.assert(
      fc.property(
        fc.array(improvable, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 100 }),
        (criteria, bound) => {
          const weights = criteria.map(({ weight }) => weight)
          const scoreWith = (chosen: readonly (Improvement | null)[]) =>
            scoreOf(
              weights,
              criteria.map(({ value }, slot) => chosen[slot]?.value ?? value),
            ).score ?? -1
          const enough = everyChoice(criteria).filter((chosen) => scoreWith(chosen) >= bound)
          const found = cheapestPath(criteria, bound)
          if (enough.length === 0) {
            expect(found).toBeNull()
            return
          }
          const costs = enough.map((chosen) => costOf(criteria, chosen)).sort(byCost)
          expect(scoreWith(found ?? [])).toBeGreaterThanOrEqual(bound)
          const { gain: _, ...cost } = costOf(criteria, found ?? [])
          expect(costs[0]).toMatchObject(cost)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('is found at once among fifty criteria', () => {
    const criteria = Array.from({ length: 50 }, (_, index) => ofRating(1 + (index % 7), 1 + (index % 4)))
    const found = cheapestPath(criteria, 80)
    const values = criteria.map(({ value }, slot) => found?.[slot]?.value ?? value)
    expect(
      scoreOf(
        criteria.map(({ weight }) => weight),
        values,
      ).score,
    ).toBeGreaterThanOrEqual(80)
  })
})

function everyChoice(criteria: readonly Improvable[]): (Improvement | null)[][] {
  return criteria.reduce<(Improvement | null)[][]>(
    (choices, { improvements }) =>
      choices.flatMap((chosen) => [null, ...improvements].map((one) => [...chosen, one])),
    [[]],
  )
}

function costOf(criteria: readonly Improvable[], chosen: readonly (Improvement | null)[]) {
  const cost = { outside: 0, steps: 0, changes: 0, gain: 0 }
  for (const [slot, { weight, value, influence }] of criteria.entries()) {
    const improvement = chosen[slot]
    if (!improvement) continue
    cost.outside += influence ? 0 : improvement.steps
    cost.steps += improvement.steps
    cost.changes += 1
    cost.gain += weight * (improvement.value - value)
  }
  return cost
}
