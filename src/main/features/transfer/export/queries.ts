import type { Field } from '../../../database/fields'
import { one, statement, type Database } from '../../../database/sql'

/** One row of a table, its values in the order of the fields. */
export type RawRow = readonly (string | number | null)[]

/** Of the log of grades, what is about customers that are still there. */
const onlyPresent: Readonly<Partial<Record<string, string>>> = {
  grade_change: 'AND customer_id IN (SELECT id FROM customer)',
}

/** How many rows of a table an export holds. */
export function countRows(db: Database, table: string): number {
  return one<{ rows: number }>(
    db,
    `SELECT count(*) AS rows FROM ${table} WHERE true ${onlyPresent[table] ?? ''}`,
  ).rows
}

const rowsAtOnce = 2000

/** All rows of a table by id, read a piece at a time. */
export function* tableRows(db: Database, table: string, fields: readonly Field[]): Generator<RawRow> {
  const names = fields.map(({ name }) => name).join(', ')
  const rows = statement(
    db,
    `SELECT ${names} FROM ${table} WHERE id > ? ${onlyPresent[table] ?? ''} ORDER BY id LIMIT ${rowsAtOnce}`,
  )
  const idAt = fields.findIndex(({ name }) => name === 'id')
  let last: string | number | null = 0
  for (;;) {
    const some = rows.raw().all(last) as RawRow[]
    yield* some
    if (some.length < rowsAtOnce) return
    last = some.at(-1)?.[idAt] ?? null
  }
}
