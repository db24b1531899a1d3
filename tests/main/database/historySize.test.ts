import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginAction, finishAction, nextUndo } from '../../../src/main/database/history'
import {
  measureChanges,
  historySize,
  needsTrimming,
  trimHistory,
} from '../../../src/main/database/historySize'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert, one, run, update, type Database } from '../../../src/main/database/sql'

const now = '2026-03-15T08:00:00Z'
const number = migrations.find(({ sql }) => sql.includes('let_go'))?.number ?? 0

let db: Database
beforeEach(() => {
  db = openConnection(':memory:', { create: true })
})
afterEach(() => {
  db.close()
})

function act(name: string, work: () => void): number {
  const id = beginAction(db, now)
  work()
  finishAction(db, id, { name, cause: 'data' })
  return id
}

function addCustomers(count: number): void {
  for (let index = 0; index < count; index += 1) {
    insert(db, 'customer', {
      name: 'Ann',
      kind: 'person',
      status: 'active',
      created_at: now,
      updated_at: now,
    })
  }
}

function actions() {
  return all<{ name: string; let_go: number; changes: number; size: number }>(
    db,
    'SELECT name, let_go, changes, size FROM history_action ORDER BY id',
  )
}

it('knows how large each action is and all together', () => {
  migrate(db)
  act('Add', () => {
    addCustomers(3)
  })
  act('Note', () => update(db, 'customer', 1, { notes: 'ä'.repeat(1000) }))
  act('Note again', () => update(db, 'customer', 1, { notes: '' }))
  expect(actions().map(({ changes }) => changes)).toEqual([3, 1, 1])
  // The image of the long note, in bytes.
  expect(actions()[2]?.size).toBeGreaterThan(2000)
  const { last } = one<{ last: number }>(db, 'SELECT max(id) AS last FROM history_change')
  expect(historySize(db)).toBe(measureChanges(db, 0, last).size)
  expect(historySize(db)).toBe(actions().reduce((sum, { size }) => sum + size, 0))
})

it('lets the oldest go, whole actions, a part at a time, and never the newest', () => {
  migrate(db)
  act('Import', () => {
    addCustomers(10)
  })
  act('Rename', () => update(db, 'customer', 1, { name: 'Anne' }))
  act('Archive', () => update(db, 'customer', 2, { notes: 'x'.repeat(500) }))
  expect(needsTrimming(db, null)).toBe(false)
  expect(needsTrimming(db, 100)).toBe(true)
  trimHistory(db, 100, 4)
  expect(actions().map((action) => action.let_go)).toEqual([1, 0, 0])
  expect(one(db, 'SELECT count(*) AS n FROM history_change WHERE action_id = 1')).toEqual({ n: 6 })
  // What was begun is brought to an end, also when there is room again.
  expect(needsTrimming(db, null)).toBe(true)
  while (needsTrimming(db, 100)) trimHistory(db, 100, 4)
  expect(actions()).toMatchObject([
    { name: 'Import', let_go: 1, changes: 10, size: 0 },
    { name: 'Rename', let_go: 1, changes: 1, size: 0 },
    { name: 'Archive', let_go: 0, changes: 1 },
  ])
  expect(all(db, 'SELECT action_id FROM history_change')).toEqual([{ action_id: 3 }])
  expect(historySize(db)).toBe(actions()[2]?.size)
  expect(nextUndo(db)?.name).toBe('Archive')
})

it('measures what a file of the version before holds, and leaves it as it is', () => {
  migrate(db, number - 1)
  insert(db, 'history_action', {
    id: 1,
    at: now,
    name: 'Add',
    kind: 'do',
    cause: 'data',
    first_change: 0,
    last_change: 2,
  })
  run(db, 'UPDATE history_now SET action_id = 1')
  addCustomers(2)
  const before = all<object>(db, 'SELECT * FROM history_action')
  const changes = all(db, 'SELECT * FROM history_change')

  migrate(db, number)

  const added = { operation: '', changes: 2, size: 140, let_go: 0 }
  expect(all(db, 'SELECT * FROM history_action')).toEqual(before.map((row) => ({ ...row, ...added })))
  expect(all(db, 'SELECT * FROM history_change')).toEqual(changes)
  expect(historySize(db)).toBe(140)
})

it('finds every change of a row, and of what belonged to a customer, by an index', () => {
  migrate(db)
  const plan = (sql: string) =>
    all<{ detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`).map((row) => row.detail)
  expect(
    plan(
      `SELECT before FROM history_change WHERE table_name = 'purchase' AND row_id = 1 AND id > 5 ORDER BY id`,
    ),
  ).toEqual([expect.stringContaining('history_change_by_row (table_name=? AND row_id=? AND rowid>?)')])
  expect(
    plan(
      `SELECT row_id FROM history_change WHERE before ->> '$.customer_id' = 1 AND before IS NOT NULL AND id >= 5`,
    ),
  ).toEqual([expect.stringContaining('history_change_by_customer')])
})
