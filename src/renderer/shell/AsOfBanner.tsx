import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../../shared/dates'
import type { SystemInfo } from '../../shared/operations/system'
import { useAction } from '../api'
import { useFormats } from '../components/formats'
import { useUiState } from '../ui-state'
import { Banner } from './Banner'

/** Offers to look as of the newest purchase when that is over six months old, and says so while one does. */
export function AsOfBanner({ info }: { info: SystemInfo }) {
  const { t } = useTranslation(['shell', 'common'])
  const { settings, month, date } = useFormats()
  const { asOfDeclined, declineAsOf } = useUiState()
  // The banner itself answers.
  const update = useAction('settings.update', { quiet: true })
  const newest = info.newestPurchaseOn
  if (settings.lookAsOf !== null) {
    return (
      <Banner
        actions={
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={info.readOnly}
            onClick={() => {
              update.mutate({ lookAsOf: null })
            }}
          >
            {t('asOf.backToToday')}
          </Button>
        }
      >
        {t('asOf.looking', { date: date(settings.lookAsOf) })}
      </Banner>
    )
  }
  if (newest === null || newest >= addMonths(info.today, -6) || asOfDeclined === newest || info.readOnly)
    return null
  return (
    <Banner
      actions={
        <>
          <Button
            size="compact-sm"
            onClick={() => {
              update.mutate({ lookAsOf: newest })
            }}
          >
            {t('asOf.look', { date: date(newest) })}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              declineAsOf(newest)
            }}
          >
            {t('asOf.notNow')}
          </Button>
        </>
      }
    >
      <strong>{t('asOf.question', { month: month(newest) })}</strong>{' '}
      {t(newest < addMonths(info.today, -12) ? 'asOf.why' : 'asOf.whyPartly')}
    </Banner>
  )
}
