import { isCalendarDate } from '../../../shared/dates'
import { toMinor } from '../../../shared/money'
import { dateImportFields, moneyImportFields, type ImportField } from '../../../shared/operations/transfer'
import type { Formats } from '../../components/formats'

/** Main gives dates as ISO and money as plain decimals; what could not be read stands as it is in the file. */
export function written(field: ImportField | null, text: string, formats: Formats): string {
  if (field === null) return text
  if (dateImportFields.includes(field) && isCalendarDate(text)) return formats.date(text)
  if (moneyImportFields.includes(field) && /^-?\d+(\.\d+)?$/.test(text)) {
    return formats.money(toMinor(Number(text), formats.settings.currency))
  }
  return text
}
