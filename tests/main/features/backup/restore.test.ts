import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { testData, type TestData } from '../../../support/data'

describe('a restore', () => {
  let data: TestData
  let ann: number
  let backup: string
  beforeEach(async () => {
    data = await testData()
    ann = (await data.call('customers.create', { name: 'Ann' })).id
    await data.call('purchases.create', { customerId: ann, purchasedOn: '2026-03-01', amount: 500 })
    await data.call('customers.create', { name: 'Gone later' })
    backup = (await data.call('backup.create', {})).name
    await data.call('customers.create', { name: 'Ben' })
    await data.call('customers.create', { name: 'Cem' })
    await data.call('customers.update', { id: ann, changes: { notes: 'Prefers mornings' } })
    await data.call('purchases.create', { customerId: ann, purchasedOn: '2026-03-09', amount: 700 })
  })
  afterEach(() => data.close())

  const names = async () => (await data.call('customers.list', {})).rows.map(({ name }) => name).sort()
  const history = async () =>
    (await data.call('history.list', {})).rows.map(({ kind, name, undone }) => ({ kind, name, undone }))

  it('is looked at before: what is inside, and what differs from now', async () => {
    const before = readdirSync(data.directory).sort()
    expect(await data.call('backup.inspect', { name: backup })).toMatchObject({
      file: null,
      name: backup,
      at: expect.stringMatching(/^2026-03-15T08/) as string,
      locked: false,
      problem: null,
      contents: {
        rows: { customer: 2, purchase: 1, touchpoint: 0, persona: 0 },
        newestPurchaseOn: '2026-03-01',
        lastAction: { name: 'Add “Gone later”' },
      },
      now: { rows: { customer: 4, purchase: 2 }, newestPurchaseOn: '2026-03-09' },
      differences: {
        customer: { onlyInBackup: 0, onlyNow: 2, changed: 1 },
        purchase: { onlyInBackup: 0, onlyNow: 1, changed: 0 },
        touchpoint: { onlyInBackup: 0, onlyNow: 0, changed: 0 },
        persona: { onlyInBackup: 0, onlyNow: 0, changed: 0 },
      },
    })
    expect(
      readdirSync(data.directory)
        .filter((name) => name !== 'restoring')
        .sort(),
    ).toEqual(before)
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
  })

  it('of what is there now differs in nothing', async () => {
    const { name } = await data.call('backup.create', {})
    const { differences } = await data.call('backup.inspect', { name })
    expect(Object.values(differences ?? {})).toEqual(
      Array.from({ length: 4 }, () => ({ onlyInBackup: 0, onlyNow: 0, changed: 0 })),
    )
  })

  it('brings everything back as it was: rows, history, grades, search', async () => {
    const tables = ['customer', 'purchase', 'history_change', 'criterion', 'setting', 'grade_change'] as const
    const other = await testData()
    other.chooses({ path: join(data.data.backupsDirectory, backup) })
    await other.call('backup.restore', {})
    await data.call('backup.restore', { name: backup })
    for (const table of tables) {
      expect(all(data.db, `SELECT * FROM ${table}`), table).toEqual(all(other.db, `SELECT * FROM ${table}`))
    }
    expect(await names()).toEqual(['Ann', 'Gone later'])
    expect(await data.call('customers.list', { query: 'gone' })).toMatchObject({ total: 1 })
    expect(await data.call('customers.list', { query: 'ben' })).toMatchObject({ total: 0 })
    const card = await data.call('customers.get', { id: ann })
    expect(card.figures.revenue).toBe(500)
    // What was done before the backup can still be undone, and what is done now is kept in the history as ever.
    await data.call('customers.create', { name: 'Dan' })
    await data.call('history.undo', {})
    expect(await names()).toEqual(['Ann', 'Gone later'])
    await other.close()
  })

  it('is an action that can be undone, and done again, as often as one likes', async () => {
    await data.call('backup.restore', { name: backup })
    const restore = (await history())[0]
    expect(restore?.name).toMatch(/^Restore the backup of .*2026/)
    const undone = await data.call('history.undo', {})
    expect(undone.name).toBe(restore?.name)
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
    expect((await data.call('customers.get', { id: ann })).notes).toBe('Prefers mornings')
    expect((await history()).slice(0, 3)).toEqual([
      { kind: 'undo', name: `Undo: ${restore?.name ?? ''}`, undone: false },
      { kind: 'do', name: restore?.name, undone: true },
      expect.objectContaining({ name: expect.stringContaining('Ann') as string }),
    ])
    expect((await data.call('history.redo', {})).name).toBe(restore?.name)
    expect(await names()).toEqual(['Ann', 'Gone later'])
    await data.call('history.undo', {})
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
    await data.call('history.redo', {})
    await data.call('history.undo', {})
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
    expect((await history()).filter(({ undone }) => undone)).toHaveLength(1)
    // And what was done before the restore can be undone as if it had never been.
    await data.call('history.undo', {})
    await data.call('history.undo', {})
    expect((await data.call('customers.get', { id: ann })).notes).toBe('')
  })

  it('is not undone over what was done since; that one first', async () => {
    await data.call('backup.restore', { name: backup })
    const [restore] = (await data.call('history.list', {})).rows
    await data.call('customers.create', { name: 'Dan' })
    await expect(data.call('history.undo', { id: restore?.id })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Add “Dan”') as string,
    })
    expect(await names()).toEqual(['Ann', 'Dan', 'Gone later'])
    expect((await data.call('history.undo', {})).name).toBe('Add “Dan”')
    expect((await data.call('history.undo', {})).name).toBe(restore?.name)
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
  })

  it('says so when what it replaced is no longer there', async () => {
    const { keptAs } = await data.call('backup.restore', { name: backup })
    rmSync(join(data.data.backupsDirectory, keptAs))
    await expect(data.call('history.undo', {})).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(keptAs) as string,
    })
    expect(await names()).toEqual(['Ann', 'Gone later'])
    await data.call('customers.create', { name: 'Dan' })
  })

  it('goes back through several restores, one after another', async () => {
    await data.call('backup.restore', { name: backup })
    await data.call('customers.create', { name: 'Dan' })
    const second = (await data.call('backup.create', {})).name
    await data.call('customers.create', { name: 'Eve' })
    await data.call('backup.restore', { name: second })
    await data.call('history.undo', {})
    expect(await names()).toEqual(['Ann', 'Dan', 'Eve', 'Gone later'])
    await data.call('history.undo', {})
    await data.call('history.undo', {})
    await data.call('history.undo', {})
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
  })

  it('leaves nothing behind but the backup of what it replaced', async () => {
    await data.call('backup.restore', { name: backup })
    await data.call('history.undo', {})
    const left = readdirSync(data.directory).filter(
      (name) => !/^(backups|regulars\.sqlite(-wal|-shm)?)$/.test(name),
    )
    expect(left).toEqual(['restoring'])
    expect(readdirSync(join(data.directory, 'restoring'))).toEqual([])
  })

  it('that is stopped changes nothing', async () => {
    const call = data.runner.callJson('backup.restore', { name: backup }, { callId: 'a' })
    // The call has not reached its thread yet.
    while (!(await data.call('system.cancel', { callId: 'a' })).asked) await Promise.resolve()
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    expect(await names()).toEqual(['Ann', 'Ben', 'Cem', 'Gone later'])
    expect(readdirSync(join(data.directory, 'restoring'))).toEqual([])
    expect((await data.call('backup.list', {})).backups).toHaveLength(1)
  })

  it('from a file is named after the file', async () => {
    data.chooses({ path: join(data.data.backupsDirectory, backup) })
    const { file } = await data.call('backup.inspect', {})
    expect(file).not.toBeNull()
    await data.call('backup.restore', { file: file ?? '' })
    expect(existsSync(join(data.data.backupsDirectory, backup))).toBe(true)
    expect(await names()).toEqual(['Ann', 'Gone later'])
  })
})
