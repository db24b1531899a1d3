import { fieldsOf } from '../../../database/fields'
import { trackedTables } from '../../../database/schema'
import { all, type Database } from '../../../database/sql'
import { merges, mergedAway, namesUntil, rowsUntil, type MergedAway } from './queries-merged'

/** A table whose rows belong to customers, and the fields that say to whom. */
export interface TableOfCustomers {
  table: string
  fields: string[]
}

/**
 * The tables whose rows belong to customers, those that point to others first. Read from the schema, so that a table that
 * is added is not forgotten when somebody is erased or asks what is held about them.
 */
export function tablesOfCustomers(db: Database): TableOfCustomers[] {
  return trackedTables
    .filter((table) => table !== 'customer')
    .map((table) => ({
      table,
      fields: fieldsOf(db, table)
        .filter((field) => field.references === 'customer')
        .map((field) => field.name),
    }))
    .filter(({ fields }) => fields.length > 0)
    .reverse()
}

/** Rows by table; `until`: what the history holds of them up to this change, since the id may be another's by now. */
export interface OwnRows {
  table: string
  ids: number[]
  until?: number
}

/** Everything there is and was about a customer, those who were merged into them included. */
export interface Belongings {
  rows: OwnRows[]
  /** Every name they had. */
  names: string[]
  /** The actions that merged them with others. */
  merges: number[]
  /** Customers that were merged into this one. */
  former: MergedAway[]
}

export function belongingsOf(db: Database, id: number): Belongings {
  const tables = tablesOfCustomers(db)
  const former = mergedAway(db, id)
  return {
    former,
    merges: merges(db, id),
    names: [...new Set([...namesEverHad(db, id), ...former.flatMap((one) => namesUntil(db, one))])],
    rows: [
      { table: 'customer', ids: [id] },
      ...tables.map((of) => ({ table: of.table, ids: rowsEverHad(db, of, id) })),
      ...former.flatMap((one) => [
        { table: 'customer', ids: [one.id], until: one.until },
        ...tables.map(({ table, fields }) => ({
          table,
          ids: fields.flatMap((field) => rowsUntil(db, table, field, one)),
          until: one.until,
        })),
      ]),
    ],
  }
}

function namesEverHad(db: Database, id: number): string[] {
  return all<{ name: string }>(
    db,
    `SELECT name FROM customer WHERE id = @id
     UNION
     SELECT before ->> '$.name' FROM history_change
     WHERE table_name = 'customer' AND row_id = @id AND before IS NOT NULL
     UNION
     SELECT name FROM customer_alias WHERE customer_id = @id`,
    { id },
  ).map((row) => row.name)
}

/** The rows of a table that belong to the customer, or did before they were removed or given to another. */
function rowsEverHad(db: Database, { table, fields }: TableOfCustomers, id: number): number[] {
  const before = fields.map((field) => `before ->> '$.${field}'`).join(', ')
  return all<{ id: number }>(
    db,
    `SELECT id FROM ${table} WHERE @id IN (${fields.join(', ')})
     UNION
     SELECT row_id FROM history_change WHERE table_name = '${table}' AND @id IN (${before})`,
    { id },
  ).map((row) => row.id)
}
