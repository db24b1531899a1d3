import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { ActivityTable } from './ActivityTable'
import { useActions } from './use-actions'

/** What was done to one customer and all that belongs to them, newest first, as on the page of everything. */
export function CustomerHistory({ customerId }: { customerId: number }) {
  const { t } = useTranslation('history')
  const { rows, total, pending, error, refetch, showEarlier } = useActions('history.ofCustomer', {
    customerId,
  })
  if (error) return <ErrorPanel error={error} onTryAgain={refetch} />
  if (total === undefined) return <LoadingSkeleton lines={5} height={28} />
  if (total === 0) {
    return (
      <Text c="dimmed" py="md">
        {t('customer.empty')}
      </Text>
    )
  }
  return (
    <>
      <ActivityTable rows={rows} narrow />
      {showEarlier && (
        <Group justify="center" mt="sm">
          <Text size="sm" c="dimmed">
            {t('shown', { shown: rows.length, total })}
          </Text>
          <Button variant="default" size="compact-sm" loading={pending} onClick={showEarlier}>
            {t('more')}
          </Button>
        </Group>
      )}
    </>
  )
}
