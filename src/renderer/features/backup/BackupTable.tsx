import { Button, Group, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/operations/backup'
import { useAction } from '../../api'
import { useFormats } from '../../components/formats'
import { useNotices } from '../../components/notices'
import type { Restorable } from './RestoreDialog'

interface BackupTableProps {
  backups: readonly Backup[]
  onRestore: (what: Restorable) => void
}

/** Backups, one in a row, newest first. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { t } = useTranslation('backup')
  const { moment, bytes } = useFormats()
  const notices = useNotices()
  const verify = useAction('backup.verify', {
    onDone: ({ ok, name, customers, purchases, problems }) => {
      if (ok) notices.done(t('verified', { name, customers, purchases }))
      else notices.warn(t('broken', { name, problem: problems.join(' ') }))
    },
  })
  return (
    <Table aria-label={t('table.label')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('table.when')}</Table.Th>
          <Table.Th scope="col">{t('table.why')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('table.size')}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {t('table.actions')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.name}>
            <Table.Td title={backup.name}>{moment(backup.at)}</Table.Td>
            <Table.Td>{t(`reason.${backup.reason}`)}</Table.Td>
            <Table.Td ta="right">{bytes(backup.bytes)}</Table.Td>
            <Table.Td>
              <Group gap={4} justify="flex-end" wrap="nowrap">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('verifyOne', { name: moment(backup.at) })}
                  loading={verify.isPending && verify.variables.name === backup.name}
                  onClick={() => verify.mutate({ name: backup.name })}
                >
                  {t('verify')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('restoreOne', { name: moment(backup.at) })}
                  onClick={() => onRestore(backup)}
                >
                  {t('restore')}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
