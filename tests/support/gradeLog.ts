import { all, type Database } from '../../src/main/database/sql'

/** Ids of the changes of grade that would not be found by their time. */
export function changesWithoutMoment(db: Database): number[] {
  return all<{ id: number }>(
    db,
    `SELECT id FROM grade_change AS change WHERE NOT EXISTS (
       SELECT 1 FROM grade_moment WHERE at = change.at AND first_change <= change.id)`,
  ).map(({ id }) => id)
}
