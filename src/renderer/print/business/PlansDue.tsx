import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { useFormats } from '../../components/formats'
import { More } from '../parts/More'
import { PrintedRing } from '../parts/PrintedRing'

/** What is to be done about customers up to a day, with a box to tick; then the plans that ask for a decision. */
export function PlansDue({ due, title }: { due: OutputOf<'plans.due'>; title: string }) {
  const { t } = useTranslation('reports')
  const { date } = useFormats()
  const { steps, stepCount, decisions, decisionCount } = due
  return (
    <section className="section">
      <h2>{title}</h2>
      {stepCount + decisionCount === 0 && <p className="muted">{t('business.nothingDue')}</p>}
      {stepCount + decisionCount > 0 && (
        <table className="due">
          <tbody>
            {decisions.map(({ id, customerName, customerGrade, name, dueOn }) => (
              <tr key={`plan ${String(id)}`}>
                <td className="tick">☐</td>
                <td className="nowrap">{date(dueOn)}</td>
                <td>
                  <PrintedRing grade={customerGrade} size={5} />
                </td>
                <td dir="auto" className="who">
                  {customerName}
                </td>
                <td dir="auto">{t('business.decide', { plan: name })}</td>
              </tr>
            ))}
            {steps.map(({ id, customerName, customerGrade, text, dueOn, planName }) => (
              <tr key={`step ${String(id)}`}>
                <td className="tick">☐</td>
                <td className="nowrap">{date(dueOn)}</td>
                <td>
                  <PrintedRing grade={customerGrade} size={5} />
                </td>
                <td dir="auto" className="who">
                  {customerName}
                </td>
                <td dir="auto">
                  {text} <span className="muted">({planName})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More count={stepCount - steps.length + (decisionCount - decisions.length)} />
    </section>
  )
}
