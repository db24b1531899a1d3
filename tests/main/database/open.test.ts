import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, migrations, SCHEMA_VERSION, schemaVersion } from '../../../src/main/database/migrate'
import { APPLICATION_ID, openConnection } from '../../../src/main/database/open'
import { trackedTables, untrackedTables } from '../../../src/main/database/schema'
import { all, type Database } from '../../../src/main/database/sql'

describe('a connection', () => {
  let directory: string
  let db: Database

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
    db = openConnection(join(directory, 'regulars.sqlite'), { create: true })
    migrate(db)
  })
  afterEach(() => {
    db.close()
    rmSync(directory, { recursive: true })
  })

  it('flushes every commit to the disk, in a write-ahead log, and keeps references', () => {
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
  })

  it('says of itself what it is and which version', () => {
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(schemaVersion(db)).toBe(SCHEMA_VERSION)
    expect(migrations.map((migration) => migration.number)).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1),
    )
  })

  it('has strict tables, each of them either in the history or known not to be', () => {
    const tables = all<{ name: string; strict: number; type: string }>(
      db,
      `SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
       AND name NOT LIKE 'sqlite_%'`,
    )
    expect(tables.map((table) => table.name).sort()).toEqual([...trackedTables, ...untrackedTables].sort())
    for (const table of tables) if (table.type === 'table') expect(table.strict, table.name).toBe(1)
  })

  it('starts a new file with the five criteria and the traits of the worksheet, and a whole database', () => {
    expect(all(db, 'SELECT name FROM criterion')).toHaveLength(5)
    expect(all(db, 'SELECT name FROM trait').length).toBeGreaterThan(15)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
