import { Button, Stack } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/operations/backup'
import { useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/PageHeader'
import { RestoreDialog } from '../../components/restore/RestoreDialog'
import { useRestore } from '../../components/restore/use-restore'
import { useJob } from '../../job'
import { BackupTable } from './BackupTable'
import { PassphraseSection } from './PassphraseSection'
import { PlaceSection } from './PlaceSection'
import { ProtectionSection } from './ProtectionSection'

const shownAtFirst = 8

/** The backups: what protects now, where they go, make one, check one, go back to one. */
export function BackupsPage() {
  const { t } = useTranslation('backup')
  const notices = useNotices()
  const status = useOperation('backup.list', {})
  const making = useJob('backup.create')
  const restore = useRestore()
  const create = async () => {
    if ((await making.start({})) !== null) notices.done(t('created'))
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('about')}
        actions={
          <>
            <Button variant="default" onClick={() => restore.begin({})}>
              {t('restoreFile')}
            </Button>
            <Button
              leftSection={<IconShieldCheck size={18} stroke={1.75} aria-hidden="true" />}
              loading={making.running}
              onClick={() => void create()}
            >
              {t('create')}
            </Button>
          </>
        }
      />
      {making.error && making.error.code !== 'cancelled' && <ErrorPanel error={making.error} />}
      {status.isPending && <LoadingSkeleton lines={8} />}
      {status.isError && <ErrorPanel error={status.error} onTryAgain={() => void status.refetch()} />}
      {status.data && (
        <>
          <ProtectionSection status={status.data} making={making} />
          <BackupList status={status.data} onRestore={({ name }) => restore.begin({ name })} />
          <PlaceSection status={status.data} />
          <PassphraseSection status={status.data} />
        </>
      )}
      <RestoreDialog restore={restore} />
    </>
  )
}

interface BackupListProps {
  status: BackupStatus
  onRestore: Parameters<typeof BackupTable>[0]['onRestore']
}

function BackupList({ status: { backups, chosen }, onRestore }: BackupListProps) {
  const { t } = useTranslation('backup')
  const [all, setAll] = useState(false)
  if (backups.length === 0) {
    return <EmptyState drawing="box" title={t('empty.title')} text={t('empty.text')} />
  }
  const older = all ? 0 : Math.max(0, backups.length - shownAtFirst)
  return (
    <Stack gap="xs" pb="lg" align="flex-start" w="100%" maw={960}>
      <BackupTable
        backups={all ? backups : backups.slice(0, shownAtFirst)}
        showsPlace={chosen !== null}
        onRestore={onRestore}
      />
      {older > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('all', { count: older })}
        </Button>
      )}
    </Stack>
  )
}
