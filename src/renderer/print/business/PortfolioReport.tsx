import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { shownScore } from '../../../shared/scores'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { Letterhead } from '../parts/Letterhead'
import { PrintedRing } from '../parts/PrintedRing'
import { Sheet } from '../Sheet'
import { EffortTable } from './EffortTable'
import { MoversTable } from './MoversTable'
import { PlansDue } from './PlansDue'
import './business.css'

/** What the report is made of: answers of ordinary operations. */
export interface PortfolioContent {
  effort: OutputOf<'grading.effort'>
  movers: OutputOf<'grading.movers'>
  best: OutputOf<'customers.list'>
  due: OutputOf<'plans.due'>
}

/** All customers together: what each grade brings and takes, who brings most, who moved, what is due. */
export function PortfolioReport({ content, layout }: { content: PortfolioContent; layout: PageLayout }) {
  const { t } = useTranslation('reports')
  const { settings, date } = useFormats()
  const { effort, movers, best, due } = content
  return (
    <Sheet layout={layout}>
      <div className="business">
        <Letterhead kind={t('portfolio.kind')} asOf={effort.asOf} confidential />
        <div>
          <h1>{settings.business === '' ? t('portfolio.kind') : settings.business}</h1>
          <p className="muted">
            {t('portfolio.lead', { customers: t('print.customers', { count: effort.total }) })}
          </p>
        </div>
        <EffortTable effort={effort} />
        <BestCustomers best={best} whole={contributionOf(effort)} />
        <MoversTable movers={movers} title={t('portfolio.movers', { date: date(movers.since) })} />
        <PlansDue due={due} title={t('portfolio.due')} />
      </div>
    </Sheet>
  )
}

function contributionOf({ grades }: OutputOf<'grading.effort'>): number {
  return grades.reduce((sum, { contribution12m }) => sum + contribution12m, 0)
}

/** Those who bring most, with how much of the whole each of them is: whom the business leans on. */
function BestCustomers({ best, whole }: { best: OutputOf<'customers.list'>; whole: number }) {
  const { t } = useTranslation(['reports', 'movers', 'effort'])
  const { money, number, share } = useFormats()
  const rows = best.rows.filter(({ contribution12m }) => contribution12m > 0)
  if (rows.length === 0) return null
  return (
    <section className="section">
      <h2>{t('portfolio.best')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('effort:table.grade')}</th>
            <th>{t('movers:list.customer')}</th>
            <th className="number">{t('movers:list.score')}</th>
            <th className="number">{t('movers:list.revenue')}</th>
            <th className="number">{t('movers:months.contribution')}</th>
            <th className="number">{t('portfolio.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, place, grade, score, revenue12m, contribution12m }) => (
            <tr key={id}>
              <td>
                <PrintedRing grade={grade} size={5} />
              </td>
              <td dir="auto">
                {name}
                {place !== '' && <span className="muted"> {place}</span>}
              </td>
              <td className="number">{score === null ? t('print.none') : number(shownScore(score, 1), 1)}</td>
              <td className="number">{money(revenue12m, { cents: false })}</td>
              <td className="number">{money(contribution12m, { cents: false })}</td>
              <td className="number">{whole > 0 ? share(contribution12m / whole) : t('print.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
