/** The typefaces of one file for a script. */
export const TYPEFACES = [
  'Inter',
  'Printed Signs',
  'Printed Hebrew',
  'Printed Arabic',
  'Printed Devanagari',
  'Printed Thai',
] as const

/** Of one file for signs that are neither letters nor emoji, and that Inter lacks: ballot boxes, dingbats. */
export const SIGNS_TYPEFACE = 'Printed Further Signs'

/** Of one file for all emoji; it has figures too, for those with a frame. */
export const EMOJI_TYPEFACE = 'Printed Emoji'

/** The weights that printed pages are set in. */
export const WEIGHTS = [400, 600] as const

type EastAsian = 'JP' | 'KR' | 'SC' | 'TC'

/**
 * Chinese, Japanese and Korean: each draws letters that all of them have in its own way, so that of the owner's country
 * comes first.
 * @param locale BCP 47
 */
export function eastAsianTypefaces(locale: string): string[] {
  const first = eastAsianOf(new Intl.Locale(locale).maximize())
  const order = new Set<EastAsian>([first, 'SC', 'TC', 'JP', 'KR'])
  return [...order].map((name) => `Noto Sans ${name} Variable`)
}

function eastAsianOf({ language, script, region }: Intl.Locale): EastAsian {
  if (language === 'ja' || region === 'JP') return 'JP'
  if (language === 'ko' || region === 'KR') return 'KR'
  if (script === 'Hant' || region === 'TW' || region === 'HK' || region === 'MO') return 'TC'
  return 'SC'
}

/**
 * What printed pages are set in, as CSS has it: our own typefaces, then what the system has.
 * @param locale BCP 47
 */
export function printedType(locale: string): string {
  const own = [...TYPEFACES, SIGNS_TYPEFACE, ...eastAsianTypefaces(locale), EMOJI_TYPEFACE]
  return `${inCss(own)}, 'Noto Sans', system-ui, sans-serif`
}

/** Names of typefaces as CSS lists them. */
export function inCss(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}

/**
 * Whether a range of a typeface names a letter.
 * @param range as `unicode-range` has it: 'U+3000-303F, U+4E00'
 */
export function isInRange(range: string, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return parseInt(from, 16) <= code && code <= parseInt(to, 16)
  })
}
