import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  moneyImportFields,
  fieldKey,
  type ImportField,
  type ImportPreview,
  type ImportRequest,
  type ImportRow,
  type ImportRowsShown,
  type Mapping,
} from '../../../shared/operations/transfer'
import { useFormats } from '../../components/formats'
import { partLabel } from './becomes'
import { useRows } from './use-rows'
import { VirtualTable, type VirtualColumn } from './VirtualTable'
import { written } from './written'
import classes from './transfer.module.css'

const wideFields: readonly ImportField[] = [
  'name',
  'customerName',
  'street',
  'email',
  'items',
  'notes',
  'note',
]

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
  const { t: words } = useTranslation()
  const { total, row, onRange, failed } = useRows(request, show)
  const parts = partsShown(file)
  const cellsOf = useCells(file, parts)
  const columns: VirtualColumn[] = [
    { key: 'row', header: t('page.check.row'), width: 70, numeric: true },
    { key: 'outcome', header: t('page.check.outcome'), width: 130 },
    ...parts.map((part) => ({
      key: fieldKey(part),
      header: partLabel(words, part, file),
      width: wideFields.includes(part.field) ? 220 : 160,
      numeric: moneyImportFields.includes(part.field),
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
function useCells(file: ImportPreview, parts: readonly Part[]) {
  const { t } = useTranslation('transfer')
  const formats = useFormats()
  const { t: words } = useTranslation()
  const headers = new Map(file.mapping.map((part) => [fieldKey(part), file.columns[part.column]?.header]))
  return (row: ImportRow) => [
    row.row,
    <span key="outcome" className={classes.outcome} data-outcome={row.outcome}>
      {t(`page.check.outcomes.${row.outcome}`)}
    </span>,
    ...parts.map((part) => {
      const key = fieldKey(part)
      const problem = row.problems.find((found) => found.column === headers.get(key))
      const text = written(part.field, row.values[key] ?? '', formats, words)
      return (
        <span
          key={key}
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

type Part = Omit<Mapping[number], 'column'>

/** What columns are mapped to, and what is worked out without a column of its own. */
function partsShown({ into, mapping }: ImportPreview): Part[] {
  const parts = [...new Map<string, Part>(mapping.map((part) => [fieldKey(part), part])).values()]
  const has = (wanted: ImportField) => parts.some(({ field }) => field === wanted)
  if (into === 'purchases' && !has('amount')) parts.push({ field: 'amount' })
  if (into === 'customers' && !has('name')) parts.unshift({ field: 'name' })
  if (into === 'touchpoints') {
    if (!has('touchpointKind')) parts.push({ field: 'touchpointKind' })
    if (!has('initiative')) parts.push({ field: 'initiative' })
  }
  return parts
}
