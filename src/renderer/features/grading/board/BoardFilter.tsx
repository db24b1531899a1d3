import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { customerStatuses } from '../../../../shared/choices'
import { useOperation } from '../../../api'
import classes from './Board.module.css'
import { boardQuestion, isFiltered, useBoardState } from './board-state'

/** Narrows the board: what is typed, tags, status, place. */
export function BoardFilter() {
  const { t } = useTranslation('board')
  const state = useBoardState()
  const tags = useOperation('customers.tags', {})
  const places = useOperation('customers.places', { limit: 5000 })
  const placeholder = (chosen: unknown[]) => (chosen.length === 0 ? t('filter.all') : '')
  return (
    <Group gap="xs" role="search" aria-label={t('filter.label')}>
      <TextInput
        className={classes.query}
        aria-label={t('filter.query')}
        placeholder={t('filter.query')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={state.query}
        maxLength={200}
        onChange={(event) => {
          state.set({ query: event.currentTarget.value })
        }}
      />
      <MultiSelect
        className={classes.choice}
        aria-label={t('filter.tags')}
        placeholder={state.tags.length === 0 ? t('filter.tags') : ''}
        data={(tags.data?.tags ?? []).map(({ tag }) => tag)}
        value={state.tags}
        searchable
        clearable
        limit={50}
        onChange={(chosen) => {
          state.set({ tags: chosen })
        }}
      />
      <MultiSelect
        className={classes.choice}
        aria-label={t('filter.status')}
        placeholder={placeholder(state.status) && t('filter.status')}
        data={customerStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={state.status}
        clearable
        onChange={(chosen) => {
          state.set({ status: customerStatuses.filter((status) => chosen.includes(status)) })
        }}
      />
      <Select
        className={classes.choice}
        aria-label={t('filter.place')}
        placeholder={t('filter.place')}
        data={(places.data?.places ?? []).map(({ place }) => place)}
        value={state.place}
        searchable
        clearable
        limit={50}
        onChange={(place) => {
          state.set({ place })
        }}
      />
      {isFiltered(boardQuestion(state)) && (
        <Button variant="subtle" size="xs" onClick={state.clear}>
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  )
}
