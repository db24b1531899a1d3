import { one, type Database } from '../../database/sql'

/** The version of the SQLite library. */
export function sqliteVersion(db: Database): string {
  return one<{ version: string }>(db, 'SELECT sqlite_version() AS version').version
}

/**
 * How many customers and personas are in the file, and whether the sample is. Purchases are not among it: to count a million
 * takes longer than a frame, and every screen asks for this after every change.
 */
export function countPeople(db: Database): { customers: number; personas: number; sample: boolean } {
  const { sample, ...counts } = one<{ customers: number; personas: number; sample: number }>(
    db,
    `SELECT
       (SELECT count(*) FROM customer) AS customers,
       (SELECT count(*) FROM persona) AS personas,
       EXISTS (SELECT 1 FROM customer WHERE is_sample = 1) AS sample`,
  )
  return { ...counts, sample: sample === 1 }
}

/** How many purchases are in the file. */
export function countPurchases(db: Database): number {
  return one<{ purchases: number }>(db, 'SELECT count(*) AS purchases FROM purchase').purchases
}
