import { savedMappingSchema, type MappingDraft, type SavedMapping } from '../../../shared/operations/transfer'
import { all, first, insert, run, update, type Database } from '../../database/sql'

interface Row {
  id: number
  name: string
  target: string
  columns: string
  reading: string
}

/** The mappings the owner has saved, the newest first. */
export function savedMappings(db: Database): SavedMapping[] {
  return all<Row>(
    db,
    'SELECT id, name, target, columns, reading FROM import_mapping ORDER BY updated_at DESC, id DESC',
  ).map(({ id, name, target, columns, reading }) =>
    savedMappingSchema.parse({
      id,
      name,
      into: target,
      columns: JSON.parse(columns) as unknown,
      reading: JSON.parse(reading) as unknown,
    }),
  )
}

/** Saves a mapping; one of the same name is replaced. Returns its id. */
export function saveMapping(db: Database, draft: MappingDraft, now: string): number {
  const row = {
    name: draft.name,
    target: draft.into,
    columns: JSON.stringify(draft.columns),
    reading: JSON.stringify(draft.reading),
    updated_at: now,
  }
  const known = first<{ id: number }>(db, 'SELECT id FROM import_mapping WHERE name = ?', [draft.name])
  if (!known) return insert(db, 'import_mapping', row)
  update(db, 'import_mapping', known.id, row)
  return known.id
}

/** Forgets a mapping; false when there is none of that id. */
export function removeMapping(db: Database, id: number): boolean {
  return run(db, 'DELETE FROM import_mapping WHERE id = ?', [id]).changes > 0
}

/** The name of a saved mapping. */
export function mappingName(db: Database, id: number): string | undefined {
  return first<{ name: string }>(db, 'SELECT name FROM import_mapping WHERE id = ?', [id])?.name
}
