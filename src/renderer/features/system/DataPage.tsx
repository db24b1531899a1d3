import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function DataPage() {
  const { t } = useTranslation('system')
  return <PageHeader title={t('title')} />
}
