import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'

interface CustomerChoiceProps {
  value: number | null
  onChange: (id: number | null) => void
}

/** Whose plan or letter it is: searched for by name. */
export function CustomerChoice({ value, onChange }: CustomerChoiceProps) {
  const { t } = useTranslation('plans')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const [query] = useDebouncedValue(typed, 120)
  const found = useOperation(
    'customers.list',
    { query: query === chosen?.label ? '' : query, limit: 20, countTo: 20 },
    { keepPrevious: true },
  )
  const options = (found.data?.rows ?? []).map(({ id, name, place }) => ({
    value: String(id),
    label: place === '' ? name : `${name}, ${place}`,
  }))
  const missing = chosen && !options.some((option) => option.value === chosen.value)
  return (
    <Select
      label={t('make.customer')}
      placeholder={t('make.customerHint')}
      searchable
      // Main has searched already; what it found is what fits.
      filter={({ options: all }) => all}
      data={missing ? [chosen, ...options] : options}
      value={value === null ? null : String(value)}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(option ? { value: option.value, label: option.label } : null)
        onChange(id === null ? null : Number(id))
      }}
      data-autofocus
    />
  )
}
