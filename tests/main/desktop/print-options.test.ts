import { expect, test } from 'vitest'
import { footerTemplate, marginsInInches, routeWithPaper } from '../../../src/main/desktop/print-options'
import { printedArea } from '../../../src/shared/paper'
import { createI18n } from '../../../src/shared/texts/i18n'

const { t } = createI18n('en')

test('tells the page its paper', () => {
  const request = { paper: 'Letter', landscape: true, title: '' } as const
  expect(routeWithPaper('/board', request)).toBe('/board?paper=Letter&orientation=landscape')
  expect(routeWithPaper('/customer?id=5', { ...request, landscape: false })).toBe(
    '/customer?id=5&paper=Letter&orientation=portrait',
  )
})

test('puts the title and the page number at the foot', () => {
  const footer = footerTemplate('Ann Lee', t)
  expect(footer).toContain('>Ann Lee</span>')
  expect(footer).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>')
})

test('a name cannot write into the footer', () => {
  const footer = footerTemplate('<img src=x onerror=alert(1)> & "Sons"', t)
  expect(footer).not.toContain('<img')
  expect(footer).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&quot;')
})

test('margins and printed area fit the paper', () => {
  const margins = marginsInInches()
  const area = printedArea('A4', false)
  expect(margins.left + margins.right + area.width / 25.4).toBeCloseTo(210 / 25.4, 6)
  expect(margins.top + margins.bottom + area.height / 25.4).toBeCloseTo(297 / 25.4, 6)
  expect(printedArea('A4', true)).toEqual({ width: 265, height: 177 })
})
