import { useTranslation } from 'react-i18next'
import { addMonths } from '../../../shared/dates'
import type { DueOverride } from '../../../shared/operations/gradeReminders'
import { useAction, useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import type { DueSection } from './due'

/** Grades the owner set: their reminder has come, or they end. */
export function useDueOverrides(): DueSection {
  const { t } = useTranslation('today')
  const { today } = useFormats()
  const due = useOperation('grading.due', {}, { keepPrevious: true })
  const adjust = useAction('grading.adjustOverride')
  const words = ({ why, on, grade, computedGrade, reason }: DueOverride) => {
    const key = why === 'reminder' ? 'reminder' : on < today ? 'ended' : 'ends'
    return t(`override.${key}`, { grade, computed: t(`grade.${computedGrade}`), reason })
  }
  return {
    name: 'overrides',
    total: due.data?.count ?? 0,
    isPending: due.isPending,
    error: due.error,
    tryAgain: () => void due.refetch(),
    rows: (due.data?.overrides ?? []).map((override) => {
      const { customerId, name, grade, computedGrade, why, on, endsOn, reason } = override
      const isEnd = why === 'end'
      const later = addMonths(on > today ? on : today, 1)
      // A reminder never comes after the end.
      const next = !isEnd && endsOn !== null && endsOn < later ? endsOn : later
      const move = (day: string) =>
        adjust.mutate(isEnd ? { customerId, endsOn: day } : { customerId, remindOn: day })
      return {
        key: `override-${String(customerId)}`,
        customer: { id: customerId, name, grade: isEnd && on < today ? computedGrade : grade },
        what: words(override),
        detail: reason,
        on,
        href: `/customers/${String(customerId)}`,
        busy: adjust.isPending && adjust.variables.customerId === customerId,
        done: {
          label: t(isEnd ? 'override.letEnd' : 'done'),
          run: () => adjust.mutate(isEnd ? { customerId, endNoted: true } : { customerId, remindOn: null }),
        },
        snooze: { label: t(isEnd ? 'override.longer' : 'monthLater'), run: () => move(next) },
        reschedule: { label: t('otherDay'), from: next, run: move },
      }
    }),
  }
}
