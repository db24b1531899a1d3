import { useTranslation } from 'react-i18next'
import { addMonths } from '../../../shared/dates'
import { useAction, useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import type { DueSection } from './due'

/** Personas that the owner wanted to look at again. */
export function useDuePersonas(): DueSection {
  const { t } = useTranslation('today')
  const { today } = useFormats()
  const due = useOperation('personas.toReview', {}, { keepPrevious: true })
  const save = useAction('personas.save')
  const personas = due.data?.personas ?? []
  return {
    name: 'personas',
    total: personas.length,
    isPending: due.isPending,
    error: due.error,
    tryAgain: () => void due.refetch(),
    rows: personas.map(({ id, name, reviewOn }) => {
      const move = (day: string) => save.mutate({ id, persona: { reviewOn: day } })
      return {
        key: `persona-${String(id)}`,
        customer: null,
        what: t('persona.review', { name }),
        on: reviewOn,
        href: `/personas/${String(id)}`,
        busy: save.isPending && save.variables.id === id,
        done: { label: t('persona.stillTrue'), run: () => move(addMonths(today, 12)) },
        snooze: { label: t('monthLater'), run: () => move(addMonths(today, 1)) },
        reschedule: { label: t('otherDay'), from: addMonths(today, 1), run: move },
      }
    }),
  }
}
