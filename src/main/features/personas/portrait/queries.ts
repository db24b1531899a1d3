import { first, run, type Database } from '../../../database/sql'

/** The portrait of a persona as base64, or null. */
export function readPortrait(db: Database, personaId: number): string | null {
  const row = first<{ jpeg: string }>(db, 'SELECT jpeg FROM persona_portrait WHERE persona_id = ?', [
    personaId,
  ])
  return row?.jpeg ?? null
}

/** Puts a portrait in the place of the one there is. */
export function writePortrait(db: Database, personaId: number, jpeg: string): void {
  run(
    db,
    `INSERT INTO persona_portrait (persona_id, jpeg) VALUES (?, ?)
     ON CONFLICT (persona_id) DO UPDATE SET jpeg = excluded.jpeg`,
    [personaId, jpeg],
  )
}

/** Takes the portrait away. */
export function deletePortrait(db: Database, personaId: number): void {
  run(db, 'DELETE FROM persona_portrait WHERE persona_id = ?', [personaId])
}
