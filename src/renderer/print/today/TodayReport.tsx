import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import type { PageLayout } from '../../../shared/paper'
import type { Grade } from '../../../shared/values'
import { useFormats } from '../../components/formats'
import { PrintedRing } from '../parts/PrintedRing'
import { Letterhead } from '../parts/Letterhead'
import { Sheet } from '../Sheet'
import './today.css'

/** What is due: answers of ordinary operations. */
export interface TodayContent {
  plans: OutputOf<'plans.due'>
  grades: OutputOf<'grading.due'>
  toRate: OutputOf<'grading.toRate'>
  personas: OutputOf<'personas.toReview'>['personas']
}

interface Line {
  key: string
  name: string
  grade: Grade
  what: string
  detail: string
  on: string
}

/** What is due, on paper: a list to take along, with a box to tick for each line. */
export function TodayReport({ content, layout }: { content: TodayContent; layout: PageLayout }) {
  const { t } = useTranslation(['today', 'reports'])
  const { today, longDate, number } = useFormats()
  const { plans, grades, toRate, personas } = content
  const steps = plans.steps.map(({ id, text, planName, dueOn, customerName, customerGrade }): Line => ({
    key: String(id),
    name: customerName,
    grade: customerGrade,
    what: text,
    detail: planName,
    on: dueOn,
  }))
  const decisions = plans.decisions.map(({ id, name, dueOn, customerName, customerGrade }): Line => ({
    key: String(id),
    name: customerName,
    grade: customerGrade,
    what: t(dueOn < today ? 'plan.past' : 'plan.allDone'),
    detail: name,
    on: dueOn,
  }))
  const overrides = grades.overrides.map(
    ({ customerId, name, grade, computedGrade, why, reason, on }): Line => ({
      key: String(customerId),
      name,
      grade,
      what: t(`override.${why === 'reminder' ? 'reminder' : on < today ? 'ended' : 'ends'}`, {
        grade,
        computed: t(`grade.${computedGrade}`),
      }),
      detail: reason,
      on,
    }),
  )
  const isQuiet = steps.length + decisions.length + overrides.length + personas.length + toRate.total === 0
  return (
    <Sheet layout={layout}>
      <div className="today">
        <Letterhead kind={t('title')} asOf={null} confidential />
        <h1>{longDate(today)}</h1>
        <Lines title={t('section.steps')} lines={steps} total={plans.stepCount} />
        <Lines title={t('section.decisions')} lines={decisions} total={plans.decisionCount} />
        <Lines title={t('section.overrides')} lines={overrides} total={grades.count} />
        {toRate.total > 0 && (
          <section className="section">
            <h2>{t('section.ratings')}</h2>
            <p>{t('rating.action', { count: toRate.total, shown: number(toRate.total) })}</p>
          </section>
        )}
        {personas.length > 0 && (
          <section className="section">
            <h2>{t('section.personas')}</h2>
            {personas.map(({ id, name }) => (
              <p key={id} dir="auto">
                {t('persona.review', { name })}
              </p>
            ))}
          </section>
        )}
        {isQuiet && <p>{t('none.title')}</p>}
      </div>
    </Sheet>
  )
}

function Lines({ title, lines, total }: { title: string; lines: readonly Line[]; total: number }) {
  const { t } = useTranslation('reports')
  const { date } = useFormats()
  if (lines.length === 0) return null
  return (
    <section className="section">
      <h2>{title}</h2>
      <table className="due">
        <tbody>
          {lines.map(({ key, name, grade, what, detail, on }) => (
            <tr key={key}>
              <td className="box">
                <i />
              </td>
              <td className="ring">
                <PrintedRing grade={grade} size={5} />
              </td>
              <td className="name" dir="auto">
                {name}
              </td>
              <td dir="auto">
                {what}
                {detail !== '' && <span className="muted"> {detail}</span>}
              </td>
              <td className="day">{date(on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > lines.length && <p className="muted">{t('print.and', { count: total - lines.length })}</p>}
    </section>
  )
}
