import { APPLICATION_ID } from './open'
import { installHistoryTriggers } from './history'
import type { Database } from './sql'

const texts = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The migrations in order; number n brings a file from version n − 1 to n. Append only. */
export const migrations: readonly { number: number; sql: string }[] = Object.entries(texts)
  .map(([path, sql]) => ({ number: Number(/(\d{4})_/.exec(path)?.[1]), sql }))
  .sort((one, other) => one.number - other.number)

/** The version of the file this app writes. */
export const SCHEMA_VERSION = migrations.length

/** The version of an open file; 0 for an empty one. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Brings a file up to `upTo` (default: the newest version), all steps in one transaction: done or untouched. */
export function migrate(db: Database, upTo = SCHEMA_VERSION): void {
  if (schemaVersion(db) >= upTo) return
  db.transaction(() => {
    // Asked again inside: another Regulars may have brought it up to date meanwhile.
    const from = schemaVersion(db)
    if (from >= upTo) return
    for (const { number, sql } of migrations) if (number > from && number <= upTo) db.exec(sql)
    installHistoryTriggers(db)
    db.pragma(`application_id = ${String(APPLICATION_ID)}`)
    db.pragma(`user_version = ${String(upTo)}`)
  }).immediate()
}
