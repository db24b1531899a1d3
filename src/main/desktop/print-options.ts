import {
  FOOT_SIZE,
  FOOT_TYPE,
  footColour,
  MARGINS,
  type Edges,
  type MarginWidth,
  type PageLayout,
} from '../../shared/paper'
import type { Translate } from '../../shared/texts/i18n'

const MILLIMETRES_PER_INCH = 25.4

/** The margins in inches, as printToPDF wants them. */
export function marginsInInches(margins: MarginWidth): Edges {
  const { top, right, bottom, left } = MARGINS[margins]
  return {
    top: top / MILLIMETRES_PER_INCH,
    right: right / MILLIMETRES_PER_INCH,
    bottom: bottom / MILLIMETRES_PER_INCH,
    left: left / MILLIMETRES_PER_INCH,
  }
}

/** No margins at all: the page is the whole sheet. */
export const NO_MARGINS: Edges = { top: 0, right: 0, bottom: 0, left: 0 }

/** A page's route with how it is laid out, which the page needs to know beforehand. */
export function routeWithLayout(
  page: string,
  { paper, orientation, margins, blackAndWhite }: PageLayout,
): string {
  const separator = page.includes('?') ? '&' : '?'
  const ink = blackAndWhite ? '&ink=black' : ''
  return `${page}${separator}paper=${paper}&orientation=${orientation}&margins=${margins}${ink}`
}

/** Chromium shows a header of its own unless it is given one. */
export const EMPTY_TEMPLATE = '<span></span>'

/**
 * The line at the foot of every page: title on the left, "Page 2 of 5" on the right. It is a page of its own for
 * Chromium, without our stylesheet and fonts.
 * @param picture the title as a picture (a data: address), where the system's fonts lack letters of it
 */
export function footerTemplate(
  title: string,
  layout: PageLayout,
  t: Translate,
  picture: string | null = null,
): string {
  const count = escapeHtml(t('desktop:print.page'))
    .replace('&lt;page/&gt;', '<span class="pageNumber"></span>')
    .replace('&lt;pages/&gt;', '<span class="totalPages"></span>')
  const { right, left } = MARGINS[layout.margins]
  const sides = `padding: 0 ${String(right)}mm 0 ${String(left)}mm`
  const font = `font: ${String(FOOT_SIZE)}pt ${FOOT_TYPE}; color: ${footColour(layout)}`
  const words =
    picture === null
      ? escapeHtml(title)
      : `<img src="${escapeHtml(picture)}" alt="${escapeHtml(title)}" style="height: 1.4em">`
  return [
    `<div style="box-sizing: border-box; width: 100%; ${sides}; ${font}; display: flex; gap: 8mm; margin: 0">`,
    `<span style="flex: 1; overflow: hidden; white-space: nowrap; text-overflow: ellipsis" dir="auto">${words}</span>`,
    `<span>${count}</span></div>`,
  ].join('')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
