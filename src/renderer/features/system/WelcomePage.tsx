import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/operations/settings'

/** The first screen of a new business. */
export function WelcomePage({ settings }: { settings: Settings }) {
  const { t } = useTranslation('shell')
  return <Title order={1}>{settings.business || t('welcome.title')}</Title>
}
