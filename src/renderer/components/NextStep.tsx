import { useTranslation } from 'react-i18next'
import type { NextStep as Step } from '../../shared/operations/customers'
import { useFormats } from './formats'
import classes from './NextStep.module.css'

/** What the owner means to do next, in one line: 'in 3 days Call them'. A plain title: there are hundreds of these. */
export function NextStep({ step: { text, dueOn } }: { step: Step }) {
  const { t } = useTranslation()
  const { relative, longDate, today } = useFormats()
  const overdue = dueOn < today
  const words = t(overdue ? 'nextStep.overdue' : 'nextStep.due', { day: longDate(dueOn), text })
  return (
    <span className={classes.step} title={words}>
      <time dateTime={dueOn} className={classes.due} data-overdue={overdue || undefined}>
        {relative(dueOn)}
      </time>{' '}
      {text}
    </span>
  )
}
