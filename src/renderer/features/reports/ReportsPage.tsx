import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/PageHeader'
import { BatchReportCard } from './BatchReportCard'
import { BoardReportCard } from './BoardReportCard'
import { CustomerReportCard } from './CustomerReportCard'
import { LabelsCard } from './labels/LabelsCard'
import { MonthReviewCard } from './MonthReviewCard'
import { PersonaReportCard } from './PersonaReportCard'
import { PortfolioReportCard } from './PortfolioReportCard'
import classes from './reports.module.css'
import { TodayReportCard } from './TodayReportCard'

/** Everything that can be printed, as pages made from the owner's own data. */
export function ReportsPage() {
  const { t } = useTranslation('reports')
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.gallery}>
        <CustomerReportCard />
        <BatchReportCard />
        <BoardReportCard />
        <PortfolioReportCard />
        <MonthReviewCard />
        <TodayReportCard />
        <PersonaReportCard />
        <LabelsCard />
      </div>
    </>
  )
}
