import { MultiSelect, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'
import { FilterChip } from './FilterChip'

interface TagsChipProps {
  chosen: readonly string[]
  onChange: (tags: string[]) => void
}

/** Narrows to those who carry all of some tags. */
export function TagsChip(props: TagsChipProps) {
  const { t } = useTranslation('customers')
  const { chosen, onChange } = props
  return (
    <FilterChip
      label={t('filter.tags')}
      value={chosen.length === 0 ? null : chosen.join(', ')}
      onClear={() => {
        onChange([])
      }}
    >
      <TagChoice {...props} />
    </FilterChip>
  )
}

/** Asks which tags there are only once it is opened. */
function TagChoice({ chosen, onChange }: TagsChipProps) {
  const { t } = useTranslation('customers')
  const tags = useOperation('customers.tags', {})
  const known = tags.data?.tags.map(({ tag }) => tag) ?? []
  if (tags.data && known.length === 0) return <Text size="sm">{t('filter.noTags')}</Text>
  return (
    <MultiSelect
      w={240}
      label={t('filter.tags')}
      description={t('filter.tagsHint')}
      data={[...new Set([...known, ...chosen])]}
      value={[...chosen]}
      maxValues={20}
      searchable
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

interface PlaceChipProps {
  place: string | null
  onChange: (place: string | null) => void
}

/** Narrows to one place. */
export function PlaceChip(props: PlaceChipProps) {
  const { t } = useTranslation('customers')
  return (
    <FilterChip
      label={t('filter.place')}
      value={props.place}
      onClear={() => {
        props.onChange(null)
      }}
    >
      <PlaceChoice {...props} />
    </FilterChip>
  )
}

/** Asks which places there are only once it is opened. */
function PlaceChoice({ place, onChange }: PlaceChipProps) {
  const { t } = useTranslation('customers')
  const places = useOperation('customers.places', {})
  const known = places.data?.places.map((row) => row.place) ?? []
  if (places.data && known.length === 0) return <Text size="sm">{t('filter.noPlaces')}</Text>
  return (
    <Select
      w={240}
      label={t('filter.place')}
      placeholder={t('filter.placeHint')}
      data={[...new Set([...known, ...(place === null ? [] : [place])])]}
      value={place}
      limit={200}
      searchable
      clearable
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
