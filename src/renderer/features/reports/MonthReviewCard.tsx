import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormats } from '../../components/formats'
import { MonthReview } from '../../print/business/MonthReview'
import { loadMonthContent } from '../../print/content'
import { addMonths } from '../../../shared/dates'
import { ReportCard } from './ReportCard'
import { Thumbnail } from './Thumbnail'
import { useLayout } from './use-layout'

/** How far one looks back. */
const MONTHS = 24

/** A month to look back on; the last whole one is suggested. */
export function MonthReviewCard() {
  const { t } = useTranslation('reports')
  const { today, month: named } = useFormats()
  const [layout] = useLayout('review')
  const months = Array.from({ length: MONTHS }, (_, ago) =>
    addMonths(`${today.slice(0, 7)}-01`, -ago).slice(0, 7),
  )
  const [month, setMonth] = useState(months[1] ?? today.slice(0, 7))
  const { data } = useQuery({
    queryKey: ['report-thumbnail', 'review', month],
    queryFn: () => loadMonthContent(month),
  })
  return (
    <ReportCard
      title={t('review.kind')}
      about={t('review.about')}
      picture={
        <Thumbnail layout={layout}>{data && <MonthReview content={data} layout={layout} />}</Thumbnail>
      }
    >
      <Select
        label={t('review.choose')}
        data={months.map((value) => ({ value, label: named(`${value}-01`) }))}
        value={month}
        allowDeselect={false}
        onChange={(value) => setMonth(value ?? month)}
      />
      <Button component={Link} href={`/reports/review/${month}`}>
        {t('review.open')}
      </Button>
    </ReportCard>
  )
}
