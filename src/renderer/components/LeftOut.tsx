import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { leftOutReasons } from '../../shared/operations/mailing'
import type { OutputOf } from '../../shared/operations'
import classes from './LeftOut.module.css'

/** As many as are worth looking through here. */
const MOST_SHOWN = 50

/** How many get no post and why, and, when asked, who: each with the way to their card. */
export function LeftOut({ mailing }: { mailing: OutputOf<'customers.mailing'> }) {
  const { t } = useTranslation('mailing')
  const reasons = leftOutReasons.filter((why) => mailing.leftOutOf[why] > 0)
  const total = reasons.reduce((sum, why) => sum + mailing.leftOutOf[why], 0)
  if (total === 0) return null
  const shown = mailing.leftOut.slice(0, MOST_SHOWN)
  return (
    <details className={classes.leftOut}>
      <summary>
        {t('leftOut.title', { count: total })}
        {': '}
        {reasons.map((why) => t(`leftOut.${why}`, { count: mailing.leftOutOf[why] })).join(', ')}
      </summary>
      <ul>
        {shown.map(({ customerId, name, why }) => (
          <li key={customerId}>
            <Anchor component={Link} href={`/customers/${customerId}`} size="sm" dir="auto">
              {name}
            </Anchor>
            {reasons.length > 1 && (
              <Text span size="sm" c="dimmed">
                {` · ${t(`leftOut.why.${why}`)}`}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {total > shown.length && (
        <Text size="sm" c="dimmed">
          {t('leftOut.more', { count: total - shown.length })}
        </Text>
      )}
    </details>
  )
}
