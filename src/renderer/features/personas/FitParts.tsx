import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fit, FitPart } from '../../../shared/operations/personas'
import classes from './FitParts.module.css'

const icons = { matched: IconCheck, missed: IconX, unknown: IconMinus } as const
type Verdict = keyof typeof icons

/** What of a persona a customer matches, misses and leaves open, in words. */
export function FitParts({ fit, verdicts }: { fit: Fit; verdicts: readonly Verdict[] }) {
  return (
    <div className={classes.parts}>
      {verdicts.map((verdict) => (
        <Parts key={verdict} verdict={verdict} parts={fit[verdict]} />
      ))}
    </div>
  )
}

function Parts({ verdict, parts }: { verdict: Verdict; parts: readonly FitPart[] }) {
  const { t } = useTranslation('personas')
  const words = useWords(verdict)
  if (parts.length === 0) return null
  const Icon = icons[verdict]
  return (
    <ul aria-label={t(`fit.${verdict}`)} data-verdict={verdict}>
      {parts.map((part, index) => (
        <li key={index} dir="auto">
          <Icon size={14} stroke={2} aria-hidden="true" />
          <span>{words(part)}</span>
        </li>
      ))}
    </ul>
  )
}

function useWords(verdict: Verdict): (part: FitPart) => string {
  const { t } = useTranslation('personas')
  return ({ trait, wanted, actual }) => {
    if (actual === null) return trait
    return t(verdict === 'matched' ? 'fit.wanted' : 'fit.wantedButIs', { trait, wanted, actual })
  }
}
