/** What one column of a sheet holds. Money is in minor units, dates are 'YYYY-MM-DD', moments ISO 8601 in UTC. */
export type ColumnKind = 'text' | 'id' | 'integer' | 'decimal' | 'money' | 'date' | 'moment' | 'yesNo'

export interface Column {
  heading: string
  kind: ColumnKind
  /** In characters of the usual digit; only workbooks know widths. */
  width: number
}

export type CellValue = string | number | null

/** A table for people: the same for CSV and for workbooks. */
export interface Sheet {
  /** File name without ending, and name of the sheet; short, plain ASCII letters. */
  name: string
  columns: readonly Column[]
  /** How many rows there will be: for the progress. */
  count: number
  /** Rows as wide as the columns, one after the other. */
  rows: () => Iterable<readonly CellValue[]>
}
