import { Button, Code, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { BackupTable } from './BackupTable'
import { RestoreDialog, type Restorable } from './RestoreDialog'

const shownAtFirst = 8

/** The backups: make one, check one, go back to one. */
export function BackupsPage() {
  const { t } = useTranslation('backup')
  const [restoring, setRestoring] = useState<Restorable | null>(null)
  const backups = useOperation('backup.list', {})
  const create = useAction('backup.create', { message: () => t('created') })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('about')}
        actions={
          <>
            <Button variant="default" onClick={() => setRestoring({ name: null, at: null })}>
              {t('restoreFile')}
            </Button>
            <Button
              leftSection={<IconShieldCheck size={18} stroke={1.75} aria-hidden="true" />}
              loading={create.isPending}
              onClick={() => create.mutate({})}
            >
              {t('create')}
            </Button>
          </>
        }
      />
      <Stack gap="md">
        {backups.isPending && <LoadingSkeleton lines={3} />}
        {backups.isError && <ErrorPanel error={backups.error} onTryAgain={() => void backups.refetch()} />}
        {backups.data && <BackupList {...backups.data} onRestore={setRestoring} />}
      </Stack>
      <RestoreDialog what={restoring} onClose={() => setRestoring(null)} />
    </>
  )
}

interface BackupListProps {
  folder: string
  backups: Parameters<typeof BackupTable>[0]['backups']
  onRestore: (what: Restorable) => void
}

function BackupList({ folder, backups, onRestore }: BackupListProps) {
  const { t } = useTranslation('backup')
  const [all, setAll] = useState(false)
  if (backups.length === 0) {
    return <EmptyState drawing="box" title={t('empty.title')} text={t('empty.text')} />
  }
  const older = all ? 0 : Math.max(0, backups.length - shownAtFirst)
  return (
    <>
      <BackupTable backups={all ? backups : backups.slice(0, shownAtFirst)} onRestore={onRestore} />
      {older > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('all', { count: older })}
        </Button>
      )}
      <Text size="sm" c="dimmed">
        {t('folder', { folder: '' })}
        <Code>{folder}</Code>
      </Text>
    </>
  )
}
