import { Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import type { PlanWish } from '../../components/plan-making'
import { CustomerChoice } from './CustomerChoice'
import { NewPlanForm } from './NewPlanForm'
import { NewPlansForm } from './NewPlansForm'
import { PlaybookChoice } from './PlaybookChoice'

interface NewPlanDialogProps extends PlanWish {
  onClose: () => void
}

/** Makes a plan for one customer (asks for whom when nobody is named), step by step, or the same kind of plan for several. */
export function NewPlanDialog(props: NewPlanDialogProps) {
  const { t } = useTranslation(['plans', 'common'])
  const count = props.customerIds.length
  return (
    <Modal
      opened
      size="xl"
      onClose={props.onClose}
      title={count > 1 ? t('make.titleMany', { count }) : t('make.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Content {...props} />
    </Modal>
  )
}

function Content({ customerIds, criterionIds, onClose }: NewPlanDialogProps) {
  const { t } = useTranslation('plans')
  const [chosen, setChosen] = useState<number | null>(null)
  const only = customerIds.length === 1 ? (customerIds[0] ?? null) : chosen
  if (customerIds.length > 1) return <NewPlansForm customerIds={customerIds} onClose={onClose} />
  return (
    <Stack gap="md">
      {customerIds.length === 0 && <CustomerChoice value={chosen} onChange={setChosen} />}
      {only === null ? (
        <Text c="dimmed">{t('make.choose')}</Text>
      ) : (
        <ForOne
          key={only}
          customerId={only}
          named={chosen === null}
          onClose={onClose}
          {...(criterionIds && { criterionIds })}
        />
      )}
    </Stack>
  )
}

interface ForOneProps {
  customerId: number
  /** Says who it is; false where that stands there already. */
  named: boolean
  criterionIds?: readonly number[]
  onClose: () => void
}

function ForOne({ customerId, named, criterionIds, onClose }: ForOneProps) {
  const [playbookId, setPlaybookId] = useState<number | null>(null)
  const proposal = useOperation(
    'plans.propose',
    {
      customerId,
      ...(playbookId !== null && { playbookId }),
      ...(criterionIds && { criterionIds: [...criterionIds] }),
    },
    { keepPrevious: true },
  )
  const customer = useOperation('customers.get', { id: customerId }, { enabled: named })
  if (proposal.error) {
    return <ErrorPanel error={proposal.error} onTryAgain={() => void proposal.refetch()} />
  }
  if (!proposal.data) return <LoadingSkeleton lines={5} />
  return (
    <Stack gap="md">
      {named && customer.data && <Text fw={600}>{customer.data.name}</Text>}
      <PlaybookChoice value={proposal.data.playbookId} onChange={setPlaybookId} />
      <NewPlanForm
        key={`${String(proposal.data.playbookId)} ${String(proposal.isPlaceholderData)}`}
        customerId={customerId}
        proposal={proposal.data}
        onClose={onClose}
      />
    </Stack>
  )
}
