import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { one } from '../../src/main/database/sql'
import { operations } from '../../src/shared/operations/index'
import { isOperationName } from '../../src/shared/operations/kinds'
import { testData, type TestData } from '../support/data'

const hostile: [string, unknown][] = [
  ['null', null],
  ['a text', 'x'],
  ['a number', Number.NaN],
  ['a list', [1, 2]],
  ['an unknown field', { nobodyKnowsThis: 1 }],
  ['a prototype', JSON.parse('{"__proto__":{"admin":true},"constructor":1}')],
  ['a path where a token belongs', { file: 42, name: ['../../etc/passwd'] }],
]

describe('the wall', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  it.each(Object.keys(operations))(
    '%s refuses input that does not fit, and changes nothing',
    async (name) => {
      for (const [what, input] of hostile) {
        await expect(data.ask(name, input), what).rejects.toMatchObject({ code: 'invalid' })
      }
      expect(one(data.db, 'SELECT count(*) AS n FROM history_action')).toEqual({ n: 0 })
    },
  )

  it.each(['', 'toString', '__proto__', 'customers', 'customers.drop', 'constructor'])(
    'knows no operation “%s”',
    async (name) => {
      expect(isOperationName(name)).toBe(false)
      await expect(data.ask(name, {})).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it('says so when the file to read is not there, or is none', async () => {
    data.chooses({ path: join(data.directory, 'nowhere.csv') })
    await expect(data.ask('transfer.preview', {})).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('nowhere.csv') as string,
    })
    data.chooses({ path: data.directory })
    await expect(data.ask('transfer.preview', {})).rejects.toMatchObject({ code: 'unreadable' })
    await expect(data.ask('transfer.preview', { file: 'no such token' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('says which fields were refused, in words', async () => {
    await expect(data.ask('customers.create', { name: ' ', status: 'rich' })).rejects.toMatchObject({
      code: 'invalid',
      issues: [
        { path: 'name', message: 'Please fill this in.' },
        { path: 'status', message: 'This cannot be used here.' },
      ],
    })
  })

  it('rolls a write back whole when it fails', async () => {
    await data.call('customers.create', { name: 'Ann', externalId: '7' })
    const before = one(data.db, 'SELECT count(*) AS n FROM history_change')
    await expect(data.call('customers.create', { name: 'Ben', externalId: '7' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(one(data.db, 'SELECT count(*) AS n FROM history_change')).toEqual(before)
    expect(data.db.inTransaction).toBe(false)
  })

  it('lets only writes through that the data allows', async () => {
    await data.call('customers.create', { name: 'Ann' })
    data.data.openReadOnly()
    expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
    await expect(data.call('customers.create', { name: 'Ben' })).rejects.toMatchObject({ code: 'read-only' })
    await expect(data.call('history.undo', {})).rejects.toMatchObject({ code: 'read-only' })
  })

  it('keeps the figures in step with another day, and for a question about another day', async () => {
    const { id } = await data.call('customers.create', { name: 'Ann' })
    await data.call('purchases.create', { customerId: id, purchasedOn: '2025-04-01', amount: 100 })
    const revenue12m = async (asOf?: string) =>
      (await data.call('customers.get', asOf === undefined ? { id } : { id, asOf })).figures.revenue12m
    expect(await revenue12m()).toBe(100)
    expect(await revenue12m('2026-04-01')).toBe(0)
    expect(await revenue12m()).toBe(100)
    data.setToday('2026-04-01')
    await data.runner.settleIfNeeded()
    expect(await revenue12m()).toBe(0)
    await data.call('settings.update', { lookAsOf: '2025-12-31' })
    expect(await revenue12m()).toBe(100)
    expect(await data.call('system.info', {})).toMatchObject({ today: '2026-04-01', asOf: '2025-12-31' })
  })

  it('carries out writes asked at the same time one after another', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        data.call('customers.create', { name: `Customer ${String(index)}` }),
      ),
    )
    expect(await data.call('customers.list', {})).toMatchObject({ total: 20 })
    expect(
      one(data.db, `SELECT count(*) AS n FROM history_action WHERE last_change - first_change = 1`),
    ).toEqual({
      n: 20,
    })
  })
})

describe('a file that is not as it should be', () => {
  const open: TestData[] = []
  afterEach(async () => {
    for (const data of open.splice(0)) await data.close()
  })

  it('is left untouched, said so, and kept aside when the owner starts new', async () => {
    const data = await testData()
    const { directory } = data
    await data.runner.stop()
    writeFileSync(
      join(directory, 'regulars.sqlite'),
      'this is not a database at all, it is a text of some length',
    )
    const again = await testData({ directory })
    open.push(again)
    const info = await again.call('system.info', {})
    expect(info).toMatchObject({ state: 'unreadable', customers: 0 })
    expect(info.trouble).toBe('It is not a Regulars file.')
    await expect(again.call('customers.list', {})).rejects.toMatchObject({ code: 'damaged' })
    const { keptAs, info: after } = await again.call('system.startNew', {})
    expect(keptAs).toMatch(/^regulars-kept-.*\.sqlite$/)
    expect(after.state).toBe('ready')
    expect(await again.call('customers.list', {})).toMatchObject({ total: 0 })
  })

  it('is refused when a newer app wrote it', async () => {
    const data = await testData()
    const { directory } = data
    data.db.pragma('user_version = 9999')
    await data.runner.stop()
    const again = await testData({ directory })
    open.push(again)
    expect(await again.call('system.info', {})).toMatchObject({ state: 'newer' })
    await expect(again.call('customers.list', {})).rejects.toMatchObject({ code: 'newer' })
  })
})
