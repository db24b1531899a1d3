import { Button, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation, useRedo, useUndo } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { ActivityTable } from './ActivityTable'

const pageSize = 100
const largestPage = 1000

/** Everything that was changed, newest first, with a way back. */
export function ActivityPage() {
  const { t } = useTranslation('history')
  const [limit, setLimit] = useState(pageSize)
  const history = useOperation('history.list', { limit }, { keepPrevious: true })
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={<Steps {...history.data} />} />
      {history.isPending && <LoadingSkeleton lines={10} height={28} />}
      {history.isError && <ErrorPanel error={history.error} onTryAgain={() => void history.refetch()} />}
      {history.data?.total === 0 && (
        <EmptyState drawing="clock" title={t('empty.title')} text={t('empty.text')} />
      )}
      {history.data && history.data.total > 0 && (
        <Stack gap="sm">
          <ActivityTable rows={history.data.rows} />
          {history.data.rows.length < history.data.total && (
            <Stack align="center" gap="xs">
              <Text size="sm" c="dimmed">
                {t('shown', { shown: history.data.rows.length, total: history.data.total })}
              </Text>
              {limit < largestPage && (
                <Button variant="default" onClick={() => setLimit(Math.min(largestPage, limit + pageSize))}>
                  {t('more')}
                </Button>
              )}
            </Stack>
          )}
        </Stack>
      )}
    </>
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
        onClick={doAgain}
        {...(redo && { title: t('redoNext', { name: redo.name }) })}
      >
        {t('redo')}
      </Button>
    </>
  )
}
