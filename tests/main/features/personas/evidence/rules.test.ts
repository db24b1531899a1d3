import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compare,
  isEnough,
  listed,
  partsOf,
  productsOf,
  rhythmOf,
  tally,
  thirds,
  withoutMirror,
} from '../../../../../src/main/features/personas/evidence/rules'

const look = (name: string, inGroup: number, groupSize: number, inOthers: number, othersSize: number) => ({
  name,
  inGroup,
  groupSize,
  inOthers,
  othersSize,
})

describe('the smallest sample', () => {
  it.each([
    [5, 5, 0, 5, true],
    [0, 5, 5, 5, true],
    [2, 5, 3, 60, true],
    [2, 5, 2, 60, false],
    [4, 4, 9, 60, false],
    [18, 18, 4, 4, false],
  ])('%i of %i and %i of %i: %j', (inGroup, groupSize, inOthers, othersSize, enough) => {
    expect(isEnough({ inGroup, groupSize, inOthers, othersSize })).toBe(enough)
  })
})

describe('comparing', () => {
  it('says what the worksheet says: 14 of 18 A’s, 9 of 60 others, 5.2 times as likely', () => {
    const [row] = compare([look('Café', 14, 18, 9, 60)])
    expect(row?.ratio).toBeCloseTo(5.185, 3)
    expect(row?.p).toBeLessThan(1e-5)
    expect(row).toMatchObject({ enough: true, clear: true, q: row?.p })
  })

  it('sorts by how well it tells the two apart, then what may be chance, then what there is too little of', () => {
    const rows = compare([
      look('too few', 3, 4, 0, 60),
      look('chance', 3, 18, 9, 60),
      look('rarely', 0, 18, 50, 60),
      look('good', 14, 18, 9, 60),
      look('likelier, but of few', 6, 18, 1, 60),
    ])
    expect(rows.map(({ name }) => name)).toEqual([
      'rarely',
      'good',
      'likelier, but of few',
      'chance',
      'too few',
    ])
    expect(rows.map(({ clear }) => clear)).toEqual([true, true, true, false, false])
    expect(rows.at(-1)).toMatchObject({ enough: false, q: null })
    expect(compare([look('all of one side', 9, 9, 0, 9)])[0]?.ratio).toBeNull()
  })

  it('leaves out what everybody has, or nobody, or is known on one side only', () => {
    expect(
      compare([look('all', 9, 9, 9, 9), look('none', 0, 9, 0, 9), look('one side', 3, 9, 0, 0)]),
    ).toEqual([])
  })

  it('asks more of a find the more it looked, and not more for looks of too few', () => {
    const one = look('one', 6, 10, 2, 12)
    const others = Array.from({ length: 20 }, () => look('other', 5, 10, 6, 12))
    const tiny = Array.from({ length: 20 }, () => look('tiny', 1, 10, 1, 12))
    const q = (looks: ReturnType<typeof look>[]) => compare(looks).find(({ name }) => name === 'one')?.q ?? 0
    expect(q([one, ...tiny])).toBe(q([one]))
    expect(q([one, ...others])).toBeGreaterThan(q([one]))
  })
})

describe('ranges of numbers', () => {
  const number = (value: number, inGroup: number, inOthers = 0) => ({ value, inGroup, inOthers })

  it('cuts into three of about as many, and never between equals', () => {
    const rows = thirds([
      number(50, 1),
      number(30, 1),
      number(20, 0, 1),
      number(41, 0, 1),
      number(60, 1),
      number(38, 1),
    ])
    expect(rows).toEqual([
      { value: { from: null, to: 30 }, inGroup: 1, inOthers: 1 },
      { value: { from: 38, to: 41 }, inGroup: 1, inOthers: 1 },
      { value: { from: 50, to: null }, inGroup: 2, inOthers: 0 },
    ])
  })

  it.each([
    [[], 0],
    [[number(4, 3)], 1],
    [[number(4, 3), number(5, 3)], 2],
    [[number(4, 90), number(5, 1)], 2],
  ])('of few different numbers it makes fewer ranges', (numbers, ranges) => {
    expect(thirds(numbers)).toHaveLength(ranges)
  })

  it('counts every customer once, in the range the number is in', () => {
    const numbers = fc.array(
      fc.record({
        value: fc.integer({ min: -20, max: 20 }),
        inGroup: fc.constantFrom<0 | 1>(0, 1),
      }),
    )
    fc.assert(
      fc.property(numbers, (all) => {
        const ranges = thirds(tally(all))
        expect(ranges.length).toBeLessThanOrEqual(3)
        for (const { value, inGroup, inOthers } of ranges) {
          const inside = all.filter(
            (one) =>
              (value.from === null || one.value >= value.from) &&
              (value.to === null || one.value <= value.to),
          )
          expect(inside.filter((one) => one.inGroup === 1)).toHaveLength(inGroup)
          expect(inside.filter((one) => one.inGroup === 0)).toHaveLength(inOthers)
        }
      }),
    )
  })
})

describe('values', () => {
  it('tells several in one apart, minding no case, and counts a customer once', () => {
    const values = [
      { value: 'Quality, craft', inGroup: 2, inOthers: 0 },
      { value: 'quality; QUALITY', inGroup: 5, inOthers: 1 },
    ]
    expect(partsOf(values, listed)).toEqual([
      { value: 'QUALITY', inGroup: 7, inOthers: 1 },
      { value: 'craft', inGroup: 2, inOthers: 0 },
    ])
  })

  it('of two that are each other’s opposite keeps the one that says more', () => {
    const person = { value: 'person', inGroup: 2, inOthers: 30 }
    const company = { value: 'company', inGroup: 16, inOthers: 30 }
    expect(withoutMirror([person, company])).toEqual([company])
    expect(withoutMirror([company, person])).toEqual([company])
    expect(withoutMirror([person])).toEqual([person])
    expect(withoutMirror([person, company, { ...person, value: 'x' }])).toHaveLength(3)
  })

  it.each([
    ['House Lark ×19', ['House Lark']],
    ['Kestrel espresso ×7; Breakfast tea, box ×1', ['Kestrel espresso', 'Breakfast tea, box']],
    ['2 x Tea\n1,5 × Cake;', ['Tea', 'Cake']],
    ['3x', ['3x']],
    ['Filter 350 g', ['Filter 350 g']],
    [' ; ', []],
  ])('of the items %j the products are %j', (items, products) => {
    expect(productsOf(items)).toEqual(products)
  })

  it.each([
    [[], null],
    [[1, 8], null],
    [[1, 8, 9], 4],
    [[1, 8, 15, 90], 7],
    [[90, 1, 15, 8], 7],
    [[5, 5, 5], 0],
  ])('the rhythm of orders on the days %j is %j', (days, rhythm) => {
    expect(rhythmOf(days)).toBe(rhythm)
  })
})
