import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { useFormats } from '../../../components/formats'

/** What they said: how likely they are to recommend us, and what they complained about. */
export function Feedback({ feedback: { answers, complaints } }: { feedback: OutputOf<'feedback.list'> }) {
  const { t } = useTranslation(['reports', 'feedback'])
  const { date } = useFormats()
  return (
    <>
      {answers.length > 0 && (
        <section className="section">
          <h2>{t('feedback:answers')}</h2>
          <table>
            <thead>
              <tr>
                <th>{t('print.date')}</th>
                <th className="number">{t('long.answer')}</th>
                <th>{t('long.comment')}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map(({ id, answeredOn, score, comment }) => (
                <tr key={id}>
                  <td className="nowrap day">{date(answeredOn)}</td>
                  <td className="number score">{t('feedback:score', { score })}</td>
                  <td dir="auto" className="text">
                    {comment}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {complaints.length > 0 && (
        <section className="section">
          <h2>{t('feedback:complaints')}</h2>
          <table>
            <thead>
              <tr>
                <th>{t('print.date')}</th>
                <th>{t('long.complaint')}</th>
                <th>{t('long.remedy')}</th>
              </tr>
            </thead>
            <tbody>
              {complaints.map(({ id, happenedOn, text, resolvedOn, remedy }) => (
                <tr key={id}>
                  <td className="nowrap day">{date(happenedOn)}</td>
                  <td dir="auto" className="text">
                    {text}
                  </td>
                  <td dir="auto" className="text remedy">
                    {resolvedOn === null ? (
                      <strong>{t('feedback:open')}</strong>
                    ) : (
                      t('feedback:resolvedOn', { date: date(resolvedOn) })
                    )}
                    {remedy.trim() !== '' && `: ${remedy}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
