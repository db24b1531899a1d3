import { Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterBar } from '../../../components/filter/FilterBar'
import { ViewMenu } from '../../../components/views/ViewMenu'
import classes from './Board.module.css'
import { useBoardLook, useBoardState } from './board-state'

/** Narrows the board: what is typed, a saved view, and the filters of the list. */
export function BoardFilter() {
  const { t } = useTranslation('board')
  const { query, filter, viewId, set, open, clear } = useBoardState()
  const { groupBy, density } = useBoardLook()
  const look = useMemo(
    () => ({ query: query.trim(), filter, sort: null, board: { groupBy, density } }),
    [query, filter, groupBy, density],
  )
  return (
    <Group gap={6} role="search" aria-label={t('filter.label')}>
      <TextInput
        className={classes.query}
        aria-label={t('filter.query')}
        placeholder={t('filter.query')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={query}
        maxLength={200}
        onChange={(event) => {
          set({ query: event.currentTarget.value })
        }}
      />
      <ViewMenu look={look} viewId={viewId} onOpen={open} onClear={clear} onView={setView} />
      <FilterBar filter={filter} onChange={setFilter} amongOthers />
    </Group>
  )
}

function setView(viewId: number | null) {
  useBoardState.getState().set({ viewId })
}

function setFilter(filter: ReturnType<typeof useBoardState.getState>['filter']) {
  useBoardState.getState().set({ filter })
}
