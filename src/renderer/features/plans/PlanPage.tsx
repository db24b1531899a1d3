import { ActionIcon, Anchor, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconDots, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import type { Plan } from '../../../shared/operations/plans'
import { useAction, useOperation } from '../../api'
import { DateText } from '../../components/DateText'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { GradeRing } from '../../components/GradeRing'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { BeforeAfter } from './BeforeAfter'
import { CloseDialog } from './CloseDialog'
import { Decision } from './Decision'
import { EditPlanDialog } from './EditPlanDialog'
import { ExtendDialog } from './ExtendDialog'
import { Progress } from './Progress'
import { Steps } from './Steps'

/** What is open above a plan. */
export type PlanDialog = 'done' | 'letGo' | 'extend' | 'edit'

/** One plan: its question when it has one, its steps, what came of it. */
export function PlanPage() {
  const { id = '' } = useParams()
  const planId = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null
  const plan = useOperation('plans.get', { id: planId ?? 1 }, { enabled: planId !== null })
  if (planId === null || plan.error?.code === 'not-found') return <NotThere />
  if (plan.error) return <ErrorPanel error={plan.error} onTryAgain={() => void plan.refetch()} />
  if (!plan.data) return <LoadingSkeleton lines={6} height={48} />
  return <OnePlan key={planId} plan={plan.data} />
}

function OnePlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans')
  const [dialog, setDialog] = useState<PlanDialog | null>(null)
  const close = () => setDialog(null)
  return (
    <Stack gap="md" maw={880}>
      <PageHeader
        title={t('pageTitle', { plan: plan.name, name: plan.customerName })}
        subtitle={<Anchor component={Link} href="/plans" size="sm">{`← ${t('all')}`}</Anchor>}
        actions={<Actions plan={plan} onOpen={setDialog} />}
      />
      <Group gap="md">
        <GradeRing grade={plan.customerGrade} score={plan.customerScore} size="lg" />
        <div>
          <Anchor component={Link} href={`/customers/${String(plan.customerId)}`} fw={600}>
            {plan.customerName}
          </Anchor>
          <Text size="sm" c="dimmed" component="div">
            {t(`purpose.${plan.grade}`)} · {t('begun')} <DateText date={plan.startedOn} /> · {t('until')}{' '}
            <DateText date={plan.dueOn} />
          </Text>
        </div>
        <Progress done={plan.stepsDone} of={plan.steps} />
      </Group>
      {plan.goal !== '' && (
        <Text style={{ whiteSpace: 'pre-line' }}>
          <strong>{t('goal')}:</strong> {plan.goal}
        </Text>
      )}
      {plan.state !== 'open' && <Closed plan={plan} />}
      {plan.place === 'decide' && <Decision plan={plan} onOpen={setDialog} />}
      <Steps plan={plan} />
      {(dialog === 'done' || dialog === 'letGo') && (
        <CloseDialog plan={plan} state={dialog} onClose={close} />
      )}
      {dialog === 'extend' && <ExtendDialog plan={plan} onClose={close} />}
      {dialog === 'edit' && <EditPlanDialog plan={plan} onClose={close} />}
    </Stack>
  )
}

function Closed({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans')
  const reopen = useAction('plans.reopen')
  return (
    <Group gap="md" role="group" aria-label={t('state.closed')}>
      <Text>
        {t(plan.state === 'letGo' ? 'state.letGo' : 'state.done')} <DateText date={plan.closedOn} />
        {plan.outcome !== '' && `: ${plan.outcome}`}
      </Text>
      <BeforeAfter plan={plan} />
      <Button variant="subtle" size="compact-sm" onClick={() => reopen.mutate({ id: plan.id })}>
        {t('reopen')}
      </Button>
    </Group>
  )
}

function Actions({ plan, onOpen }: { plan: Plan; onOpen: (dialog: PlanDialog) => void }) {
  const { t } = useTranslation(['plans', 'common'])
  const [, navigate] = useLocation()
  const remove = useAction('plans.remove', { onDone: () => navigate('/plans') })
  return (
    <>
      <Button
        component={Link}
        href={`/plans/letters/for/${String(plan.customerId)}`}
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
      >
        {t('writeLetter')}
      </Button>
      {plan.state === 'open' && <Button onClick={() => onOpen('done')}>{t('close.action')}</Button>}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('common:more')}>
            <IconDots size={17} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onOpen('edit')}>{t('edit')}</Menu.Item>
          {plan.state === 'open' && (
            <Menu.Item onClick={() => onOpen('extend')}>{t('extend.menu')}</Menu.Item>
          )}
          {plan.state === 'open' && <Menu.Item onClick={() => onOpen('letGo')}>{t('letGo.menu')}</Menu.Item>}
          <Menu.Item color="brick" onClick={() => remove.mutate({ id: plan.id })}>
            {t('removePlan')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function NotThere() {
  const { t } = useTranslation('plans')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        drawing="clock"
        title={t('notThere.title')}
        text={t('notThere.text')}
        action={
          <Button component={Link} href="/plans">
            {t('all')}
          </Button>
        }
      />
    </>
  )
}
