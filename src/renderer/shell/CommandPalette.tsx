import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceDesktop,
  IconKeyboard,
  IconMoon,
  IconSearch,
  IconShieldCheck,
  IconStars,
  IconSun,
  IconTableImport,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction, useOperation } from '../api'
import { GradeRing } from '../components/GradeRing'
import { screens } from './screens'
import { useCarryOut } from './use-commands'

/** Search and commands: a few letters lead to a customer, a screen or something to do. */
export function CommandPalette() {
  const { t } = useTranslation('shell')
  const [query, setQuery] = useState('')
  const words = query.trim()
  const matches = (label: string) => label.toLowerCase().includes(words.toLowerCase())
  const goTo = useScreenEntries().filter((entry) => matches(entry.label))
  const actions = useActionEntries().filter((entry) => matches(entry.label))
  const customers = useCustomerEntries(words)
  const nothing = goTo.length + actions.length + customers.length === 0
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
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
        <Entries label={t('palette.screens')} entries={goTo} />
        <Entries label={t('palette.actions')} entries={actions} />
        {nothing && <Spotlight.Empty>{t('palette.nothing', { query: words })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

interface Entry {
  key: string
  label: string
  description?: string
  icon?: ReactNode
  run: () => void
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
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function useCustomerEntries(words: string): Entry[] {
  const [, navigate] = useLocation()
  const [query] = useDebouncedValue(words, 60)
  const found = useOperation(
    'customers.list',
    { query, limit: 7, sort: { by: 'relevance', direction: 'descending' } },
    { enabled: query !== '', keepPrevious: true },
  )
  if (words === '' || !found.data) return []
  return found.data.rows.map((customer) => ({
    key: `customer-${String(customer.id)}`,
    label: customer.name,
    description: [customer.place, customer.country].filter(Boolean).join(', '),
    icon: <GradeRing grade={customer.grade} size="sm" />,
    run: () => {
      navigate(`/customers/${String(customer.id)}`)
    },
  }))
}

function useScreenEntries(): Entry[] {
  const { t } = useTranslation('shell')
  const [, navigate] = useLocation()
  return screens.map(({ name, path, icon: Icon }) => ({
    key: path,
    label: t(`nav.${name}`),
    icon: <Icon size={18} stroke={1.6} aria-hidden="true" />,
    run: () => {
      navigate(path)
    },
  }))
}

function useActionEntries(): Entry[] {
  const { t } = useTranslation(['shell', 'backup'])
  const [, navigate] = useLocation()
  const carryOut = useCarryOut()
  const { setColorScheme } = useMantineColorScheme()
  const backUp = useAction('backup.create', {
    message: ({ name }) => t('backup:created', { name }),
  })
  const entry = (key: string, label: string, ActionIcon: Icon, run: () => void): Entry => ({
    key,
    label,
    icon: <ActionIcon size={18} stroke={1.6} aria-hidden="true" />,
    run,
  })
  return [
    entry('new', t('palette.newCustomer'), IconUserPlus, () => carryOut('new-customer')),
    entry('rating', t('palette.rating'), IconStars, () => navigate('/rating')),
    entry('criteria', t('palette.criteria'), IconAdjustments, () => navigate('/criteria')),
    entry('import', t('palette.importFile'), IconTableImport, () => carryOut('import')),
    entry('backup', t('palette.backup'), IconShieldCheck, () => backUp.mutate({})),
    entry('undo', t('palette.undo'), IconArrowBackUp, () => carryOut('undo')),
    entry('redo', t('palette.redo'), IconArrowForwardUp, () => carryOut('redo')),
    entry('keyboard', t('palette.keyboard'), IconKeyboard, () => carryOut('keyboard-help')),
    entry('light', t('palette.theme.light'), IconSun, () => setColorScheme('light')),
    entry('dark', t('palette.theme.dark'), IconMoon, () => setColorScheme('dark')),
    entry('auto', t('palette.theme.auto'), IconDeviceDesktop, () => setColorScheme('auto')),
  ]
}
