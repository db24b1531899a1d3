import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { CustomerForm } from './form/CustomerForm'

/** A new customer, or one that is changed. */
export function CustomerFormPage() {
  const { id } = useParams()
  return id === undefined ? <NewCustomer /> : <ChangedCustomer key={id} id={Number(id)} />
}

function NewCustomer() {
  const { t } = useTranslation('customers')
  return (
    <>
      <PageHeader title={t('form.newTitle')} />
      <CustomerForm card={null} />
    </>
  )
}

function ChangedCustomer({ id }: { id: number }) {
  const { t } = useTranslation('customers')
  const known = Number.isSafeInteger(id) && id > 0
  const card = useOperation('customers.get', { id: known ? id : 1 }, { enabled: known })
  const title = card.data ? t('form.editTitle', { name: card.data.name }) : t('title')
  return (
    <>
      <PageHeader title={title} />
      {card.error && <ErrorPanel error={card.error} onTryAgain={() => void card.refetch()} />}
      {card.data && <CustomerForm card={card.data} />}
      {!card.data && !card.error && <LoadingSkeleton lines={8} height={48} />}
    </>
  )
}
