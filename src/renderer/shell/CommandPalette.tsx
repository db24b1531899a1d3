import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOverlays } from '../ui-state'
import { palette, paletteStore, selectFirstEntry } from './palette'
import classes from './CommandPalette.module.css'
import {
  useActionEntries,
  useCustomerEntries,
  useScreenEntries,
  useViewEntries,
  type Entry,
} from './palette-entries'

/** Search and commands: a few letters lead to a customer, a screen or something to do. */
export function CommandPalette() {
  const { t } = useTranslation('shell')
  const [query, setQuery] = useState('')
  const { search, setSearch } = useOverlays()
  useEffect(() => {
    if (search) palette.open()
  }, [search])
  const words = query.trim()
  const matches = (label: string) => label.toLowerCase().includes(words.toLowerCase())
  const goTo = useScreenEntries().filter((entry) => matches(entry.label))
  const actions = useActionEntries().filter((entry) => matches(entry.label))
  const customers = useCustomerEntries(words)
  const views = useViewEntries(words)
  const firstKey = customers[0]?.key
  useEffect(selectFirstEntry, [firstKey])
  const nothing = goTo.length + actions.length + customers.length + views.length === 0
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      onSpotlightClose={() => {
        setSearch(false)
      }}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
      scrollable
      maxHeight={420}
      radius="md"
    >
      <Spotlight.Search
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        <Entries label={t('palette.customers')} entries={customers} />
        <Entries label={t('palette.views')} entries={views} />
        <Entries label={t('palette.screens')} entries={goTo} />
        <Entries label={t('palette.actions')} entries={actions} />
        {nothing && <Spotlight.Empty>{t('palette.nothing', { query: words })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Entries({ label, entries }: { label: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={label}>
      {entries.map(({ key, label, description, icon, run }) => (
        <Spotlight.Action
          key={key}
          label={label}
          {...(description !== undefined && { description })}
          leftSection={icon}
          classNames={{
            action: classes.entry,
            actionDescription: classes.description,
            actionSection: classes.section,
          }}
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
