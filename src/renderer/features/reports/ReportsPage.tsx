import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function ReportsPage() {
  const { t } = useTranslation('reports')
  return <PageHeader title={t('title')} />
}
