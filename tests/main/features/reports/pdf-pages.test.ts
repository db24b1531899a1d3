import { expect, test } from 'vitest'
import { countPdfPages } from '../../../../src/main/features/reports/pdf-pages'
import { somePdf } from './some-pdf'

test.each([1, 2, 12, 300])('counts %d pages', (pages) => {
  expect(countPdfPages(somePdf(pages))).toBe(pages)
})

test('is not fooled by a text that looks like a page tree', () => {
  expect(countPdfPages(somePdf(3, '/Type /Pages /Count 99'))).toBe(3)
})

test('refuses what is no such PDF', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(() => countPdfPages(bytes('hello'))).toThrow('not a PDF')
  expect(() => countPdfPages(bytes('%PDF-1.4\nstartxref\n5\n%%EOF'))).toThrow('cross-reference')
  expect(() => countPdfPages(somePdf(2).slice(0, -10))).toThrow()
})
