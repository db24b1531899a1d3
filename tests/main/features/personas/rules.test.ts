import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, judge, measureFit, weightOf } from '../../../../src/main/features/personas/rules'
import type { AskedTrait } from '../../../../src/shared/personas/asked'

function asked(changes: Partial<AskedTrait>): AskedTrait {
  return {
    traitId: 1,
    kind: 'text',
    rule: 'must',
    importance: 1,
    values: [],
    from: null,
    to: null,
    ...changes,
  }
}

describe('judging one trait', () => {
  it.each([
    ['Leeds', ['leeds'], 'matched'],
    ['LEEDS', ['Leeds'], 'matched'],
    ['Zürich Altstadt', ['zurich'], 'matched'],
    ['Ærøskøbing', ['aeroskobing'], 'matched'],
    ['İstanbul', ['istanbul'], 'matched'],
    ['likes good, honest craft', ['honest craft'], 'matched'],
    ['craft, and honest too', ['honest craft'], 'matched'],
    ['craft', ['honest craft'], 'missed'],
    ['Leedsham', ['Leeds'], 'missed'],
    ['York', ['Leeds', 'York'], 'matched'],
    ['東京都港区', ['港区'], 'matched'],
    ['€€€', ['€€'], 'matched'],
    ['Москва', ['МОСКВА'], 'matched'],
  ] as const)('text %j against %j is %s', (value, values, verdict) => {
    expect(judge(asked({ values: [...values] }), value)).toBe(verdict)
  })

  it.each([
    ['30', 30, 50, 'matched'],
    ['50', 30, 50, 'matched'],
    ['50.5', 30, 50, 'missed'],
    ['29', 30, 50, 'missed'],
    ['80', 30, null, 'matched'],
    ['-5', null, 0, 'matched'],
    ['about forty', 30, 50, 'unknown'],
    ['', 30, 50, 'unknown'],
  ] as const)('number %j in [%j, %j] is %s', (value, from, to, verdict) => {
    expect(judge(asked({ kind: 'number', from, to }), value)).toBe(verdict)
  })

  it('takes choices and yes/no as they are, whatever their case', () => {
    expect(judge(asked({ kind: 'choice', values: ['Pays for value'] }), 'pays for value')).toBe('matched')
    expect(judge(asked({ kind: 'choice', values: ['Pays for value'] }), 'Pays for')).toBe('missed')
    expect(judge(asked({ kind: 'yesNo', values: ['yes'] }), 'yes')).toBe('matched')
    expect(judge(asked({ kind: 'yesNo', values: ['yes'] }), 'no')).toBe('missed')
  })

  it('turns round what rules out, and does not know what nobody wrote down', () => {
    const out = asked({ kind: 'choice', rule: 'out', values: ['Buys the cheapest'] })
    expect(judge(out, 'Buys the cheapest')).toBe('missed')
    expect(judge(out, 'Compares')).toBe('matched')
    expect(judge(out, null)).toBe('unknown')
  })
})

describe('fit', () => {
  const age = asked({ traitId: 1, kind: 'number', importance: 3, from: 30, to: 50 })
  const place = asked({ traitId: 2, rule: 'nice', importance: 2, values: ['Leeds'] })
  const price = asked({
    traitId: 3,
    kind: 'choice',
    rule: 'out',
    importance: 3,
    values: ['Buys the cheapest'],
  })
  const persona = [age, place, price]

  it('counts a must twice', () => {
    expect(weightOf(age)).toBe(6)
    expect(weightOf(place)).toBe(2)
    expect(weightOf(price)).toBe(6)
  })

  it('is what can be counted by hand', () => {
    const measured = measureFit(
      persona,
      new Map([
        [1, '44'],
        [2, 'York'],
      ]),
    )
    // Matched 6 of the 8 that are known; known 8 of the 14 that are asked.
    expect(measured.fit).toBe(75)
    expect(measured.coverage).toBe(8 / 14)
    expect(measured.verdicts.map((one) => one.verdict)).toEqual(['matched', 'missed', 'unknown'])
  })

  it('is 0 for a customer who is ruled out, and unknown where only that is known not to be so', () => {
    const all = new Map([
      [1, '44'],
      [2, 'Leeds'],
      [3, 'Buys the cheapest'],
    ])
    expect(measureFit(persona, all)).toMatchObject({ fit: 0, coverage: 1 })
    expect(measureFit(persona, new Map([[3, 'Compares']]))).toMatchObject({ fit: null, coverage: 6 / 14 })
  })

  it('is unknown where nothing is known or nothing is asked', () => {
    expect(measureFit(persona, new Map())).toMatchObject({ fit: null, coverage: 0 })
    expect(measureFit([], new Map([[1, '44']]))).toMatchObject({ fit: null, coverage: 0, verdicts: [] })
    expect(measureFit([asked({ values: [] })], new Map([[1, 'x']]))).toMatchObject({
      fit: null,
      verdicts: [],
    })
  })
})

describe('fit of any persona and customer', () => {
  const words = ['red', 'green', 'blue']
  const anyAsked = fc.record({
    rule: fc.constantFrom('must' as const, 'nice' as const, 'out' as const),
    importance: fc.integer({ min: 1, max: 3 }),
    values: fc.subarray(words, { minLength: 1 }),
  })
  const anyPersona = fc
    .array(anyAsked, { maxLength: 8 })
    .map((traits) => traits.map((one, index) => asked({ ...one, traitId: index + 1 })))
  const anyCustomer = fc
    .array(fc.option(fc.constantFrom(...words)), { maxLength: 8 })
    .map((values) => new Map(values.flatMap((value, index) => (value === null ? [] : [[index + 1, value]]))))

  it('stays between 0 and 100, coverage between 0 and 1', () => {
    fc.assert(
      fc.property(anyPersona, anyCustomer, (persona, customer) => {
        const { fit, coverage } = measureFit(persona, customer)
        expect(fit === null || (fit >= 0 && fit <= 100)).toBe(true)
        expect(coverage).toBeGreaterThanOrEqual(0)
        expect(coverage).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is never lowered by one more matched trait, nor raised by one more missed', () => {
    fc.assert(
      fc.property(anyPersona, anyCustomer, fc.constantFrom('must', 'nice'), (persona, customer, rule) => {
        const before = measureFit(persona, customer).fit
        const more = [...persona, asked({ traitId: 99, rule, values: ['red'] })]
        const matched = measureFit(more, new Map([...customer, [99, 'red']])).fit
        const missed = measureFit(more, new Map([...customer, [99, 'blue']])).fit
        expect(matched).toBeGreaterThanOrEqual(before ?? 0)
        expect(missed).toBeLessThanOrEqual(before ?? 100)
      }),
    )
  })

  it('does not depend on the order of the traits', () => {
    fc.assert(
      fc.property(anyPersona, anyCustomer, (persona, customer) => {
        expect(measureFit([...persona].reverse(), customer).fit).toBe(measureFit(persona, customer).fit)
      }),
    )
  })
})

describe('folding', () => {
  it('folds a folded text to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})
