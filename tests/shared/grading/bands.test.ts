import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandValue } from '../../../src/main/features/grading/rules'
import { bandOf, middleOfBand, moveBound, removeBand, splitBand } from '../../../src/shared/grading/bands'
import { criterionDraftSchema, type Band } from '../../../src/shared/operations/criteria'

const number = fc.integer({ min: -50, max: 50 })
const value = fc.integer({ min: 0, max: 100 })
const bands: fc.Arbitrary<Band[]> = fc
  .tuple(value, fc.uniqueArray(fc.tuple(number, value), { selector: ([from]) => from, maxLength: 6 }))
  .map(([first, others]) => [
    { from: null, value: first },
    ...others.sort(([one], [other]) => one - other).map(([from, worth]) => ({ from, value: worth })),
  ])

/** What the database and the operations let in. */
function isWhole(some: Band[]): boolean {
  return criterionDraftSchema.safeParse({
    name: 'Some',
    about: '',
    kind: 'measured',
    measure: 'orders',
    method: 'bands',
    bands: some,
    weight: 1,
    enabled: true,
  }).success
}

const change = fc.oneof(
  fc.record({ do: fc.constant('split' as const), at: number }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat({ max: 6 }) }),
  fc.record({ do: fc.constant('move' as const), index: fc.nat({ max: 6 }), to: number }),
)

describe('bands', () => {
  it('hold every number exactly once, whatever is done to them', () => {
    fc.assert(
      fc.property(bands, fc.array(change, { maxLength: 8 }), number, (some, changes, probe) => {
        let now = some
        for (const step of changes) {
          if (step.do === 'split') now = splitBand(now, step.at)
          else if (step.do === 'remove') now = removeBand(now, step.index)
          else now = moveBound(now, step.index, step.to, 1)
        }
        expect(isWhole(now)).toBe(true)
        const holding = now.filter(({ from }, index) => {
          const upTo = now[index + 1]?.from
          return (from === null || probe >= from) && (upTo == null || probe < upTo)
        })
        expect(holding).toEqual([now[bandOf(now, probe)]])
        expect(bandValue(now, probe)).toBe(holding[0]?.value)
      }),
    )
  })

  it('give every number the same value after a split, and begin anew where they are split', () => {
    fc.assert(
      fc.property(bands, number, number, (some, at, probe) => {
        const split = splitBand(some, at)
        expect(bandValue(split, probe)).toBe(bandValue(some, probe))
        expect(split.some(({ from }) => from === at)).toBe(true)
      }),
    )
  })

  it('give what is removed to the band below', () => {
    const some = [
      { from: null, value: 0 },
      { from: 5, value: 50 },
      { from: 9, value: 100 },
    ]
    expect(removeBand(some, 1)).toEqual([some[0], some[2]])
    expect(removeBand(some, 0)).toEqual([{ from: null, value: 50 }, some[2]])
    expect(removeBand([{ from: null, value: 7 }], 0)).toEqual([{ from: null, value: 7 }])
  })

  it('are split in the middle, or beyond the others', () => {
    fc.assert(
      fc.property(bands, fc.nat({ max: 6 }), (some, at) => {
        const index = at % some.length
        const middle = middleOfBand(some, index, 1)
        expect(bandOf(some, middle)).toBe(index)
        expect(splitBand(some, middle)).toHaveLength(some.length + 1)
      }),
    )
  })
})
