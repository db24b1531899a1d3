import { expect, test } from 'vitest'
import { footerTemplate, marginsInInches, routeWithLayout } from '../../../src/main/desktop/print-options'
import { MARGINS, PAPER, printedArea, sheetSize, type PageLayout } from '../../../src/shared/paper'
import { createI18n } from '../../../src/shared/texts/i18n'

const { t } = createI18n('en')
const layout: PageLayout = { paper: 'A4', orientation: 'portrait', margins: 'normal', blackAndWhite: false }

test('tells the page how it is laid out', () => {
  expect(routeWithLayout('/board', { ...layout, orientation: 'landscape' })).toBe(
    '/board?paper=A4&orientation=landscape&margins=normal',
  )
  const wanted = { ...layout, paper: 'Letter', margins: 'wide', blackAndWhite: true } as const
  expect(routeWithLayout('/customer?id=5', wanted)).toBe(
    '/customer?id=5&paper=Letter&orientation=portrait&margins=wide&ink=black',
  )
})

test('puts the title and the page number at the foot', () => {
  const footer = footerTemplate('Ann Lee', layout, t)
  expect(footer).toContain('>Ann Lee</span>')
  expect(footer).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>')
})

test('a name cannot write into the footer', () => {
  const footer = footerTemplate('<img src=x onerror=alert(1)> & "Sons"', layout, t)
  expect(footer).not.toContain('<img')
  expect(footer).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&quot;')
})

test('a title that the system cannot write is a picture, and still read aloud', () => {
  const footer = footerTemplate('東京 & "Sons"', layout, t, 'data:image/png;base64,AAAA')
  expect(footer).toContain('<img src="data:image/png;base64,AAAA" alt="東京 &amp; &quot;Sons&quot;"')
})

test('the footer keeps to the edges of the page, and to black ink when asked', () => {
  const footer = footerTemplate('Ann Lee', { ...layout, margins: 'wide', blackAndWhite: true }, t)
  expect(footer).toContain('padding: 0 25mm 0 25mm')
  expect(footer).toContain('color: #555555')
})

test.each(['narrow', 'normal', 'wide'] as const)(
  '%s margins and what is printed fill the sheet',
  (margins) => {
    for (const paper of ['A4', 'Letter'] as const)
      for (const orientation of ['portrait', 'landscape'] as const) {
        const area = printedArea({ paper, orientation, margins })
        const size = sheetSize({ paper, orientation })
        const inches = marginsInInches(margins)
        expect(inches.left + inches.right + area.width / 25.4).toBeCloseTo(size.width / 25.4, 6)
        expect(inches.top + inches.bottom + area.height / 25.4).toBeCloseTo(size.height / 25.4, 6)
        // Below 6 mm many printers print nothing, and the page number needs a line.
        const { top, right, bottom, left } = MARGINS[margins]
        expect(Math.min(top, right, bottom, left)).toBeGreaterThan(6)
        expect(bottom).toBeGreaterThan(10)
      }
    expect(sheetSize({ paper: 'A4', orientation: 'portrait' })).toEqual(PAPER.A4)
  },
)
