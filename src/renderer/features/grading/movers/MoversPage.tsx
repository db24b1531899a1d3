import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../../shared/operations'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { useFormats } from '../../../components/formats'
import { useSeeSample } from '../../../components/use-see-sample'
import { Matrix } from './Matrix'
import { MonthsSection } from './MonthsSection'
import { MoverList } from './MoverList'
import classes from './Movers.module.css'
import { sinceOf, together, useMoversState } from './movers-state'
import { SinceChoice } from './SinceChoice'

export type MoversAnswer = OutputOf<'grading.movers'>

/** Who rose and who fell since a day, and how the grades went month by month. */
export function MoversPage() {
  const { t } = useTranslation('movers')
  const { date, today } = useFormats()
  const { span, day, cell, offset } = useMoversState()
  const since = sinceOf({ span, day }, today)
  const movers = useOperation(
    'grading.movers',
    { since, limit: together, offset, ...cell },
    { keepPrevious: true },
  )
  const { data } = movers
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { day: date(since) })}
        actions={data?.total !== 0 && <SinceChoice />}
      />
      {movers.error && <ErrorPanel error={movers.error} onTryAgain={() => void movers.refetch()} />}
      {!data && !movers.error && <LoadingSkeleton lines={8} height={40} />}
      {data?.total === 0 && <NoCustomers />}
      {data && data.total > 0 && (
        <div className={classes.page}>
          <div className={classes.matrix}>
            <Text role="status" fw={600}>
              {t('count', { count: data.moved })}
              {data.added > 0 && (
                <Text component="span" c="dimmed" fw={400}>
                  {`, ${t('added', { count: data.added })}`}
                </Text>
              )}
            </Text>
            <Matrix transitions={data.transitions} />
            <Text size="sm" c="dimmed">
              {t('matrix.about')}
            </Text>
          </div>
          <MoverList answer={data} cell={cell} />
          <MonthsSection />
        </div>
      )}
    </>
  )
}

function NoCustomers() {
  const { t } = useTranslation('movers')
  const seeSample = useSeeSample()
  return (
    <EmptyState
      drawing="board"
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button component={Link} href="/data/import">
          {t('empty.action')}
        </Button>
      }
      {...(seeSample && { onSeeSample: seeSample })}
    />
  )
}
