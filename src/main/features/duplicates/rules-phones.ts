import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'

/** The country whose way of writing phone numbers counts where a number names none: that of the owner's locale. */
export function phoneRegion(locale: string): CountryCode | undefined {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  return isSupportedCountry(region) ? region : undefined
}

/**
 * Written with its country and nothing left to work out, as most lists have it; then the digits are the number. Not with
 * a zero in parentheses, and not of countries that write mobile numbers in two ways (Mexico, Argentina).
 */
const international = /^\s*\+(?!52|54)[1-9](?:[ .\-/]*\d){7,14}\s*$/

/**
 * A phone number as it counts: in the international form (+442071838750) when it can be one, else its digits. Null for
 * what has fewer than seven digits or only one digit throughout.
 */
export function phoneKey(phone: string, region: CountryCode | undefined): string | null {
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '')
  if (digits.length < 7 || /^(.)\1*$/.test(digits)) return null
  // A tenth of the time of parsing.
  if (international.test(phone)) return `+${phone.replace(/\D/g, '')}`
  const known = parsePhoneNumberFromString(phone, {
    extract: false,
    ...(region !== undefined && { defaultCountry: region }),
  })
  return known?.isPossible() ? known.number : digits
}
