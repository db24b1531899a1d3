import { printedType } from '../typeface'

const MILLIMETRES_PER_PIXEL = 25.4 / 96
const PIXELS_PER_POINT = 96 / 72
/** Letters are measured large, so that rounding does not count. */
const MEASURED_AT = 100
/** Where nothing can be measured: about what Inter takes. */
const USUAL_WIDTH = 0.56

/**
 * Makes what measures texts in the letters of labels: their width in millimetres at one point, each text measured once.
 * What is measured before the typeface is there is measured in another: make a new one then.
 * @param locale BCP 47
 */
export function createMeasure(locale: string): (text: string) => number {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  if (context) {
    context.font = `${String(MEASURED_AT)}px ${printedType(locale)}`
    context.textRendering = 'geometricPrecision'
  }
  const known = new Map<string, number>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const ems = context ? context.measureText(text).width / MEASURED_AT : text.length * USUAL_WIDTH
    const width = ems * PIXELS_PER_POINT * MILLIMETRES_PER_PIXEL
    known.set(text, width)
    return width
  }
}
