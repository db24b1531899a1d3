import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormats } from '../../components/formats'
import { loadTodayContent } from '../../print/content'
import { TodayReport } from '../../print/today/TodayReport'
import { ReportCard } from './ReportCard'
import { Thumbnail } from './Thumbnail'
import { useLayout } from './use-layout'

/** What is due, as a list to take along. */
export function TodayReportCard() {
  const { t } = useTranslation('reports')
  const { today } = useFormats()
  const [layout] = useLayout('today')
  const { data } = useQuery({
    queryKey: ['report-thumbnail', 'today', today],
    queryFn: loadTodayContent,
  })
  return (
    <ReportCard
      title={t('today.kind')}
      about={t('today.about')}
      picture={
        <Thumbnail layout={layout}>{data && <TodayReport content={data} layout={layout} />}</Thumbnail>
      }
    >
      <Button component={Link} href="/reports/today">
        {t('today.open')}
      </Button>
    </ReportCard>
  )
}
