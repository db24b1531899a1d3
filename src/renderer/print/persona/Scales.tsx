import { useTranslation } from 'react-i18next'
import { decisionScales, SCALE_END, type PersonaContent } from '../../../shared/operations/personas'
import { scaleInWords } from '../../../shared/personas/words'

const WIDTH = 120
const steps = Array.from({ length: 2 * SCALE_END + 1 }, (_, index) => index - SCALE_END)
const across = (at: number) => 4 + ((at + SCALE_END) / (2 * SCALE_END)) * (WIDTH - 8)

/** How they decide, each scale a line with seven places; null: places to mark by hand. Those not told are left out. */
export function Scales({ style }: { style: PersonaContent['decisionStyle'] | null }) {
  const { t, i18n } = useTranslation(['worksheet', 'common'])
  const shown = decisionScales.filter((scale) => style === null || style[scale] !== undefined)
  if (shown.length === 0) return <p className="muted">{t('common:none')}</p>
  return (
    <div className="scales">
      {shown.map((scale) => {
        const at = style?.[scale]
        return (
          <div key={scale} className="scale">
            <span>{t(`scale.${scale}.low`)}</span>
            <svg
              viewBox={`0 0 ${WIDTH} 8`}
              role="img"
              aria-label={at === undefined ? t('scale.untold') : scaleInWords(i18n.t, scale, at)}
            >
              <line x1="4" x2={WIDTH - 4} y1="4" y2="4" stroke="var(--line)" strokeWidth="0.6" />
              {steps.map((step) => (
                <circle
                  key={step}
                  cx={across(step)}
                  cy="4"
                  r={step === at ? 3 : 1.4}
                  fill={step === at ? 'var(--accent)' : '#fff'}
                  stroke={step === at ? 'var(--accent)' : 'var(--muted)'}
                  strokeWidth="0.5"
                />
              ))}
            </svg>
            <span>{t(`scale.${scale}.high`)}</span>
          </div>
        )
      })}
    </div>
  )
}
