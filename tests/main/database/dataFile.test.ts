import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataFile } from '../../../src/main/database/dataFile'
import { migrate, SCHEMA_VERSION, schemaVersion } from '../../../src/main/database/migrate'
import { APPLICATION_ID, openConnection } from '../../../src/main/database/open'
import { testData } from '../../support/data'

const now = '2026-03-15T08:00:00.000Z'
const untouched = () => Promise.reject(new Error('Nothing was to be backed up'))

describe('the data file', () => {
  let directory: string
  let file: DataFile
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'regulars-test-'))
    file = new DataFile(directory)
  })
  afterEach(() => {
    file.close()
    chmodSync(directory, 0o755)
    rmSync(directory, { recursive: true })
  })

  it('is made where there is none', async () => {
    await file.open(untouched)
    expect(file).toMatchObject({ state: 'ready', problem: null, readOnly: false })
    expect(readdirSync(directory).filter((name) => !/-(wal|shm)$/.test(name))).toEqual([
      'backups',
      'regulars.sqlite',
    ])
  })

  it('is used as it is when another Regulars, started at the same moment, made it first', async () => {
    const other = new DataFile(directory)
    await Promise.all([file.open(untouched), other.open(untouched)])
    file.db?.exec('CREATE TABLE note (text)')
    expect(other.db?.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
    other.close()
  })

  it('is brought up to date once when two are started on an older one at the same moment', async () => {
    const old = openConnection(file.path, { create: true })
    migrate(old, 1)
    old.close()
    const other = new DataFile(directory)
    // Both have seen the old version before either changes it.
    let both: () => void = () => undefined
    const seen = new Promise<void>((resolve) => (both = resolve))
    await Promise.all([
      file.open(() => seen),
      other.open(() => {
        both()
        return Promise.resolve()
      }),
    ])
    expect([file.state, other.state]).toEqual(['ready', 'ready'])
    other.close()
  })

  it('with a log beside it is read through elsewhere first, and opened only when that says it is sound', async () => {
    await file.open(untouched)
    const other = openConnection(file.path)
    file.db?.exec(`CREATE TABLE note (text); INSERT INTO note VALUES ('newest')`)
    const log = readFileSync(`${file.path}-wal`)
    file.close()
    for (const name of ['', '-wal']) copyFileSync(file.path + name, join(directory, `copy.sqlite${name}`))
    other.close()
    for (const name of ['', '-wal']) renameSync(join(directory, `copy.sqlite${name}`), file.path + name)
    const before = readFileSync(file.path)
    await file.open(untouched, () => Promise.resolve('damaged'))
    expect(file).toMatchObject({ state: 'damaged', problem: 'damaged', db: null })
    expect(readFileSync(file.path).equals(before)).toBe(true)
    expect(readFileSync(`${file.path}-wal`).equals(log)).toBe(true)
    await file.open(untouched)
    expect(file.state).toBe('ready')
    expect(file.db?.prepare('SELECT text FROM note').pluck().get()).toBe('newest')
  })

  it('of an older version is backed up, then brought up to date', async () => {
    const old = openConnection(file.path, { create: true })
    old.pragma(`application_id = ${String(APPLICATION_ID)}`)
    old.exec('CREATE TABLE from_before (id INTEGER PRIMARY KEY); INSERT INTO from_before VALUES (7)')
    old.close()
    const kept = join(directory, 'kept.sqlite')
    await file.open(async () => {
      if (file.db) await file.db.backup(kept)
    })
    expect(file.state).toBe('ready')
    expect(file.db && schemaVersion(file.db)).toBe(SCHEMA_VERSION)
    const backup = openConnection(kept, { readOnly: true })
    expect(schemaVersion(backup)).toBe(0)
    expect(backup.prepare('SELECT id FROM from_before').pluck().all()).toEqual([7])
    backup.close()
  })

  it('of an older version stays as it was when it cannot be backed up', async () => {
    const old = openConnection(file.path, { create: true })
    migrate(old, 1)
    old.close()
    await expect(file.open(() => Promise.reject(new Error('The disk is full')))).rejects.toThrow('full')
    const same = openConnection(file.path, { readOnly: true })
    expect(schemaVersion(same)).toBe(1)
    same.close()
  })

  it.each([
    ['empty', Buffer.alloc(0), 'damaged', 'empty'],
    [
      'a text',
      Buffer.from('Dear diary, nothing here is a database, and it is long enough to tell.'),
      'unreadable',
      'not-a-database',
    ],
  ])('that is %s is left as it is', async (_what, bytes, state, problem) => {
    writeFileSync(file.path, bytes)
    await file.open(untouched)
    expect(file).toMatchObject({ state, problem, db: null })
    expect(readFileSync(file.path)).toEqual(bytes)
    expect(readdirSync(directory)).toEqual(['regulars.sqlite'])
  })

  it('of another program is left as it is', async () => {
    const other = openConnection(file.path, { create: true })
    other.exec('CREATE TABLE theirs (id INTEGER PRIMARY KEY)')
    other.close()
    const before = readFileSync(file.path)
    await file.open(untouched)
    expect(file).toMatchObject({ state: 'unreadable', problem: 'foreign', db: null })
    expect(readFileSync(file.path)).toEqual(before)
  })

  it('of a newer app is left as it is', async () => {
    await file.open(untouched)
    file.db?.pragma(`user_version = ${String(SCHEMA_VERSION + 1)}`)
    file.db?.pragma('journal_mode = DELETE')
    file.close()
    const before = readFileSync(file.path)
    await file.open(untouched)
    expect(file).toMatchObject({ state: 'newer', db: null })
    expect(readFileSync(file.path)).toEqual(before)
  })

  /** Makes the file what the power leaves in the middle of a change of all its notes, outside the write-ahead log. */
  async function cutOff(): Promise<void> {
    await file.open(untouched)
    file.db?.exec(`CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)`)
    const note = file.db?.prepare('INSERT INTO note (text) VALUES (?)')
    for (let round = 0; round < 200; round += 1) note?.run('before '.repeat(500))
    file.close()
    const changing = openConnection(file.path)
    changing.pragma('journal_mode = DELETE')
    // With so small a cache it writes long before it commits.
    changing.pragma('cache_size = 1')
    changing.exec(`BEGIN; UPDATE note SET text = replace(text, 'before', 'after!')`)
    for (const suffix of ['', '-journal']) copyFileSync(file.path + suffix, `${file.path}${suffix}.cut`)
    changing.exec('ROLLBACK')
    changing.close()
    for (const suffix of ['', '-journal']) renameSync(`${file.path}${suffix}.cut`, file.path + suffix)
  }

  it('that the power cut off in a change is brought back to before it', async () => {
    await cutOff()
    expect(readFileSync(file.path).includes('after!')).toBe(true)
    await file.open(untouched)
    expect(file).toMatchObject({ state: 'ready', problem: null, readOnly: false })
    expect(file.db?.prepare(`SELECT count(*) FROM note WHERE text LIKE 'before%'`).pluck().get()).toBe(200)
    expect(file.db?.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('is not replaced while another has it open', async () => {
    await file.open(untouched)
    const other = openConnection(file.path)
    other.prepare('SELECT count(*) FROM customer').get()
    const replacement = join(directory, 'other.sqlite')
    await file.db?.backup(replacement)
    expect(() => file.replaceWith(replacement, now)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
    expect(file.db?.prepare('SELECT count(*) FROM criterion').pluck().get()).toBe(5)
    other.close()
    const kept = file.replaceWith(replacement, now)
    await file.open(untouched)
    expect(file.state).toBe('ready')
    expect(existsSync(join(directory, kept))).toBe(true)
  })
})

describe('damage inside the file', () => {
  it('is found by reading all of it, and the file is closed untouched', async () => {
    const data = await testData()
    for (let index = 0; index < 50; index += 1) {
      await data.call('customers.create', { name: `Customer ${String(index)}`, notes: 'x'.repeat(2000) })
    }
    data.db.pragma('wal_checkpoint(TRUNCATE)')
    const { path } = data.data
    const descriptor = openSync(path, 'r+')
    // Every page of the second half: header and schema stay readable, so the file opens.
    for (let at = Math.floor(statSync(path).size / 8192) * 4096; at < statSync(path).size; at += 4096) {
      writeSync(descriptor, Buffer.alloc(64, 0xff), 0, 64, at)
    }
    closeSync(descriptor)
    await data.runner.checkThoroughly()
    expect(await data.call('system.info', {})).toMatchObject({
      state: 'damaged',
      trouble: 'The file is damaged.',
    })
    await expect(data.call('customers.list', {})).rejects.toMatchObject({ code: 'damaged' })
    const { keptAs } = await data.call('system.startNew', {})
    expect(existsSync(join(data.directory, keptAs))).toBe(true)
    expect(await data.call('customers.list', {})).toMatchObject({ total: 0 })
    await data.close()
  })
})
