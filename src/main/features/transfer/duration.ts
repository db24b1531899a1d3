import { LONGEST_MINUTES } from '../../../shared/operations/touchpoints'
import { parseNumber, type Decimal } from './numbers'

/** What a bare number in a column of times counts. */
export type TimeUnit = 'minutes' | 'hours' | 'seconds'

const minutesPer: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: 60, seconds: 1 / 60 }

const clock = /^(\d{1,5}):([0-5]?\d)(?::([0-5]?\d)(?:[.,]\d+)?)?$/
/** One number with its unit, as in `1h 30`, `1 Std. 30 Min.`, `90 min`, `PT1H30M`. */
const part = /(\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?[\s,]*/uy
const units: readonly [RegExp, number][] = [
  [/^(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|or[ae]|uren|uur|u)$/, 60],
  [/^(?:m|mn|min|mins|minutes?|minuten?|minutos?|minut[oi]|minuut)$/, 1],
  [/^(?:s|sec|secs|seconds?|sek|sekunden?|secondes?|segundos?|second[oi]|seconden)$/, 1 / 60],
]

/**
 * Reads a length of time: a number in the column's unit, `1:30` and `1:30:00` (hours first; in a column of seconds `3:12`
 * is minutes and seconds), or numbers with units.
 * @returns whole minutes, at least 1 when it is not nothing; null when it is no length of time, or longer than ten days
 */
export function parseMinutes(text: string, unit: TimeUnit, decimal: Decimal): number | null {
  const exact = exactMinutes(text, unit, decimal)
  if (exact === null || exact < 0) return null
  const minutes = exact === 0 ? 0 : Math.max(1, Math.round(exact))
  return minutes > LONGEST_MINUTES ? null : minutes
}

function exactMinutes(text: string, unit: TimeUnit, decimal: Decimal): number | null {
  const number = parseNumber(text, decimal)
  if (number !== null) return number * minutesPer[unit]
  const written = clock.exec(text)
  if (!written) return withUnits(text)
  const [first, second, third] = [Number(written[1]), Number(written[2]), written[3]]
  if (third !== undefined) return first * 60 + second + Number(third) / 60
  return unit === 'seconds' ? first + second / 60 : first * 60 + second
}

function withUnits(text: string): number | null {
  const rest = text.trim().replace(/^PT(?=\d)/i, '')
  let minutes = 0
  let [at, before] = [0, 0]
  while (at < rest.length) {
    part.lastIndex = at
    const match = part.exec(rest)
    if (!match) return null
    const perUnit = minutesIn((match[2] ?? '').toLowerCase(), before)
    // From large to small, or it is a text that happens to hold numbers.
    if (perUnit === null || (before !== 0 && perUnit >= before)) return null
    minutes += Number((match[1] ?? '').replace(',', '.')) * perUnit
    before = perUnit
    at = part.lastIndex
  }
  return before === 0 ? null : minutes
}

/** Minutes in a unit; a number without one counts minutes behind hours. */
function minutesIn(word: string, before: number): number | null {
  if (word === '') return before === 60 ? 1 : null
  return units.find(([names]) => names.test(word))?.[1] ?? null
}
