import { one, type Database } from '../../database/sql'

/** The version of the SQLite library. */
export function sqliteVersion(db: Database): string {
  return one<{ version: string }>(db, 'SELECT sqlite_version() AS version').version
}

/** How much is in the file. */
export function countEverything(db: Database) {
  const { sample, ...counts } = one<{
    customers: number
    purchases: number
    personas: number
    sample: number
  }>(
    db,
    `SELECT
       (SELECT count(*) FROM customer) AS customers,
       (SELECT count(*) FROM purchase) AS purchases,
       (SELECT count(*) FROM persona) AS personas,
       EXISTS (SELECT 1 FROM customer WHERE is_sample = 1) AS sample`,
  )
  return { ...counts, sample: sample === 1 }
}
