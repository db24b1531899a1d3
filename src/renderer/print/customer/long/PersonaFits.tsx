import { useTranslation } from 'react-i18next'
import type { FitPart } from '../../../../shared/operations/personas'
import { shownScore } from '../../../../shared/scores'
import { useFormats } from '../../../components/formats'
import type { PersonaFit } from './content'

/** How well they match each persona that asks for something, and why. */
export function PersonaFits({ fits }: { fits: readonly PersonaFit[] }) {
  const { t } = useTranslation(['reports', 'personas'])
  const { number } = useFormats()
  const asking = fits.filter(
    ({ fit: { matched, missed, unknown } }) => matched.length + missed.length + unknown.length > 0,
  )
  if (asking.length === 0) return null
  return (
    <section className="section">
      <h2>{t('long.fits')}</h2>
      <table className="fits">
        <thead>
          <tr>
            <th>{t('long.persona')}</th>
            <th className="number">{t('long.fit')}</th>
            <th>✓ {t('print.matched')}</th>
            <th>✗ {t('print.missed')}</th>
            <th>? {t('print.unknownTraits')}</th>
          </tr>
        </thead>
        <tbody>
          {asking.map(({ persona, fit }) => (
            <tr key={persona.id}>
              <td dir="auto">
                <strong>{persona.name}</strong>
                {persona.kind === 'negative' && (
                  <div className="muted small">{t('personas:kind.negative')}</div>
                )}
                {persona.primary && <div className="muted small">{t('worksheet.primary')}</div>}
              </td>
              <td className="number">{fit.fit === null ? t('print.none') : number(shownScore(fit.fit))}</td>
              <Parts parts={fit.matched} wanted={false} />
              <Parts parts={fit.missed} wanted />
              <Parts parts={fit.unknown} wanted />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Parts({ parts, wanted }: { parts: readonly FitPart[]; wanted: boolean }) {
  const { t } = useTranslation('reports')
  return (
    <td>
      {parts.map((part) => (
        <div key={part.traitId} dir="auto">
          {part.trait}
          {part.actual !== null && <>: {part.actual}</>}
          {wanted && part.wanted !== '' && (
            <span className="muted"> ({t('print.wanted', { wanted: part.wanted })})</span>
          )}
        </div>
      ))}
    </td>
  )
}
