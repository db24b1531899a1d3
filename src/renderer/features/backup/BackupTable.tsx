import { Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/operations/backup'
import { useAction } from '../../api'
import { useFormats } from '../../components/formats'
import { useNotices } from '../../components/notices'

interface BackupTableProps {
  backups: readonly Backup[]
  /** Some may be elsewhere than in the app's own folder. */
  showsPlace: boolean
  onRestore: (backup: Backup) => void
}

/** Backups, one in a row, newest first. */
export function BackupTable({ backups, showsPlace, onRestore }: BackupTableProps) {
  const { t } = useTranslation('backup')
  const { lately, bytes } = useFormats()
  return (
    <Table aria-label={t('table.label')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('table.when')}</Table.Th>
          <Table.Th scope="col">{t('table.why')}</Table.Th>
          {showsPlace && <Table.Th scope="col">{t('table.where')}</Table.Th>}
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
            <Table.Td title={backup.name}>{lately(backup.at)}</Table.Td>
            <Table.Td>
              {t(`reason.${backup.reason}`)}
              {backup.sealed && (
                <Text component="span" size="sm" c="dimmed">
                  {` · ${t('table.sealed')}`}
                </Text>
              )}
            </Table.Td>
            {showsPlace && <Table.Td>{t(`where.${backup.place}`)}</Table.Td>}
            <Table.Td ta="right">{bytes(backup.bytes)}</Table.Td>
            <Table.Td>
              <RowActions backup={backup} onRestore={onRestore} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function RowActions({ backup, onRestore }: { backup: Backup; onRestore: (backup: Backup) => void }) {
  const { t } = useTranslation('backup')
  const { moment } = useFormats()
  const notices = useNotices()
  const verify = useAction('backup.verify', {
    onDone: ({ ok, name, customers, purchases, problems }) => {
      if (ok) notices.done(t('verified', { name, customers, purchases }))
      else notices.warn(t('broken', { name, problem: problems.join(' ') }))
    },
  })
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('verifyOne', { name: moment(backup.at) })}
        loading={verify.isPending}
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
  )
}
