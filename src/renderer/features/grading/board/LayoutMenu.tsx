import { Button, Popover, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconLayoutDashboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { boardDensities, boardGroupings } from '../../../../shared/choices'
import classes from './Board.module.css'
import { useBoardLook, useBoardState } from './board-state'

/** How the board is laid out: what the cards of a grade are put together by, and how much of each is shown. */
export function LayoutMenu() {
  const { t } = useTranslation('board')
  const { groupBy, density, setLook } = useBoardLook()
  const unfoldAll = useBoardState((state) => state.unfoldGroups)
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={groupBy === 'none' ? 'default' : 'light'}
          size="compact-sm"
          radius="xl"
          px={12}
          leftSection={<IconLayoutDashboard size={14} aria-hidden="true" />}
        >
          {groupBy === 'none' ? t('layout.button') : t(`layout.grouped.${groupBy}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('layout.label')}>
        <Stack gap="sm" className={classes.layout}>
          <Select
            label={t('layout.groupBy')}
            description={groupBy === 'persona' || groupBy === 'tag' ? t(`layout.hint.${groupBy}`) : undefined}
            inputWrapperOrder={['label', 'input', 'description']}
            data={boardGroupings.map((value) => ({ value, label: t(`layout.by.${value}`) }))}
            value={groupBy}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(chosen) => {
              unfoldAll()
              setLook({ groupBy: boardGroupings.find((value) => value === chosen) ?? 'none' })
            }}
          />
          <div>
            <Text size="sm" fw={500} mb={4} aria-hidden="true">
              {t('layout.density')}
            </Text>
            <SegmentedControl
              fullWidth
              aria-label={t('layout.density')}
              data={boardDensities.map((value) => ({ value, label: t(`layout.dense.${value}`) }))}
              value={density}
              onChange={(chosen) => {
                setLook({ density: boardDensities.find((value) => value === chosen) ?? 'comfortable' })
              }}
            />
          </div>
          {groupBy !== 'none' && (
            <Button variant="subtle" size="compact-sm" onClick={unfoldAll}>
              {t('layout.unfoldAll')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
