import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function CustomerFormPage() {
  const { t } = useTranslation('customers')
  return <PageHeader title={t('title')} />
}
