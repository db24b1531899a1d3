import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { isUnfinished } from '../../../src/main/database/leftovers'
import { testData, TODAY, type TestData } from '../../support/data'

const ours = [
  'regulars.sqlite.4711.new',
  'regulars.sqlite.4711.new-journal',
  'regulars.sqlite.incoming',
  'backups.json.part',
  'backups.json.4711.part',
  'regulars-2026-03-15-080000-owner.sqlite.part',
  'regulars-2026-03-15-080000-owner.sqlite.part-journal',
  'regulars-2026-03-15-080000-2-daily.sqlite.1a2b3c4d.part',
  'regulars-2026-03-15-080000-daily.regulars-backup.1a2b3c4d.part',
  'regulars-2026-03-15-080000-daily.regulars-backup.1a2b3c4d.open.part-wal',
  'regulars-0b1f6c1e-3a8e-4c0e-9d55-5f4f6a1f2f10.part',
]
const notOurs = [
  'regulars.sqlite',
  'regulars.sqlite-wal',
  'regulars-kept-2026-03-15-080000.sqlite',
  'regulars-kept-2026-03-15-080000.sqlite-wal',
  'regulars-2026-03-15-080000-owner.sqlite',
  'regulars-2026-03-15-080000-owner.regulars-backup',
  'regulars-backups.txt',
  'backups.json',
  'backups.json.unreadable',
  'holiday.mp4.part',
  'regulars-notes.txt.part',
  'somebody.new',
]

test.each(ours)('%s is what was never finished', (name) => {
  expect(isUnfinished(name)).toBe(true)
})

test.each(notOurs)('%s is left alone', (name) => {
  expect(isUnfinished(name)).toBe(false)
})

describe('what a kill leaves behind', () => {
  let data: TestData
  let stick: string
  beforeEach(async () => {
    stick = mkdtempSync(join(tmpdir(), 'regulars-stick-'))
    data = await testData()
    data.choosesFolder(stick)
    await data.call('backup.chooseFolder', {})
  })
  afterEach(async () => {
    await data.close()
    rmSync(stick, { recursive: true })
  })

  function put(path: string, minutesAgo: number): string {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'half')
    const then = Date.parse(`${TODAY}T08:00:00Z`) / 1000 - minutesAgo * 60
    utimesSync(path, then, then)
    return path
  }

  it('is taken away an hour later, in the folders for data and backups, and nothing else is', async () => {
    const folders = [data.directory, data.data.backupsDirectory, stick]
    const old = folders.flatMap((folder) => ours.map((name) => put(join(folder, name), 70)))
    const others = folders.flatMap((folder) =>
      notOurs.filter((name) => !existsSync(join(folder, name))).map((name) => put(join(folder, name), 9999)),
    )
    await data.runner.dataHost.tidyUp()
    expect(old.filter((path) => existsSync(path))).toEqual([])
    expect(others.filter((path) => !existsSync(path))).toEqual([])
  })

  it('stays while it may still be worked on, and while its clock is ahead', async () => {
    const young = ours.flatMap((name, index) =>
      put(join(data.data.backupsDirectory, name), index % 2 === 0 ? 50 : -600),
    )
    await data.runner.dataHost.tidyUp()
    expect(young.filter((path) => !existsSync(path))).toEqual([])
  })

  it('is also taken away where files are looked at: not what somebody is at work in', async () => {
    const staging = join(data.directory, 'restoring')
    const [left, atWork] = [join(staging, 'staged-left'), join(staging, 'staged-at-work')]
    for (const folder of [left, atWork]) put(join(folder, 'backup.sqlite'), 70)
    put(join(atWork, 'rows.sqlite'), 1)
    for (const folder of [left, atWork]) {
      const then = Date.parse(`${TODAY}T08:00:00Z`) / 1000 - 4200
      utimesSync(folder, then, then)
    }
    await data.runner.dataHost.tidyUp()
    expect(readdirSync(staging)).toEqual(['staged-at-work'])
  })

  it('does not keep the folder of a stick that is not there from being asked for', async () => {
    rmSync(stick, { recursive: true })
    await data.runner.dataHost.tidyUp()
    mkdirSync(stick)
  })
})
