import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  return <PageHeader title={t('title')} />
}
