import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router, type BaseLocationHook } from 'wouter'
import { guardNavigation } from './components/unsaved'
import { cssVariablesResolver, theme } from './theme'

interface ProvidersProps {
  client: QueryClient
  i18n: i18n
  locationHook: BaseLocationHook
  children: ReactNode
}

/** What every screen stands in: look, texts, answers of operations, address, notices. */
export function Providers({ client, i18n, locationHook, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        {...(import.meta.env.MODE === 'test' && { env: 'test' as const })}
      >
        <QueryClientProvider client={client}>
          <Router hook={locationHook} aroundNav={guardNavigation}>
            {children}
          </Router>
          <Notifications position="bottom-center" limit={3} zIndex={500} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  )
}
