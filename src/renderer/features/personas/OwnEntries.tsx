import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface OwnEntriesProps {
  nothing: string
  add: string
  onAdd: () => void
  children: readonly ReactNode[]
}

/** Entries the owner adds as many of as they like. */
export function OwnEntries({ nothing, add, onAdd, children }: OwnEntriesProps) {
  return (
    <Stack gap="sm" align="stretch">
      {children.length === 0 && <Text c="dimmed">{nothing}</Text>}
      {children}
      <Group>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onAdd}>
          {add}
        </Button>
      </Group>
    </Stack>
  )
}

interface OwnEntryProps {
  remove: string
  onRemove: () => void
  children: ReactNode
}

/** One of them, with the way to take it away. */
export function OwnEntry({ remove, onRemove, children }: OwnEntryProps) {
  return (
    <Paper bg="var(--surface)" p="sm">
      <Group align="flex-start" wrap="nowrap" gap="xs">
        <Stack gap="xs" flex={1}>
          {children}
        </Stack>
        <ActionIcon variant="subtle" color="gray" aria-label={remove} onClick={onRemove}>
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
