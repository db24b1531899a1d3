import { useTranslation } from 'react-i18next'
import type { PersonaContent } from '../../../shared/operations/personas'
import { markText } from './questions'

const BLANK_ROWS = 3

/** What makes them hesitate beside what we answer; null prints empty rows. */
export function Objections({ objections }: { objections: PersonaContent['objections'] | null }) {
  const { t, i18n } = useTranslation(['worksheet', 'common'])
  if (objections?.length === 0) return <p className="muted">{t('common:none')}</p>
  return (
    <table className={objections === null ? 'blank-objections' : ''}>
      <thead>
        <tr>
          <th style={{ width: '42%' }}>{t('objections.objection')}</th>
          <th>{t('objections.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {objections === null
          ? Array.from({ length: BLANK_ROWS }, (_, index) => (
              <tr key={index}>
                <td />
                <td />
              </tr>
            ))
          : objections.map(({ objection, answer, mark }, index) => (
              <tr key={index}>
                <td dir="auto" className="text">
                  {objection}
                </td>
                <td dir="auto" className="text">
                  {answer}
                  {mark && <span className="mark"> · {markText(i18n.t, mark)}</span>}
                </td>
              </tr>
            ))}
      </tbody>
    </table>
  )
}
