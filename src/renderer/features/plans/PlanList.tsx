import { Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GradeLetter } from '../../../shared/choices'
import type { PlanRow } from '../../../shared/operations/plans'
import { useOperation } from '../../api'
import { DateText } from '../../components/DateText'
import { ErrorPanel } from '../../components/ErrorPanel'
import { GradeRing } from '../../components/GradeRing'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { Pager } from '../../components/Pager'
import { BeforeAfter } from './BeforeAfter'
import { usePlansState } from './plans-state'
import classes from './plans.module.css'

const PAGE = 50

/** Plans as a list, a page at a time: what is due first, then what is closed. */
export function PlanList({ query, grade }: { query: string; grade: GradeLetter | null }) {
  const { t } = useTranslation(['plans', 'common'])
  const { place, offset, turnTo } = usePlansState()
  const list = useOperation(
    'plans.list',
    { query, limit: PAGE, offset, ...(grade && { grade }), ...(place && { places: [place] }) },
    { keepPrevious: true },
  )
  if (list.error) return <ErrorPanel error={list.error} onTryAgain={() => void list.refetch()} />
  if (!list.data) return <LoadingSkeleton lines={8} />
  const { rows, total } = list.data
  if (total === 0) return <Text c="dimmed">{t('nothingLikeThat')}</Text>
  return (
    <div className={classes.list}>
      <Table stickyHeader highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {(['customer', 'plan', 'place', 'next', 'until'] as const).map((column) => (
              <Table.Th key={column}>{t(`table.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((plan) => (
            <PlanListRow key={plan.id} plan={plan} />
          ))}
        </Table.Tbody>
      </Table>
      <Pager offset={offset} size={PAGE} total={total} onOffset={turnTo} />
    </div>
  )
}

function PlanListRow({ plan }: { plan: PlanRow }) {
  const { t } = useTranslation('plans')
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <GradeRing grade={plan.customerGrade} size="sm" />
          {plan.customerName}
        </Group>
      </Table.Td>
      <Table.Td>
        <Link href={`/plans/${String(plan.id)}`} className={classes.cardName}>
          {plan.name}
        </Link>
      </Table.Td>
      <Table.Td>{t(plan.state === 'open' ? `place.${plan.place}` : `state.${plan.state}`)}</Table.Td>
      <Table.Td>
        {plan.nextStep ? (
          <>
            <span className={classes.due} data-overdue={plan.place === 'overdue' || undefined}>
              <DateText date={plan.nextStep.dueOn} style="relative" />
            </span>{' '}
            {plan.nextStep.text}
          </>
        ) : (
          <BeforeAfter plan={plan} />
        )}
      </Table.Td>
      <Table.Td>
        <DateText date={plan.closedOn ?? plan.dueOn} />
      </Table.Td>
    </Table.Tr>
  )
}
