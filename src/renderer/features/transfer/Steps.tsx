import { useTranslation } from 'react-i18next'
import classes from './transfer.module.css'

const steps = ['file', 'mapping', 'check', 'done'] as const
export type Step = (typeof steps)[number]

/** Where in the four steps one is. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation('transfer')
  return (
    <ol className={classes.steps} aria-label={t('page.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.stepMark}
          data-past={index < steps.indexOf(now) || undefined}
          {...(step === now && { 'aria-current': 'step' as const })}
        >
          <span className={classes.stepDot} aria-hidden="true">
            {index + 1}
          </span>
          {t(`page.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
