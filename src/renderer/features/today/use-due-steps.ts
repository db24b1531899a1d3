import { useTranslation } from 'react-i18next'
import { useAction } from '../../api'
import { useFormats } from '../../components/formats'
import type { DueSection } from './due'
import { usePlansDue } from './use-plans-due'

/** Steps of plans: overdue, today, and those of the next two weeks. */
export function useDueSteps(): DueSection {
  const { t } = useTranslation('today')
  const { today } = useFormats()
  const due = usePlansDue()
  const tick = useAction('plans.doStep', {
    message: (_, { id }) => {
      const step = due.data?.steps.find((one) => one.id === id)
      return t('stepDone', { step: step?.text ?? '', name: step?.customerName ?? '' })
    },
  })
  const snooze = useAction('plans.snoozeStep')
  const save = useAction('plans.saveStep')
  return {
    name: 'steps',
    total: due.data?.stepCount ?? 0,
    isPending: due.isPending,
    error: due.error,
    tryAgain: () => void due.refetch(),
    rows: (due.data?.steps ?? []).map((step) => ({
      key: `step-${String(step.id)}`,
      customer: { id: step.customerId, name: step.customerName, grade: step.customerGrade },
      what: step.text,
      detail: step.planName,
      on: step.dueOn,
      href: `/plans/${String(step.planId)}`,
      busy: [tick, snooze, save].some(({ isPending, variables }) => isPending && variables.id === step.id),
      done: { label: t('done'), run: () => tick.mutate({ id: step.id }) },
      snooze: { label: t('weekLater'), run: () => snooze.mutate({ id: step.id }) },
      reschedule: {
        label: t('otherDay'),
        from: step.dueOn > today ? step.dueOn : today,
        run: (dueOn) => save.mutate({ id: step.id, changes: { dueOn } }),
      },
    })),
  }
}
