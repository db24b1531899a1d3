import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function CustomersPage() {
  const { t } = useTranslation('customers')
  return <PageHeader title={t('title')} />
}
