import { first, run, type Database } from '../../../database/sql'

/** The logo of the business as base64, or null. */
export function readLogo(db: Database): string | null {
  return first<{ picture: string }>(db, 'SELECT picture FROM business_logo WHERE id = 1')?.picture ?? null
}

/** Puts a logo in the place of the one there is. */
export function writeLogo(db: Database, picture: string): void {
  run(
    db,
    `INSERT INTO business_logo (id, picture) VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET picture = excluded.picture`,
    [picture],
  )
}

/** Takes the logo away. */
export function deleteLogo(db: Database): void {
  run(db, 'DELETE FROM business_logo')
}
