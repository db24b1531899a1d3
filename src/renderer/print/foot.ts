import { FOOT_SIZE, FOOT_TYPE, footColour, type PageLayout } from '../../shared/paper'
import { createLetterCheck, loadLettersOf } from './letters'
import { printedType } from './typeface'

/** Times as large as it is printed: 400 dots per inch, beyond which no printer's letters get better. */
const SCALE = 4
const PIXELS_PER_POINT = 96 / 72
/** Of the size of the letters: room above and below them, so that no mark is cut. */
const HEIGHT = 1.4

/**
 * Makes what draws the title of a document for the line at the foot, where the system's own fonts lack letters of it:
 * Chromium draws that line, and without our typefaces.
 */
export function createFoot(): (title: string, locale: string, layout: PageLayout) => Promise<string | null> {
  const missingIn = createLetterCheck(() => FOOT_TYPE)
  const canvas = document.createElement('canvas')
  return async (title, locale, layout) => {
    if (missingIn(title, locale).length === 0) return null
    await loadLettersOf(title, locale)
    const context = canvas.getContext('2d')
    if (!context) return null
    const size = FOOT_SIZE * PIXELS_PER_POINT * SCALE
    const font = `${String(size)}px ${printedType(locale)}`
    context.font = font
    canvas.width = Math.ceil(context.measureText(title).width)
    canvas.height = Math.ceil(size * HEIGHT)
    // A canvas of another size has forgotten how to write.
    context.font = font
    context.fillStyle = footColour(layout)
    context.textBaseline = 'middle'
    context.fillText(title, 0, canvas.height / 2)
    return canvas.toDataURL('image/png')
  }
}
