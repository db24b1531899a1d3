import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Settings } from '../shared/operations/settings'
import { createI18n } from '../shared/texts/i18n'
import { useOperation } from './api'
import { operationKey } from './client'
import { listenFor } from './bridge'
import { ErrorPanel } from './components/ErrorPanel'
import { FormatsProvider } from './components/formats'
import { useNotices } from './components/notices'
import { Providers } from './Providers'
import { Routes } from './routes'
import { Shell } from './shell/Shell'
import { screen } from './components/screen'
import { Splash } from './shell/Splash'
import { useStart } from './ui-state'

const recovery = screen(async () => (await import('./features/system/RecoveryPage')).RecoveryPage)
const welcome = screen(async () => (await import('./features/system/WelcomePage')).WelcomePage)

/** Milliseconds after the first screen was drawn until the rest of it is. */
const SHOWN_AFTER = 250

/** The whole window. */
export function App({ client }: { client: QueryClient }) {
  const [i18n] = useState(() =>
    createI18n(client.getQueryData<Settings>(operationKey('settings.get', {}))?.locale ?? 'en'),
  )
  useEffect(() => {
    const timer = setTimeout(() => {
      useStart.getState().show()
      // Without them such letters are those of the computer.
      import('./further-letters').catch(() => undefined)
    }, SHOWN_AFTER)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  useEffect(() => listenFor('changed', () => void client.invalidateQueries()), [client])
  useEffect(
    () =>
      listenFor(
        'backups',
        () => void client.invalidateQueries({ queryKey: operationKey('backup.list', {}) }),
      ),
    [client],
  )
  return (
    <Providers client={client} i18n={i18n} locationHook={useHashLocation}>
      <Start />
    </Providers>
  )
}

/** Finds out what there is, and shows the recovery, the welcome or the screens. */
export function Start() {
  const { i18n } = useTranslation()
  const notices = useNotices()
  useEffect(() => listenFor('notice', ({ message }) => notices.done(message)), [notices])
  const info = useOperation('system.info', {})
  const open = info.data?.state === 'ready' || info.data?.readOnly === true
  const settings = useOperation('settings.get', {})
  const locale = settings.data?.locale
  useEffect(() => {
    if (locale !== undefined && locale !== i18n.language) void i18n.changeLanguage(locale)
  }, [i18n, locale])

  const failed = info.isError ? info : open && settings.isError && !settings.isFetching ? settings : null
  if (failed && !failed.data) {
    return (
      <Splash>
        <ErrorPanel error={failed.error} onTryAgain={() => void failed.refetch()} />
      </Splash>
    )
  }
  if (!info.data) return <Splash />
  if (!open) return <recovery.Component info={info.data} />
  if (!settings.data) return <Splash />
  return (
    <FormatsProvider value={{ settings: settings.data, today: info.data.today, asOf: info.data.asOf }}>
      {info.data.customers === 0 && !settings.data.started ? (
        <welcome.Component settings={settings.data} />
      ) : (
        <Shell info={info.data}>
          <Routes />
        </Shell>
      )}
    </FormatsProvider>
  )
}
