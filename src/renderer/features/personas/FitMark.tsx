import { useTranslation } from 'react-i18next'
import type { Fit } from '../../../shared/operations/personas'
import { useFormats } from '../../components/formats'
import classes from './FitMark.module.css'

/** Fit 0–100 as a number with a bar; a dash while it is unknown. */
export function FitMark({ fit }: Pick<Fit, 'fit'>) {
  const { t } = useTranslation('personas')
  const { number } = useFormats()
  const label = fit === null ? t('fit.unknownValue') : t('fit.value', { fit: number(fit) })
  return (
    <span className={classes.mark} role="img" aria-label={label}>
      <span className={classes.number}>{fit === null ? '–' : number(fit)}</span>
      <span className={classes.bar}>
        <span style={{ width: `${String(fit ?? 0)}%` }} />
      </span>
    </span>
  )
}
