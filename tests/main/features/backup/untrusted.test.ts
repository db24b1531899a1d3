import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../../src/main/database/migrate'
import { APPLICATION_ID, openConnection } from '../../../../src/main/database/open'
import { all, type Database } from '../../../../src/main/database/sql'
import { testData, TODAY, type TestData } from '../../../support/data'

/** What somebody who wants to do harm, or a disk, may have made of a backup. */
describe('a file from anywhere', () => {
  let data: TestData
  let backup: string
  beforeEach(async () => {
    data = await testData()
    const { id } = await data.call('customers.create', { name: 'Ann' })
    await data.call('purchases.create', { customerId: id, purchasedOn: '2026-03-01', amount: 500 })
    backup = join(data.data.backupsDirectory, (await data.call('backup.create', {})).name)
    await data.call('customers.create', { name: 'Ben' })
  })
  afterEach(() => data.close())

  /** A copy of the backup after something was done to it. */
  function made(label: string, change: (db: Database) => void): string {
    const path = join(data.directory, `${label}.sqlite`)
    copyFileSync(backup, path)
    const db = new Sqlite(path)
    // As anybody's program may write it.
    db.unsafeMode(true)
    change(db)
    db.close()
    data.chooses({ path })
    return path
  }

  const schema = () =>
    all<{ type: string; name: string; sql: string }>(
      data.db,
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`,
    )
  const names = async () => (await data.call('customers.list', {})).rows.map(({ name }) => name).sort()

  async function refused(code = 'damaged') {
    const before = await names()
    expect(await data.call('backup.inspect', {})).toMatchObject({ problem: expect.any(String) as string })
    expect(await data.call('backup.verify', {})).toMatchObject({ ok: false })
    await expect(data.call('backup.restore', {})).rejects.toMatchObject({ code })
    expect(await names()).toEqual(before)
    expect((await data.call('backup.list', {})).backups).toHaveLength(1)
  }

  it('brings rows along and nothing else: no trigger, view, table, index or column', async () => {
    const ours = schema()
    made('planted', (db) => {
      db.exec(`
        DROP TRIGGER customer_new;
        CREATE TRIGGER planted_insert AFTER INSERT ON customer BEGIN DELETE FROM purchase; END;
        CREATE TRIGGER planted_update AFTER UPDATE ON derived_state BEGIN UPDATE customer SET name = 'Mallory'; END;
        CREATE TRIGGER history_customer_insert_2 BEFORE DELETE ON customer BEGIN SELECT RAISE(ROLLBACK, 'no'); END;
        CREATE VIEW planted_view AS SELECT * FROM customer;
        CREATE TABLE planted_table (id INTEGER PRIMARY KEY, payload BLOB);
        INSERT INTO planted_table VALUES (1, randomblob(1000));
        ALTER TABLE customer ADD COLUMN planted TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL;
        ALTER TABLE purchase ADD COLUMN planted_too TEXT;
        CREATE INDEX planted_index ON customer (length(name) + abs(id));
        CREATE TEMP TABLE gone_anyway (id INTEGER)`)
    })
    await data.call('backup.restore', {})
    expect(await names()).toEqual(['Ann'])
    expect(schema()).toEqual(ours)
    expect(data.db.pragma('integrity_check', { simple: true })).toBe('ok')
    await data.call('customers.create', { name: 'Cem' })
    await data.call('history.undo', {})
    expect(await data.call('purchases.list', { customerId: 1 })).toMatchObject({ total: 1 })
  })

  it('is not asked for rows through its indexes, which can say something else', async () => {
    made('crooked', (db) => {
      // The index says that Ann lives in Eve; the row does not.
      db.pragma('writable_schema = ON')
      const { sql } = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'customer_by_place'`).get() as {
        sql: string
      }
      db.prepare(`UPDATE sqlite_schema SET sql = ? WHERE name = 'customer_by_place'`).run(
        sql.replace('(place COLLATE NOCASE', `('Eve' COLLATE NOCASE`),
      )
    })
    await refused()
  })

  it.each([
    ['a view', `ALTER TABLE customer RENAME TO kept; CREATE VIEW customer AS SELECT * FROM kept`],
    [
      'a virtual table',
      `DROP TABLE persona_trait; CREATE VIRTUAL TABLE persona_trait USING fts5 (id, persona_id)`,
    ],
    [
      'a virtual table over the file itself',
      `DROP TABLE persona_trait; CREATE VIRTUAL TABLE persona_trait USING dbstat(main)`,
    ],
    ['missing', 'DROP TABLE rating'],
    ['without one of its columns', 'ALTER TABLE touchpoint DROP COLUMN note'],
    [
      'with a computed column in the place of one',
      `ALTER TABLE touchpoint DROP COLUMN note;
       ALTER TABLE touchpoint ADD COLUMN note TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL`,
    ],
    [
      'with rows by another key',
      `DROP TABLE setting; CREATE TABLE setting (id TEXT PRIMARY KEY, key, value)`,
    ],
    [
      'with rows that Regulars would never write',
      `DROP TABLE setting; CREATE TABLE setting (id INTEGER PRIMARY KEY, key, value);
       INSERT INTO setting VALUES (1, 'business', 'not json'), (2, NULL, x'00')`,
    ],
    [
      'that points to a table of its own',
      `CREATE TABLE theirs (id INTEGER PRIMARY KEY);
       ALTER TABLE setting ADD COLUMN other INTEGER REFERENCES theirs (id)`,
    ],
    ['whose rows belong to nobody', 'PRAGMA foreign_keys = OFF; UPDATE purchase SET customer_id = 77'],
  ])('is refused when a table is %s', async (_what, sql) => {
    made('shaped', (db) => {
      db.exec(`PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF;
        ${all<{ name: string }>(db, `SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
          .map(({ name }) => `DROP TRIGGER ${name};`)
          .join('')}`)
      db.exec(sql)
    })
    const { problem } = await data.call('backup.inspect', {})
    if (problem === null) {
      // Only the rows themselves tell, when they are taken.
      await expect(data.call('backup.restore', {})).rejects.toMatchObject({ code: 'damaged' })
      expect(await names()).toEqual(['Ann', 'Ben'])
    } else await refused()
  })

  it.each([
    ['a day that is none', `UPDATE derived_state SET as_of = '2026-02-31'`],
    ['a day that is a script', `UPDATE derived_state SET as_of = '<script>'`],
    ['no day', 'UPDATE derived_state SET as_of = NULL'],
    ['nothing of what is out of step', 'DELETE FROM derived_state'],
  ])('is counted anew when it says %s of its figures', async (_what, sql) => {
    made('unsettled', (db) => db.exec(sql))
    await data.call('backup.restore', {})
    expect(await names()).toEqual(['Ann'])
    const { rows, total } = await data.call('customers.list', { query: 'ann' })
    expect([total, rows[0]?.revenue]).toEqual([1, 500])
    expect(await data.call('system.info', {})).toMatchObject({ asOf: TODAY })
  })

  it('of a newer Regulars, of another program, or of none is refused', async () => {
    made('newer', (db) => db.pragma(`user_version = ${String(SCHEMA_VERSION + 1)}`))
    await refused('newer')
    made('foreign', (db) => db.pragma('application_id = 1'))
    await refused()
    made('unmade', (db) => db.pragma('user_version = 0'))
    await refused()
    made('negative', (db) => db.pragma('user_version = -5'))
    await refused()
    const path = join(data.directory, 'theirs.sqlite')
    const theirs = new Sqlite(path)
    theirs.exec(`CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT); PRAGMA user_version = 1`)
    theirs.close()
    data.chooses({ path })
    await refused()
  })

  it('whose schema is nonsense is refused', async () => {
    made('nonsense', (db) => {
      db.pragma('writable_schema = ON')
      db.prepare(`UPDATE sqlite_schema SET sql = 'CREATE TABLE customer (((' WHERE name = 'customer'`).run()
    })
    await refused()
  })

  it('is taken without what lies beside it: a log of another file changes nothing', async () => {
    const path = made('beside', () => undefined)
    const other = openConnection(join(data.directory, 'other.sqlite'), { create: true })
    other.exec('CREATE TABLE x (y); INSERT INTO x VALUES (1)')
    copyFileSync(join(data.directory, 'other.sqlite-wal'), `${path}-wal`)
    other.close()
    await data.call('backup.restore', {})
    expect(await names()).toEqual(['Ann'])
  })

  it('that is in use, with its newest changes in a log beside it, is refused with a way out', async () => {
    const path = join(data.directory, 'open.sqlite')
    copyFileSync(backup, path)
    const open = openConnection(path)
    open.exec(`UPDATE derived_state SET cause = 'rating'`)
    data.chooses({ path })
    expect((await data.call('backup.inspect', {})).problem).toContain('open elsewhere')
    await refused()
    open.close()
    await data.call('backup.restore', {})
    expect(await names()).toEqual(['Ann'])
  })

  it('is followed where a link leads, and refused when it is no file', async () => {
    const link = join(data.directory, 'link.sqlite')
    symlinkSync(backup, link)
    data.chooses({ path: link })
    expect(await data.call('backup.inspect', {})).toMatchObject({ problem: null })
    const nowhere = join(data.directory, 'nowhere.sqlite')
    symlinkSync(join(data.directory, 'not there'), nowhere)
    data.chooses({ path: nowhere })
    await expect(data.call('backup.restore', {})).rejects.toMatchObject({ code: 'not-found' })
    const folder = join(data.directory, 'folder.sqlite')
    mkdirSync(folder)
    data.chooses({ path: folder })
    await expect(data.call('backup.restore', {})).rejects.toMatchObject({ code: 'unreadable' })
    data.chooses({ name: 'nothing.sqlite', content: '' })
    await refused()
    data.chooses({ name: 'half.sqlite', content: readFileSync(backup).subarray(0, 100) })
    await refused()
    data.chooses({ name: 'little.sqlite', content: 'SQLite format 3\0' })
    await refused()
  })

  it('is never changed itself', async () => {
    const path = made('same', () => undefined)
    const before = readFileSync(path)
    await data.call('backup.inspect', {})
    await data.call('backup.restore', {})
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(data.directory).filter((name) => name.startsWith('same'))).toEqual(['same.sqlite'])
  })

  it('is refused or restored, never half, whichever byte of it is changed', async () => {
    const whole = readFileSync(backup)
    const before = await names()
    for (let index = 0; index < 60; index += 1) {
      const bytes = Buffer.from(whole)
      const at = (index * 7919 * 31) % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8))
      data.chooses({ name: 'flipped.sqlite', content: bytes })
      const { problem } = await data.call('backup.inspect', {})
      if (problem !== null) await expect(data.call('backup.restore', {})).rejects.toMatchObject({ code: /./ })
    }
    expect(await names()).toEqual(before)
    expect(data.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('of version 1 is brought up to date', async () => {
    const path = join(data.directory, 'old.sqlite')
    const old = openConnection(path, { create: true })
    const { migrate } = await import('../../../../src/main/database/migrate')
    migrate(old, 1)
    old.exec(`UPDATE history_now SET action_id = 1;
      INSERT INTO customer (name, kind, status, created_at, updated_at) VALUES ('Old', 'person', 'active', 'x', 'x');
      UPDATE history_now SET action_id = NULL;
      INSERT INTO history_action (id, at, name, kind, cause, first_change, last_change)
      VALUES (1, '2025-01-01T08:00:00.000Z', 'Add “Old”', 'do', 'data', 0, 1)`)
    expect(old.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    old.close()
    data.chooses({ path })
    expect(await data.call('backup.inspect', {})).toMatchObject({ problem: null, schemaVersion: 1 })
    await data.call('backup.restore', {})
    expect(await names()).toEqual(['Old'])
    await data.call('history.undo', {})
    expect(await names()).toEqual(['Ann', 'Ben'])
  })
})
