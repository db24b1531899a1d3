import { expect, test } from 'vitest'
import { readPrintRoute } from '../../../src/renderer/print/route'

test('reads what is to be printed', () => {
  expect(
    readPrintRoute('/customer?customerId=5&asOf=2026-03-15&paper=Letter&margins=wide&ink=black'),
  ).toEqual({
    kind: 'customer',
    customerId: 5,
    form: 'short',
    asOf: '2026-03-15',
    paper: 'Letter',
    orientation: 'portrait',
    margins: 'wide',
    ink: 'black',
  })
  expect(
    readPrintRoute(`/board?filter=${encodeURIComponent('{"tags":["a&b"]}')}&orientation=landscape`),
  ).toEqual({
    kind: 'board',
    query: '',
    groupBy: 'none',
    view: '',
    filter: { tags: ['a&b'] },
    paper: 'A4',
    orientation: 'landscape',
    margins: 'normal',
    ink: 'colour',
  })
  expect(readPrintRoute('/portfolio?asOf=2026-01-01')).toMatchObject({
    kind: 'portfolio',
    asOf: '2026-01-01',
  })
  expect(readPrintRoute('/review?month=2026-02')).toMatchObject({ kind: 'review', month: '2026-02' })
  expect(readPrintRoute('/persona?blank=yes')).toMatchObject({ kind: 'persona', blank: 'yes' })
})

test.each([
  '/',
  '/customer',
  '/customer?customerId=x',
  '/board?filter={',
  '/letter?id=1',
  '/portfolio?asOf=2026-02-30',
  '/review?month=2026-13',
  '/customer?customerId=5&paper=A0',
  '/customer?customerId=5&margins=none',
])('refuses %s', (route) => {
  expect(() => readPrintRoute(route)).toThrow()
})
