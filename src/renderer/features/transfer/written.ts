import { isCalendarDate } from '../../../shared/dates'
import { toMinor } from '../../../shared/money'
import { initiativeSchema, touchpointKindSchema } from '../../../shared/operations/touchpoints'
import { dateImportFields, moneyImportFields, type ImportField } from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'
import type { Formats } from '../../components/formats'

/**
 * Main gives dates and times as ISO, money as plain decimals and words as codes; what could not be read stands as it is
 * in the file.
 */
export function written(field: ImportField | null, text: string, formats: Formats, t: Translate): string {
  if (field === null) return text
  if (dateImportFields.includes(field) && isCalendarDate(text)) return formats.date(text)
  if (moneyImportFields.includes(field) && /^-?\d+(\.\d+)?$/.test(text)) {
    return formats.money(toMinor(Number(text), formats.settings.currency))
  }
  const minutes = /^PT(\d+)M$/.exec(text)?.[1]
  if (minutes !== undefined) return t('transfer:page.check.minutes', { count: Number(minutes) })
  if (field === 'touchpointKind') {
    const kind = touchpointKindSchema.safeParse(text)
    return kind.success ? t(`touchpoints:kind.${kind.data}`) : text
  }
  if (field === 'initiative') {
    const initiative = initiativeSchema.safeParse(text)
    return initiative.success ? t(`touchpoints:initiative.${initiative.data}`) : text
  }
  if (field === 'mood' && /^(?:0|-?[12])$/.test(text)) return t(`touchpoints:mood.${text as '0'}`)
  return text
}
