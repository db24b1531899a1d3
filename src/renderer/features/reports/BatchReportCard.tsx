import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Drawing } from '../../components/Drawing'
import { ReportCard } from './ReportCard'

/** The reports of many customers at once. */
export function BatchReportCard() {
  const { t } = useTranslation('reports')
  return (
    <ReportCard title={t('batch.kind')} about={t('batch.about')} picture={<Drawing name="page" />}>
      <Button component={Link} href="/reports/customers">
        {t('batch.open')}
      </Button>
    </ReportCard>
  )
}
