import { calendarDate, dateOfDayNumber, daysInMonth } from '../../../shared/dates'
import type { dateOrders } from '../../../shared/operations/transfer'

export type DateOrder = (typeof dateOrders)[number]

/** Day, month and year in digits, in some order, perhaps with a time behind. */
const inDigits = /^(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:[T ,]+\d{1,2}[:.h]\d{2}.*)?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}Z?)?$/
const withMonthName =
  /^(?:\p{L}+\.?,? )?(\d{1,4})(?:st|nd|rd|th|\.|er|º)?[\s-]*(?:de |of )?(\p{L}{3,})\.?,?[\s-]*(?:de |del )?(\d{1,4})(?:[T ,]+\d{1,2}:\d{2}.*)?$/u
const monthNameFirst =
  /^(?:\p{L}+\.?,? )?(\p{L}{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{2,4})(?:[T ,]+\d{1,2}:\d{2}.*)?$/u
/** Days since the end of 1899, as spreadsheets count them; 20000 is in 1954, 79999 in 2119. */
const serial = /^([2-7]\d{4})(?:[.,]\d+)?$/
const serialEpoch = 25_569

/** Beginnings of months' names: English first, then those of the languages headers are known in. */
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'jän'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrt', 'maa', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
]

export interface DateStyle {
  order: DateOrder
  /** Two-digit years up to this one are of the same century as it, higher ones of the century before. */
  latestYear: number
}

/**
 * Finds the order of day, month and year from all values of the date columns: a number over 12 can only be a day. The
 * majority of what is certain wins. With no certain value, dots mean day first, and `otherwise` decides slashes.
 */
export function detectDateOrder(columns: Iterable<readonly string[]>, otherwise: DateOrder): DateOrder {
  const votes = { YMD: 0, DMY: 0, MDY: 0 }
  let dotted = 0
  let undecided = 0
  const seen = new Set<string>()
  for (const values of columns) {
    let last = ''
    for (const value of values) {
      // Lists are mostly in the order of their days.
      if (value === last || seen.has(value)) continue
      last = value
      seen.add(value)
      const match = inDigits.exec(value)
      if (!match) continue
      const [first, second, third] = [match[1] ?? '', Number(match[3]), match[4] ?? '']
      if (first.length === 4) votes.YMD += 0.001
      else if (Number(first) > 31) votes.YMD += 1
      else if (second > 12) votes.MDY += third.length === 4 || Number(third) > 31 ? 1 : 0.5
      else if (Number(first) > 12) votes.DMY += 1
      else if (match[2] === '.') dotted += 1
      else undecided += 1
    }
  }
  if (votes.DMY === 0 && votes.MDY === 0) {
    if (dotted > undecided) return 'DMY'
    if (undecided > 0 && votes.YMD < 1) return otherwise === 'YMD' ? 'DMY' : otherwise
    return votes.YMD > 0 ? 'YMD' : otherwise
  }
  if (votes.YMD > votes.DMY && votes.YMD > votes.MDY) return 'YMD'
  return votes.MDY > votes.DMY ? 'MDY' : 'DMY'
}

/**
 * Reads a calendar date in digits, with a month's name, as ISO (also with time, which is dropped), as `20240131` or as
 * a spreadsheet's day number. A year of four digits in front is always read year first.
 * @returns 'YYYY-MM-DD', or null when it is no date that exists
 */
export function parseDate(text: string, style: DateStyle): string | null {
  const digits = inDigits.exec(text)
  if (digits) return fromDigits(digits, style)
  const packed = compact.exec(text)
  if (packed) return existing(Number(packed[1]), Number(packed[2]), Number(packed[3]))
  const counted = serial.exec(text)
  if (counted) return dateOfDayNumber(Number(counted[1]) - serialEpoch)
  const named = withMonthName.exec(text)
  if (named) {
    const [one = '', other = ''] = [named[1], named[3]]
    const yearFirst = one.length === 4
    return existing(
      fullYear(yearFirst ? one : other, style),
      monthOf(named[2] ?? ''),
      Number(yearFirst ? other : one),
    )
  }
  const american = monthNameFirst.exec(text)
  if (american)
    return existing(fullYear(american[3] ?? '', style), monthOf(american[1] ?? ''), Number(american[2]))
  return null
}

/** True when the text is a date in some order. */
export function looksLikeDate(text: string): boolean {
  if (text.length < 6 || text.length > 40 || serial.test(text)) return false
  return (['YMD', 'DMY', 'MDY'] as const).some(
    (order) => parseDate(text, { order, latestYear: 2069 }) !== null,
  )
}

/** A reader that remembers: dates repeat in a list of purchases. */
export function dateReader(style: DateStyle): (text: string) => string | null {
  const known = new Map<string, string | null>()
  let last = ''
  let lastDate: string | null = null
  return (text) => {
    if (text === last) return lastDate
    let date = known.get(text)
    if (date === undefined) {
      date = parseDate(text, style)
      if (known.size < 200_000) known.set(text, date)
    }
    last = text
    lastDate = date
    return date
  }
}

function fromDigits(match: RegExpExecArray, style: DateStyle): string | null {
  const [first = '', second = '', third = ''] = [match[1], match[3], match[4]]
  if (first.length === 4) return existing(Number(first), Number(second), Number(third))
  if (first.length > 2) return null
  const year = fullYear(third, style)
  const [one, other] = [Number(first), Number(second)]
  if (style.order === 'DMY') return existing(year, other, one)
  if (style.order === 'MDY') return existing(year, one, other)
  if (third.length <= 2) return existing(fullYear(first, style), other, Number(third))
  // The year stands last although it was said to stand first: only a number over 12 can tell day from month.
  if (one > 12) return existing(year, other, one)
  return other > 12 || one === other ? existing(year, one, other) : null
}

function fullYear(text: string, { latestYear }: DateStyle): number {
  const year = Number(text)
  if (text.length === 4) return year
  if (text.length !== 2) return 0
  const century = latestYear - (latestYear % 100)
  return century + year <= latestYear ? century + year : century - 100 + year
}

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  // 'juin' and 'juil' before 'jun' and 'jul': the longest beginning that fits.
  let best = { month: 0, length: 0 }
  for (const [index, beginnings] of monthNames.entries()) {
    for (const beginning of beginnings) {
      if (lower.startsWith(beginning) && beginning.length > best.length) {
        best = { month: index + 1, length: beginning.length }
      }
    }
  }
  return best.month
}

function existing(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return null
  return day > daysInMonth(year, month) ? null : calendarDate(year, month, day)
}
