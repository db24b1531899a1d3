import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from './formats'

interface DateTextProps {
  /** 'YYYY-MM-DD'; null is shown as 'never' (or as `missing`). */
  date: string | null
  /** `relative`: '3 days ago'; `short`: '12 Mar 2026'. Either way the full date is in the tooltip. */
  style?: 'relative' | 'short'
  missing?: string
}

/** A calendar date, short, with the full date in a tooltip. */
export function DateText({ date, style = 'short', missing }: DateTextProps) {
  const formats = useFormats()
  const { t } = useTranslation()
  if (date === null) return <span>{missing ?? t('never')}</span>
  return (
    <Tooltip label={formats.longDate(date)}>
      <time dateTime={date}>{style === 'relative' ? formats.relative(date) : formats.date(date)}</time>
    </Tooltip>
  )
}
