import { Anchor, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { ActivityTable } from './ActivityTable'

/** One action, opened: where links to it lead. */
export function OneAction({ id }: { id: number }) {
  const { t } = useTranslation('history')
  const shown = useOperation('history.show', { id, limit: 25, offset: 0 }, { keepPrevious: true })
  return (
    <Stack gap="sm">
      <Anchor component={Link} href="/data/activity">
        {t('toAll')}
      </Anchor>
      {shown.error && <ErrorPanel error={shown.error} onTryAgain={() => void shown.refetch()} />}
      {shown.isPending && <LoadingSkeleton lines={3} height={28} />}
      {shown.data && <ActivityTable rows={[shown.data.action]} openId={id} />}
    </Stack>
  )
}
