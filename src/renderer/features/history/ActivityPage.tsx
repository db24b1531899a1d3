import { Button, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import type { ActionSort } from '../../../shared/operations/history'
import { useOperation, useRedo, useUndo } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { ActivityFilter } from './ActivityFilter'
import { ActivityTable } from './ActivityTable'
import { HistorySize } from './HistorySize'
import { OneAction } from './OneAction'
import { useActions } from './use-actions'

/** Everything that was changed, newest first, with a way back; or one action, where the address names it. */
export function ActivityPage() {
  const { t } = useTranslation('history')
  const { id } = useParams()
  const steps = useOperation('history.list', { limit: 1 })
  const named = Number(id)
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={<Steps {...steps.data} />} />
      {Number.isSafeInteger(named) && named > 0 ? <OneAction key={named} id={named} /> : <Everything />}
    </>
  )
}

function Everything() {
  const { t } = useTranslation('history')
  const [sort, setSort] = useState<ActionSort>('all')
  const [query, setQuery] = useState('')
  const searched = useDeferredValue(query.trim())
  const filtered = sort !== 'all' || searched !== ''
  const { rows, total, pending, error, refetch, showEarlier } = useActions(
    'history.list',
    filtered ? { sort, query: searched } : {},
  )
  if (!filtered && total === 0) {
    return <EmptyState drawing="clock" title={t('empty.title')} text={t('empty.text')} />
  }
  return (
    <Stack gap="sm">
      <ActivityFilter sort={sort} query={query} onSort={setSort} onQuery={setQuery} />
      {error && <ErrorPanel error={error} onTryAgain={refetch} />}
      {total === undefined && !error && <LoadingSkeleton lines={10} height={28} />}
      {total === 0 && (
        <Text c="dimmed" py="md" role="status">
          {t('filter.nothing')}
        </Text>
      )}
      {rows.length > 0 && <ActivityTable rows={rows} />}
      {showEarlier && total !== undefined && (
        <Stack align="center" gap="xs">
          <Text size="sm" c="dimmed">
            {t('shown', { shown: rows.length, total })}
          </Text>
          <Button variant="default" loading={pending} onClick={showEarlier}>
            {t('more')}
          </Button>
        </Stack>
      )}
      <HistorySize />
    </Stack>
  )
}

interface StepsProps {
  undo?: { name: string } | null
  redo?: { name: string } | null
}

/** What Undo and Redo would do next. */
function Steps({ undo = null, redo = null }: StepsProps) {
  const { t } = useTranslation('history')
  const takeBack = useUndo()
  const doAgain = useRedo()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />}
        disabled={undo === null}
        onClick={() => takeBack()}
        {...(undo && { title: t('undoNext', { name: undo.name }) })}
      >
        {t('undo')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp size={18} stroke={1.75} aria-hidden="true" />}
        disabled={redo === null}
        onClick={() => doAgain()}
        {...(redo && { title: t('redoNext', { name: redo.name }) })}
      >
        {t('redo')}
      </Button>
    </>
  )
}
