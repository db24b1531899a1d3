import { z } from 'zod'

export const paperSizeSchema = z.enum(['A4', 'Letter'])
export type PaperSize = z.output<typeof paperSizeSchema>

export const orientationSchema = z.enum(['portrait', 'landscape'])
export type Orientation = z.output<typeof orientationSchema>

export const marginWidthSchema = z.enum(['narrow', 'normal', 'wide'])
export type MarginWidth = z.output<typeof marginWidthSchema>

/** How the pages of a report are laid out; one shape for every report. */
export const pageLayoutSchema = z.object({
  paper: paperSizeSchema,
  orientation: orientationSchema,
  margins: marginWidthSchema,
  /** Nothing but black and greys: colours become greys, and what they meant is told by pattern and letter. */
  blackAndWhite: z.boolean(),
})
export type PageLayout = z.output<typeof pageLayoutSchema>

/** Width and height of an upright sheet, in millimetres. */
export const PAPER: Readonly<Record<PaperSize, { width: number; height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

/** The unprinted edges of a page, in millimetres. */
export interface Edges {
  top: number
  right: number
  bottom: number
  left: number
}

/**
 * The unprinted edges of every page; the line with the page number stands in the lower one. The narrow ones are still
 * within what office printers reach, the wide ones leave room for a binder's holes and for notes.
 */
export const MARGINS: Readonly<Record<MarginWidth, Edges>> = {
  narrow: { top: 9, right: 9, bottom: 13, left: 9 },
  normal: { top: 15, right: 16, bottom: 18, left: 16 },
  wide: { top: 20, right: 25, bottom: 22, left: 25 },
}

/** The whole sheet as it lies, in millimetres. */
export function sheetSize({ paper, orientation }: Pick<PageLayout, 'paper' | 'orientation'>): {
  width: number
  height: number
} {
  const { width, height } = PAPER[paper]
  return orientation === 'landscape' ? { width: height, height: width } : { width, height }
}

/** What a page has room for, in millimetres. */
export function printedArea(layout: Omit<PageLayout, 'blackAndWhite'>): { width: number; height: number } {
  const { width, height } = sheetSize(layout)
  const { top, right, bottom, left } = MARGINS[layout.margins]
  return { width: width - left - right, height: height - top - bottom }
}

/** The edges as CSS and `@page` want them: '15mm 16mm 18mm 16mm'. */
export function marginsInCss(margins: MarginWidth): string {
  const { top, right, bottom, left } = MARGINS[margins]
  return [top, right, bottom, left].map((edge) => `${String(edge)}mm`).join(' ')
}

/** The line at the foot of a page: the size of its letters in points. */
export const FOOT_SIZE = 7.5

/** The colour of the line at the foot of a page. */
export function footColour({ blackAndWhite }: Pick<PageLayout, 'blackAndWhite'>): string {
  return blackAndWhite ? '#555555' : '#5a6572'
}

/** What the line at the foot is set in: Chromium draws it without our files, so it is what the system has. */
export const FOOT_TYPE = "'Inter', 'Noto Sans', system-ui, sans-serif"
