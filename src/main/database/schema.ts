import { all, type Database } from './sql'

/** The tables whose every change is kept in the history. A table is listed here or in {@link untrackedTables}. */
export const trackedTables = [
  'setting',
  'business_logo',
  'customer',
  'customer_tag',
  'trait',
  'customer_trait',
  'purchase',
  'touchpoint',
  'complaint',
  'nps_answer',
  'criterion',
  'rating',
  'grade_override',
  'persona',
  'persona_trait',
  'persona_revision',
  'persona_portrait',
  'customer_alias',
  'not_same',
  'import_mapping',
  'saved_view',
  'playbook',
  'plan',
  'plan_step',
  'letter',
] as const

/** Derived tables, the history itself, and the logs of grades. */
export const untrackedTables = [
  'history_action',
  'history_change',
  'history_now',
  'customer_figures',
  'customer_search',
  'customer_dirty',
  'derived_state',
  'grade_change',
  'grade_moment',
  'grade_month',
] as const

/** The columns of a table that can be written (generated ones left out), in order. */
export function columnsOf(db: Database, table: string, schema = 'main'): string[] {
  const rows = all<{ name: string; hidden: number }>(
    db,
    'SELECT name, hidden FROM pragma_table_xinfo(?, ?)',
    [table, schema],
  )
  return rows.filter((row) => row.hidden === 0).map((row) => row.name)
}

/** The columns of each unique index of a table besides its id: values that only one row at a time can have. */
export function uniqueColumnsOf(db: Database, table: string): string[][] {
  const indexes = all<{ name: string }>(
    db,
    'SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin <> \'pk\'',
    [table],
  )
  return indexes.map(({ name }) =>
    all<{ name: string }>(db, 'SELECT name FROM pragma_index_info(?) ORDER BY seqno', [name]).map(
      (column) => column.name,
    ),
  )
}

/** A column that holds the id of a row of another tracked table. */
export interface Reference {
  table: string
  column: string
  parent: string
}

/** What the rows of a table refer to. */
export function referencesOf(db: Database, table: string): Reference[] {
  return all<{ column: string; parent: string }>(
    db,
    'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?)',
    [table],
  ).map((reference) => ({ table, ...reference }))
}
