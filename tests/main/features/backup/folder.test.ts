import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { testData, type TestData } from '../../../support/data'

describe('a folder for backups', () => {
  let data: TestData
  let stick: string
  beforeEach(async () => {
    data = await testData()
    await data.call('customers.create', { name: 'Ann' })
    stick = mkdtempSync(join(tmpdir(), 'regulars-stick-'))
    data.choosesFolder(stick)
  })
  afterEach(async () => {
    rmSync(stick, { recursive: true, force: true })
    rmSync(`${stick}-pulled`, { recursive: true, force: true })
    await data.close()
  })

  const copies = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sqlite'))

  it('gets the owner’s backups and the daily ones; those before something stay on this computer', async () => {
    expect(await data.call('backup.chooseFolder', {})).toMatchObject({
      folder: stick,
      ownFolder: data.data.backupsDirectory,
      chosen: { folder: stick, present: true, lastAt: null, missedSince: null },
    })
    const mine = await data.call('backup.create', {})
    expect(mine.place).toBe('chosen')
    await data.runner.backUpDaily()
    data.setToday('2026-03-16')
    await data.runner.backUpDaily()
    expect(copies(stick)).toHaveLength(2)
    data.chooses({ name: 'customers.csv', content: 'Number,Name\n1,Ann\n2,Ben\n' })
    await data.call('transfer.import', { into: 'customers' })
    expect(copies(data.data.backupsDirectory)).toHaveLength(1)
    const { backups, chosen } = await data.call('backup.list', {})
    expect(backups.map(({ reason, place }) => [reason, place])).toEqual([
      ['import', 'own'],
      ['daily', 'chosen'],
      ['owner', 'chosen'],
    ])
    expect(chosen?.lastAt).toMatch(/^2026-03-16/)
    await data.call('backup.restore', { name: mine.name })
    expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  })

  it('that is gone is made up for on this computer, said so, and remembered since when', async () => {
    await data.call('backup.chooseFolder', {})
    await data.call('backup.create', {})
    renameSync(stick, `${stick}-pulled`)
    data.setToday('2026-03-16')
    const made = await data.call('backup.create', {})
    expect(made.place).toBe('own')
    expect(data.notices).toEqual([expect.stringContaining(`The folder for backups is not there: ${stick}`)])
    data.setToday('2026-03-18')
    await data.runner.backUpDaily()
    const missed = await data.call('backup.list', {})
    expect(missed.chosen?.present).toBe(false)
    expect(missed.chosen?.missedSince?.slice(0, 10)).toBe(made.at.slice(0, 10))
    expect(missed.chosen?.lastAt).toMatch(/^2026-03-15/)
    // Put in again, the stick gets the day's backup though one was made here.
    renameSync(`${stick}-pulled`, stick)
    await data.runner.backUpDaily()
    expect(copies(stick)).toHaveLength(2)
    expect((await data.call('backup.list', {})).chosen).toMatchObject({ present: true, missedSince: null })
  })

  it('is not mistaken for an empty one in the place where it used to be', async () => {
    await data.call('backup.chooseFolder', {})
    renameSync(stick, `${stick}-pulled`)
    mkdirSync(stick)
    expect((await data.call('backup.create', {})).place).toBe('own')
    expect(readdirSync(stick)).toEqual([])
  })

  it('of another business is refused, and nothing changes', async () => {
    await data.call('backup.chooseFolder', {})
    const other = await testData()
    other.choosesFolder(stick)
    await expect(other.call('backup.chooseFolder', {})).rejects.toMatchObject({ code: 'conflict' })
    expect((await other.call('backup.list', {})).chosen).toBeNull()
    await other.close()
  })

  it('that cannot be written to is refused', async () => {
    writeFileSync(join(stick, 'a file'), '')
    data.choosesFolder(join(stick, 'a file'))
    await expect(data.ask('backup.chooseFolder', {})).rejects.toThrow()
    data.choosesFolder(join(stick, 'nowhere'))
    await expect(data.ask('backup.chooseFolder', {})).rejects.toThrow()
    expect((await data.call('backup.list', {})).chosen).toBeNull()
  })

  it('can be given up; what is in it stays', async () => {
    await data.call('backup.chooseFolder', {})
    const { name } = await data.call('backup.create', {})
    expect(await data.call('backup.useOwnFolder', {})).toMatchObject({ chosen: null, backups: [] })
    expect(existsSync(join(stick, name))).toBe(true)
    expect((await data.call('backup.create', {})).place).toBe('own')
  })

  it('outlives undo and a restore', async () => {
    const { name } = await data.call('backup.create', {})
    await data.call('backup.chooseFolder', {})
    await data.call('backup.restore', { name })
    await data.call('history.undo', {})
    expect((await data.call('backup.list', {})).folder).toBe(stick)
  })
})

