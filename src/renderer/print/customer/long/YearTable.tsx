import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { useFormats } from '../../../components/formats'

/** The money year by year, the newest first; each revenue with its bar, so that the way it went is seen. */
export function YearTable({ years }: Pick<CustomerCard, 'years'>) {
  const { t } = useTranslation('reports')
  const { money, number } = useFormats()
  if (years.length === 0) return null
  const largest = Math.max(1, ...years.map(({ revenue }) => revenue))
  return (
    <section className="section">
      <h2>{t('long.years')}</h2>
      <table className="by-year">
        <thead>
          <tr>
            <th>{t('long.year')}</th>
            <th className="number">{t('print.orders')}</th>
            <th className="number">{t('print.contribution')}</th>
            <th className="number">{t('print.revenue')}</th>
            <th className="bar" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, orders, revenue, contribution }) => (
            <tr key={year}>
              <td>{year}</td>
              <td className="number">{number(orders)}</td>
              <td className="number">{money(contribution)}</td>
              <td className="number">{money(revenue)}</td>
              <td className="bar">
                <svg
                  viewBox="0 0 100 6"
                  width="100%"
                  height="2.2mm"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width={(Math.max(0, revenue) / largest) * 100} height="6" fill="var(--accent)" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
