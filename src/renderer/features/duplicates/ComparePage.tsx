import { useTranslation } from 'react-i18next'
import { Redirect, useLocation, useParams } from 'wouter'
import { PageHeader } from '../../components/PageHeader'
import { CompareView } from './CompareView'
import classes from './duplicates.module.css'

/** Any two customers side by side: from a customer's card, or two of the list. */
export function ComparePage() {
  const { t } = useTranslation('duplicates')
  const [, navigate] = useLocation()
  const { a = '', b = '' } = useParams()
  const [first, second] = [Number(a), Number(b)]
  const isId = (id: number) => Number.isSafeInteger(id) && id > 0
  if (!isId(first) || !isId(second) || first === second) return <Redirect to="/data/duplicates" replace />
  const toList = () => {
    navigate('/data/duplicates', { replace: true })
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('compare.title')} subtitle={t('compare.subtitle')} />
      <CompareView
        a={first}
        b={second}
        onMerged={(survivorId) => {
          navigate(`/customers/${String(survivorId)}`, { replace: true })
        }}
        onDismissed={toList}
        onGone={toList}
      />
    </div>
  )
}
