import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  moneyImportFields,
  type ImportField,
  type ImportPreview,
  type ImportRequest,
  type ImportRow,
  type ImportRowsShown,
} from '../../../shared/operations/transfer'
import { useFormats } from '../../components/formats'
import { useRows } from './use-rows'
import { VirtualTable, type VirtualColumn } from './VirtualTable'
import { written } from './written'
import classes from './transfer.module.css'

const wideFields: readonly ImportField[] = ['name', 'customerName', 'street', 'email', 'items', 'notes']

interface RowTableProps {
  file: ImportPreview
  request: ImportRequest
  show: ImportRowsShown
  /** How many rows of this kind there are, as far as is known before the first of them is there. */
  expected: number
}

/** The rows as they will be read, of all or of one kind. */
export function RowTable({ file, request, show, expected }: RowTableProps) {
  const { t } = useTranslation('transfer')
  const { total, row, onRange, failed } = useRows(request, show)
  const fields = fieldsShown(file)
  const cellsOf = useCells(file, fields)
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
  if (failed) return <Text size="sm">{failed.message}</Text>
  return (
    <VirtualTable
      label={t('page.check.rows')}
      columns={columns}
      count={total ?? expected}
      onRange={onRange}
      cells={(index) => {
        const read = row(index)
        return read ? cellsOf(read) : columns.map(() => '')
      }}
    />
  )
}

/** What stands in the cells of a row. */
function useCells(file: ImportPreview, fields: readonly ImportField[]) {
  const { t } = useTranslation('transfer')
  const formats = useFormats()
  const headers = new Map(file.columns.map((column) => [column.field, column.header]))
  return (row: ImportRow) => [
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
}

/** The fields that are mapped, and an amount that is worked out from quantity and price. */
function fieldsShown(file: ImportPreview): ImportField[] {
  const fields = [...new Set(file.mapping.map((part) => part.field))]
  if (file.into === 'purchases' && !fields.includes('amount')) fields.push('amount')
  if (file.into === 'customers' && !fields.includes('name')) fields.unshift('name')
  return fields
}
