import type { ActionRow } from './history'
import { first, one, run, update, type Database } from './sql'

/**
 * How large the history is, and letting go of its oldest part. Whole actions lose their changes, oldest first; they stay
 * in the list by name. The pages this frees in the file are used for what comes next.
 */

/** About what a change takes beside its image: its row, and its entry in the index by row. Measured: 69 bytes. */
const bytesPerChange = 70

/** How many changes there are above `after` up to `upTo`, and about how many bytes they take in the file. */
export function measureChanges(db: Database, after: number, upTo: number): { changes: number; size: number } {
  return one(
    db,
    `SELECT count(*) AS changes, count(*) * ${String(bytesPerChange)} + coalesce(sum(octet_length(before)), 0) AS size
     FROM history_change WHERE id > ? AND id <= ?`,
    [after, upTo],
  )
}

/** About how many bytes the history takes in the file. */
export function historySize(db: Database): number {
  return one<{ size: number }>(db, 'SELECT size FROM history_now WHERE id = 1').size
}

/** Measures actions anew after parts of their changes were emptied. */
export function releaseSize(db: Database, actions: Iterable<number>): void {
  for (const id of actions) {
    const action = first<ActionRow>(db, 'SELECT * FROM history_action WHERE id = ?', [id])
    if (!action || action.last_change <= action.first_change) continue
    setSize(db, action, measureChanges(db, action.first_change, action.last_change).size)
  }
}

function setSize(db: Database, action: ActionRow, size: number): void {
  update(db, 'history_action', action.id, { size })
  run(db, 'UPDATE history_now SET size = max(0, size + ?) WHERE id = 1', [size - action.size])
}

/** The oldest action whose changes are kept, but never the newest of all: that one can always be taken back. */
function oldestKept(db: Database): ActionRow | undefined {
  return first<ActionRow>(
    db,
    `SELECT * FROM history_action
     WHERE size > 0 AND id < (SELECT max(id) FROM history_action) ORDER BY id LIMIT 1`,
  )
}

/** True while the history is larger than it may be and something can be let go, or an action is let go in part. */
export function needsTrimming(db: Database, limit: number | null): boolean {
  const oldest = oldestKept(db)
  if (!oldest) return false
  return oldest.let_go === 1 || (limit !== null && historySize(db) > limit)
}

/**
 * Lets the oldest actions go until the history is within its limit; about `most` changes at a time, so that those who
 * wait to write need not wait long. Runs in a transaction; {@link needsTrimming} says whether to call it again.
 * @param limit in bytes
 */
export function trimHistory(db: Database, limit: number | null, most = 50_000): void {
  let left = most
  while (left > 0 && needsTrimming(db, limit)) {
    const oldest = oldestKept(db)
    if (!oldest) return
    const upTo = Math.min(oldest.last_change, oldest.first_change + left)
    const { size } = measureChanges(db, oldest.first_change, upTo)
    run(db, 'DELETE FROM history_change WHERE id > ? AND id <= ?', [oldest.first_change, upTo])
    // Never 0 while there is more of it, or the rest would not be found again.
    setSize(db, oldest, upTo === oldest.last_change ? 0 : Math.max(1, oldest.size - size))
    update(db, 'history_action', oldest.id, { let_go: 1, first_change: upTo })
    left -= Math.max(1, upTo - oldest.first_change)
  }
}

/** Adds up what the actions of a file take, after they came into it from another one. */
export function addUpSizes(db: Database): void {
  run(db, 'UPDATE history_now SET size = (SELECT coalesce(sum(size), 0) FROM history_action) WHERE id = 1')
}
