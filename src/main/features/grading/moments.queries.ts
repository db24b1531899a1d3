import { run, type Database } from '../../database/sql'

/**
 * When grades changed: one row for each moment with the first change noted then, instead of an index entry for every
 * change. Whoever writes to the log of grades (`grade_change`) notes the moment here.
 */

/**
 * Notes the moment of changes that were just written to the log by one statement.
 * @param at when, as it stands in each of them
 * @param written how many they are, and the id of the last one
 */
export function noteMoment(db: Database, at: string, { changes, id }: { changes: number; id: number }): void {
  // Ids are given one after another.
  if (changes > 0)
    run(db, 'INSERT INTO grade_moment (at, first_change) VALUES (?, ?)', [at, id - changes + 1])
}

/** Notes the moments of a whole log anew, after it was replaced by another. */
export function noteAllMoments(db: Database): void {
  run(db, 'DELETE FROM grade_moment')
  run(
    db,
    'INSERT INTO grade_moment (at, first_change) SELECT at, min(id) FROM grade_change GROUP BY at ORDER BY 2',
  )
}

/**
 * SQL of the changes since a moment, `@end` (ISO, UTC), that one included. Their own time is looked at besides: where the
 * computer's clock was set back, earlier ones come after later ones.
 */
export const changesSince = `grade_change NOT INDEXED
  WHERE id >= (SELECT min(first_change) FROM grade_moment WHERE at >= @end) AND at >= @end`
