import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../../shared/operations'
import type { Grade } from '../../../../shared/choices'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { useFormats } from '../../../components/formats'
import { useSeeSample } from '../../../components/use-see-sample'
import classes from './Effort.module.css'
import { EffortTable } from './EffortTable'
import { EffortWho } from './EffortWho'

export type EffortAnswer = OutputOf<'grading.effort'>

const together = 50

/** Where the time goes, and what comes back for it: the grades side by side, and who stands behind the numbers. */
export function EffortPage() {
  const { t } = useTranslation('effort')
  const { date, asOf } = useFormats()
  const [grade, setGrade] = useState<Grade | null>(null)
  const [limit, setLimit] = useState(together)
  const effort = useOperation(
    'grading.effort',
    { limit, ...(grade !== null && { grade }) },
    { keepPrevious: true },
  )
  const choose = (chosen: Grade) => {
    setGrade(chosen)
    setLimit(together)
  }
  const { data } = effort
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle', { day: date(data?.asOf ?? asOf) })} />
      {effort.error && <ErrorPanel error={effort.error} onTryAgain={() => void effort.refetch()} />}
      {!data && !effort.error && <LoadingSkeleton lines={7} height={44} />}
      {data?.total === 0 && <NoCustomers />}
      {data && data.total > 0 && (
        <div className={classes.page}>
          <Verdict answer={data} />
          <EffortTable answer={data} onChoose={choose} />
          <EffortWho answer={data} onMore={() => setLimit(Math.min(limit + together * 2, 1000))} />
        </div>
      )}
    </>
  )
}

/** The one sentence to take away. */
function Verdict({ answer: { focus, grades } }: { answer: EffortAnswer }) {
  const { t } = useTranslation('effort')
  if (focus) return <p className={classes.verdict}>{focus.sentence}</p>
  const known = grades.some(
    ({ minutesShare, costToServeShare }) => (minutesShare ?? costToServeShare) !== null,
  )
  if (known) return <p className={classes.verdict}>{t('inProportion')}</p>
  return (
    <div>
      <p className={classes.verdict}>{t('unknown')}</p>
      <Text c="dimmed">{t('unknownText')}</Text>
    </div>
  )
}

function NoCustomers() {
  const { t } = useTranslation('effort')
  const seeSample = useSeeSample()
  return (
    <EmptyState
      drawing="clock"
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
