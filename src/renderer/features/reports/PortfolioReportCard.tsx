import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { Drawing } from '../../components/Drawing'
import { useFormats } from '../../components/formats'
import { PortfolioReport } from '../../print/business/PortfolioReport'
import { loadPortfolioContent } from '../../print/content'
import { ReportCard } from './ReportCard'
import { Thumbnail } from './Thumbnail'
import { useLayout } from './use-layout'

/** All customers together. */
export function PortfolioReportCard() {
  const { t } = useTranslation('reports')
  const { today } = useFormats()
  const [layout] = useLayout('portfolio')
  const customers = useOperation('system.info', {}).data?.customers ?? 0
  const { data } = useQuery({
    queryKey: ['report-thumbnail', 'portfolio', today],
    queryFn: () => loadPortfolioContent(undefined),
    enabled: customers > 0,
  })
  return (
    <ReportCard
      title={t('portfolio.kind')}
      about={customers === 0 ? t('customer.none') : t('portfolio.about')}
      picture={
        data ? (
          <Thumbnail layout={layout}>
            <PortfolioReport content={data} layout={layout} />
          </Thumbnail>
        ) : (
          <Drawing name="page" />
        )
      }
    >
      <Button component={Link} href="/reports/portfolio">
        {t('portfolio.open')}
      </Button>
    </ReportCard>
  )
}
