import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { JobProgress } from '../../components/JobProgress'
import { PageHeader } from '../../components/PageHeader'
import { DismissedPairs } from './DismissedPairs'
import { Review } from './Review'
import { useScan, type Scan } from './use-scan'
import classes from './duplicates.module.css'

/** Customers that look the same, pair by pair: merge them, or say that they are not. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates')
  const [withArchived, setWithArchived] = useState(true)
  const scan = useScan(withArchived ? 'include' : 'leaveOut')
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <Button
            variant="default"
            leftSection={<IconRefresh size={17} stroke={1.75} aria-hidden="true" />}
            loading={scan.refreshing && !scan.looking}
            disabled={scan.looking}
            onClick={scan.again}
          >
            {t('again')}
          </Button>
        }
      />
      <Stack gap="md">
        <Checkbox
          label={t('archived')}
          checked={withArchived}
          onChange={(event) => {
            setWithArchived(event.currentTarget.checked)
          }}
        />
        <ScanResult scan={scan} />
        {!scan.looking && <DismissedPairs />}
      </Stack>
    </div>
  )
}

function ScanResult({ scan }: { scan: Scan }) {
  const { t } = useTranslation('duplicates')
  if (scan.looking) return <JobProgress title={t('looking')} job={scan.job} />
  if (scan.error && scan.error.code !== 'cancelled') {
    return <ErrorPanel error={scan.error} onTryAgain={scan.again} />
  }
  if (!scan.found) {
    return (
      <Text role="status" c="dimmed">
        {t('stopped')}
      </Text>
    )
  }
  if (scan.found.pairs.length > 0) return <Review scan={scan} found={scan.found} />
  return (
    <EmptyState
      drawing="people"
      title={t('empty.title')}
      text={t('empty.text', { count: scan.found.customers })}
      action={
        <Button component={Link} href="/customers" variant="default">
          {t('empty.toCustomers')}
        </Button>
      }
    />
  )
}
