import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanRow } from '../../../shared/operations/plans'
import { DateText } from '../../components/DateText'
import { GradeRing } from '../../components/GradeRing'
import { BeforeAfter } from './BeforeAfter'
import { Progress } from './Progress'
import classes from './plans.module.css'

/** A plan on the board: whose, what is next, and how far it is; or what came of it. */
export function PlanCard({ plan }: { plan: PlanRow }) {
  const { t } = useTranslation('plans')
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <GradeRing grade={plan.customerGrade} size="sm" />
        <Link href={`/plans/${String(plan.id)}`} className={classes.cardName}>
          {plan.customerName}
        </Link>
      </div>
      <Text size="xs" c="dimmed">
        {plan.name}
      </Text>
      {plan.state === 'open' ? <OpenLine plan={plan} /> : <ClosedLine plan={plan} />}
      {plan.state === 'open' && (
        <div className={classes.cardFoot}>
          <Progress done={plan.stepsDone} of={plan.steps} />
          <Text size="xs" c="dimmed" component="span">
            {t('until')} <DateText date={plan.dueOn} />
          </Text>
        </div>
      )}
    </li>
  )
}

function OpenLine({ plan: { nextStep, place } }: { plan: PlanRow }) {
  const { t } = useTranslation('plans')
  if (place === 'decide') return <Text size="sm">{t(nextStep ? 'pastDate' : 'allDone')}</Text>
  if (!nextStep) return <Text size="sm">{t('noSteps')}</Text>
  return (
    <Text size="sm" lineClamp={3}>
      <span className={classes.due} data-overdue={place === 'overdue' || undefined}>
        <DateText date={nextStep.dueOn} style="relative" />
      </span>{' '}
      {nextStep.text}
    </Text>
  )
}

function ClosedLine({ plan }: { plan: PlanRow }) {
  const { t } = useTranslation('plans')
  return (
    <div className={classes.cardFoot}>
      <Text size="sm" component="span">
        {t(plan.state === 'letGo' ? 'state.letGo' : 'state.done')} <DateText date={plan.closedOn} />
      </Text>
      <BeforeAfter plan={plan} />
    </div>
  )
}
