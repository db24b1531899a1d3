import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { ErrorPanel } from '../../components/ErrorPanel'
import { FilterBar } from '../../components/filter/FilterBar'
import { PageHeader } from '../../components/PageHeader'
import { useOperation } from '../../api'
import type { PageLayout } from '../../../shared/paper'
import { BackToReports } from './BackToReports'
import { BatchJob } from './BatchJob'
import { FormChoice, LayoutChoices } from './LayoutChoices'
import { PdfFrame } from './PdfFrame'
import { everyone, readSelection, type CustomerSelection } from '../../components/selection'
import classes from './reports.module.css'
import { useLayout } from './use-layout'
import { usePreview } from './use-report'

/** The reports of many customers: whom, on which paper, in one document or each in a file of its own. */
export function BatchPage() {
  const { t } = useTranslation('reports')
  const { selection } = useParams()
  const asked = readSelection(selection)
  if (!asked) {
    return (
      <>
        <PageHeader title={t('title')} subtitle={t('preview.unknown')} />
        <BackToReports />
      </>
    )
  }
  return <Batch key={selection ?? ''} asked={asked} />
}

function Batch({ asked }: { asked: CustomerSelection }) {
  const { t } = useTranslation('reports')
  const [whom, setWhom] = useState(asked)
  const [usual, keepLayout] = useLayout('customer')
  const [form, setForm] = useState<'short' | 'long'>('short')
  const layout: PageLayout = form === 'long' ? usual : { ...usual, orientation: 'portrait' }
  const { count, first } = useWhom(whom)
  return (
    <>
      <PageHeader title={t('batch.kind')} />
      <div className={classes.preview}>
        <div className={classes.side}>
          <BackToReports />
          <p role="status" className={classes.count}>
            {count !== null && t(form === 'long' ? 'batch.countLong' : 'batch.count', { count })}
          </p>
          <BatchJob whom={whom} form={form} layout={layout} count={count ?? 0} />
          <FormChoice form={form} onChange={setForm} />
          <LayoutChoices layout={usual} upright={form === 'short'} onChange={keepLayout} />
        </div>
        <div className={classes.batch}>
          {whom.customerIds === undefined && (
            <FilterBar
              filter={whom.filter}
              onChange={(filter) => {
                setWhom({ ...everyone, query: whom.query, filter })
              }}
            />
          )}
          {first !== null && <FirstPage key={first} customerId={first} form={form} layout={layout} />}
          {count === 0 && <p>{t('batch.nobody')}</p>}
        </div>
      </div>
    </>
  )
}

/** How many they are, and who is the first of them; null while that is not known. */
function useWhom({ customerIds, query, filter }: CustomerSelection): {
  count: number | null
  first: number | null
} {
  const found = useOperation(
    'customers.list',
    { query, filter, limit: 1 },
    { enabled: customerIds === undefined, keepPrevious: true },
  )
  if (customerIds) return { count: customerIds.length, first: customerIds[0] ?? null }
  return { count: found.data?.total ?? null, first: found.data?.rows[0]?.id ?? null }
}

/** The first of the pages, as all of them will be. */
interface FirstPageProps {
  customerId: number
  form: 'short' | 'long'
  layout: PageLayout
}

function FirstPage({ customerId, form, layout }: FirstPageProps) {
  const { t } = useTranslation('reports')
  const preview = usePreview({
    kind: 'customer',
    id: customerId,
    selection: everyone,
    month: null,
    layout,
    form,
  })
  if (preview.isError) {
    return (
      <ErrorPanel
        error={preview.error}
        title={t('preview.failed')}
        onTryAgain={() => void preview.refetch()}
      />
    )
  }
  return <PdfFrame address={preview.data?.preview ?? null} label={t('batch.first')} />
}
