import { useTranslation } from 'react-i18next'
import type { PersonaContent } from '../../../shared/operations/personas'
import { useFormats } from '../../components/formats'

const BLANK_ROWS = 4

/** Where the knowledge comes from; null prints empty rows. */
export function Sources({ sources }: { sources: PersonaContent['sources'] | null }) {
  const { t } = useTranslation(['reports', 'common', 'personas'])
  const { date } = useFormats()
  if (sources?.length === 0) return <p className="muted">{t('common:none')}</p>
  return (
    <table className={sources === null ? 'blank-sources' : ''}>
      <thead>
        <tr>
          <th>{t('worksheet.sourceKind')}</th>
          <th>{t('worksheet.sourceDate')}</th>
          <th>{t('worksheet.sourceNote')}</th>
        </tr>
      </thead>
      <tbody>
        {sources === null
          ? Array.from({ length: BLANK_ROWS }, (_, index) => (
              <tr key={index}>
                <td />
                <td />
                <td />
              </tr>
            ))
          : sources.map(({ kind, on, note, link }, index) => (
              <tr key={index}>
                <td className="nowrap">{t(`personas:sources.${kind}`)}</td>
                <td className="nowrap">{on === null ? t('print.none') : date(on)}</td>
                <td dir="auto" className="text">
                  {note}
                  {link !== '' && <span className="mark"> {link}</span>}
                </td>
              </tr>
            ))}
      </tbody>
    </table>
  )
}
