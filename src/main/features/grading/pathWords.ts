import { assertNever } from '../../../shared/errors'
import { formatMoney } from '../../../shared/money'
import { isMoney, type Measure } from '../../../shared/operations/criteria'
import type { Words } from './explain'
import type { Improvement } from './path'

/** What has to change, as one would say it: "from 12 to under 8 days late". */
export function changeText(
  measure: Measure | null,
  from: number,
  { number, side }: Pick<Improvement, 'number' | 'side'>,
  words: Words,
): string {
  const { t } = words
  if (measure === null) return t('grading:path.rating', { from, to: number })
  return t(`grading:path.${side}`, { from: bare(measure, from, words), to: amount(measure, number, words) })
}

/** A number of a measure; its unit is said once, with the number to reach. */
function bare(measure: Measure, number: number, { settings }: Words): string {
  if (isMoney(measure)) return formatMoney(number, settings, false)
  return new Intl.NumberFormat(settings.locale, { maximumFractionDigits: 1 }).format(number)
}

/** A number of a measure with its unit. */
function amount(measure: Measure, number: number, words: Words): string {
  const { t } = words
  const shown = bare(measure, number, words)
  const count = Math.round(number * 10) / 10
  switch (measure) {
    case 'averageDaysLate':
      return t('grading:path.amount.daysLate', { count, shown })
    case 'orders':
      return t('grading:path.amount.orders', { count, shown })
    case 'recency':
      return t('grading:path.amount.recency', { count, shown })
    case 'contribution12m':
    case 'revenue12m':
      return t('grading:path.amount.within12m', { shown })
    case 'contribution':
    case 'revenue':
      return t('grading:path.amount.inAll', { shown })
    case 'costToServeRatio':
    case 'fit':
    case 'latestNps':
      return t(`grading:path.amount.${measure}`, { shown })
    case 'yearsAsCustomer':
    case 'referralsGiven':
    case 'openComplaints':
    case 'complaints':
      return t(`grading:path.amount.${measure}`, { count, shown })
    default:
      return assertNever(measure)
  }
}
