import { MARGINS } from '../../shared/paper'
import type { Translate } from '../../shared/texts/i18n'
import type { PrintRequest } from './interface'

const MILLIMETRES_PER_INCH = 25.4

/** The margins in inches, as printToPDF wants them. */
export function marginsInInches(): Record<keyof typeof MARGINS, number> {
  return {
    top: MARGINS.top / MILLIMETRES_PER_INCH,
    right: MARGINS.right / MILLIMETRES_PER_INCH,
    bottom: MARGINS.bottom / MILLIMETRES_PER_INCH,
    left: MARGINS.left / MILLIMETRES_PER_INCH,
  }
}

/** A page's route with the paper it is laid out for, which the page needs to know beforehand. */
export function routeWithPaper(page: string, { paper, landscape }: Omit<PrintRequest, 'page'>): string {
  const separator = page.includes('?') ? '&' : '?'
  return `${page}${separator}paper=${paper}&orientation=${landscape ? 'landscape' : 'portrait'}`
}

/** Chromium shows a header of its own unless it is given one. */
export const EMPTY_TEMPLATE = '<span></span>'

/**
 * The line at the foot of every page: title on the left, "Page 2 of 5" on the right. It is a page of its own for
 * Chromium, without our stylesheet and fonts.
 */
export function footerTemplate(title: string, t: Translate): string {
  const count = escapeHtml(t('desktop:print.page'))
    .replace('&lt;page/&gt;', '<span class="pageNumber"></span>')
    .replace('&lt;pages/&gt;', '<span class="totalPages"></span>')
  const sides = `padding: 0 ${MARGINS.right}mm 0 ${MARGINS.left}mm`
  const font = "font: 7.5pt 'Inter', 'Noto Sans', system-ui, sans-serif; color: #5a6572"
  return [
    `<div style="box-sizing: border-box; width: 100%; ${sides}; ${font}; display: flex; gap: 8mm; margin: 0">`,
    `<span style="flex: 1; overflow: hidden; white-space: nowrap; text-overflow: ellipsis" dir="auto">${escapeHtml(title)}</span>`,
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
