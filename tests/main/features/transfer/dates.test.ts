import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateReader,
  detectDateOrder,
  looksLikeDate,
  parseDate,
} from '../../../../src/main/features/transfer/dates'
import { dateOfDayNumber } from '../../../../src/shared/dates'

const latestYear = 2036

describe('a date', () => {
  test.each([
    ['2024-01-31', 'YMD', '2024-01-31'],
    ['2024-1-5', 'DMY', '2024-01-05'],
    ['2024/01/31', 'MDY', '2024-01-31'],
    ['2024-01-31T23:30:00Z', 'YMD', '2024-01-31'],
    ['2024-01-31 23:30:00.123+02:00', 'YMD', '2024-01-31'],
    ['20240131', 'YMD', '2024-01-31'],
    ['20240131T1530', 'YMD', '2024-01-31'],
    ['1/12/2010 8:26', 'DMY', '2010-12-01'],
    ['12/1/2010 8:26', 'MDY', '2010-12-01'],
    ['12/1/2010, 8:26 AM', 'MDY', '2010-12-01'],
    ['31.12.2023', 'DMY', '2023-12-31'],
    ['1.2.24', 'DMY', '2024-02-01'],
    ['31.12.99', 'DMY', '1999-12-31'],
    ['1. 2. 2024', 'DMY', '2024-02-01'],
    ['24-02-01', 'YMD', '2024-02-01'],
    ['3 Jan 2024', 'DMY', '2024-01-03'],
    ['03-Jan-24', 'DMY', '2024-01-03'],
    ['January 3, 2024', 'DMY', '2024-01-03'],
    ['Jan 3 2024 10:30', 'DMY', '2024-01-03'],
    ['Wed, 3 January 2024', 'DMY', '2024-01-03'],
    ['3rd March 2024', 'DMY', '2024-03-03'],
    ['3. März 2024', 'DMY', '2024-03-03'],
    ['14 juillet 2024', 'DMY', '2024-07-14'],
    ['14 de mayo de 2024', 'DMY', '2024-05-14'],
    ['45292', 'DMY', '2024-01-01'],
    ['45292.75', 'DMY', '2024-01-01'],
    ['29.02.2024', 'DMY', '2024-02-29'],
  ] as const)('%s (%s) is %s', (text, order, date) => {
    expect(parseDate(text, { order, latestYear })).toBe(date)
  })

  test.each([
    ['', 'DMY'],
    ['31/02/2024', 'DMY'],
    ['12/31/2024', 'DMY'],
    ['29.02.2023', 'DMY'],
    ['2024-13-01', 'YMD'],
    ['1/2', 'DMY'],
    ['3 Foo 2024', 'DMY'],
    ['yesterday', 'DMY'],
    ['01/02/2024', 'YMD'],
    ['1/2/20245', 'DMY'],
  ] as const)('%s (%s) is none', (text, order) => {
    expect(parseDate(text, { order, latestYear })).toBeNull()
  })

  test('written in any order and style is read back', () => {
    const days = fc.integer({ min: -20_000, max: 30_000 }).map(dateOfDayNumber)
    const styles = fc.constantFrom('DMY', 'MDY', 'YMD')
    fc.assert(
      fc.property(days, styles, fc.constantFrom('-', '/', '.'), fc.boolean(), (date, order, mark, short) => {
        const [year = '', month = '', day = ''] = date.split('-')
        const [m, d] = short ? [String(Number(month)), String(Number(day))] : [month, day]
        const parts = { DMY: [d, m, year], MDY: [m, d, year], YMD: [year, m, d] }[order]
        expect(parseDate(parts.join(mark), { order, latestYear })).toBe(date)
      }),
    )
  })

  test('two-digit years are of the latest century that is not past the given year', () => {
    expect(parseDate('1.1.36', { order: 'DMY', latestYear })).toBe('2036-01-01')
    expect(parseDate('1.1.37', { order: 'DMY', latestYear })).toBe('1937-01-01')
  })

  test('a reader that remembers says the same', () => {
    const read = dateReader({ order: 'DMY', latestYear })
    expect([read('1/2/24'), read('1/2/24'), read('x'), read('x')]).toEqual([
      '2024-02-01',
      '2024-02-01',
      null,
      null,
    ])
  })

  test('what looks like a date', () => {
    expect(['2024-01-31', '1/12/2010 8:26', '3 Jan 2024', '1.2.24'].every(looksLikeDate)).toBe(true)
    expect(['12.50', '45292', 'Jan', '030-0074321', '', '555 4729'].some(looksLikeDate)).toBe(false)
  })
})

describe('the order', () => {
  test.each([
    ['one day over 12 decides', ['01/02/2024', '13/02/2024'], 'DMY'],
    ['the second number over 12', ['01/02/2024', '02/13/2024'], 'MDY'],
    ['years in front', ['2024-01-31', '2024-02-01'], 'YMD'],
    ['dots mean day first', ['01.02.2024'], 'DMY'],
    ['the majority of what is certain', ['13/01/2024', '14/01/2024', '01/14/2024'], 'DMY'],
    ['nothing certain: as the owner writes', ['01/02/2024', '03/04/2024'], 'MDY'],
    ['no dates at all', ['', 'x'], 'MDY'],
  ] as const)('%s', (_, values, order) => {
    expect(detectDateOrder([values], 'MDY')).toBe(order)
  })
})
