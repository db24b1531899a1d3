import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../ErrorPanel'
import { JobProgress } from '../JobProgress'
import { LoadingSkeleton } from '../LoadingSkeleton'
import { useLate } from '../use-late'
import { Differences } from './Differences'
import { UnlockForm } from './UnlockForm'
import type { Restore } from './use-restore'

/** Shows what is in a backup and what would change, and restores only then. */
export function RestoreDialog({ restore }: { restore: Restore }) {
  const { t } = useTranslation(['backup', 'common'])
  return (
    <Modal
      opened={restore.opened}
      onClose={restore.close}
      closeOnClickOutside={false}
      closeOnEscape={!restore.restoring.running}
      withCloseButton={!restore.restoring.running}
      title={t('preview.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Step restore={restore} />
      </Stack>
    </Modal>
  )
}

function Step({ restore }: { restore: Restore }) {
  const { t } = useTranslation(['backup', 'common'])
  const { looking, restoring, found } = restore
  const lookingLong = useLate(looking.running)
  const restoringLong = useLate(restoring.running)
  if (restoring.running && restoringLong)
    return <JobProgress title={t('preview.restoring')} job={restoring} />
  if (found?.locked) return <UnlockForm restore={restore} name={found.name} />
  if (looking.running) {
    return lookingLong ? (
      <JobProgress title={t('preview.looking')} job={{ ...looking, cancel: restore.close }} />
    ) : (
      <LoadingSkeleton lines={5} />
    )
  }
  if (looking.error) return <ErrorPanel error={looking.error} />
  if (!found) return <LoadingSkeleton lines={5} />
  return (
    <>
      {found.problem === null ? (
        <Differences found={found} />
      ) : (
        <Alert role="alert" color="brick" variant="light">
          {t('preview.broken', { name: found.name, problem: found.problem })}
        </Alert>
      )}
      {restoring.error && restoring.error.code !== 'cancelled' && <ErrorPanel error={restoring.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={restoring.running} onClick={restore.close} data-autofocus>
          {t('common:cancel')}
        </Button>
        {found.problem === null && (
          <Button loading={restoring.running} onClick={restore.restore}>
            {t('preview.action')}
          </Button>
        )}
      </Group>
    </>
  )
}
