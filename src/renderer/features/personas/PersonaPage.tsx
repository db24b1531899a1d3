import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function PersonaPage() {
  const { t } = useTranslation('personas')
  return <PageHeader title={t('title')} />
}
