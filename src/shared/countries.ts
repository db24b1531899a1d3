const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** What people write though no list of names has it. */
const ALSO: Readonly<Record<string, string>> = { uk: 'GB', 'great britain': 'GB', england: 'GB', usa: 'US' }

/** Names of countries in lower case → their ISO 3166 code, by language. */
const known = new Map<string, ReadonlyMap<string, string>>()

/** Two ways to write a country that mean the same: 'UK' and 'United Kingdom', 'DE' and 'Deutschland'. Blank is none. */
export function isSameCountry(one: string, other: string, locale: string): boolean {
  const [first, second] = [countryKey(one, locale), countryKey(other, locale)]
  return first !== '' && first === second
}

/** The ISO code where the country is known in English or in the owner's language; else what was written. */
function countryKey(text: string, locale: string): string {
  const plain = text.replaceAll('.', '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
  return ALSO[plain] ?? codes(locale).get(plain) ?? codes('en').get(plain) ?? plain
}

function codes(locale: string): ReadonlyMap<string, string> {
  const kept = known.get(locale)
  if (kept) return kept
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const made = new Map<string, string>()
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second
      const name = names.of(code)
      if (name === undefined) continue
      // Codes that were withdrawn have the name of the country that took over, whose code comes first here or is made one.
      const own = made.get(name.toLowerCase()) ?? code
      made.set(name.toLowerCase(), own)
      made.set(code.toLowerCase(), own)
    }
  }
  known.set(locale, made)
  return made
}
