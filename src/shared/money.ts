/** Money is kept in integer minor units of the business's currency (cents for EUR, yen for JPY). */

const knownDigits = new Map<string, number>()
const knownFormats = new Map<string, Intl.NumberFormat>()

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make()))
  return value
}

/** How many minor digits a currency has: 2 for EUR, 0 for JPY, 3 for KWD. Unknown codes count 2. */
export function minorDigits(currency: string): number {
  return kept(knownDigits, currency, () => digitsOf(currency))
}

function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch (error) {
    if (error instanceof RangeError) return 2
    throw error
  }
}

/** Minor units to a decimal number of major units, for display only. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency)
}

/** A decimal number of major units to integer minor units, halves away from zero. */
export function toMinor(major: number, currency: string): number {
  const digits = minorDigits(currency)
  // Shifting the decimal point in the text avoids 1.005 * 100 = 100.49999…
  const shifted = Number(`${Math.abs(major).toFixed(digits + 4)}e${digits}`)
  const rounded = Math.round(shifted)
  return rounded === 0 ? 0 : Math.sign(major) * rounded
}

export interface MoneyFormat {
  currency: string
  locale: string
}

/** Money as the owner writes it; `cents: false` (lists) rounds to whole units. */
export function formatMoney(minor: number, format: MoneyFormat, cents = true): string {
  const { locale, currency } = format
  const digits = cents ? minorDigits(currency) : 0
  // Making a format takes a hundred times as long as using it, and lists show thousands of amounts.
  const written = kept(
    knownFormats,
    `${locale} ${currency} ${String(digits)}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  )
  return written.format(toMajor(minor, currency))
}
