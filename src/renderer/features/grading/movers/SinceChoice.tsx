import { SegmentedControl } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { datePattern } from '../../../components/date-pattern'
import { useFormats } from '../../../components/formats'
import { sinceOf, spans, useMoversState } from './movers-state'

/** Since when: one of three spans, or a day. */
export function SinceChoice() {
  const { t } = useTranslation('movers')
  const { today, settings } = useFormats()
  const { span, day, lookSince } = useMoversState()
  const since = sinceOf({ span, day }, today)
  return (
    <>
      <SegmentedControl
        size="xs"
        role="radiogroup"
        aria-label={t('since.label')}
        value={span}
        // A date begins where the span before it did.
        onChange={(chosen) => lookSince(chosen, chosen === 'date' ? since : null)}
        data={spans.map((value) => ({ value, label: t(`since.${value}`) }))}
      />
      {span === 'date' && (
        <DateInput
          size="xs"
          w={130}
          aria-label={t('since.day')}
          valueFormat={datePattern(settings.locale)}
          value={since}
          maxDate={today}
          onChange={(chosen) => {
            if (chosen !== null) lookSince('date', chosen)
          }}
        />
      )}
    </>
  )
}
