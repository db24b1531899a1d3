/** The pattern in which a locale writes dates in digits, as dayjs wants it: 'DD/MM/YYYY' for en-GB. */
export function datePattern(locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).formatToParts(0)
  return parts
    .map(({ type, value }) => {
      if (type === 'year') return 'YYYY'
      if (type === 'month') return 'MM'
      if (type === 'day') return 'DD'
      return type === 'literal' ? value : ''
    })
    .join('')
    .trim()
}
