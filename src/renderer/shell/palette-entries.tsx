import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmark,
  IconDeviceDesktop,
  IconKeyboard,
  IconMoon,
  IconShieldCheck,
  IconStars,
  IconSun,
  IconTableImport,
  IconUserPlus,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction, useOperation } from '../api'
import { GradeRing } from '../components/GradeRing'
import { useViewWish } from '../components/views/view-wish'
import { screens } from './screens'
import { useCarryOut } from './use-commands'

/** One line of the palette. */
export interface Entry {
  key: string
  label: string
  description?: string
  icon?: ReactNode
  run: () => void
}

/** Customers that match the words, best match first. */
export function useCustomerEntries(words: string): Entry[] {
  const [, navigate] = useLocation()
  const [query] = useDebouncedValue(words, 60)
  const found = useOperation(
    'customers.list',
    { query, limit: 7, countTo: 7, sort: { by: 'relevance', direction: 'descending' } },
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

/** The saved views whose name has the words: they open on the board when one stands there, else on the list. */
export function useViewEntries(words: string): Entry[] {
  const { t } = useTranslation('shell')
  const [location, navigate] = useLocation()
  const wish = useViewWish((state) => state.wish)
  const { data } = useOperation('views.list', {})
  const onBoard = location === '/board'
  return (data?.views ?? [])
    .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
    .slice(0, 7)
    .map((view) => ({
      key: `view-${String(view.id)}`,
      label: view.name,
      description: t(onBoard ? 'palette.viewOnBoard' : 'palette.viewOnList'),
      icon: <IconBookmark size={18} stroke={1.6} aria-hidden="true" />,
      run: () => {
        wish(view)
        navigate(onBoard ? '/board' : '/customers')
      },
    }))
}

/** Every screen. */
export function useScreenEntries(): Entry[] {
  const { t } = useTranslation('shell')
  const [, navigate] = useLocation()
  const entry = (label: string, path: string, ScreenIcon: Icon): Entry => ({
    key: path,
    label,
    icon: <ScreenIcon size={18} stroke={1.6} aria-hidden="true" />,
    run: () => {
      navigate(path)
    },
  })
  return screens.flatMap(({ name, path, icon, parts }) => [
    entry(t(`nav.${name}`), path, icon),
    ...parts
      .filter((part) => part.path !== path)
      .map((part) => entry(t(`parts.${part.name}`), part.path, part.icon)),
  ])
}

/** What can be done from anywhere. */
export function useActionEntries(): Entry[] {
  const { t } = useTranslation(['shell', 'backup'])
  const [, navigate] = useLocation()
  const carryOut = useCarryOut()
  const { setColorScheme } = useMantineColorScheme()
  const backUp = useAction('backup.create', {
    message: () => t('backup:created'),
  })
  const entry = (key: string, label: string, ActionIcon: Icon, run: () => void): Entry => ({
    key,
    label,
    icon: <ActionIcon size={18} stroke={1.6} aria-hidden="true" />,
    run,
  })
  return [
    entry('new', t('palette.newCustomer'), IconUserPlus, () => carryOut('new-customer')),
    entry('enquiry', t('palette.enquiry'), IconUserQuestion, () => navigate('/enquiry')),
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
