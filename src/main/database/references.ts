import { referencesOf, trackedTables } from './schema'
import { first, type Database } from './sql'

/**
 * Carries out a transaction without looking up what each row refers to as it is written: a million purchases are a million
 * looks into the customers, a quarter of what an import of them takes. {@link requireReferences} makes up for it.
 * @param transaction begins and ends it: within one, SQLite does not let go of its own checks
 */
export async function withReferencesAtOnce<Result>(
  db: Database,
  transaction: () => Promise<Result>,
): Promise<Result> {
  db.pragma('foreign_keys = OFF')
  try {
    return await transaction()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/**
 * Makes sure that whatever any row of the file refers to is there. What many rows refer to is looked up once.
 * @throws Error naming the table and column of a reference to nothing
 */
export function requireReferences(db: Database): void {
  for (const { table, column, parent } of trackedTables.flatMap((name) => referencesOf(db, name))) {
    const dangling = first<{ id: number }>(
      db,
      `SELECT id FROM (SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} IS NOT NULL)
       WHERE id NOT IN (SELECT id FROM ${parent}) LIMIT 1`,
    )
    if (dangling)
      throw new Error(`${table}.${column} refers to ${parent} ${String(dangling.id)}, which is not there`)
  }
}
