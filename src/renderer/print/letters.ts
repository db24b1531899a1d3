import {
  eastAsianTypefaces,
  EMOJI_TYPEFACE,
  inCss,
  isInRange,
  printedType,
  SIGNS_TYPEFACE,
  TYPEFACES,
  WEIGHTS,
} from './typeface'

/** Letters of Chinese, Japanese and Korean, and the marks and wide forms that go with them. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u

/** Arrows, mathematics, technical and geometric signs, dingbats. */
const SIGN = /[\u2190-\u2bff]/u
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\ufe0f]/u

/**
 * Makes known where the letters of Chinese, Japanese and Korean stand, if a text has any: five hundred files of a hundred
 * letters each, whose list is longer than all our other styles. Which of them a page needs is found out when it is drawn.
 */
export async function nameFilesOf(text: string): Promise<void> {
  if (EAST_ASIAN.test(text)) await import('./east-asian')
}

/** Waits for the parts of our typefaces that a page needs: those of its text, and of the marks that its styles add. */
export async function lettersIn(page: HTMLElement): Promise<void> {
  await nameFilesOf(page.textContent)
  do {
    // What is laid out asks for its letters; while any are on their way, nothing in their typeface is printed.
    page.getBoundingClientRect()
    await document.fonts.ready
  } while (document.fonts.status === 'loading')
}

/**
 * Loads the parts of our typefaces that a text needs before anything is drawn in them, so that it can be measured; what
 * they lack comes from the system's own fonts.
 * @param locale BCP 47
 */
export async function loadLettersOf(text: string, locale: string): Promise<void> {
  await nameFilesOf(text)
  const letters = [...new Set(text)]
  const names = [
    ...TYPEFACES,
    ...(SIGN.test(text) ? [SIGNS_TYPEFACE] : []),
    ...(EMOJI.test(text) ? [EMOJI_TYPEFACE] : []),
  ]
  await Promise.all(
    WEIGHTS.map((weight) => document.fonts.load(`${String(weight)} 10pt ${inCss(names)}`, letters.join(''))),
  )
  let left = letters.filter((letter) => EAST_ASIAN.test(letter))
  for (const name of eastAsianTypefaces(locale)) {
    if (left.length === 0) return
    const faces = await document.fonts.load(`10pt '${name}'`, left.join(''))
    left = left.filter((letter) => !faces.some(({ unicodeRange }) => isInRange(unicodeRange, letter)))
  }
}

/** Not a letter, and never one: what is drawn for it is what is drawn for every letter without a shape. */
const NO_LETTER = '\u{10fffe}'
/** Letters our own typeface has, and what is not drawn: marks on letters, joiners, spaces. */
const SURE = /[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Cc}\p{Cf}\p{Z}]/u
/** In pixels; letters this large can be told from each other. */
const SIZE = 24

/**
 * Makes what tells which letters of a text cannot be drawn in what it is set in (by default that of printed pages, so neither
 * we nor this computer have them). What was found out once is not drawn again.
 */
export function createLetterCheck(type = printedType): (text: string, locale: string) => string[] {
  const known = new Map<string, boolean>()
  const canvas = document.createElement('canvas')
  canvas.width = SIZE * 2
  canvas.height = SIZE * 2
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let none: Uint8ClampedArray | null = null

  function drawn(letter: string, locale: string): Uint8ClampedArray | null {
    if (!context) return null
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.font = `${String(SIZE)}px ${type(locale)}`
    context.textBaseline = 'middle'
    context.fillText(letter, SIZE / 2, SIZE)
    return context.getImageData(0, 0, canvas.width, canvas.height).data
  }

  function hasShape(letter: string, locale: string): boolean {
    const before = known.get(letter)
    if (before !== undefined) return before
    none ??= drawn(NO_LETTER, locale)
    const shape = drawn(letter, locale)
    const has = none === null || shape === null || shape.some((value, index) => value !== none?.[index])
    known.set(letter, has)
    return has
  }

  return (text, locale) =>
    [...new Set(text)].filter((letter) => !SURE.test(letter) && !hasShape(letter, locale))
}
