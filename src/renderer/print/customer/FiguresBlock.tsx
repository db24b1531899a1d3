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
  const { money } = useFormats()
  const { figures } = customer
  const estimated = figures.estimatedCost === 0 ? '' : '≈ '
  const sums = [
    { label: t('print.revenue'), year: money(figures.revenue12m), all: money(figures.revenue) },
    {
      label: t('print.contribution'),
      year: estimated + money(figures.contribution12m),
      all: estimated + money(figures.contribution),
    },
    { label: t('print.costToServe'), year: money(figures.costToServe12m), all: money(figures.costToServe) },
  ]
  const years = customer.years.slice(-limits.years)
  return (
    <section className="section">
      <table className="sums">
        <thead>
          <tr>
            <th>
              <h2>{t('print.figures')}</h2>
            </th>
            <th className="number">{t('print.months12')}</th>
            <th className="number">{t('print.allTime')}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ label, year, all }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{year}</td>
              <td className="number">{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Habits customer={customer} />
      {estimated !== '' && <p className="more">{t('print.estimated')}</p>}
      {years.some(({ revenue }) => revenue > 0) && (
        <figure className="years">
          <figcaption className="small muted">{t('print.byYear')}</figcaption>
          <YearBars years={years} />
        </figure>
      )}
    </section>
  )
}

/** How often they buy, how they pay, when they were last seen. */
function Habits({ customer }: { customer: OutputOf<'customers.get'> }) {
  const { t } = useTranslation('reports')
  const { money, number, date } = useFormats()
  const { orders, openAmount, averageDaysLate, lastPurchaseOn, lastTouchOn } = customer.figures
  const day = (on: string | null) => (on === null ? t('print.none') : date(on))
  const late = () => {
    if (averageDaysLate === null) return t('print.none')
    const days = Math.round(averageDaysLate * 10) / 10
    return days === 0 ? t('print.onTime') : t('print.days', { count: days })
  }
  const rows: readonly (readonly [label: string, value: string])[] = [
    [t('print.orders'), number(orders)],
    [t('print.lastPurchase'), day(lastPurchaseOn)],
    [t('print.openAmount'), money(openAmount)],
    [t('print.lastTouch'), day(lastTouchOn)],
    [t('print.averageDaysLate'), late()],
  ]
  return (
    <dl className="figures">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
