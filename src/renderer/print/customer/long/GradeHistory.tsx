import { useTranslation } from 'react-i18next'
import type { GradeChange } from '../../../../shared/operations/grading'
import { shownScore } from '../../../../shared/scores'
import { useFormats } from '../../../components/formats'
import { PrintedRing } from '../../parts/PrintedRing'

/** How the grade went: from which to which, when and through what. */
export function GradeHistory({ history }: { history: readonly GradeChange[] }) {
  const { t } = useTranslation(['reports', 'grading', 'movers'])
  const { date, number } = useFormats()
  if (history.length === 0) return null
  return (
    <section className="section">
      <h2>{t('long.gradeHistory')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('print.date')}</th>
            <th>{t('movers:list.move')}</th>
            <th>{t('movers:list.why')}</th>
            <th className="number">{t('movers:list.score')}</th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ at, from, to, score, cause }) => (
            <tr key={`${at} ${from} ${to}`}>
              <td className="nowrap">{date(at.slice(0, 10))}</td>
              <td>
                <span className="grades">
                  <PrintedRing grade={from} size={5} />
                  <span aria-hidden="true">→</span>
                  <PrintedRing grade={to} size={5} />
                </span>
              </td>
              <td>{t(`grading:panel.cause.${cause}`)}</td>
              <td className="number">{score === null ? t('print.none') : number(shownScore(score, 1), 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
