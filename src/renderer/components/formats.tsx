import { createContext, use, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, calendarDate, dayNumber, daysBetween } from '../../shared/dates'
import { formatMoney } from '../../shared/money'
import type { Settings } from '../../shared/operations/settings'

/** What the screens need to know of the business to write a number or a date. */
export interface FormatsContext {
  settings: Settings
  /** The day it is. */
  today: string
  /** The day figures are for. */
  asOf: string
}

export interface Formats extends FormatsContext {
  /** Minor units as money; `cents: false` (lists) rounds to whole units. */
  money: (minor: number, options?: { cents?: boolean }) => string
  number: (value: number, digits?: number) => string
  /** A share 0–1 as a percentage, rounded. */
  share: (share: number) => string
  /** A calendar date: '12 Mar 2026'. */
  date: (date: string) => string
  /** With the day of the week, for tooltips. */
  longDate: (date: string) => string
  /** 'March 2026'. */
  month: (date: string) => string
  /** 'Mar 26', where there is little room. */
  shortMonth: (date: string) => string
  /** Seen from today: 'yesterday', '3 days ago'; the date itself while looking as of another day. */
  relative: (date: string) => string
  /** A moment (ISO, UTC) in the time of this computer. */
  moment: (moment: string) => string
  /** A moment of late: 'today, 09:12'; older ones as {@link moment}. */
  lately: (moment: string) => string
  /** The time of day of a moment, in the time of this computer. */
  time: (moment: string) => string
  bytes: (bytes: number) => string
}

const Context = createContext<Formats | null>(null)

interface FormatsProviderProps {
  value: FormatsContext
  children: ReactNode
}

/** Gives {@link useFormats} the settings. The formats are made once, here: making one costs more than all their use. */
export function FormatsProvider({ value: { settings, today, asOf }, children }: FormatsProviderProps) {
  const formats = useNewFormats(settings, today, asOf)
  return <Context value={formats}>{children}</Context>
}

/** How money, numbers and dates are written for this business. */
export function useFormats(): Formats {
  const formats = use(Context)
  if (!formats) throw new Error('useFormats outside of FormatsProvider')
  return formats
}

/** Makes something when it is first needed: of all formats the first screen needs three. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function useNewFormats(settings: Settings, today: string, asOf: string): Formats {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const { locale, currency } = settings
    const dates = (options: Intl.DateTimeFormatOptions) => {
      const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
      return (date: string) => format().format(dayNumber(date) * 86_400_000)
    }
    const moments = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))
    const times = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))
    const shares = once(
      () =>
        new Intl.NumberFormat(locale, {
          style: 'percent',
          maximumFractionDigits: 0,
          // Never '-0%'.
          signDisplay: 'negative',
        }),
    )
    // The words around it are in the language of the texts, so these are too.
    const words = once(
      () => new Intl.RelativeTimeFormat(i18n.resolvedLanguage ?? 'en', { numeric: 'always' }),
    )
    const numbers = [0, 1, 2].map((digits) =>
      once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })),
    )
    const number = (value: number, digits = 0) =>
      (numbers[digits]?.() ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value)
    const mediumDate = dates({ dateStyle: 'medium' })
    return {
      settings,
      today,
      asOf,
      money: (minor, options) => formatMoney(minor, { currency, locale }, options?.cents),
      number,
      share: (share) => shares().format(share),
      date: mediumDate,
      longDate: dates({ dateStyle: 'full' }),
      month: dates({ month: 'long', year: 'numeric' }),
      shortMonth: dates({ month: 'short', year: '2-digit' }),
      relative(date) {
        // Seen from today, everything around another day would be equally long ago.
        if (settings.lookAsOf !== null) return mediumDate(date)
        const days = daysBetween(today, date)
        if (days === 0) return t('date.today')
        if (days === -1) return t('date.yesterday')
        if (days === 1) return t('date.tomorrow')
        if (Math.abs(days) < 14) return words().format(days, 'day')
        if (Math.abs(days) < 60) return words().format(Math.round(days / 7), 'week')
        if (Math.abs(days) < 730) return words().format(Math.round(days / 30.44), 'month')
        return words().format(Math.round(days / 365.25), 'year')
      },
      moment: (moment) => moments().format(new Date(moment)),
      lately(moment) {
        const at = new Date(moment)
        const day = calendarDate(at.getFullYear(), at.getMonth() + 1, at.getDate())
        const time = times().format(at)
        if (day === today) return t('date.todayAt', { time })
        return day === addDays(today, -1) ? t('date.yesterdayAt', { time }) : moments().format(at)
      },
      time: (moment) => times().format(new Date(moment)),
      bytes(bytes) {
        if (bytes < 1000) return t('size.bytes', { count: bytes })
        if (bytes < 1_000_000) return t('size.kilobytes', { size: number(bytes / 1000) })
        return t('size.megabytes', { size: number(bytes / 1_000_000, 1) })
      },
    }
  }, [settings, today, asOf, i18n, t])
}
