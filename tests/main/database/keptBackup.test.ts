import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all } from '../../../src/main/database/sql'

test('actions from before restores were actions have kept nothing, and are as they were', () => {
  const directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  const db = openConnection(join(directory, 'regulars.sqlite'), { create: true })
  migrate(db, 3)
  db.exec(`INSERT INTO history_action (id, at, name, kind, cause, first_change, last_change)
    VALUES (1, '2026-01-01T08:00:00.000Z', 'Add “Ann”', 'do', 'data', 0, 1)`)
  const before = all<object>(db, 'SELECT * FROM history_action')
  migrate(db, 4)
  expect(all(db, 'SELECT * FROM history_action')).toEqual(before.map((row) => ({ ...row, kept: null })))
  db.close()
  rmSync(directory, { recursive: true })
})
