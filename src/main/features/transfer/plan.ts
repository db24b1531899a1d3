import type { ImportField, TouchpointOtherwise } from '../../../shared/operations/transfer'
import { type Problems } from './problems'
import type { ImportSource } from './source'

export type Outcome = 'new' | 'changed' | 'unchanged' | 'skipped'

/** What the owner's settings and the day say about reading values. */
export interface PlanOptions {
  /** Minor digits of the currency. */
  digits: number
  today: string
  createMissingCustomers: boolean
  /** What touchpoints count as that do not say it. */
  otherwise: TouchpointOtherwise
  /** Called every few thousand rows; may throw to stop. */
  onRows?: (done: number, total: number) => void
}

export interface Counts {
  rows: number
  new: number
  changed: number
  unchanged: number
  skipped: number
  customersCreated: number
}

export const rowsPerTick = 8192

/** The text of a field in a data row: '' where the column is not mapped or the cell is empty. */
export type CellReader = (index: number) => string

/** A reader for the first column mapped to a field. */
export function cellReader(source: ImportSource, field: ImportField): CellReader {
  const [column] = source.columnsOf(field)
  const cells = column === undefined ? undefined : source.columns.cells.get(column)
  return cells === undefined ? () => '' : (index) => cells[index] ?? ''
}

/** A reader for a field several columns may fill: their texts joined. */
export function joinedReader(source: ImportSource, field: ImportField, separator: string): CellReader {
  const columns = source.columnsOf(field).map((column) => source.columns.cells.get(column) ?? [])
  if (columns.length < 2) return cellReader(source, field)
  return (index) => {
    const parts = columns.map((cells) => cells[index] ?? '').filter((cell) => cell !== '')
    return parts.join(separator)
  }
}

/** The first column of a field, to point at in a problem. */
export function columnOf(source: ImportSource, field: ImportField): number | null {
  return source.columnsOf(field)[0] ?? null
}

/**
 * Notes rows that do not fit under the header. One that is too wide has a stray delimiter, so that its cells may
 * stand under the wrong headers: it is refused. One that is too narrow only lacks its last cells.
 * @returns true when the row has to be left out
 */
export function shapeProblem(source: ImportSource, problems: Problems, index: number): boolean {
  const { tooWide, tooNarrow } = source.columns
  if (tooWide.size > 0 && tooWide.has(index)) {
    problems.error(index, null, '', 'tooWide', String(source.head.headers.length))
    return true
  }
  if (tooNarrow.size > 0 && tooNarrow.has(index)) problems.warning(index, null, '', 'tooNarrow')
  return false
}

/** A date to compare two-digit years with: lists reach a little into the future, birthdays do not. */
export function latestYear(today: string, yearsAhead: number): number {
  return Number(today.slice(0, 4)) + yearsAhead
}
