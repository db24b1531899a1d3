import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { shownMissing } from '../../../shared/scores'
import { useFormats } from '../../components/formats'
import { cut } from '../parts/cut'
import { More } from '../parts/More'
import type { Limits } from './limits'

interface GradeBlockProps {
  explanation: OutputOf<'grading.explain'>
  limits: Limits
}

/** Why they have the grade: each criterion in words, with the points it adds and leaves on the table. */
export function GradeBlock({ explanation, limits }: GradeBlockProps) {
  const { t } = useTranslation('reports')
  const { number } = useFormats()
  const { shown, more } = cut(explanation.criteria, limits.criteria)
  const most = Math.max(1, ...shown.map(({ points, pointsLeft }) => points + pointsLeft))
  // Under the owner's own grade the way to the next computed one would only confuse.
  const next = explanation.override ? null : explanation.next
  return (
    <section className="section">
      <div className="headline">
        <h2>{t('print.why')}</h2>
        {next && (
          <span className="small muted">
            {t('print.toNext', { points: number(shownMissing(next.points), 1), grade: next.grade })}
          </span>
        )}
      </div>
      <p className="summary" dir="auto">
        {explanation.summary}
      </p>
      <table className="criteria">
        <thead>
          <tr>
            <th>{t('print.criterion')}</th>
            <th>{t('print.inWords')}</th>
            <th className="number">{t('print.weight')}</th>
            <th className="number" colSpan={2}>
              {t('print.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((criterion) => (
            <tr key={criterion.criterionId}>
              <td dir="auto" className="name">
                {criterion.name}
              </td>
              <td dir="auto" className="muted">
                {criterion.text}
              </td>
              <td className="number">{number(criterion.weight, 1)}</td>
              <td className="bar">
                <PointsBar points={criterion.points} left={criterion.pointsLeft} most={most} />
              </td>
              <td className="number points">
                {criterion.value === null
                  ? t('print.none')
                  : t('print.pointsOf', {
                      points: number(criterion.points, 1),
                      most: number(criterion.points + criterion.pointsLeft, 1),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More count={more} />
    </section>
  )
}

/** Points got as a filled bar, points left as its outline. */
function PointsBar({ points, left, most }: { points: number; left: number; most: number }) {
  const scale = (value: number) => (value / most) * 99
  return (
    <svg viewBox="0 0 100 8" width="18mm" height="2.1mm" preserveAspectRatio="none" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width={scale(points + left)}
        height="7"
        fill="none"
        stroke="var(--muted)"
        strokeWidth="0.6"
      />
      <rect x="0.5" y="0.5" width={scale(points)} height="7" fill="var(--accent)" />
    </svg>
  )
}
