import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays } from '../../../shared/dates'
import { useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { useFormats } from '../../components/formats'
import { useMakePlan } from '../../components/plan-making'
import { useSeeSample } from '../../components/use-see-sample'

const FAR_DAYS = 3650

/** Nothing waits: a kind word, and what comes next. */
export function NothingDue() {
  const { t } = useTranslation('today')
  const { today, date } = useFormats()
  const info = useOperation('system.info', {})
  const due = useOperation('plans.due', { upTo: addDays(today, FAR_DAYS), limit: 1 })
  const makePlan = useMakePlan()
  const seeSample = useSeeSample()
  const next = due.data?.steps[0]
  const isNew = info.data?.customers === 0
  if (isNew) {
    return (
      <EmptyState
        drawing="people"
        title={t('none.newTitle')}
        text={t('none.newText')}
        action={
          <>
            <Button component={Link} href="/data/import">
              {t('none.import')}
            </Button>
            <Button component={Link} href="/criteria" variant="default">
              {t('none.criteria')}
            </Button>
          </>
        }
        {...(seeSample && { onSeeSample: seeSample })}
      />
    )
  }
  return (
    <EmptyState
      drawing="clock"
      title={t('none.title')}
      text={
        next
          ? t('none.next', { name: next.customerName, step: next.text, day: date(next.dueOn) })
          : t('none.text')
      }
      action={
        makePlan && (
          <Button variant={next ? 'default' : 'filled'} onClick={() => makePlan({ customerIds: [] })}>
            {t('none.plan')}
          </Button>
        )
      }
    />
  )
}
