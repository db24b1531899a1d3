import { ActionIcon, Badge, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface OnlyChipProps {
  /** What these customers were found by. */
  name: string
  onClear: () => void
}

/** Says that only customers found elsewhere are shown, and lets the others back in. */
export function OnlyChip({ name, onClear }: OnlyChipProps) {
  const { t } = useTranslation('customers')
  return (
    <Group gap={0} wrap="nowrap">
      <Badge variant="light" size="lg" tt="none" fw={500} maw={360} dir="auto">
        {name}
      </Badge>
      <ActionIcon
        size="sm"
        radius="xl"
        variant="subtle"
        color="gray"
        aria-label={t('filter.remove', { filter: name })}
        onClick={onClear}
      >
        <IconX size={14} aria-hidden="true" />
      </ActionIcon>
    </Group>
  )
}