test('old daily backups are tidied away in both folders, others never', async () => {
  const data = await testData()
  const { backupsDirectory } = data.data
  mkdirSync(backupsDirectory, { recursive: true })
  for (let day = 1; day <= 20; day += 1) {
    writeFileSync(
      join(backupsDirectory, `regulars-2024-01-${String(day).padStart(2, '0')}-080000-daily.sqlite`),
      'x',
    )
  }
  writeFileSync(join(backupsDirectory, 'regulars-2020-01-01-080000-owner.sqlite'), 'x')
  writeFileSync(join(backupsDirectory, 'notes of mine.txt'), 'x')
  await data.runner.backUpDaily()
  const left = readdirSync(backupsDirectory)
  expect(left).toContain('regulars-2020-01-01-080000-owner.sqlite')
  expect(left).toContain('notes of mine.txt')
  // With today's six more days; the ends of two more of the last four weeks.
  expect(left.flatMap((name) => /2024-01-(\d\d)/.exec(name)?.[1] ?? [])).toEqual([
    '07',
    '14',
    '15',
    '16',
    '17',
    '18',
    '19',
    '20',
  ])
  await data.close()
})

test('settings of backups that cannot be read are kept aside, and backups go on', async () => {
  const data = await testData()
  const file = join(data.directory, 'backups.json')
  writeFileSync(file, '{"version": 1, "folder":')
  const { trouble, folder } = await data.call('backup.list', {})
  expect(trouble).toContain('backups.json')
  expect(folder).toBe(data.data.backupsDirectory)
  expect((await data.call('backup.create', {})).place).toBe('own')
  const other = mkdtempSync(join(tmpdir(), 'regulars-stick-'))
  data.choosesFolder(other)
  expect((await data.call('backup.chooseFolder', {})).trouble).toBeNull()
  expect(existsSync(`${file}.unreadable`)).toBe(true)
  rmSync(other, { recursive: true })
  await data.close()
})

test('what is called like a backup but is none does no harm to the list', async () => {
  const data = await testData()
  const { backupsDirectory } = data.data
  const made = await data.call('backup.create', {})
  mkdirSync(join(backupsDirectory, 'regulars-2026-01-01-080000-daily.sqlite'))
  writeFileSync(join(backupsDirectory, 'regulars-2026-99-99-998877-daily.sqlite'), 'x')
  writeFileSync(join(backupsDirectory, 'regulars-2026-01-02-080000-daily.sqlite.part'), 'x')
  expect((await data.call('backup.list', {})).backups.map(({ name }) => name)).toEqual([made.name])
  chmodSync(backupsDirectory, 0o755)
  await data.close()
})

test('a file in the place of the folder for backups is told in words', async () => {
  const data = await testData()
  await data.call('customers.create', { name: 'Ann' })
  rmSync(data.data.backupsDirectory, { recursive: true, force: true })
  writeFileSync(data.data.backupsDirectory, 'no folder')
  await expect(data.call('backup.create', {})).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is a file and should be a folder') as string,
  })
  expect((await data.call('backup.list', {})).backups).toEqual([])
  data.chooses({ name: 'list.csv', content: 'Name\nBen' })
  await expect(data.call('transfer.import', { into: 'customers' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  await data.close()
})
