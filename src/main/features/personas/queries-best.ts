import { asksSomething } from '../../../shared/personas/asked'
import { all, run, type Database } from '../../database/sql'
import { countedFitSql, fillVerdicts, readAskedTraits } from './queries-fit'
import { FITS_FROM } from './rules'

/**
 * Finds which persona each customer fits best, if any by at least {@link FITS_FROM}, into temp.best_persona (customer_id,
 * position): of equal fits the one by which more is known, then the one that stands first.
 * @returns the names of all personas, the primary one first; a position counts in this list
 */
export function fillBestPersonas(db: Database): string[] {
  db.exec(
    `CREATE TEMP TABLE IF NOT EXISTS best_persona (
       customer_id INTEGER PRIMARY KEY, position INTEGER, fit REAL, known INTEGER
     )`,
  )
  run(db, 'DELETE FROM temp.best_persona')
  const personas = all<{ id: number; name: string }>(
    db,
    'SELECT id, name FROM persona ORDER BY is_primary DESC, kind, id',
  )
  for (const [position, { id }] of personas.entries()) {
    const asked = readAskedTraits(db, id).filter(asksSomething)
    if (asked.length === 0) continue
    fillVerdicts(db, asked, 'all')
    run(
      db,
      `INSERT INTO temp.best_persona
       SELECT customer_id, @position, fit, known FROM (${countedFitSql('all')}) WHERE fit >= @from
       ON CONFLICT (customer_id) DO UPDATE
       SET position = excluded.position, fit = excluded.fit, known = excluded.known
       WHERE (excluded.fit, excluded.known) > (best_persona.fit, best_persona.known)`,
      { position, from: FITS_FROM },
    )
  }
  return personas.map(({ name }) => name)
}
