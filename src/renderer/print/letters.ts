/** Our own typefaces in the order they are looked through, as print.css names them. */
const OWN = ['Inter Variable', 'Printed Hebrew', 'Printed Devanagari', 'Printed Thai']
  .map((name) => `'${name}'`)
  .join(', ')
/** What printed pages are set in, as print.css has it. */
export const PRINTED_TYPE = `${OWN}, 'Noto Sans', system-ui, sans-serif`

/** Loads the parts of our typefaces that a text needs; what they lack comes from the system's own fonts. */
export async function loadLettersOf(text: string): Promise<void> {
  await document.fonts.load(`10pt ${OWN}`, Array.from(new Set(text)).join(''))
}

/** Not a letter, and never one: what is drawn for it is what is drawn for every letter without a shape. */
const NO_LETTER = '\u{10fffe}'
/** Letters our own typeface has, and what is not drawn: marks on letters, joiners, spaces. */
const SURE = /[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Cc}\p{Cf}\p{Z}]/u
/** In pixels; letters this large can be told from each other. */
const SIZE = 24

/** Tells which letters neither we nor this computer can draw. What was found out once is not drawn again. */
export function createLetterCheck(): (text: string) => string[] {
  const known = new Map<string, boolean>()
  const canvas = document.createElement('canvas')
  canvas.width = SIZE * 2
  canvas.height = SIZE * 2
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let none: Uint8ClampedArray | null = null

  function drawn(letter: string): Uint8ClampedArray | null {
    if (!context) return null
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.font = `${String(SIZE)}px ${PRINTED_TYPE}`
    context.textBaseline = 'middle'
    context.fillText(letter, SIZE / 2, SIZE)
    return context.getImageData(0, 0, canvas.width, canvas.height).data
  }

  function hasShape(letter: string): boolean {
    const before = known.get(letter)
    if (before !== undefined) return before
    none ??= drawn(NO_LETTER)
    const shape = drawn(letter)
    const has = none === null || shape === null || shape.some((value, index) => value !== none?.[index])
    known.set(letter, has)
    return has
  }

  return (text) => [...new Set(text)].filter((letter) => !SURE.test(letter) && !hasShape(letter))
}
