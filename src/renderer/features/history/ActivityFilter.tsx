import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actionSorts, type ActionSort } from '../../../shared/operations/history'

interface ActivityFilterProps {
  sort: ActionSort
  query: string
  onSort: (sort: ActionSort) => void
  onQuery: (query: string) => void
}

/** Which actions are listed: by what they are, and by words in their names. */
export function ActivityFilter({ sort, query, onSort, onQuery }: ActivityFilterProps) {
  const { t } = useTranslation('history')
  return (
    <Group justify="space-between" gap="sm">
      <SegmentedControl
        size="xs"
        role="radiogroup"
        aria-label={t('filter.sort')}
        value={sort}
        onChange={onSort}
        data={actionSorts.map((value) => ({ value, label: t(`filter.sorts.${value}`) }))}
      />
      <TextInput
        size="xs"
        type="search"
        w={240}
        aria-label={t('filter.query')}
        placeholder={t('filter.queryHint')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        value={query}
        onChange={(event) => {
          onQuery(event.currentTarget.value)
        }}
      />
    </Group>
  )
}
