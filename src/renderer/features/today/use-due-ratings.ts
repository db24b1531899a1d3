import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import type { DueSection } from './due'

/** How many of those to rate are named. */
const NAMED = 3

/** Customers who are not rated yet, or were last rated over a year ago: one line that leads into the round. */
export function useDueRatings(): DueSection {
  const { t, i18n } = useTranslation('today')
  const { number } = useFormats()
  const asked = useOperation('grading.toRate', { limit: NAMED }, { keepPrevious: true })
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
