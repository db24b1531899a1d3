import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function CriteriaPage() {
  const { t } = useTranslation('grading')
  return <PageHeader title={t('title')} />
}
