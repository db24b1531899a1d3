import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { createI18n } from '../shared/texts/i18n'
import { createQueryClient, useOperation } from './api'
import { listenFor } from './bridge'
import { ErrorPanel } from './components/ErrorPanel'
import { FormatsProvider } from './components/formats'
import { RecoveryPage } from './features/system/RecoveryPage'
import { WelcomePage } from './features/system/WelcomePage'
import { Providers } from './Providers'
import { Routes } from './routes'
import { Shell } from './shell/Shell'
import { Splash } from './shell/Splash'

const client = createQueryClient()

/** The whole window. */
export function App() {
  const [i18n] = useState(() => createI18n('en'))
  useEffect(() => listenFor('changed', () => void client.invalidateQueries()), [])
  return (
    <Providers client={client} i18n={i18n} locationHook={useHashLocation}>
      <Start />
    </Providers>
  )
}

/** Finds out what there is, and shows the recovery, the welcome or the screens. */
export function Start() {
  const { i18n } = useTranslation()
  const info = useOperation('system.info', {})
  const open = info.data?.state === 'ready' || info.data?.readOnly === true
  const settings = useOperation('settings.get', {})
  const locale = settings.data?.locale
  useEffect(() => {
    if (locale !== undefined) void i18n.changeLanguage(locale)
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
  if (!open) return <RecoveryPage info={info.data} />
  if (!settings.data) return <Splash />
  return (
    <FormatsProvider value={{ settings: settings.data, today: info.data.today, asOf: info.data.asOf }}>
      {info.data.customers === 0 && !settings.data.started ? (
        <WelcomePage settings={settings.data} />
      ) : (
        <Shell info={info.data}>
          <Routes />
        </Shell>
      )}
    </FormatsProvider>
  )
}
