import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'

/** The page of its address. */
export function BoardPage() {
  const { t } = useTranslation('board')
  return <PageHeader title={t('title')} />
}
