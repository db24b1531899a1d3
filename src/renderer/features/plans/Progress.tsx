import { useTranslation } from 'react-i18next'
import classes from './plans.module.css'

/** How many steps are done, in figures and as a bar. */
export function Progress({ done, of }: { done: number; of: number }) {
  const { t } = useTranslation('plans')
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${String(of === 0 ? 0 : (done / of) * 100)}%` }} />
      </span>
      {t('stepsDone', { done, count: of })}
    </span>
  )
}
