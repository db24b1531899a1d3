import { releaseSize } from './historySize'
import { all, run, type Database } from './sql'

/** Rows of a table to forget; `until`: only what was recorded up to this change, since ids are given anew. */
export interface ForgottenRows {
  table: string
  ids: readonly number[]
  until?: number
}

/**
 * Forgets for good what the history knows of rows: their images go, and where an action that touched them (or any
 * action, in quotation marks) is named after one of `names`, `mask` stands instead. The emptied entries stay, because
 * actions are ranges of them; undoing such an action later leaves out what was forgotten.
 */
export function forgetRows(
  db: Database,
  rows: readonly ForgottenRows[],
  names: readonly string[],
  mask: string,
): void {
  const actions = new Set<number>()
  for (const { table, ids, until = Number.MAX_SAFE_INTEGER } of rows) {
    const ofRows = 'table_name = ? AND row_id IN (SELECT value FROM json_each(?)) AND id <= ?'
    const which = [table, JSON.stringify(ids), until]
    const touching = `SELECT DISTINCT action_id AS id FROM history_change WHERE ${ofRows}`
    for (const { id } of all<{ id: number }>(db, touching, which)) actions.add(id)
    // Each gets a key of its own, so that no two actions seem to have touched the same row.
    run(db, `UPDATE history_change SET table_name = '', row_id = id, before = NULL WHERE ${ofRows}`, which)
  }
  releaseSize(db, actions)
  for (const name of names) {
    run(
      db,
      `UPDATE history_action SET name = replace(name, @name, @mask)
       WHERE instr(name, @name) > 0 AND id IN (SELECT value FROM json_each(@actions))`,
      { name, mask, actions: JSON.stringify([...actions]) },
    )
    run(
      db,
      `UPDATE history_action SET name = replace(name, @quoted, @masked) WHERE instr(name, @quoted) > 0`,
      { quoted: `“${name}”`, masked: `“${mask}”` },
    )
  }
}

/** Takes a row that is gone out of what other rows of a table pointed to before: undoing must not point to it again. */
export function forgetReference(db: Database, table: string, column: string, id: number): void {
  run(
    db,
    `UPDATE history_change SET before = json_set(before, @path, NULL)
     WHERE table_name = @table AND before ->> @path = @id`,
    { table, path: `$.${column}`, id },
  )
}

/** Forgets for good everything that actions did; what they are called stays. */
export function forgetActions(db: Database, actions: readonly number[]): void {
  run(
    db,
    `UPDATE history_change SET table_name = '', row_id = id, before = NULL
     WHERE action_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(actions)],
  )
  releaseSize(db, actions)
}
