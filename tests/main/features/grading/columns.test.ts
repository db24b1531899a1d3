import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  across,
  known,
  nothingKnown,
  rankColumn,
  scoreColumn,
  unknownColumn,
  valueColumn,
} from '../../../../src/main/features/grading/columns'
import { placeAmong, rankValue, ratingValue, scoreOf } from '../../../../src/main/features/grading/rules'

const unknownToo = (number: fc.Arbitrary<number>) => fc.option(number, { nil: Number.NaN })

describe('the rules for many customers at once', () => {
  it('value known numbers and leave the others unknown', () => {
    expect(valueColumn(Float64Array.of(1, Number.NaN, 5), ratingValue)).toEqual(
      Float64Array.of(0, Number.NaN, 100),
    )
    expect(across([Float64Array.of(1, 2), unknownColumn(2)], 1)).toEqual([2, null])
    expect(known()).toBeNull()
    expect(valueColumn(nothingKnown, ratingValue)).toEqual(nothingKnown)
    expect(across([Float64Array.of(1, 2), nothingKnown], 1)).toEqual([2, null])
  })

  it('rank everyone as ranking one by one does', () => {
    // Few different numbers, so that there are ties; some customers are not among those compared with.
    const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(unknownToo(number)),
        fc.array(number),
        fc.constantFrom('revenue' as const, 'averageDaysLate' as const),
        (numbers, more, measure) => {
          const others = Float64Array.from([...numbers.filter((one) => !Number.isNaN(one)), ...more]).sort()
          const direction = measure === 'revenue' ? 'more' : 'less'
          for (const among of [others, others.slice(1)]) {
            const ranks = rankColumn(Float64Array.from(numbers), among, measure)
            for (const [index, one] of numbers.entries()) {
              const alone = Number.isNaN(one) ? null : rankValue(placeAmong(among, one, direction))
              expect(known(ranks[index])).toBe(alone)
            }
          }
        },
      ),
    )
  })

  it('score everyone as scoring one by one does', () => {
    const weight = fc.oneof(fc.constantFrom(0, 0.1, 15, 50), fc.double({ min: 0, max: 100, noNaN: true }))
    const value = unknownToo(fc.double({ min: 0, max: 100, noNaN: true }))
    fc.assert(
      fc.property(fc.array(fc.tuple(weight, fc.tuple(value, value, value)), { maxLength: 6 }), (criteria) => {
        const weights = criteria.map(([one]) => one)
        const values = criteria.map(([, column]) => Float64Array.from(column))
        const scores = scoreColumn(weights, values, 3)
        for (const index of [0, 1, 2]) {
          expect(known(scores[index])).toBe(scoreOf(weights, across(values, index)).score)
        }
      }),
    )
  })
})
