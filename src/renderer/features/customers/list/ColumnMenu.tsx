import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { columnIds } from './columns'
import { useListLook } from './list-state'

/** Which columns the list shows. */
export const ColumnMenu = memo(function ColumnMenu() {
  const { t } = useTranslation('customers')
  const { hidden, setHidden, reset } = useListLook()
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden="true" />}
        >
          {t('columns.choose')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.shown')}>
        <Stack gap={6}>
          {columnIds.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={t(`columns.${id}`)}
              checked={!hidden.includes(id)}
              disabled={id === 'name'}
              onChange={(event) => {
                const others = hidden.filter((other) => other !== id)
                setHidden(event.currentTarget.checked ? others : [...others, id])
              }}
            />
          ))}
          <Button size="compact-sm" variant="subtle" mt={4} onClick={reset}>
            {t('columns.reset')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
})
