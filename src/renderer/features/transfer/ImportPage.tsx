import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function ImportPage() {
  const { t } = useTranslation('transfer')
  return <PageHeader title={t('title')} />
}
