import { useTranslation } from 'react-i18next'
import { shownScore } from '../../shared/scores'
import { useFormats } from './formats'

/** A score or fit 0–100, cut off to a whole number (80 is never shown for less than 80); a dash when it is unknown. */
export function Score({ score }: { score: number | null }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (score === null)
    return (
      <span aria-label={t('score.unknown')} role="img">
        –
      </span>
    )
  return <span className="tabular">{number(shownScore(score))}</span>
}
