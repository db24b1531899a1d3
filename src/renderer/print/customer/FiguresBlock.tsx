import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { useFormats } from '../../components/formats'
import { YearBars } from '../parts/YearBars'
import type { Limits } from './limits'

interface FiguresBlockProps {
  customer: OutputOf<'customers.get'>
  limits: Limits
}

/** The money: what they bring, how they pay, and how it went by year. */
export function FiguresBlock({ customer, limits }: FiguresBlockProps) {
  const { t } = useTranslation('reports')
  const { money, number, date } = useFormats()
  const { figures } = customer
  const estimated = figures.estimatedCost === 0 ? '' : '≈ '
  const late =
    figures.averageDaysLate === null
      ? t('print.none')
      : figures.averageDaysLate < 0.05
        ? t('print.onTime')
        : t('print.days', { count: Math.round(figures.averageDaysLate * 10) / 10 })
  const rows: readonly (readonly [label: string, value: string])[] = [
    [t('print.revenue12m'), money(figures.revenue12m)],
    [t('print.revenue'), money(figures.revenue)],
    [t('print.contribution12m'), estimated + money(figures.contribution12m)],
    [t('print.contribution'), estimated + money(figures.contribution)],
    [t('print.costToServe12m'), money(figures.costToServe12m)],
    [t('print.orders'), number(figures.orders)],
    [t('print.openAmount'), money(figures.openAmount)],
    [t('print.averageDaysLate'), late],
    [
      t('print.lastPurchase'),
      figures.lastPurchaseOn === null ? t('print.none') : date(figures.lastPurchaseOn),
    ],
    [t('print.lastTouch'), figures.lastTouchOn === null ? t('print.none') : date(figures.lastTouchOn)],
  ]
  const years = customer.years.slice(-limits.years)
  return (
    <section className="section">
      <h2>{t('print.figures')}</h2>
      <dl className="figures">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {estimated !== '' && <p className="more">{t('print.estimated')}</p>}
      {years.length > 0 && (
        <figure className="years">
          <figcaption className="small muted">{t('print.byYear')}</figcaption>
          <YearBars years={years} />
        </figure>
      )}
    </section>
  )
}
