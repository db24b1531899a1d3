import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeName, printRoute, safeFileName, withEnding } from '../../../../src/main/features/reports/rules'

describe('file names', () => {
  test.each([
    ['Customer report – Ann Lee', 'Customer report – Ann Lee'],
    ['A/B: "C" <D> | E?*\\', 'A B C D E'],
    ['../../etc/passwd', 'etc passwd'],
    ['  .hidden.  ', 'hidden'],
    ['شركة النور', 'شركة النور'],
    ['東京商事株式会社', '東京商事株式会社'],
    ['Café 🌻', 'Café 🌻'],
    ['a\nb\u0000c\u202Ed', 'a b c d'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Conrad', 'Conrad'],
    ['***', 'Regulars'],
    ['', 'Regulars'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text)).toBe(name)
  })

  test('are short enough for every system and never cut a character in two', () => {
    const name = safeFileName('👩‍🔧'.repeat(100))
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180)
    expect(name).toBe('👩‍🔧'.repeat(name.length / '👩‍🔧'.length))
  })

  test('are usable whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeFileName(text)
        expect(name).not.toBe('')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[.\s]|[.\s]$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181)
      }),
    )
  })
})

test('adds the ending only where it is missing', () => {
  expect(withEnding('/a/b', 'pdf')).toBe('/a/b.pdf')
  expect(withEnding('/a/b.PDF', 'pdf')).toBe('/a/b.PDF')
  expect(withEnding('/a/b.txt', 'pdf')).toBe('/a/b.txt.pdf')
})

test('routes carry what is there, safely', () => {
  expect(printRoute('board', {})).toBe('/board')
  expect(printRoute('customer', { customerId: 5, asOf: undefined })).toBe('/customer?customerId=5')
  expect(printRoute('board', { filter: '{"tags":["a&b=c"]}' })).toBe(
    '/board?filter=%7B%22tags%22%3A%5B%22a%26b%3Dc%22%5D%7D',
  )
})

test('a name that is taken gets the next number that is not', () => {
  const taken = new Set(['a.b.pdf', 'a.b (2).pdf'])
  expect(freeName('new.pdf', (name) => taken.has(name))).toBe('new.pdf')
  expect(freeName('a.b.pdf', (name) => taken.has(name))).toBe('a.b (3).pdf')
})
