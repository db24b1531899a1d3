import { formatMoney } from '../../../../shared/money'
import type { Words } from '../explain'
import type { Disproportion } from './effort'

/**
 * What is out of proportion, as one would say it: "You spend 31% of your time on D's, who bring 4% of contribution."
 * @param contribution12m theirs, in minor units
 */
export function effortSentence(
  { grade, of, effortShare, contributionShare }: Disproportion,
  contribution12m: number,
  { t, settings }: Words,
): string {
  const percent = new Intl.NumberFormat(settings.locale, { style: 'percent', maximumFractionDigits: 0 })
  const whom = grade === 'ungraded' ? t('effort:sentence.ungraded') : t('effort:sentence.graded', { grade })
  const effort = t(`effort:sentence.${of}`, { share: percent.format(effortShare), whom })
  if (contribution12m < 0) {
    const money = formatMoney(-contribution12m, settings, false)
    return t('effort:sentence.costs', { effort, money })
  }
  if (contribution12m === 0) return t('effort:sentence.nothing', { effort })
  return t('effort:sentence.brings', { effort, share: percent.format(contributionShare) })
}
