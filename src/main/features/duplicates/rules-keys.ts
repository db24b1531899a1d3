/**
 * What customers are compared by: each value brought to one form, so that two ways of writing the same thing are equal.
 * Null stands for "says nothing".
 */

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Small letters without accents; `ä`, `ae` and `a` become the same, since lists write umlauts in each way. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæøœłđðþı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
}

/** An e-mail address as it counts; null for what is none. */
export function emailKey(email: string): string | null {
  const key = email
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
  return /^[^\s@]+@[^\s@]+$/.test(key) ? key : null
}

/**
 * A tax number as it counts: letters and digits, without the two letters of the country that one list writes and the
 * other does not. Null for what has fewer than five signs or only one digit throughout (`000000`).
 */
export function taxKey(number: string): string | null {
  const key = number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  const bare = /^[A-Z]{2}(?=[A-Z]?\d{6})/.test(key) ? key.slice(2) : key
  return bare.length < 5 || !/\d/.test(bare) || /^(.)\1*$/.test(bare) ? null : bare
}

interface Somewhere {
  city: string
  postalCode: string
}

/**
 * What tells that two addresses are in one place: the city's letters, or the postal code (for cities that have a name in
 * each language). Empty when no place is known.
 */
export function placeKeys(addresses: readonly Somewhere[]): string[] {
  const keys = new Set<string>()
  for (const { city, postalCode } of addresses) {
    const name = fold(city).replace(/[^\p{L}]/gu, '')
    if (name !== '') keys.add(name)
    const code = postalCode
      .toUpperCase()
      .replace(/^\s*[A-Z]{1,2}\s*-/, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
    if (code.length >= 4) keys.add(`#${code}`)
  }
  return [...keys]
}
