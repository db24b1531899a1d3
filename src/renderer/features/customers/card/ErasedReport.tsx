import { Button, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'

export type ErasedFromBackups = OutputOf<'customers.eraseFromBackups'>

interface ErasedReportProps {
  report: ErasedFromBackups
  onClose: () => void
}

/** What became of the backups, and what the owner has to see to. */
export function ErasedReport({ report: { backups, keptAside }, onClose }: ErasedReportProps) {
  const { t } = useTranslation('customers')
  const erased = backups.filter(({ outcome }) => outcome === 'erased').length
  const left = [
    ...backups.flatMap(({ name: backup, outcome, why }) => {
      if (outcome === 'unsure') return t('eraseDialog.unsure', { name: backup })
      return outcome === 'unreadable' ? t('eraseDialog.unreadable', { name: backup, why: why ?? '' }) : []
    }),
    ...keptAside.map((file) => t('eraseDialog.aside', { name: file })),
  ]
  return (
    <Stack gap="md" maw={720} role="status">
      <Text>{t('eraseDialog.doneText')}</Text>
      <Text>{t('eraseDialog.erased', { count: erased })}</Text>
      {left.length > 0 && (
        <>
          <Text fw={600}>{t('eraseDialog.left')}</Text>
          <List size="sm" spacing={4}>
            {left.map((line) => (
              <List.Item key={line} style={{ overflowWrap: 'anywhere' }}>
                {line}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Group>
        <Button onClick={onClose}>{t('card.toList')}</Button>
      </Group>
    </Stack>
  )
}
