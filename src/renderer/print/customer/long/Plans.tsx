import { useTranslation } from 'react-i18next'
import type { Plan, PlanStep } from '../../../../shared/operations/plans'
import { useFormats } from '../../../components/formats'
import { More } from '../../parts/More'
import { PrintedRing } from '../../parts/PrintedRing'

/** What is and was done about them: each plan with its steps. */
export function Plans({ plans, more }: { plans: readonly Plan[]; more: number }) {
  const { t } = useTranslation('reports')
  if (plans.length === 0) return null
  return (
    <section className="section">
      <h2>{t('long.plans')}</h2>
      {plans.map((plan) => (
        <OnePlan key={plan.id} plan={plan} />
      ))}
      <More count={more} />
    </section>
  )
}

function OnePlan({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['reports', 'plans'])
  const { date } = useFormats()
  const { grade, name, state, startedOn, dueOn, closedOn, goal, outcome, stepList, gradeBefore, gradeAfter } =
    plan
  const about = [
    t(`plans:state.${state}`),
    t('long.planFrom', { date: date(startedOn) }),
    closedOn === null
      ? t('long.planUntil', { date: date(dueOn) })
      : t('long.planClosed', { date: date(closedOn) }),
  ]
  return (
    <div className="plan">
      <h3>
        <PrintedRing grade={grade} size={5} />
        <span dir="auto">{name}</span>
        <span className="muted"> {about.join(' · ')}</span>
        {gradeAfter !== null && (
          <span className="grades">
            <PrintedRing grade={gradeBefore} size={5} />
            <span aria-hidden="true">→</span>
            <PrintedRing grade={gradeAfter} size={5} />
          </span>
        )}
      </h3>
      {[goal, outcome]
        .filter((text) => text.trim() !== '')
        .map((text) => (
          <p key={text} className="text" dir="auto">
            {text}
          </p>
        ))}
      {stepList.length > 0 && (
        <table className="steps">
          <tbody>
            {stepList.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Step({ step: { text, dueOn, doneOn, note, outcome, criterion } }: { step: PlanStep }) {
  const { t } = useTranslation('reports')
  const { date } = useFormats()
  return (
    <tr>
      <td className="nowrap">
        {doneOn === null ? '☐' : '☑'} {date(doneOn ?? dueOn)}
      </td>
      <td dir="auto">
        {text}
        {criterion !== null && <span className="muted"> ({criterion})</span>}
        {[note, outcome]
          .filter((more) => more.trim() !== '')
          .map((more) => (
            <div key={more} className="muted text" dir="auto">
              {more}
            </div>
          ))}
      </td>
      <td className="nowrap muted">{doneOn === null ? t('long.stepDue') : t('long.stepDone')}</td>
    </tr>
  )
}
