import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  detectDecimal,
  lineAmount,
  looksLikeNumber,
  parseAmount,
  parseNumber,
} from '../../../../src/main/features/transfer/numbers'

describe('an amount', () => {
  test.each([
    ['12', '.', 1200],
    ['12.5', '.', 1250],
    ['1,234.50', '.', 123_450],
    ['1.234,56', ',', 123_456],
    ['1.234.567,8', ',', 123_456_780],
    ["1'234.50", '.', 123_450],
    ['1’234.50', '.', 123_450],
    ['1 234,50', ',', 123_450],
    ['1\u00a0234,50 €', ',', 123_450],
    ['1\u202f234,50', ',', 123_450],
    ['12,34,567.89', '.', 123_456_789],
    ['€ 12,50', ',', 1250],
    ['$1,200', '.', 120_000],
    ['£3.20', '.', 320],
    ['12.50 EUR', '.', 1250],
    ['CHF 12.50', '.', 1250],
    ['R$ 1.234,00', ',', 123_400],
    ['-12.50', '.', -1250],
    ['12.50-', '.', -1250],
    ['(12.50)', '.', -1250],
    ['($1,200.00)', '.', -120_000],
    ['-$5.00', '.', -500],
    ['$-5.00', '.', -500],
    ['\u221212,50', ',', -1250],
    ['+3', '.', 300],
    ['.5', '.', 50],
    [',5', ',', 50],
    ['5.', '.', 500],
    ['0', '.', 0],
    ['-0.00', '.', 0],
    ['1.005', '.', 101],
    ['2.675', '.', 268],
    ['-2.675', '.', -268],
    ['0.004', '.', 0],
    ['1863.4000000000001', '.', 186_340],
    ['1.2E3', '.', 120_000],
    ['1,5E+2', ',', 15_000],
  ] as const)('%s with decimal %s is %d', (text, decimal, minor) => {
    expect(parseAmount(text, { decimal, digits: 2 })).toBe(minor)
  })

  test.each([
    ['', '.'],
    ['abc', '.'],
    ['12abc', '.'],
    ['1.2.3', '.'],
    ['1,23', '.'],
    ['1.23', ','],
    ['1,2345', '.'],
    ['12,34', '.'],
    ['--5', '.'],
    ['1e99', '.'],
    ['2024-01-05', '.'],
    ['€', '.'],
    ['100000000000001', '.'],
  ] as const)('%s with decimal %s is none', (text, decimal) => {
    expect(parseAmount(text, { decimal, digits: 2 })).toBeNull()
  })

  test('knows how many minor digits the currency has', () => {
    expect(parseAmount('1234', { decimal: '.', digits: 0 })).toBe(1234)
    expect(parseAmount('1234.6', { decimal: '.', digits: 0 })).toBe(1235)
    expect(parseAmount('1.2345', { decimal: '.', digits: 3 })).toBe(1235)
    for (const [text, minor] of [
      ['1', 100],
      ['12', 1200],
      ['-12', -1200],
      ['123', 12_300],
      ['.12', 12],
      ['-.12', -12],
      ['-0.00', 0],
      ['1.2', 120],
      ['-', null],
      ['', null],
      ['1,2', null],
    ] as const) {
      expect(parseAmount(text, { decimal: '.', digits: 2 }), text).toBe(minor)
    }
    expect(parseAmount('-7', { decimal: ',', digits: 0 })).toBe(-7)
    expect(parseAmount('-7,5', { decimal: ',', digits: 1 })).toBe(-75)
  })

  test('written in any style is read back', () => {
    const minors = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })
    fc.assert(
      fc.property(
        minors,
        fc.constantFrom('en-US', 'de-DE', 'de-CH', 'fr-FR', 'en-IN', 'sv-SE'),
        (minor, locale) => {
          const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
          const decimal = format.formatToParts(1.5).find((part) => part.type === 'decimal')?.value
          const text = format.format(minor / 100)
          expect(parseAmount(text, { decimal: decimal === ',' ? ',' : '.', digits: 2 })).toBe(
            minor === 0 ? 0 : minor,
          )
        },
      ),
    )
  })
})

describe('the decimal mark', () => {
  test.each([
    ['points', ['1,234.50', '3'], ','],
    ['one value with both decides', ['1.234', '1.234,5'], '.'],
    ['a mark that occurs twice separates thousands', ['1.234.567'], '.'],
    ['other than three digits behind', ['12,5'], '.'],
    ['nothing but a zero in front', ['0,125'], '.'],
    ['the majority', ['1.5', '2.5', '3,5'], ','],
    ['dates and texts say nothing', ['1.2.2024', 'v1,5b', '3.5'], ','],
  ] as const)('%s', (_, values, otherwise) => {
    const expected = otherwise === ',' ? '.' : ','
    expect(detectDecimal([values], otherwise)).toBe(expected)
  })

  test('falls to the other hint where the values say nothing', () => {
    expect(detectDecimal([['1.234', '12', '']], ',')).toBe(',')
    expect(detectDecimal([['1.234', '12', '']], '.')).toBe('.')
  })
})

describe('other numbers', () => {
  test('a quantity', () => {
    expect(parseNumber('2.5', '.')).toBe(2.5)
    expect(parseNumber('-1.000,25', ',')).toBe(-1000.25)
    expect(parseNumber('x', '.')).toBeNull()
  })

  test('quantity × price is rounded once, halves away from zero', () => {
    expect(lineAmount(3, 0.335, 2)).toBe(101)
    expect(lineAmount(1, 1.005, 2)).toBe(101)
    expect(lineAmount(-6, 2.55, 2)).toBe(-1530)
    expect(lineAmount(0, 5, 2)).toBe(0)
    expect(lineAmount(1e9, 1e9, 2)).toBeNull()
  })

  test('what looks like a number', () => {
    expect(['12', '-3,5', '(1.200)', '€ 5', '1 000'].every(looksLikeNumber)).toBe(true)
    expect(['', 'A12', '2024-01-05', '12/5', '-'].some(looksLikeNumber)).toBe(false)
  })
})
