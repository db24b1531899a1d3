import { useTranslation } from 'react-i18next'
import type { PlanRow } from '../../../shared/operations/plans'
import { useFormats } from '../../components/formats'
import { More } from '../parts/More'
import { PrintedRing } from '../parts/PrintedRing'

/** What came of the plans that were closed. @param more so many are not listed */
export function ClosedPlans({ plans, more }: { plans: readonly PlanRow[]; more: number }) {
  const { t } = useTranslation('reports')
  const { date } = useFormats()
  if (plans.length === 0) return null
  return (
    <section className="section">
      <h2>{t('review.closed')}</h2>
      <table className="moves">
        <tbody>
          {plans.map(({ id, customerName, name, state, closedOn, gradeBefore, gradeAfter }) => (
            <tr key={id}>
              <td className="nowrap">{closedOn === null ? '' : date(closedOn)}</td>
              <td dir="auto">{customerName}</td>
              <td dir="auto">{name}</td>
              <td>{t(`review.state.${state}`)}</td>
              <td>
                <span className="move">
                  <PrintedRing grade={gradeBefore} size={5} />
                  <span aria-hidden="true">→</span>
                  <PrintedRing grade={gradeAfter ?? gradeBefore} size={5} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={more} />
    </section>
  )
}
