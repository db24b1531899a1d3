import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import type { DueSection } from './due'
import { usePlansDue } from './use-plans-due'

/** How many of those to rate are named. */
const NAMED = 3

/** Customers who are not rated yet, or were last rated over a year ago: one line that leads into the round. */
export function useDueRatings(): DueSection {
  const { t, i18n } = useTranslation('today')
  const { number } = useFormats()
  const plans = usePlansDue()
  // It comes from a thread; should that have to be started first, the lines above are there before.
  const asked = useOperation(
    'grading.toRate',
    { limit: NAMED },
    { enabled: !plans.isPending, keepPrevious: true },
  )
  const { total = 0, rows = [] } = asked.data ?? {}
  const names = rows.map(({ name }) => name)
  if (total > names.length) names.push(t('rating.more', { count: total - names.length }))
  return {
    name: 'ratings',
    total,
    isPending: asked.isPending,
    error: asked.error,
    tryAgain: () => void asked.refetch(),
    rows:
      total === 0
        ? []
        : [
            {
              key: 'ratings',
              customer: null,
              what: t('rating.action', { count: total, shown: number(total) }),
              detail: new Intl.ListFormat(i18n.resolvedLanguage ?? 'en').format(names),
              on: null,
              href: '/rating',
            },
          ],
  }
}
