import { Anchor, Chip, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/operations'
import type { Action, RecordKind } from '../../../shared/operations/history'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { Pager } from '../../components/Pager'
import { RecordChangeItem } from './RecordChangeItem'
import classes from './history.module.css'

type Shown = OutputOf<'history.show'>

const pageSize = 25

/** What one action changed: how much of what, each record before and after, and what keeps it from being undone. */
export function ActionDetails({ action }: { action: Action }) {
  const { t } = useTranslation('history')
  const [record, setRecord] = useState<RecordKind | null>(null)
  const [offset, setOffset] = useState(0)
  const shown = useOperation(
    'history.show',
    { id: action.id, limit: pageSize, offset, ...(record && { record }) },
    { keepPrevious: true },
  )
  if (shown.error) return <ErrorPanel error={shown.error} onTryAgain={() => void shown.refetch()} />
  if (!shown.data) return <LoadingSkeleton lines={2} height={24} />
  const { counts, total, rows, forgotten, inTheWay } = shown.data
  return (
    <Stack gap="sm" className={classes.inside ?? ''}>
      <InTheWay action={action} obstacles={inTheWay} />
      {action.tooOld && <Text size="sm">{t('details.tooOld')}</Text>}
      {action.restore && <Text size="sm">{t('details.restore')}</Text>}
      {counts.length > 0 && (total > 1 || record !== null) && (
        <Counts
          counts={counts}
          chosen={record}
          onChoose={(chosen) => {
            setRecord(chosen)
            setOffset(0)
          }}
        />
      )}
      <ul className={classes.records}>
        {rows.map((row) => (
          <RecordChangeItem key={row.id} row={row} />
        ))}
      </ul>
      {forgotten > 0 && (
        <Text size="sm" c="dimmed">
          {t('details.forgotten', { count: forgotten })}
        </Text>
      )}
      {!action.tooOld && !action.restore && total === 0 && forgotten === 0 && (
        <Text size="sm" c="dimmed">
          {t('details.nothing')}
        </Text>
      )}
      <Pager offset={offset} size={pageSize} total={total} onOffset={setOffset} />
    </Stack>
  )
}

interface CountsProps {
  counts: Shown['counts']
  chosen: RecordKind | null
  onChoose: (record: RecordKind | null) => void
}

/** "830 purchases added, 89 customers added"; each can be picked to see only these. */
function Counts({ counts, chosen, onChoose }: CountsProps) {
  const { t } = useTranslation('history')
  const words = (count: Shown['counts'][number]) =>
    (['added', 'changed', 'removed'] as const)
      .filter((change) => count[change] > 0)
      .map((change) =>
        t(`countedChange.${change}`, { records: t(`counted.${count.record}`, { count: count[change] }) }),
      )
      .join(', ')
  if (counts.length === 1) return <Text size="sm">{counts.map(words)}</Text>
  return (
    <Group gap={6} role="group" aria-label={t('details.show')}>
      {counts.map((count) => (
        <Chip
          key={count.record}
          size="xs"
          checked={chosen === count.record}
          onChange={(checked) => {
            onChoose(checked ? count.record : null)
          }}
        >
          {words(count)}
        </Chip>
      ))}
    </Group>
  )
}

/** Which other actions have to be undone, or redone, first: each a link to it. */
function InTheWay({ action, obstacles }: { action: Action; obstacles: Shown['inTheWay'] }) {
  const { t } = useTranslation('history')
  return (['undo', 'redo'] as const).map((step) => {
    const these = obstacles.filter((obstacle) => obstacle.step === step)
    if (these.length === 0) return null
    return (
      <div key={step} className={classes.obstacles}>
        <Text size="sm">
          {t(`inTheWay.${action.undone ? 'redo' : 'undo'}.${step}`, { count: these.length })}
        </Text>
        <ul>
          {these.map(({ id, name }) => (
            <li key={id}>
              <Anchor component={Link} href={`/data/activity/${String(id)}`} size="sm">
                {name}
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
