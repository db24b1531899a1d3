/**
 * The calendar date of a cell, with the time of day unless it is midnight; a cell that holds only a time of day lies on the day
 * spreadsheets count from. Times are fractions of a day and fall a hair short of their second.
 */
export function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  // A number no calendar reaches.
  if (Number.isNaN(rounded.getTime())) return ''
  const [day = '', time = ''] = rounded.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (rounded.getTime() < Date.UTC(1900, 0, 1)) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
