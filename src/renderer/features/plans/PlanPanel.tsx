import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PlanRow } from '../../../shared/operations/plans'
import { useOperation } from '../../api'
import { DateText } from '../../components/DateText'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { useMakePlan } from '../../components/plan-making'
import { BeforeAfter } from './BeforeAfter'
import { Progress } from './Progress'
import classes from './plans.module.css'

/** What is planned for a customer, on the card: open plans with what is next, closed ones with what came of them. */
export function PlanPanel({ customerId }: { customerId: number }) {
  const { t } = useTranslation('plans')
  const makePlan = useMakePlan()
  const id = useId()
  const plans = useOperation('plans.list', { customerId, limit: 20 })
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} id={id}>
            {t('panel.title')}
          </Title>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => makePlan?.({ customerIds: [customerId] })}
          >
            {t('panel.make')}
          </Button>
        </Group>
        {plans.error && <ErrorPanel error={plans.error} onTryAgain={() => void plans.refetch()} />}
        {!plans.data && !plans.error && <LoadingSkeleton lines={2} />}
        {plans.data?.total === 0 && (
          <Text size="sm" c="dimmed">
            {t('panel.none')}
          </Text>
        )}
        {plans.data?.rows.map((plan) => (
          <PlanLine key={plan.id} plan={plan} />
        ))}
      </Stack>
    </section>
  )
}

function PlanLine({ plan }: { plan: PlanRow }) {
  const { t } = useTranslation('plans')
  const { nextStep } = plan
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Anchor component={Link} href={`/plans/${String(plan.id)}`} size="sm" fw={600}>
          {plan.name}
        </Anchor>
        {plan.state === 'open' ? (
          <Progress done={plan.stepsDone} of={plan.steps} />
        ) : (
          <BeforeAfter plan={plan} />
        )}
      </Group>
      <Text size="xs" c="dimmed" component="div">
        {plan.state !== 'open' && (
          <>
            {t(`state.${plan.state}`)} <DateText date={plan.closedOn} />
          </>
        )}
        {plan.place === 'decide' && t(nextStep ? 'pastDate' : 'allDone')}
        {plan.place !== 'decide' && nextStep && (
          <>
            <span className={classes.due} data-overdue={plan.place === 'overdue' || undefined}>
              <DateText date={nextStep.dueOn} style="relative" />
            </span>{' '}
            {nextStep.text}
          </>
        )}
      </Text>
    </div>
  )
}
