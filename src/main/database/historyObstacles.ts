import type { ActionRow } from './history'
import { referencesOf, trackedTables, uniqueColumnsOf, type Reference } from './schema'
import { all, one, type Database } from './sql'

/**
 * What stands in the way of taking an action back or doing it again. Rows are put back by what a record (the action, or
 * its last undo or redo) kept of them; that is right only while nobody else has changed them since, while nothing that
 * came later hangs on what would go, and while what comes back finds its parents and its unique values free.
 */

/** Another action, and what has to be done with it first. */
export interface Obstacle {
  id: number
  name: string
  step: 'undo' | 'redo'
}

interface Other {
  id: number
  name: string
  undone: 0 | 1
  /** The kind of the first of its records since. */
  kind: 'do' | 'undo' | 'redo'
}

/** Inside a query: changes of the record, changes since, and whose they are. */
const ofRecord = 'ours.id > @first AND ours.id <= @last'
const since = 'later.id > @last'
const whose = `CROSS JOIN history_action AS record ON record.id = later.action_id
     CROSS JOIN history_action AS action ON action.id = coalesce(record.target_id, record.id)`
const firstOfRow = `NOT EXISTS (
       SELECT 1 FROM history_change AS earlier
       WHERE earlier.table_name = ours.table_name AND earlier.row_id = ours.row_id
         AND earlier.id > @first AND earlier.id < ours.id)`

/** Rows the record touched itself are judged by {@link Search.sameRows}. */
function notOurs(table: string, id: string): string {
  return `NOT EXISTS (
    SELECT 1 FROM history_change AS own
    WHERE own.table_name = '${table}' AND own.row_id = ${id} AND own.id > @first AND own.id <= @last)`
}

/** The actions in the way, oldest first; none: it can be done. */
export function obstaclesOf(db: Database, action: ActionRow, record: ActionRow): Obstacle[] {
  const { newest } = one<{ newest: number }>(db, 'SELECT coalesce(max(id), 0) AS newest FROM history_change')
  if (newest <= record.last_change) return []
  const search = new Search(db, action, record, newest - record.last_change)
  search.sameRows()
  for (const table of trackedTables) {
    for (const reference of referencesOf(db, table)) {
      search.neededLater(reference)
      search.parentGone(reference)
    }
    for (const columns of uniqueColumnsOf(db, table)) search.valueTaken(table, columns)
  }
  return search.found
}

class Search {
  private readonly obstacles = new Map<number, Obstacle>()
  private readonly range: { first: number; last: number }
  /** Whichever side has fewer changes is gone through; the other one is looked up. */
  private readonly fewOurs: boolean
  /** What kinds of changes there are since, as 'table kind': most tables have none and need not be looked at. */
  private readonly since: ReadonlySet<string>

  constructor(
    private readonly db: Database,
    private readonly action: ActionRow,
    record: ActionRow,
    changesSince: number,
  ) {
    this.range = { first: record.first_change, last: record.last_change }
    this.fewOurs = record.last_change - record.first_change <= changesSince
    const kinds = all<{ kind: string }>(
      db,
      `SELECT DISTINCT table_name || ' ' || kind AS kind FROM history_change WHERE id > ?`,
      [record.last_change],
    )
    this.since = new Set(kinds.map(({ kind }) => kind))
  }

  get found(): Obstacle[] {
    return [...this.obstacles.values()].sort((one, other) => one.id - other.id)
  }

  /**
   * Others that touched the same rows. Actions on a row are like a stack: one that lies above and stands has to go
   * first, and one that lay below has to be as it was.
   */
  sameRows(): void {
    const [outer, inner] = this.fewOurs ? ['ours', 'later'] : ['later', 'ours']
    const others = all<Other>(
      this.db,
      `SELECT action.id, action.name, action.undone, record.kind, min(record.id) AS first_record
       FROM history_change AS ${outer}
       CROSS JOIN history_change AS ${inner}
         ON ${inner}.table_name = ${outer}.table_name AND ${inner}.row_id = ${outer}.row_id
       ${whose}
       WHERE ${ofRecord} AND ${since} GROUP BY action.id`,
      this.range,
    )
    for (const other of others) {
      const before = other.kind === 'redo' ? 1 : 0
      if (other.id > this.action.id ? other.undone === 0 : other.undone !== before) this.add(other)
    }
  }

  /** Rows that would go, but a row changed later refers to them. */
  neededLater({ table, column, parent }: Reference): void {
    if (!this.changedSince(table)) return
    const from = this.fewOurs
      ? `history_change AS ours
         CROSS JOIN ${table} AS child ON child.${column} = ours.row_id
         CROSS JOIN history_change AS later ON later.table_name = '${table}' AND later.row_id = child.id`
      : `history_change AS later
         CROSS JOIN ${table} AS child ON child.id = later.row_id
         CROSS JOIN history_change AS ours ON ours.table_name = '${parent}' AND ours.row_id = child.${column}`
    this.addAll(
      `${from} ${whose}
       WHERE ${ofRecord} AND ${since} AND later.table_name = '${table}' AND ours.table_name = '${parent}'
         AND ours.kind = 'insert' AND ${firstOfRow} AND action.undone = 0 AND ${notOurs(table, 'child.id')}`,
    )
  }

  /** Rows that would come back, but what they refer to has gone since. */
  parentGone({ table, column, parent }: Reference): void {
    if (!this.since.has(`${parent} delete`)) return
    this.addAll(
      `history_change AS ours
       CROSS JOIN history_change AS later
         ON later.table_name = '${parent}' AND later.row_id = ours.before ->> '$.${column}' AND later.kind = 'delete'
       ${whose}
       WHERE ${ofRecord} AND ${since} AND ours.table_name = '${table}' AND ours.before IS NOT NULL AND ${firstOfRow}
         AND NOT EXISTS (SELECT 1 FROM ${parent} AS present WHERE present.id = later.row_id)
         AND ${notOurs(parent, 'later.row_id')}
         AND NOT EXISTS (
           SELECT 1 FROM history_change AS last
           WHERE last.table_name = '${parent}' AND last.row_id = later.row_id AND last.id > later.id)`,
    )
  }

  /** Rows that would come back, but another one has got a value since that only one can have. */
  valueTaken(table: string, columns: readonly string[]): void {
    if (!this.changedSince(table)) return
    const same = columns.map((name) => `holder.${name} = ours.before ->> '$.${name}'`)
    this.addAll(
      `history_change AS ours
       CROSS JOIN ${table} AS holder ON ${same.join(' AND ')} AND holder.id <> ours.row_id
       CROSS JOIN history_change AS later ON later.table_name = '${table}' AND later.row_id = holder.id
       ${whose}
       WHERE ${ofRecord} AND ${since} AND ours.table_name = '${table}' AND ours.before IS NOT NULL AND ${firstOfRow}
         AND ${notOurs(table, 'holder.id')}`,
    )
  }

  private changedSince(table: string): boolean {
    return this.since.has(`${table} insert`) || this.since.has(`${table} update`)
  }

  private addAll(from: string): void {
    const sql = `SELECT DISTINCT action.id, action.name, action.undone FROM ${from}`
    for (const other of all<Omit<Other, 'kind'>>(this.db, sql, this.range)) this.add(other)
  }

  private add({ id, name, undone }: Omit<Other, 'kind'>): void {
    if (id !== this.action.id) this.obstacles.set(id, { id, name, step: undone === 1 ? 'redo' : 'undo' })
  }
}
