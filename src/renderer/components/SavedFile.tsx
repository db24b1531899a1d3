import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconFolder } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../api'
import { useFormats } from './formats'

interface SavedFileProps {
  file: { token: string; name: string; bytes: number }
  rows: number
}

/** Says that a file was saved, and shows where. */
export function SavedFile({ file, rows }: SavedFileProps) {
  const { t } = useTranslation('export')
  const { bytes } = useFormats()
  const show = useAction('transfer.showExport')
  const button = useRef<HTMLButtonElement>(null)
  // What was pressed is gone while it was saved; going on begins here.
  useEffect(() => button.current?.focus(), [])
  return (
    <Group gap="sm" role="status">
      <IconCircleCheck size={20} stroke={1.75} color="var(--accent)" aria-hidden="true" />
      <Text>{t('page.saved', { name: file.name, count: rows, size: bytes(file.bytes) })}</Text>
      <Button
        ref={button}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFolder size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => show.mutate({ token: file.token })}
      >
        {t('page.show')}
      </Button>
    </Group>
  )
}
