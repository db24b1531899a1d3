import { all, one, type Database } from './sql'
import { columnsOf, trackedTables } from './schema'

/** What an export holds: everything the owner entered, and the logs of grades, which cannot be counted anew. */
export const exportedTables = [...trackedTables, 'grade_change', 'grade_month'] as const
export type ExportedTable = (typeof exportedTables)[number]

export interface Field {
  name: string
  type: 'integer' | 'real' | 'text'
  /** What the number or text stands for. */
  holds: 'value' | 'json' | 'date' | 'moment' | 'yesNo'
  nullable: boolean
  /** May be left out: it is null or has a default. */
  optional: boolean
  /** The table whose `id` it is. */
  references: string | null
}

interface ColumnInfo {
  name: string
  type: string
  notnull: 0 | 1
  dflt_value: string | null
  pk: number
}

/** The fields of a table as its schema says them: a table or field that is added needs to be told nowhere else. */
export function fieldsOf(db: Database, table: string): Field[] {
  const { sql } = one<{ sql: string }>(db, 'SELECT sql FROM sqlite_schema WHERE name = ?', [table])
  const infos = new Map(
    all<ColumnInfo>(db, 'SELECT * FROM pragma_table_xinfo(?)', [table]).map((info) => [info.name, info]),
  )
  const parents = new Map(
    all<{ from: string; table: string }>(db, 'SELECT "from", "table" FROM pragma_foreign_key_list(?)', [
      table,
    ]).map((key) => [key.from, key.table]),
  )
  // The log of grades outlives nobody, but its customers are no constraint: it is written in bulk.
  if (table === 'grade_change') parents.set('customer_id', 'customer')
  return columnsOf(db, table).flatMap((name) => {
    const info = infos.get(name)
    if (!info) return []
    const nullable = info.notnull === 0 && info.pk === 0
    return {
      name,
      type: typeOf(info.type),
      holds: holdsOf(name, sql),
      nullable,
      optional: nullable || info.dflt_value !== null,
      references: parents.get(name) ?? null,
    }
  })
}

function typeOf(declared: string): Field['type'] {
  if (declared === 'INTEGER') return 'integer'
  return declared === 'REAL' ? 'real' : 'text'
}

function holdsOf(name: string, tableSql: string): Field['holds'] {
  const checks = (pattern: string) => new RegExp(pattern).test(tableSql)
  if (checks(`json_(?:type|valid)\\s*\\(\\s*${name}\\s*[,)]`)) return 'json'
  if (name.endsWith('_on') || checks(`\\b${name} GLOB '\\[0-9\\]`)) return 'date'
  if (name === 'at' || name.endsWith('_at')) return 'moment'
  return checks(`\\b${name} IN \\(0, 1\\)`) ? 'yesNo' : 'value'
}
