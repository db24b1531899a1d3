import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankMatches, searchExpression } from '../../../../src/main/features/customers/list/rules'
import {
  difference,
  isSame,
  tagKey,
  tidyTags,
  traitProblems,
  traitValueProblem,
} from '../../../../src/main/features/customers/rules'
import { changedOnly, isSameValue } from '../../../../src/shared/objects'
import type { Trait } from '../../../../src/shared/operations/personas'

describe('searchExpression', () => {
  it.each([
    ['ann', '"ann"*'],
    ['  Ann   Lee ', '"Ann"* AND "Lee"*'],
    ['ann@lee.example', '"ann@lee.example"*'],
    ['"', null],
    ['', null],
    ['* ( )', null],
    ['" OR *', '"OR"*'],
    ['NEAR(a b)', '"NEAR(a"* AND "b)"*'],
    ['a"b', '"a"* AND "b"*'],
    ['Ünal 山田', '"Ünal"* AND "山田"*'],
    ['a\u0000b', '"a"* AND "b"*'],
  ])('turns %j into %j', (typed, everywhere) => {
    expect(searchExpression(typed)?.everywhere ?? null).toBe(everywhere)
  })

  it('also asks for the name alone', () => {
    expect(searchExpression('ann lee')?.inName).toBe('{name} : ("ann"* AND "lee"*)')
  })

  it('leaves nothing typed outside quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const expression = searchExpression(typed)?.everywhere ?? ''
        expect(expression.replaceAll(/"[^"]*"/g, 'q')).toMatch(/^(q\*( AND q\*)*)?$/)
      }),
    )
  })
})

describe('rankMatches', () => {
  const found = [
    { id: 1, name: 'Hotel Anna', number: null },
    { id: 2, name: 'Zoo', number: null },
    { id: 3, name: 'Änn Lee', number: 'K-3' },
    { id: 4, name: 'Annex', number: null },
    { id: 5, name: 'Bakery (Ann)', number: null },
    { id: 6, name: 'Bakery', number: 'ann' },
  ]

  it('puts names that begin so first, then names with such a word, then the rest', () => {
    expect(rankMatches('ann', found)).toEqual([3, 4, 6, 5, 1, 2])
    expect(rankMatches(' LEE  änn', found)[0]).toBe(3)
    expect(rankMatches('k-3', found)[0]).toBe(3)
  })

  it('loses and repeats nobody, whatever was typed', () => {
    const match = fc.record({ name: fc.string(), number: fc.option(fc.string()) })
    fc.assert(
      fc.property(fc.string(), fc.array(match), (typed, matches) => {
        const list = matches.map((one, id) => ({ ...one, id }))
        expect(rankMatches(typed, list).toSorted((one, other) => one - other)).toEqual(
          list.map(({ id }) => id),
        )
      }),
    )
  })
})

describe('tags', () => {
  it('keeps the first of two spellings that the file holds to be the same', () => {
    expect(tidyTags(['VIP', 'vip ', 'Été', 'été'])).toEqual(['VIP', 'Été', 'été'])
    expect(tagKey(' ViP ')).toBe('vip')
  })

  it('is tidy after tidying, and loses no tag', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 })), (tags) => {
        const tidy = tidyTags(tags)
        expect(tidyTags(tidy)).toEqual(tidy)
        expect(new Set(tidy.map(tagKey))).toEqual(new Set(tags.map(tagKey)))
      }),
    )
  })
})

describe('difference', () => {
  const keyOf = (item: { key: number }) => item.key
  const list = fc.uniqueArray(fc.record({ key: fc.nat(8), value: fc.nat(3) }), { selector: keyOf })

  it('leads from one list to the other', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { added, changed, removed } = difference(before, after, keyOf)
        const result = new Map(before.map((item) => [item.key, item]))
        for (const item of removed) result.delete(item.key)
        for (const item of [...changed, ...added]) result.set(item.key, item)
        expect(result).toEqual(new Map(after.map((item) => [item.key, item])))
        expect(added.length + changed.length + removed.length).toBeLessThanOrEqual(
          before.length + after.length,
        )
      }),
    )
  })

  it('finds nothing to do between a list and itself', () => {
    fc.assert(
      fc.property(list, (items) => {
        expect(isSame(difference(items, structuredClone(items), keyOf))).toBe(true)
      }),
    )
  })
})

describe('changedOnly', () => {
  it('names only what differs', () => {
    const before = { name: 'Ann', tags: ['a'], note: null as string | null, open: false }
    expect(changedOnly(before, { name: 'Ann', tags: ['a'], note: 'new', open: undefined })).toEqual({
      note: 'new',
    })
  })

  it('agrees with JSON on plain values, whatever the order of keys', () => {
    expect(isSameValue({ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 })).toBe(true)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameValue(value, structuredClone(value))).toBe(true)
      }),
    )
    for (const [one, other] of [
      [[], {}],
      [null, {}],
      [{ a: undefined }, { b: undefined }],
      ['1', 1],
      [
        [1, 2],
        [2, 1],
      ],
    ]) {
      expect(isSameValue(one, other)).toBe(false)
    }
  })
})

describe('trait values', () => {
  const trait = (kind: Trait['kind'], options: string[] = [], id = 1): Trait => ({
    id,
    name: 'Trait',
    group: 'demographic',
    kind,
    options,
  })

  it.each([
    ['text', 'anything at all', null],
    ['number', '42', null],
    ['number', '-3.25', null],
    ['number', '1,5', 'number'],
    ['number', '1e5', 'number'],
    ['number', 'many', 'number'],
    ['choice', 'Degree', null],
    ['choice', 'degree', 'choice'],
    ['yesNo', 'yes', null],
    ['yesNo', 'Yes', 'yesNo'],
  ] as const)('%s %j → %s', (kind, value, problem) => {
    expect(traitValueProblem(trait(kind, ['Degree', 'School']), value)).toBe(problem)
  })

  it('names the place of each that cannot be, and lets stand what is there already', () => {
    const traits = [trait('number', [], 1), trait('choice', ['A'], 2)]
    const values = [
      { traitId: 1, value: 'x' },
      { traitId: 2, value: 'dropped' },
      { traitId: 9, value: '1' },
      { traitId: 1, value: '2' },
    ]
    const found = traitProblems(values, traits, [{ traitId: 2, value: 'dropped' }])
    expect(found.map(({ index, problem }) => [index, problem])).toEqual([
      [0, 'number'],
      [2, 'unknown'],
      [3, 'twice'],
    ])
  })
})
