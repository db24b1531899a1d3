import { Select } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../../api'
import type { SectionProps } from './sections'

interface ReferrerFieldProps extends SectionProps {
  ownId: number | null
  /** Who it is at first, so that the name is there before anything was searched. */
  referrer: { id: number; name: string } | null
}

/** Who brought them: found by typing. */
export function ReferrerField({ control, ownId, referrer }: ReferrerFieldProps) {
  const { t } = useTranslation(['customers', 'common'])
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({ control, name: 'referredById' })
  const [typed, setTyped] = useState(referrer?.name ?? '')
  const [chosen, setChosen] = useState(referrer)
  const query = useDeferredValue(typed)
  const found = useOperation(
    'customers.list',
    { query, limit: 20, sort: { by: 'relevance', direction: 'ascending' } },
    { keepPrevious: true },
  )
  const rows = found.data?.rows.filter(({ id }) => id !== ownId) ?? []
  const choices = new Map(rows.map(({ id, name, place }) => [id, place === '' ? name : `${name}, ${place}`]))
  if (chosen !== null && !choices.has(chosen.id)) choices.set(chosen.id, chosen.name)
  return (
    <Select
      ref={ref}
      label={t('form.referredBy')}
      placeholder={t('form.referredByHint')}
      searchable
      clearable
      nothingFoundMessage={t('common:nothingFound')}
      // Main has searched already, in more than the name.
      filter={({ options }) => options}
      data={[...choices].map(([id, label]) => ({ value: String(id), label }))}
      value={value == null ? null : String(value)}
      searchValue={typed}
      onSearchChange={setTyped}
      error={fieldState.error?.message}
      onBlur={onBlur}
      onChange={(next, option) => {
        const id = next === null ? null : Number(next)
        setChosen(id === null ? null : { id, name: option?.label ?? '' })
        onChange(id)
      }}
    />
  )
}
