import type { PersonaContent } from '../../../../shared/operations/personas'
import type { Revision } from '../../../../shared/operations/personaRevisions'
import { all, first, insert, run, type Database } from '../../../database/sql'
import { contentOfJson } from '../content'

interface RevisionRow {
  id: number
  persona_id: number
  name: string
  kept_on: string
  content: string
  portrait: string | null
}

/** A revision as it is stored. */
export interface StoredRevision extends Revision {
  personaId: number
  content: PersonaContent
  /** A JPEG in base64, empty when there was none; null: kept before faces were. */
  portrait: string | null
}

/** The revisions of a persona without their content, newest first. */
export function readRevisions(db: Database, personaId: number): Revision[] {
  return all<Pick<RevisionRow, 'id' | 'name' | 'kept_on'>>(
    db,
    'SELECT id, name, kept_on FROM persona_revision WHERE persona_id = ? ORDER BY kept_on DESC, id DESC',
    [personaId],
  ).map(({ id, name, kept_on }) => ({ id, name, keptOn: kept_on }))
}

/** One revision, or undefined. */
export function readRevision(db: Database, id: number): StoredRevision | undefined {
  const row = first<RevisionRow>(db, 'SELECT * FROM persona_revision WHERE id = ?', [id])
  if (!row) return undefined
  return {
    id: row.id,
    personaId: row.persona_id,
    name: row.name,
    keptOn: row.kept_on,
    content: contentOfJson(row.content),
    portrait: row.portrait,
  }
}

/** Keeps a state of a persona; its id. */
export function insertRevision(db: Database, revision: Omit<StoredRevision, 'id'>): number {
  return insert(db, 'persona_revision', {
    persona_id: revision.personaId,
    name: revision.name,
    kept_on: revision.keptOn,
    content: JSON.stringify(revision.content),
    portrait: revision.portrait,
  })
}

/** Takes a revision away. */
export function deleteRevision(db: Database, id: number): void {
  run(db, 'DELETE FROM persona_revision WHERE id = ?', [id])
}

/** What is needed to tell when each persona is to be looked at again. */
export function readReviewDays(
  db: Database,
): { id: number; name: string; reviewOn: string | null; createdAt: string }[] {
  return all(db, 'SELECT id, name, review_on AS reviewOn, created_at AS createdAt FROM persona')
}
