import { useTranslation } from 'react-i18next'
import { isCalendarDate } from '../../../shared/dates'
import { toMinor } from '../../../shared/money'
import {
  dateImportFields,
  moneyImportFields,
  type ImportField,
  type ImportPreview,
} from '../../../shared/operations/transfer'
import { useFormats, type Formats } from '../../components/formats'
import { VirtualTable, type VirtualColumn } from './VirtualTable'
import classes from './transfer.module.css'

const wideFields: readonly ImportField[] = ['name', 'customerName', 'street', 'email', 'items', 'notes']

/** The first rows as they will be read. */
export function RowTable({ file }: { file: ImportPreview }) {
  const { t } = useTranslation('transfer')
  const formats = useFormats()
  const fields = fieldsShown(file)
  const headers = new Map(file.columns.map((column) => [column.field, column.header]))
  const columns: VirtualColumn[] = [
    { key: 'row', header: t('page.check.row'), width: 70, numeric: true },
    { key: 'outcome', header: t('page.check.outcome'), width: 130 },
    ...fields.map((field) => ({
      key: field,
      header: t(`fields.${field}`),
      width: wideFields.includes(field) ? 220 : 160,
      numeric: moneyImportFields.includes(field),
    })),
  ]
  return (
    <VirtualTable
      label={t('page.check.rows')}
      columns={columns}
      count={file.rows.length}
      cells={(index) => {
        const row = file.rows[index]
        if (!row) return []
        return [
          row.row,
          <span key="outcome" className={classes.outcome} data-outcome={row.outcome}>
            {t(`page.check.outcomes.${row.outcome}`)}
          </span>,
          ...fields.map((field) => {
            const problem = row.problems.find((found) => found.column === headers.get(field))
            const text = written(field, row.values[field] ?? '', formats)
            return (
              <span
                key={field}
                title={problem?.message ?? text}
                className={classes.value}
                data-problem={problem?.severity}
              >
                {text}
              </span>
            )
          }),
        ]
      }}
    />
  )
}

/** The fields that are mapped, and an amount that is worked out from quantity and price. */
function fieldsShown(file: ImportPreview): ImportField[] {
  const fields = [...new Set(file.mapping.map((part) => part.field))]
  if (file.into === 'purchases' && !fields.includes('amount')) fields.push('amount')
  if (file.into === 'customers' && !fields.includes('name')) fields.unshift('name')
  return fields
}

/** Main gives dates as ISO and money as plain decimals; what could not be read stands as it is in the file. */
function written(field: ImportField, text: string, formats: Formats): string {
  if (dateImportFields.includes(field) && isCalendarDate(text)) return formats.date(text)
  if (moneyImportFields.includes(field) && /^-?\d+(\.\d+)?$/.test(text)) {
    return formats.money(toMinor(Number(text), formats.settings.currency))
  }
  return text
}
