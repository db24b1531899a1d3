import {
  mkdtempSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  copyFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testData, type TestData } from '../../../support/data'

const passphrase = 'seven brown horses'

describe('backups behind a passphrase', () => {
  let data: TestData
  let elsewhere: string
  beforeEach(async () => {
    data = await testData()
    await data.call('customers.create', { name: 'Ann Xylander' })
    elsewhere = mkdtempSync(join(tmpdir(), 'regulars-elsewhere-'))
  })
  afterEach(async () => {
    rmSync(elsewhere, { recursive: true })
    await data.close()
  })

  async function sealed() {
    await data.call('backup.setPassphrase', { passphrase })
    const made = await data.call('backup.create', {})
    return { ...made, path: join(data.data.backupsDirectory, made.name) }
  }

  /** Another computer, to which only the backup was carried. */
  async function onAnotherComputer(path: string) {
    const other = await testData()
    other.chooses({ path })
    return other
  }

  it('show nothing of what is inside, and are opened here without asking', async () => {
    const { name, path } = await sealed()
    expect(name).toMatch(/\.regulars-backup$/)
    const bytes = readFileSync(path)
    expect(bytes.includes('Xylander')).toBe(false)
    expect(bytes.includes('SQLite')).toBe(false)
    expect(await data.call('backup.verify', { name })).toMatchObject({ ok: true, customers: 1 })
    await data.call('customers.create', { name: 'Ben' })
    await data.call('backup.restore', { name })
    expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  })

  it('ask for it on another computer, and tell a wrong one from damage', async () => {
    const { path } = await sealed()
    const other = await onAnotherComputer(path)
    expect(await other.call('backup.inspect', {})).toMatchObject({
      locked: true,
      problem: null,
      contents: null,
    })
    for (const operation of ['backup.inspect', 'backup.verify', 'backup.restore'] as const) {
      await expect(other.call(operation, { passphrase: 'seven brown cows' })).rejects.toMatchObject({
        code: 'passphrase',
      })
    }
    await expect(other.call('backup.restore', {})).rejects.toMatchObject({ code: 'passphrase' })
    expect(await other.call('backup.inspect', { passphrase })).toMatchObject({
      locked: false,
      contents: { rows: { customer: 1 } },
      differences: { customer: { onlyInBackup: 1, onlyNow: 0, changed: 0 } },
    })
    const broken = join(elsewhere, 'broken.regulars-backup')
    copyFileSync(path, broken)
    truncateSync(broken, statSync(path).size - 1)
    other.chooses({ path: broken })
    expect(await other.call('backup.inspect', { passphrase })).toMatchObject({
      problem: 'The file is damaged.',
    })
    await expect(other.call('backup.restore', { passphrase })).rejects.toMatchObject({ code: 'damaged' })
    expect(await other.call('customers.list', {})).toMatchObject({ total: 0 })
    other.chooses({ path })
    await other.call('backup.restore', { passphrase })
    expect(await other.call('customers.list', {})).toMatchObject({ total: 1 })
    await other.close()
  })

  it('never leave the passphrase behind, nor anything readable in the folder they go to', async () => {
    data.choosesFolder(elsewhere)
    await data.call('backup.chooseFolder', {})
    const { name } = await sealed()
    await data.call('backup.verify', { name, passphrase })
    const kept = readFileSync(join(data.directory, 'backups.json'), 'utf8')
    expect(kept).not.toContain(passphrase)
    expect(kept).not.toContain(Buffer.from(passphrase).toString('base64'))
    expect(statSync(join(data.directory, 'backups.json')).mode & 0o077).toBe(0)
    expect(JSON.stringify(await data.call('history.list', {}))).not.toContain(passphrase)
  })

  it('stay openable after the passphrase is changed or given up, each with its own', async () => {
    const first = await sealed()
    await data.call('backup.setPassphrase', { passphrase: 'another passphrase' })
    const second = await data.call('backup.create', {})
    const off = await data.call('backup.setPassphrase', { passphrase: null })
    expect(off.sealedSince).toBeNull()
    const third = await data.call('backup.create', {})
    expect(third).toMatchObject({ sealed: false })
    for (const { name } of [first, second, third]) {
      expect(await data.call('backup.verify', { name })).toMatchObject({ ok: true })
    }
    const other = await onAnotherComputer(first.path)
    expect(await other.call('backup.verify', { passphrase })).toMatchObject({ ok: true })
    other.chooses({ path: join(data.data.backupsDirectory, second.name) })
    await expect(other.call('backup.verify', { passphrase })).rejects.toMatchObject({ code: 'passphrase' })
    await other.close()
  })

  it('are made in every way backups are made', async () => {
    await data.call('backup.setPassphrase', { passphrase })
    await data.runner.backUpDaily()
    data.chooses({ name: 'customers.csv', content: 'Number,Name\n1,Ann\n2,Ben\n' })
    await data.call('transfer.import', { into: 'customers' })
    const { backups } = await data.call('backup.list', {})
    expect(backups.map(({ reason, sealed: behind }) => [reason, behind])).toEqual([
      ['import', true],
      ['daily', true],
    ])
  })

  it('ask for a passphrase that is not too easily guessed', async () => {
    await expect(data.call('backup.setPassphrase', { passphrase: 'short' })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await data.call('backup.list', {})).sealedSince).toBeNull()
  })

  it('that only look like one are damaged', async () => {
    const path = join(elsewhere, 'x.regulars-backup')
    writeFileSync(path, `Regulars backup\n${'\u0001'.repeat(500)}`)
    data.chooses({ path })
    expect(await data.call('backup.inspect', { passphrase })).toMatchObject({
      problem: 'The file is damaged.',
    })
  })
})
