import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inspectFile } from '../../src/main/database/check'
import { one } from '../../src/main/database/sql'
import { testData, TODAY, type TestData } from '../support/data'
import { report } from './chance'
import { entriesOf, troubleIn } from './state'
import { customerFile, importCustomers, merge, saves } from './workloads'

/** A clock that is set back, by years or by a day, and forward again: order, backups, grades and history stay right. */

const backups = async (data: TestData) => (await data.call('backup.list', {})).backups
const countOf = (data: TestData, table: string) =>
  one<{ rows: number }>(data.db, `SELECT count(*) AS rows FROM ${table}`).rows

describe.each(['2001-01-01', '2026-03-14'])('a clock set back to %s', (wrong) => {
  let data: TestData
  afterAll(() => data.close())

  it('loses nothing and keeps everything in order', async () => {
    data = await testData()
    await importCustomers(data, 40)
    for (const { operation, input } of saves(14, TODAY)) await data.ask(operation, input)
    await data.call('grading.override', { customerIds: [3], grade: 'A', reason: 'Old friend' })
    await data.call('backup.create', {})
    await data.runner.backUpDaily()
    const earlier = (await backups(data)).map(({ name }) => name)
    const changes = countOf(data, 'grade_change')

    data.setToday(wrong)
    await data.runner.settleIfNeeded()
    expect(troubleIn(data.db, wrong)).toBeNull()
    await data.runner.backUpDaily()
    for (const { operation, input } of saves(21, wrong)) await data.ask(operation, input)
    data.chooses({ name: 'more.csv', content: customerFile(10, 500) })
    await data.call('transfer.import', { into: 'customers' })
    const { survivorId, mergedId } = merge(1, 2).input as { survivorId: number; mergedId: number }
    await data.call('duplicates.merge', { survivorId, mergedId })
    // What was done last is first, whatever its time says, and undone first.
    const { rows } = await data.call('history.list', {})
    expect(rows[0]?.name).toMatch(/Merge/)
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort((a, b) => b - a))
    expect((await data.call('history.undo', {})).name).toMatch(/Merge/)
    expect((await data.call('history.redo', {})).name).toMatch(/Merge/)
    const made = await data.call('backup.create', {})
    const now = (await backups(data)).map(({ name }) => name)
    expect(earlier.filter((name) => !now.includes(name))).toEqual([])
    expect(now).toContain(made.name)
    expect(now.filter((name) => name.includes(`${wrong}-`) && name.includes('daily'))).toHaveLength(1)
    expect(countOf(data, 'grade_change')).toBeGreaterThanOrEqual(changes)
    expect(countOf(data, 'grade_override')).toBe(1)
    expect(troubleIn(data.db, wrong)).toBeNull()

    // The backup of then is restored, and that is undone.
    const before = entriesOf(data.db)
    await data.call('backup.restore', { name: earlier[0] ?? '' })
    await data.call('history.undo', {})
    expect(entriesOf(data.db)).toBe(before)

    data.setToday(TODAY)
    await data.runner.settleIfNeeded()
    await data.runner.backUpDaily()
    expect(entriesOf(data.db)).toBe(before)
    expect(troubleIn(data.db, TODAY)).toBeNull()
    const after = (await backups(data)).map(({ name }) => name)
    expect(earlier.filter((name) => !after.includes(name))).toEqual([])
    expect(after).toContain(made.name)
    for (const name of after)
      expect(inspectFile(join(data.data.backupsDirectory, name), true).problem, name).toBeNull()
    report({ what: `a clock set back to ${wrong}`, tried: 1, lost: 0 })
  })
})
