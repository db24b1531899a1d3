import { Button, Popover, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconLayoutDashboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { boardDensities, boardGroupings, type BoardGrouping } from '../../../../shared/choices'
import classes from './Board.module.css'
import { useBoardLook, useBoardState } from './board-state'

const explained = ['persona', 'tag', 'stage'] as const
function isExplained(groupBy: BoardGrouping): groupBy is (typeof explained)[number] {
  return explained.some((one) => one === groupBy)
}

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
          leftSection={<IconLayoutDashboard size={16} stroke={1.75} aria-hidden="true" />}
        >
          {groupBy === 'none' ? t('layout.button') : t(`layout.grouped.${groupBy}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('layout.label')}>
        <Stack gap="sm" className={classes.layout}>
          <Select
            label={t('layout.groupBy')}
            description={isExplained(groupBy) ? t(`layout.hint.${groupBy}`) : undefined}
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
