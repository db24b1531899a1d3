import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '../../../../src/main/database/migrate'
import { testData, type TestData } from '../../../support/data'

describe('backups', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
    await data.call('customers.create', { name: 'Ann' })
  })
  afterEach(() => data.close())

  it('are made whole, in one file, and listed newest first', async () => {
    const first = await data.call('backup.create', {})
    await data.call('customers.create', { name: 'Ben' })
    const second = await data.call('backup.create', {})
    const { folder, backups } = await data.call('backup.list', {})
    expect(backups.map((backup) => backup.name)).toEqual([second.name, first.name])
    expect(readdirSync(folder).sort()).toEqual([first.name, second.name].sort())
    expect(await data.call('backup.verify', { name: first.name })).toEqual({
      name: first.name,
      ok: true,
      problems: [],
      schemaVersion: SCHEMA_VERSION,
      customers: 1,
      purchases: 0,
    })
    expect(await data.call('backup.verify', { name: second.name })).toMatchObject({ customers: 2 })
  })

  it('restore what was, keep what is, and can be restored back', async () => {
    const { name } = await data.call('backup.create', {})
    await data.call('customers.create', { name: 'Ben' })
    const { keptAs, info } = await data.call('backup.restore', { name })
    expect(info).toMatchObject({ state: 'ready', customers: 1 })
    expect(await data.call('customers.list', { query: 'ben' })).toMatchObject({ total: 0 })
    await data.call('customers.create', { name: 'Cem' })
    expect((await data.call('backup.restore', { name: keptAs })).info.customers).toBe(2)
    expect(await data.call('customers.list', { query: 'ben' })).toMatchObject({ total: 1 })
  })

  it('are refused when damaged, cut short, empty, foreign or unknown, and nothing changes', async () => {
    const { name } = await data.call('backup.create', {})
    const whole = join(data.data.backupsDirectory, name)
    const bad = (label: string) => join(data.directory, `${label}.sqlite`)
    copyFileSync(whole, bad('cut'))
    truncateSync(bad('cut'), 20_000)
    writeFileSync(bad('empty'), '')
    writeFileSync(bad('foreign'), 'Dear diary, this is a text file and nothing else, really nothing else.')
    const scratched = readFileSync(whole)
    scratched.fill(0xff, 4096, 12_288)
    writeFileSync(bad('scratched'), scratched)
    for (const label of ['cut', 'empty', 'foreign', 'scratched']) {
      const before = readFileSync(bad(label))
      data.chooses({ path: bad(label) })
      expect(await data.call('backup.verify', {}), label).toMatchObject({ ok: false })
      await expect(data.call('backup.restore', {}), label).rejects.toMatchObject({ code: 'damaged' })
      expect(readFileSync(bad(label)), label).toEqual(before)
    }
    await expect(data.call('backup.restore', { name: '../regulars.sqlite' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  })

  it('leave no half-written files behind', async () => {
    const { name } = await data.call('backup.create', {})
    await data.call('backup.restore', { name })
    expect(readdirSync(data.directory).filter((file) => /part|incoming/.test(file))).toEqual([])
    expect(existsSync(join(data.data.backupsDirectory, name))).toBe(true)
  })
})

describe('a backup before an import', () => {
  it('is made once there is something to lose', async () => {
    const data = await testData()
    data.chooses({ name: 'customers.csv', content: 'Number,Name\n1,Ann\n2,Ben\n' })
    await data.call('transfer.import', { into: 'customers' })
    expect((await data.call('backup.list', {})).backups).toEqual([])
    await data.call('transfer.import', { into: 'customers' })
    const [made] = (await data.call('backup.list', {})).backups
    expect(made).toMatchObject({ reason: 'import' })
    expect(await data.call('backup.verify', { name: made?.name })).toMatchObject({ ok: true, customers: 2 })
    await data.close()
  })

  it('holds what was there before, although it is made while the import runs', async () => {
    const data = await testData()
    await data.call('customers.create', { name: 'Ann' })
    data.chooses({ name: 'customers.csv', content: 'Number,Name\n1,Ben\n2,Cleo\n' })
    await data.call('transfer.import', { into: 'customers' })
    expect((await data.call('customers.list', {})).total).toBe(3)
    const [made] = (await data.call('backup.list', {})).backups
    expect(await data.call('backup.verify', { name: made?.name })).toMatchObject({ ok: true, customers: 1 })
    await data.close()
  })

  it('has to succeed, or the import is taken back whole', async () => {
    const data = await testData()
    await data.call('customers.create', { name: 'Ann' })
    // No backup can be made in a folder that is a file.
    rmSync(data.data.backupsDirectory, { recursive: true, force: true })
    writeFileSync(data.data.backupsDirectory, '')
    data.chooses({ name: 'customers.csv', content: 'Number,Name\n1,Ben\n2,Cleo\n' })
    await expect(data.call('transfer.import', { into: 'customers' })).rejects.toThrow(
      /is a file and should be a folder/,
    )
    expect((await data.call('customers.list', {})).total).toBe(1)
    expect((await data.call('history.list', {})).total).toBe(1)
    await data.call('customers.create', { name: 'Dora' })
    expect((await data.call('customers.list', {})).total).toBe(2)
    await data.close()
  })
})
