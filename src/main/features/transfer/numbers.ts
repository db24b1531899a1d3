import { LARGEST_AMOUNT } from '../../../shared/values'

export type Decimal = '.' | ','

const currencyMarks = /[\p{Sc}\s\u00a0\u202f]|\b[A-Z]{3}\b|\bkr\.?|\bzł|\bKč|\bFt\b|\bR\$|\bFr\./gu
const numberShape = /^[(+\-−–]?[\d.,'’\s\u00a0\u202f]*\d[\d.,'’\s\u00a0\u202f]*[)\-−–]?$/

/** The text without currency signs and spaces; '' when there is nothing. */
function bare(text: string): string {
  return text.replace(currencyMarks, '')
}

/** True for what looks like a number in any style, with or without a currency. */
export function looksLikeNumber(text: string): boolean {
  const number = bare(text)
  return number !== '' && numberShape.test(number)
}

/**
 * Finds which of '.' and ',' divides whole from part, from all values of the number columns: where both occur the last
 * is it; one that occurs twice in a number is not; one that has other than three digits after it is. What stays
 * undecided (`1.234`) says nothing. A tie or silence falls to `otherwise`.
 */
export function detectDecimal(columns: Iterable<readonly string[]>, otherwise: Decimal): Decimal {
  let [points, commas] = [0, 0]
  for (const values of columns) {
    for (const value of values) {
      const decimal = decimalOf(value)
      if (decimal === '.') points += 1
      else if (decimal === ',') commas += 1
    }
  }
  if (points === commas) return otherwise
  return points > commas ? '.' : ','
}

function decimalOf(value: string): Decimal | null {
  const mark = markOfPlain(value)
  return mark === undefined ? markOfAny(value) : mark
}

/**
 * The decimal mark of what nearly all numbers are, digits with at most one mark among them: null when there is none or it
 * may separate thousands; undefined for texts that have to be looked at more closely. An eighth of the time.
 */
function markOfPlain(value: string): Decimal | null | undefined {
  let at = -1
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index)
    if (code >= 48 && code <= 57) continue
    if (code === 45 && index === 0) continue
    if ((code !== 46 && code !== 44) || at !== -1) return undefined
    at = index
  }
  if (at === -1) return null
  const digitsAfter = value.length - at - 1
  if (at === 0 || digitsAfter === 0 || digitsAfter === 3) return undefined
  return value.charCodeAt(at) === 46 ? '.' : ','
}

function markOfAny(value: string): Decimal | null {
  const point = value.lastIndexOf('.')
  const comma = value.lastIndexOf(',')
  if (point === -1 && comma === -1) return null
  if (!looksLikeNumber(value)) return null
  if (point !== -1 && comma !== -1) return point > comma ? '.' : ','
  const mark = point === -1 ? ',' : '.'
  const at = Math.max(point, comma)
  if (value.indexOf(mark) !== at) {
    // Groups of three behind it, or it is no number but a date or a version.
    const isGrouped = /^\D*\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}\D*$/.test(value)
    if (!isGrouped) return null
    return mark === '.' ? ',' : '.'
  }
  const digitsAfter = /^\d*/.exec(value.slice(at + 1))?.[0].length ?? 0
  if (digitsAfter !== 3) return mark
  return /(^|\D)0$/.test(value.slice(0, at)) ? mark : null
}

export interface NumberStyle {
  decimal: Decimal
  /** Minor digits of the currency. */
  digits: number
}

/** The parts of a number as it is written: sign, digits before and after the decimal mark. */
interface Written {
  negative: boolean
  whole: string
  part: string
}

