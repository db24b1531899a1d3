import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function ActivityPage() {
  const { t } = useTranslation('history')
  return <PageHeader title={t('title')} />
}
