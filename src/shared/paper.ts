import type { PaperSize } from './values'

/** Width and height of an upright sheet, in millimetres. */
export const PAPER: Readonly<Record<PaperSize, { width: number; height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

/** The unprinted edges of every page, in millimetres; the line with the page number stands in the lower one. */
export const MARGINS = { top: 15, right: 16, bottom: 18, left: 16 } as const

/** What a page has room for, in millimetres. */
export function printedArea(paper: PaperSize, landscape: boolean): { width: number; height: number } {
  const { width, height } = PAPER[paper]
  const [across, down] = landscape ? [height, width] : [width, height]
  return { width: across - MARGINS.left - MARGINS.right, height: down - MARGINS.top - MARGINS.bottom }
}
