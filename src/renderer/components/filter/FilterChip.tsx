import { ActionIcon, Button, Group, Popover } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FilterChipProps {
  label: string
  /** What is asked for at the moment; null: nothing. */
  value: string | null
  onClear: () => void
  /** The choices, shown below the chip. */
  children: ReactNode
}

/** One filter: says what it is set to, opens to be set, and can be taken off. */
export function FilterChip({ label, value, onClear, children }: FilterChipProps) {
  const { t } = useTranslation('customers')
  const [opened, setOpened] = useState(false)
  return (
    <Group gap={0} wrap="nowrap">
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="compact-sm"
            radius="xl"
            px={12}
            variant={value === null ? 'default' : 'light'}
            rightSection={value === null && <IconChevronDown size={14} aria-hidden="true" />}
            onClick={() => {
              setOpened(!opened)
            }}
          >
            {value === null ? label : t('filter.set', { filter: label, value })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
      </Popover>
      {value !== null && (
        <ActionIcon
          size="sm"
          radius="xl"
          variant="subtle"
          color="gray"
          aria-label={t('filter.remove', { filter: label })}
          onClick={onClear}
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </Group>
  )
}
