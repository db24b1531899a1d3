import {
  dateImportFields,
  importFields,
  importTargetSchema,
  numberImportFields,
  type ImportField,
  type ImportPreview,
  type ImportRequest,
  type ImportTarget,
  type Mapping,
  type Reading,
  type SavedMapping,
} from '../../../shared/operations/transfer'
import { whatBlocks } from './blocked'
import { detectDateOrder, type DateOrder } from './dates'
import { openTable, type Unusable } from './fileTable'
import { guess } from './guess'
import { detectDecimal, looksLikeNumber } from './numbers'
import type { Trait } from '../../../shared/operations/personas'
import type { RatedCriterion } from './ratedCriteria'
import { savedMappingFor } from './savedMappings'
import type { TableColumns, TableHead } from './table'

/** A file as it is understood: its columns by field, and how its characters, numbers and dates are read. */
export interface ImportSource {
  into: ImportTarget
  mapping: Mapping
  mappedBy: ImportPreview['mappedBy']
  reading: Reading
  /** The sheets of a workbook that hold something. */
  sheets: readonly string[]
  head: TableHead
  columns: TableColumns
  /** The criteria that can be rated. */
  criteria: readonly RatedCriterion[]
  /** What the owner wants to know of customers. */
  traits: readonly Trait[]
  /** The columns that are mapped to a field, in order. */
  columnsOf(field: ImportField): readonly number[]
  blocked: ReturnType<typeof whatBlocks>
}

export type Source = ImportSource | Unusable | { unreadable: 'openQuote'; detail: string }

export interface SourceOptions extends Pick<ImportRequest, 'into' | 'reading' | 'mapping' | 'savedMapping'> {
  /** The mappings the owner has saved, the newest first. */
  saved?: readonly SavedMapping[]
  /** What 01/02/2024 means in a file that does not tell. */
  dateOrder: DateOrder
  /** The criteria that can be rated; a column of their name holds ratings. */
  criteria?: readonly RatedCriterion[]
  /** The traits; a column of the name of one holds what is known of it. */
  traits?: readonly Trait[]
  onPiece?: (done: number, total: number) => void
}

/**
 * Reads a file: its table, columns, decimal and date style, each as the owner says or as detected.
 * @param bytes the whole file
 */
export async function readSource(bytes: Uint8Array, options: SourceOptions): Promise<Source> {
  const table = await openTable(bytes, options.reading, options.onPiece)
  if ('unreadable' in table) return table
  const { head } = table
  if (head.headers.every((header) => header === '')) return { unreadable: 'empty' }
  if (head.rows.length === 0) return { unreadable: 'noRows' }
  const { criteria = [], traits = [] } = options
  const named = mappingOf(head, options)
  const { into } = named
  const mapping = named.mapping.filter(
    ({ column, field, criterionId, traitId }) =>
      column < head.headers.length &&
      isFieldOf(into, field) &&
      (criterionId === undefined || (field === 'rating' && criteria.some(({ id }) => id === criterionId))) &&
      (field === 'trait') === traits.some(({ id }) => id === traitId),
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
  const numbers = cellsOf(numberImportFields)
  return {
    into,
    mapping,
    mappedBy: named.mappedBy,
    reading: {
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheet: table.sheet,
      decimal:
        options.reading?.decimal ??
        named.reading?.decimal ??
        detectDecimal(
          numbers.length > 0 ? numbers : numberColumns(head),
          table.delimiter === ';' ? ',' : '.',
        ),
      dateOrder:
        options.reading?.dateOrder ??
        named.reading?.dateOrder ??
        detectDateOrder(cellsOf(dateImportFields), options.dateOrder),
    },
    sheets: table.sheets,
    head,
    columns,
    criteria,
    traits,
    columnsOf,
    blocked: whatBlocks(into, mapping),
  }
}

function isFieldOf(into: ImportTarget, field: ImportField): boolean {
  return (importFields[into] as readonly ImportField[]).includes(field)
}

/** What the columns are: as the owner says now, as they have saved it, as a known export has it, or as it is guessed. */
function mappingOf(
  head: TableHead,
  { into: wanted, mapping, saved = [], savedMapping, criteria, traits }: SourceOptions,
): Pick<ImportSource, 'into' | 'mapping' | 'mappedBy'> & { reading?: SavedMapping['reading'] } {
  if (mapping) {
    const into = wanted ?? guess(head, targetsOf(mapping), criteria, traits).into
    return { into, mapping, mappedBy: { how: 'owner' } }
  }
  const candidates = saved.filter(({ into }) => (wanted ?? into) === into)
  const found = savedMapping === null ? null : savedMappingFor(candidates, head.headers, savedMapping)
  if (found) {
    const { id, name, into, reading } = found.saved
    return { into, mapping: found.mapping, mappedBy: { how: 'saved', id, name }, reading }
  }
  const { preset, ...guessed } = guess(head, wanted && [wanted], criteria, traits)
  return { ...guessed, mappedBy: preset ? { how: 'preset', preset } : { how: 'guess' } }
}

/** What rows can be whose columns are these fields: several, while only fields are named that they share. */
function targetsOf(mapping: Mapping): readonly ImportTarget[] {
  const { options } = importTargetSchema
  const able = options.filter((into) => mapping.every(({ field }) => isFieldOf(into, field)))
  const [first] = mapping
  return able.length > 0 || !first ? able : options.filter((into) => isFieldOf(into, first.field))
}

/** Columns of the first rows that hold numbers only. */
function numberColumns(head: TableHead): string[][] {
  return head.headers
    .map((_, column) => head.rows.map((row) => row[column] ?? '').filter((value) => value !== ''))
    .filter((values) => values.length > 0 && values.every(looksLikeNumber))
}
