import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasLog, problemWithLog, takeInLog } from '../../../src/main/database/log'
import { migrate } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { one } from '../../../src/main/database/sql'
import { testData, type TestData } from '../../support/data'

describe('the identity of a file', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  })
  afterEach(() => {
    rmSync(directory, { recursive: true })
  })

  function identity(version: number): unknown {
    const db = openConnection(join(directory, `${String(Math.random())}.sqlite`), { create: true })
    migrate(db, version)
    migrate(db, 6)
    const row = one(db, 'SELECT * FROM history_now')
    db.close()
    return row
  }

  it('comes with the migration, another for each file; the action under way stays', () => {
    const [one, other] = [identity(5), identity(5)]
    expect(one).toEqual({
      id: 1,
      action_id: null,
      file_id: expect.stringMatching(/^file:[0-9a-f]{32}$/) as string,
    })
    expect(one).not.toEqual(other)
  })
})

describe('a log beside the file', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
    await data.call('customers.create', { name: 'Ann' })
  })
  afterEach(() => data.close())

  it('that is its own is fine, also one that holds all of a migration', async () => {
    expect(hasLog(data.data.path)).toBe(true)
    expect(problemWithLog(data.data.path)).toBeNull()
    const path = join(data.directory, 'migrated.sqlite')
    const old = openConnection(path, { create: true })
    migrate(old, 5)
    old.pragma('wal_checkpoint(TRUNCATE)')
    migrate(old)
    expect(hasLog(path)).toBe(true)
    expect(problemWithLog(path)).toBeNull()
    old.close()
    expect(hasLog(path)).toBe(false)
    await data.call('customers.create', { name: 'Ben' })
  })

  it('that is its own is moved into the file', async () => {
    const path = join(data.directory, 'crashed.sqlite')
    for (const name of ['', '-wal']) copyFileSync(data.data.path + name, path + name)
    expect(takeInLog(path)).toBeNull()
    expect(hasLog(path)).toBe(false)
    const db = openConnection(path, { readOnly: true })
    expect(one(db, 'SELECT name FROM customer')).toEqual({ name: 'Ann' })
    db.close()
    await data.call('customers.create', { name: 'Ben' })
  })

  it('that is another’s is told, and neither is changed', async () => {
    const other = await testData()
    await other.call('customers.create', { name: 'Somebody else' })
    const path = join(data.directory, 'mine.sqlite')
    await data.db.backup(path)
    copyFileSync(`${other.data.path}-wal`, `${path}-wal`)
    await other.close()
    const before = [readFileSync(path), readFileSync(`${path}-wal`)]
    expect(problemWithLog(path)).toBe('foreign-log')
    expect(takeInLog(path)).toBe('foreign-log')
    expect([readFileSync(path), readFileSync(`${path}-wal`)]).toEqual(before)
  })
})
