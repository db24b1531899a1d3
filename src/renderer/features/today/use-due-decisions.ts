import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/dates'
import { useAction } from '../../api'
import { useFormats } from '../../components/formats'
import type { DueSection } from './due'
import { usePlansDue } from './use-plans-due'

const MORE_DAYS = 30

/** Plans that ask: keep, more time, or let go. */
export function useDueDecisions(): DueSection {
  const { t } = useTranslation('today')
  const { today } = useFormats()
  const due = usePlansDue()
  const close = useAction('plans.close')
  const extend = useAction('plans.extend')
  return {
    name: 'decisions',
    total: due.data?.decisionCount ?? 0,
    isPending: due.isPending,
    error: due.error,
    tryAgain: () => void due.refetch(),
    rows: (due.data?.decisions ?? []).map((plan) => {
      const from = plan.dueOn > today ? plan.dueOn : today
      return {
        key: `plan-${String(plan.id)}`,
        customer: { id: plan.customerId, name: plan.customerName, grade: plan.customerGrade },
        what: t(plan.dueOn < today ? 'plan.past' : 'plan.allDone'),
        detail: plan.name,
        on: plan.dueOn,
        href: `/plans/${String(plan.id)}`,
        busy: [close, extend].some(({ isPending, variables }) => isPending && variables.id === plan.id),
        done: {
          label: t(plan.grade === 'C' ? 'plan.keep' : 'plan.close'),
          run: () => close.mutate({ id: plan.id, state: 'done' }),
        },
        snooze: {
          label: t('plan.moreTime', { count: MORE_DAYS }),
          run: () => extend.mutate({ id: plan.id, dueOn: addDays(from, MORE_DAYS) }),
        },
        reschedule: {
          label: t('otherDay'),
          from: addDays(from, MORE_DAYS),
          run: (dueOn) => extend.mutate({ id: plan.id, dueOn }),
        },
        letGo: { label: t('plan.letGo'), run: () => close.mutate({ id: plan.id, state: 'letGo' }) },
      }
    }),
  }
}
