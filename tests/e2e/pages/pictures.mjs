/** Pages of a PDF as pictures in greys, kept as small PNGs and compared. */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Greys that are kept apart: enough for the edges of letters, few enough for a small file. */
const STEP = 16
/** Pixels are other ones from this difference on (0 to 1, black on white): the same letter drawn a little differently is not. */
const THRESHOLD = 0.35
/** Side of the window in which other pixels are counted: a line of text is about half as high. In pixels, that is points. */
const WINDOW = 24
/**
 * So many of the 576 pixels of the worst window may be others. None are when letters are drawn a quarter of a pixel
 * beside; forty or more when something moves by a whole one; about twenty when a line of small, thin text is gone.
 */
export const MOST_OTHERS = 12

/** The pages of a PDF at 72 dots per inch, one byte of grey for each dot. */
export async function picturesOf(pdf) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    const pictures = []
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: 1, colorSpace: 'Gray', render: 'bitmap' })
      const grey = Uint8Array.from(data, (value) => Math.min(255, Math.round(value / STEP) * STEP))
      pictures.push({ width, height, grey })
    }
    return pictures
  } finally {
    document.destroy()
    library.destroy()
  }
}

export function readPicture(path) {
  const { width, height, data } = PNG.sync.read(readFileSync(path))
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, index) => data[index * 4]) }
}

export function writePicture(path, { width, height, grey }) {
  const png = new PNG({ width, height, inputHasAlpha: false })
  png.data = Buffer.from(grey)
  writeFileSync(
    path,
    PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 }),
  )
}

/**
 * How far a page is from the approved one: the most other pixels in any window of it; all of them when it has another
 * size. `difference` is the page with what is missing in red and what is new in blue, as PNG.
 * @param without how much of the lower edge is not looked at, in points: the line with the page number is set in
 *   whatever letters a machine has
 */
export function compare(approved, present, without = 0) {
  const { width, height } = approved
  if (present.width !== width || present.height !== height) {
    return { others: WINDOW * WINDOW, difference: null }
  }
  const ignoreMask = new Uint8Array(width * height)
  ignoreMask.fill(1, (height - without) * width)
  const difference = new PNG({ width, height })
  const options = { threshold: THRESHOLD, ignoreMask }
  const colours = { diffColor: [30, 80, 220], diffColorAlt: [220, 40, 30] }
  const [one, other] = [inColour(present), inColour(approved)]
  pixelmatch(one, other, difference.data, width, height, { ...options, ...colours })
  const others = pixelmatch(one, other, null, width, height, { ...options, windowSize: WINDOW })
  return { others, difference: PNG.sync.write(difference) }
}

/** Red, green, blue and opaque, as the comparison wants it. */
function inColour({ grey }) {
  const data = new Uint8Array(grey.length * 4).fill(255)
  for (const [index, value] of grey.entries()) data.fill(value, index * 4, index * 4 + 3)
  return data
}
