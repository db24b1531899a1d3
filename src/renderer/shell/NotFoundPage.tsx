import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '../components/EmptyState'
import { PageHeader } from '../components/PageHeader'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('errors')
  const [, navigate] = useLocation()
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        drawing="page"
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={
          <Button
            onClick={() => {
              navigate('/customers')
            }}
          >
            {t('notFound.action')}
          </Button>
        }
      />
    </>
  )
}
