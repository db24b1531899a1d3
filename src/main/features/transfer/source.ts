import type {
  ImportRequest,
  ImportField,
  ImportTarget,
  Mapping,
  Reading,
} from '../../../shared/operations/transfer'
import { detectDateOrder, type DateOrder } from './dates'
import { openTable, type Unusable } from './fileTable'
import { fieldsOf, guess, joinableFields } from './guess'
import { detectDecimal, looksLikeNumber } from './numbers'
import type { TableColumns, TableHead } from './table'

/** Why nothing can be imported as the columns are named now; words in texts/en/transfer.ts. */
export type Blocked = 'noName' | 'noDate' | 'noAmount' | 'noCustomer' | 'fieldTwice'

/** A file as it is understood: its columns by field, and how its characters, numbers and dates are read. */
export interface ImportSource {
  into: ImportTarget
  mapping: Mapping
  reading: Reading
  /** The sheets of a workbook that hold something. */
  sheets: readonly string[]
  head: TableHead
  columns: TableColumns
  /** The columns that are mapped to a field, in order. */
  columnsOf(field: ImportField): readonly number[]
  blocked: { why: Blocked; field: ImportField | null } | null
}

export type Source = ImportSource | Unusable | { unreadable: 'openQuote'; detail: string }

export interface SourceOptions extends Pick<ImportRequest, 'into' | 'reading' | 'mapping'> {
  /** What 01/02/2024 means in a file that does not tell. */
  dateOrder: DateOrder
  onPiece?: (done: number, total: number) => void
}

/**
 * Reads a file: its table, columns, decimal and date style, each as the owner says or as detected.
 * @param bytes the whole file
 */
export async function readSource(bytes: Uint8Array, options: SourceOptions): Promise<Source> {
  const table = await openTable(bytes, options.reading)
  if ('unreadable' in table) return table
  const { head } = table
  if (head.headers.every((header) => header === '')) return { unreadable: 'empty' }
  if (head.rows.length === 0) return { unreadable: 'noRows' }
  const guessed = guess(head, options.into ?? targetOf(options.mapping))
  const { into } = guessed
  const mapping = (options.mapping ?? guessed.mapping).filter(
    ({ column, field }) => column < head.headers.length && fieldsOf(into).includes(field),
  )
  const columns = table.columns(
    mapping.map((part) => part.column),
    options.onPiece,
  )
  if (columns.openQuoteRow !== null) return { unreadable: 'openQuote', detail: String(columns.openQuoteRow) }
  const columnsOf = (field: ImportField) =>
    mapping.filter((part) => part.field === field).map((part) => part.column)
  const cellsOf = (fields: readonly ImportField[]) =>
    fields.flatMap(columnsOf).map((column) => columns.cells.get(column) ?? [])
  const numbers = cellsOf(['amount', 'unitPrice', 'cost', 'quantity'])
  return {
    into,
    mapping,
    reading: {
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheet: table.sheet,
      decimal:
        options.reading?.decimal ??
        detectDecimal(
          numbers.length > 0 ? numbers : numberColumns(head),
          table.delimiter === ';' ? ',' : '.',
        ),
      dateOrder:
        options.reading?.dateOrder ??
        detectDateOrder(
          cellsOf(['purchasedOn', 'dueOn', 'paidOn', 'customerSince', 'birthday']),
          options.dateOrder,
        ),
    },
    sheets: table.sheets,
    head,
    columns,
    columnsOf,
    blocked: whatBlocks(into, mapping),
  }
}

/** What rows must be whose columns are these fields: no field belongs to both. */
function targetOf(mapping: Mapping | undefined): ImportTarget | undefined {
  const [first] = mapping ?? []
  if (!first) return undefined
  return fieldsOf('customers').includes(first.field) ? 'customers' : 'purchases'
}

/** Columns of the first rows that hold numbers only. */
function numberColumns(head: TableHead): string[][] {
  return head.headers
    .map((_, column) => head.rows.map((row) => row[column] ?? '').filter((value) => value !== ''))
    .filter((values) => values.length > 0 && values.every(looksLikeNumber))
}

function whatBlocks(into: ImportTarget, mapping: Mapping): ImportSource['blocked'] {
  const has = (field: ImportField) => mapping.some((part) => part.field === field)
  const twice = mapping.find(
    ({ field, column }) =>
      !joinableFields.has(field) && mapping.some((other) => other.field === field && other.column !== column),
  )
  if (twice) return { why: 'fieldTwice', field: twice.field }
  if (into === 'customers') {
    const named = ['name', 'firstName', 'lastName', 'contactName', 'email', 'externalId'] as const
    return named.some(has) ? null : { why: 'noName', field: null }
  }
  if (!has('customerExternalId') && !has('customerName')) return { why: 'noCustomer', field: null }
  if (!has('purchasedOn')) return { why: 'noDate', field: null }
  return has('amount') || has('unitPrice') ? null : { why: 'noAmount', field: null }
}
