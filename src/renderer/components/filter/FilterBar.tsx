import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerFilter } from '../../../shared/operations/customers'
import { customerKinds, customerStages, customerStatuses, fitBands, grades } from '../../../shared/choices'
import { FilterChip } from './FilterChip'
import { OnlyChip } from './OnlyChip'
import { PlaceChip, TagsChip } from './KnownValueChips'
import { isFiltered } from './filter'

const stageChoices = [...customerStages, 'unset'] as const

interface FilterBarProps {
  filter: CustomerFilter
  onChange: (filter: CustomerFilter) => void
  /** Stands in a row with other things: its chips wrap one by one, as those do. */
  amongOthers?: boolean
}

/** What narrows the list or the board, as a row of chips. */
export const FilterBar = memo(function FilterBar({ filter, onChange, amongOthers }: FilterBarProps) {
  const { t } = useTranslation(['customers', 'common'])
  const archived = filter.archived ?? 'present'
  const set = <Key extends keyof CustomerFilter>(key: Key, value: CustomerFilter[Key] | undefined) => {
    const { [key]: _old, ...others } = filter
    const empty = value === undefined || (Array.isArray(value) && value.length === 0)
    onChange(empty ? others : { ...others, [key]: value })
  }
  return (
    <Group
      gap={6}
      role="group"
      aria-label={t('filter.label')}
      {...(amongOthers === true && { display: 'contents' })}
    >
      {filter.only && (
        <OnlyChip
          name={filter.only.name}
          onClear={() => {
            set('only', undefined)
          }}
        />
      )}
      <ListChip
        label={t('filter.grade')}
        choices={grades.map((value) => ({ value, label: t(`common:grade.${value}`) }))}
        chosen={filter.grade ?? []}
        onChange={(values) => {
          set('grade', values)
        }}
      />
      <ListChip
        label={t('filter.status')}
        choices={customerStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        chosen={filter.status ?? []}
        onChange={(values) => {
          set('status', values)
        }}
      />
      <ListChip
        label={t('filter.stage')}
        choices={stageChoices.map((value) => ({ value, label: t(`stage.${value}`) }))}
        chosen={filter.stage ?? []}
        onChange={(values) => {
          set('stage', values)
        }}
      />
      <ListChip
        label={t('filter.kind')}
        choices={customerKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        chosen={filter.kind ?? []}
        onChange={(values) => {
          set('kind', values)
        }}
      />
      <ListChip
        label={t('filter.fit')}
        choices={fitBands.map((value) => ({ value, label: t(`filter.fitBand.${value}`) }))}
        chosen={filter.fit ?? []}
        onChange={(values) => {
          set('fit', values)
        }}
      />
      <TagsChip
        chosen={filter.tags ?? []}
        onChange={(values) => {
          set('tags', values)
        }}
      />
      <PlaceChip
        place={filter.place ?? null}
        onChange={(value) => {
          set('place', value ?? undefined)
        }}
      />
      <FilterChip
        label={t('filter.archived')}
        value={archived === 'present' ? null : t(`filter.archivedChoice.${archived}`)}
        onClear={() => {
          set('archived', undefined)
        }}
      >
        <Radio.Group
          aria-label={t('filter.archived')}
          value={archived}
          onChange={(value) => {
            set('archived', value === 'archived' || value === 'all' ? value : undefined)
          }}
        >
          <Stack gap="xs">
            {(['present', 'archived', 'all'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`filter.archivedChoice.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FilterChip>
      {isFiltered(filter) && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            onChange({})
          }}
        >
          {t('filter.clear')}
        </Button>
      )}
    </Group>
  )
})

interface ListChipProps<Value extends string> {
  label: string
  choices: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (values: Value[]) => void
}

function ListChip<Value extends string>({ label, choices, chosen, onChange }: ListChipProps<Value>) {
  const names = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label)
  return (
    <FilterChip
      label={label}
      value={names.length === 0 ? null : names.join(', ')}
      onClear={() => {
        onChange([])
      }}
    >
      <Checkbox.Group
        aria-label={label}
        value={[...chosen]}
        onChange={(values) => {
          onChange(choices.map(({ value }) => value).filter((value) => values.includes(value)))
        }}
      >
        <Stack gap="xs">
          {choices.map((choice) => (
            <Checkbox key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FilterChip>
  )
}
