import { Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { Drawing } from '../../components/Drawing'
import { loadCustomerContent } from '../../print/content'
import { CustomerReport } from '../../print/customer/CustomerReport'
import type { CustomerRow } from '../../../shared/operations/customers'
import { ReportCard } from './ReportCard'
import { Thumbnail } from './Thumbnail'
import { useLayout } from './use-layout'

/** As many as one looks through before typing more letters. */
const CHOICES = 20

/** The report of one customer: the best one is suggested, any other can be looked for. */
export function CustomerReportCard() {
  const { t } = useTranslation('reports')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ id: number; label: string } | null>(null)
  const [query] = useDebouncedValue(typed, 120)
  const best = useOperation('customers.list', {
    sort: { by: 'score', direction: 'descending' },
    limit: 1,
  }).data?.rows[0]
  const shown = chosen ?? (best ? { id: best.id, label: labelOf(best) } : null)
  // What stands in the field is the choice itself until something else is typed.
  const search = query === shown?.label ? '' : query
  const found = useOperation('customers.list', { query: search, limit: CHOICES }, { keepPrevious: true })
  const rows = found.data?.rows ?? []
  const options = rows.map((row) => ({ value: String(row.id), label: labelOf(row) }))
  const missing = shown && !options.some(({ value }) => value === String(shown.id))
  return (
    <ReportCard
      title={t('customer.kind')}
      about={t('customer.about')}
      picture={shown ? <Picture customerId={shown.id} /> : <Drawing name="page" />}
    >
      <Select
        label={t('customer.choose')}
        placeholder={t('customer.placeholder')}
        description={found.data?.total === 0 && search === '' ? t('customer.none') : undefined}
        searchable
        // Main has searched already; what it found is what fits.
        filter={({ options: all }) => all}
        data={missing ? [{ value: String(shown.id), label: shown.label }, ...options] : options}
        value={shown ? String(shown.id) : null}
        onSearchChange={setTyped}
        onChange={(value, option) => {
          setChosen(value === null ? null : { id: Number(value), label: option?.label ?? '' })
        }}
      />
      {shown ? (
        <>
          <Button component={Link} href={`/reports/customer/${String(shown.id)}`}>
            {t('customer.open')}
          </Button>
          <Button variant="default" component={Link} href={`/reports/customer/${String(shown.id)}-long`}>
            {t('customer.openLong')}
          </Button>
        </>
      ) : (
        <Button disabled>{t('customer.open')}</Button>
      )}
    </ReportCard>
  )
}

function labelOf({ name, place }: CustomerRow): string {
  return place === '' ? name : `${name}, ${place}`
}

function Picture({ customerId }: { customerId: number }) {
  const [usual] = useLayout('customer')
  const layout = { ...usual, orientation: 'portrait' } as const
  const { data } = useQuery({
    queryKey: ['report-thumbnail', 'customer', customerId],
    queryFn: () => loadCustomerContent(customerId, undefined),
  })
  return (
    <Thumbnail layout={layout}>
      {data && (
        <CustomerReport
          key={`${String(customerId)} ${JSON.stringify(layout)}`}
          content={data}
          layout={layout}
        />
      )}
    </Thumbnail>
  )
}
