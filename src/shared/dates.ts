/** Calendar dates are texts 'YYYY-MM-DD' (proleptic Gregorian): no hours, no time zones, and they sort as they are. */

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsPerDay = 86_400_000

/** True when the text is a date that exists: '2024-02-29' is one, '2023-02-29' and '2024-1-5' are not. */
export function isCalendarDate(text: string): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

/** The number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days since 1970-01-01 of a valid calendar date. */
export function dayNumber(date: string): number {
  const match = pattern.exec(date)
  if (!match) throw new RangeError(`not a calendar date: ${date}`)
  const moment = new Date(0)
  moment.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return Math.round(moment.getTime() / millisecondsPerDay)
}

/** The calendar date of a day number, the inverse of {@link dayNumber}. */
export function dateOfDayNumber(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The date `months` later; a day that the month lacks becomes its last (31 January + 1 → 28 February). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return calendarDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** The text of a year, month (1–12) and day. */
export function calendarDate(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The first day of the 12 months that end on `asOf`: the day after the same date a year before. */
export function twelveMonthsStart(asOf: string): string {
  return addDays(addMonths(asOf, -12), 1)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
