import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Drawing, type DrawingName } from './Drawing'

interface EmptyStateProps {
  drawing: DrawingName
  title: string
  /** One sentence that teaches. */
  text: string
  /** The one button. */
  action?: ReactNode
  /** Offers to look at this part in the sample business. */
  onSeeSample?: () => void
}

/** What stands where there is nothing yet. */
export function EmptyState({ drawing, title, text, action, onSeeSample }: EmptyStateProps) {
  const { t } = useTranslation()
  return (
    <Stack align="center" gap="sm" py={64} px="md" ta="center">
      <Drawing name={drawing} />
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={420}>
        {text}
      </Text>
      {(action !== undefined || onSeeSample) && (
        <Group justify="center" mt="xs">
          {action}
          {onSeeSample && (
            <Button variant="subtle" onClick={onSeeSample}>
              {t('seeSample')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
