import { PAPER, type PaperSize } from '../paper'

/** How labels lie on a sheet: a grid. All in millimetres. */
export interface LabelSheet {
  paper: PaperSize
  across: number
  down: number
  /** One label. */
  width: number
  height: number
  /** The upper left corner of the first label. */
  left: number
  top: number
  /** From the corner of a label to that of the next one beside and below it. */
  stepX: number
  stepY: number
}

/** Millimetres of inches. */
const inch = (inches: number) => inches * 25.4

/** The maker's numbers of the sheets, A4 first; other makers name theirs after them. */
export const labelSheetNames = ['L7160', 'L7163', 'L7159', 'L7651', '5160', '5161', '5163'] as const
export type LabelSheetName = (typeof labelSheetNames)[number]

/**
 * The common sheets, by the maker's number. Source: the templates that Avery publishes for word processors (A4: L7xxx,
 * Letter: 5xxx), which agree with those of gLabels (avery-iso-templates.xml, avery-us-templates.xml).
 */
export const labelSheets: Readonly<Record<LabelSheetName, LabelSheet>> = {
  L7160: {
    paper: 'A4',
    ...{ across: 3, down: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, stepX: 66, stepY: 38.1 },
  },
  L7163: {
    paper: 'A4',
    ...{ across: 2, down: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.1, stepX: 101.6, stepY: 38.1 },
  },
  L7159: {
    paper: 'A4',
    ...{ across: 3, down: 8, width: 63.5, height: 33.9, left: 7.2, top: 12.9, stepX: 66, stepY: 33.9 },
  },
  L7651: {
    paper: 'A4',
    ...{ across: 5, down: 13, width: 38.1, height: 21.2, left: 4.65, top: 10.7, stepX: 40.64, stepY: 21.2 },
  },
  '5160': {
    paper: 'Letter',
    ...{ across: 3, down: 10, width: inch(2.625), height: inch(1), left: inch(0.1875), top: inch(0.5) },
    ...{ stepX: inch(2.75), stepY: inch(1) },
  },
  '5161': {
    paper: 'Letter',
    ...{ across: 2, down: 10, width: inch(4), height: inch(1), left: inch(0.15625), top: inch(0.5) },
    ...{ stepX: inch(4.1875), stepY: inch(1) },
  },
  '5163': {
    paper: 'Letter',
    ...{ across: 2, down: 5, width: inch(4), height: inch(2), left: inch(0.15625), top: inch(0.5) },
    ...{ stepX: inch(4.1875), stepY: inch(2) },
  },
}

/** The sheet most people have of a paper. */
export const usualSheet: Readonly<Record<PaperSize, LabelSheetName>> = { A4: 'L7160', Letter: '5160' }

/** How many labels are on a sheet. */
export function labelsOn({ across, down }: LabelSheet): number {
  return across * down
}

/**
 * Where a label lies: its upper left corner, in millimetres from that of the paper.
 * @param index from 0, row by row
 */
export function labelPlace(sheet: LabelSheet, index: number): { x: number; y: number } {
  const row = Math.floor(index / sheet.across)
  return { x: sheet.left + (index % sheet.across) * sheet.stepX, y: sheet.top + row * sheet.stepY }
}

/** How many sheets it takes when the first begins at label `start` (from 1). */
export function sheetsFor(sheet: LabelSheet, labels: number, start: number): number {
  return labels === 0 ? 0 : Math.ceil((start - 1 + labels) / labelsOn(sheet))
}

/** Width and height of the paper of a sheet, in millimetres. */
export function paperOf({ paper }: LabelSheet): { width: number; height: number } {
  return PAPER[paper]
}
