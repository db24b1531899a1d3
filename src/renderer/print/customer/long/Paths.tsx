import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { shownScore } from '../../../../shared/scores'
import { useFormats } from '../../../components/formats'
import { PrintedRing } from '../../parts/PrintedRing'

/** What would lift them to the next grade, and to A: each change with the points it adds and what can be done. */
export function Paths({ path: { paths, unknown } }: { path: OutputOf<'grading.path'> }) {
  const { t } = useTranslation(['reports', 'grading'])
  const { number, settings } = useFormats()
  if (paths.length === 0) return null
  return (
    <section className="section">
      <h2>{t('long.path')}</h2>
      {paths.map(({ grade, changes, score }) => (
        <div key={grade} className="path">
          <h3>
            <PrintedRing grade={grade} size={5} />
            {t('grading:path.to', { grade })}
            {score !== null && (
              <span className="muted">
                {' '}
                {t('grading:path.comesTo', { score: number(shownScore(score, 1), 1) })}
              </span>
            )}
          </h3>
          {changes === null ? (
            <p className="muted">{t('grading:path.outOfReach', { grade })}</p>
          ) : (
            <ul>
              {changes.map(({ criterionId, name, text, points, influence, actions }) => (
                <li key={criterionId} dir="auto">
                  {t('grading:path.change', { name, text })}
                  {!influence && ` (${t('grading:path.beyond')})`}
                  {' – '}
                  {t('grading:path.adds', {
                    count: shownScore(points, 1),
                    shown: number(shownScore(points, 1), 1),
                  })}
                  {influence && actions.length > 0 && (
                    <span className="muted">
                      {' '}
                      {t('grading:path.action', { action: actions.join(' · ') })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {unknown.length > 0 && (
        <p className="more" dir="auto">
          {t('grading:path.unknown', { names: new Intl.ListFormat(settings.locale).format(unknown) })}
        </p>
      )}
    </section>
  )
}
