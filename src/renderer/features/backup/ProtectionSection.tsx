import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/operations/backup'
import { useFormats } from '../../components/formats'
import { JobProgress } from '../../components/JobProgress'
import { Section } from '../../components/Section'
import { useLate } from '../../components/use-late'
import type { Job } from '../../job'

interface ProtectionSectionProps {
  status: BackupStatus
  making: Job<'backup.create'>
}

/** What protects the data now, and what keeps it from being protected. */
export function ProtectionSection({ status, making }: ProtectionSectionProps) {
  const { t } = useTranslation('backup')
  const { lately } = useFormats()
  const late = useLate(making.running)
  const [newest] = status.backups
  // Then the empty list says so.
  if (!newest && status.trouble === null && !late) return null
  return (
    <Section title={t('now.title')} text={t('now.keeping')}>
      <Stack gap="sm">
        {status.trouble !== null && (
          <Alert role="alert" color="brick" variant="light">
            {status.trouble}
          </Alert>
        )}
        {newest && (
          <div>
            <Text fw={600}>{t('now.last', { when: lately(newest.at) })}</Text>
            <Text c="dimmed">
              {t('now.kept', { count: status.backups.length })}
              {status.sealedSince !== null && ` ${t('now.sealed')}`}
            </Text>
          </div>
        )}
        {late && <JobProgress title={t('now.making')} job={making} />}
      </Stack>
    </Section>
  )
}