const plain = /^(-?)(\d{1,13})(?:\.(\d+))?$/
const grouped: Readonly<Record<Decimal, RegExp>> = {
  '.': /^(\d{1,3}(?:([,'’])\d{2,3}(?:\2\d{2,3})*)?|\d+)?(?:\.(\d*))?$/,
  ',': /^(\d{1,3}(?:([.'’])\d{2,3}(?:\2\d{2,3})*)?|\d+)?(?:,(\d*))?$/,
}

/**
 * Reads an amount of money: with or without currency, thousands separated by the other mark, a space or an apostrophe;
 * minus before or after, or parentheses, for negative ones. Half a minor unit is rounded away from zero.
 * @returns minor units, or null when it is no amount or one too large to keep
 */
export function parseAmount(text: string, style: NumberStyle): number | null {
  const simple = simpleAmount(text, style)
  if (simple !== null) return simple
  const written = readNumber(text, style.decimal)
  if (!written) return null
  const { digits } = style
  const kept = written.part.slice(0, digits).padEnd(digits, '0')
  const minor = Number(written.whole + kept) + (written.part.charCodeAt(digits) >= 53 ? 1 : 0)
  if (minor > LARGEST_AMOUNT) return null
  return written.negative && minor !== 0 ? -minor : minor
}

/**
 * Minor units of what most amounts are written like: up to ten digits, a minus or not, the decimal mark with as many digits
 * behind it as the currency has. Null for all others. Half of the time of the expressions below, or less.
 */
function simpleAmount(text: string, { decimal, digits }: NumberStyle): number | null {
  const from = text.charCodeAt(0) === 45 ? 1 : 0
  const mark = digits === 0 ? text.length : text.length - digits - 1
  if (text.length > 12 || mark <= from) return null
  let minor = 0
  for (let index = from; index < text.length; index += 1) {
    if (index === mark) {
      if (text[index] !== decimal) return null
      continue
    }
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return null
    minor = minor * 10 + digit
  }
  return from === 1 && minor !== 0 ? -minor : minor
}

/** Reads a number that is no money (a quantity, a price of which a purchase has many). Null when it is none. */
export function parseNumber(text: string, decimal: Decimal): number | null {
  const written = readNumber(text, decimal)
  if (!written) return null
  const number = Number(`${written.whole}.${written.part || '0'}`)
  return written.negative && number !== 0 ? -number : number
}

/** Quantity × price in minor units, halves away from zero; null when too large to keep. */
export function lineAmount(quantity: number, unitPrice: number, digits: number): number | null {
  const exact = Math.abs(quantity * unitPrice)
  // Shifting the point in the text avoids 1.005 × 100 = 100.49999…
  const minor = exact < 1e15 ? Math.round(Number(`${exact.toFixed(digits + 6)}e${String(digits)}`)) : Infinity
  if (minor > LARGEST_AMOUNT) return null
  return minor !== 0 && quantity < 0 !== unitPrice < 0 ? -minor : minor
}

function readNumber(text: string, decimal: Decimal): Written | null {
  if (decimal === '.') {
    const match = plain.exec(text)
    if (match) return { negative: match[1] === '-', whole: match[2] ?? '0', part: match[3] ?? '' }
  }
  let rest = bare(text)
  let negative = false
  if (/^\(.+\)$/.test(rest)) {
    negative = true
    rest = rest.slice(1, -1)
  }
  const sign = /^[+\-−–]|[−–-]$/.exec(rest)
  if (sign) {
    negative ||= sign[0] !== '+'
    rest = sign.index === 0 ? rest.slice(1) : rest.slice(0, -1)
  }
  const exponent = /^(\d+)(?:[.,](\d+))?[eE]([+-]?\d{1,2})$/.exec(rest)
  if (exponent) return fromExponent(negative, exponent)
  const match = grouped[decimal].exec(rest)
  if (!match || !/\d/.test(rest)) return null
  const whole = (match[1] ?? '').replace(/\D/g, '')
  // Groups of two only occur in front of a last one of three (1,23,456).
  if (match[2] !== undefined && !/\D\d{3}$/.test(match[1] ?? '')) return null
  return { negative, whole: whole || '0', part: match[3] ?? '' }
}

function fromExponent(negative: boolean, match: RegExpExecArray): Written | null {
  const number = Number(`${match[1] ?? ''}.${match[2] ?? '0'}e${match[3] ?? '0'}`)
  if (!(number < 1e15)) return null
  const [whole = '0', part = ''] = number.toFixed(10).split('.')
  return { negative, whole, part }
}
