import { run, type Database } from '../../src/main/database/sql'

/** Does something as an action of a file of any version, in words that every version understands; its id. */
export function actInOldVersion(db: Database, work: () => void): number {
  const { id } = run(
    db,
    `INSERT INTO history_action (at, name, kind, cause, first_change, last_change)
     SELECT '2026-03-15T08:00:00Z', 'Steps', 'do', 'data', coalesce(max(id), 0), 0 FROM history_change`,
  )
  run(db, 'UPDATE history_now SET action_id = ?', [id])
  work()
  run(db, 'UPDATE history_action SET last_change = (SELECT max(id) FROM history_change) WHERE id = ?', [id])
  run(db, 'UPDATE history_now SET action_id = NULL')
  return id
}
