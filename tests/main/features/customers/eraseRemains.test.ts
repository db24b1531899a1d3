import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all, one } from '../../../../src/main/database/sql'
import { isPerson, type Candidate } from '../../../../src/main/features/customers/erase/rules'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const secrets = [
  'Xaverine',
  'Qvist',
  'xq@example.invalid',
  'SECRET-NOTE',
  'INV-SECRET',
  'SECRET-ITEM',
  'SECRET-VISIT',
]

async function person(): Promise<number> {
  const { id } = await data.call('customers.create', {
    name: 'Xaverine Qvist',
    emails: [{ value: 'xq@example.invalid' }],
    notes: 'SECRET-NOTE',
  })
  for (const [number, purchasedOn, amount] of [
    ['INV-SECRET-1', '2025-11-17', 120_00],
    ['INV-SECRET-2', '2025-11-29', 30_00],
    ['INV-SECRET-3', '2026-02-03', -20_00],
  ] as const) {
    await data.call('purchases.create', {
      customerId: id,
      number,
      purchasedOn,
      amount,
      cost: 10_00,
      dueOn: '2026-03-01',
      channel: 'SECRET-ITEM shop',
      items: 'SECRET-ITEM',
    })
  }
  await data.call('touchpoints.create', {
    customerId: id,
    happenedOn: '2026-02-14',
    kind: 'visit',
    initiative: 'proactive',
    minutes: 90,
    expense: 500,
    mood: 1,
    note: 'SECRET-VISIT',
  })
  return id
}

function bytesOf(path: string): string {
  return [path, `${path}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'))
    .join('')
    .toLowerCase()
}

function expectNoTrace(path: string): void {
  const bytes = bytesOf(path)
  for (const secret of secrets) expect(bytes, secret).not.toContain(secret.toLowerCase())
}

const sums = () =>
  one(
    data.db,
    `SELECT (SELECT sum(amount) FROM purchase) AS amount, (SELECT sum(cost) FROM purchase) AS cost,
       (SELECT count(*) FROM purchase) AS purchases, (SELECT sum(minutes) FROM touchpoint) AS minutes,
       (SELECT sum(expense) FROM touchpoint) AS expense`,
  )

describe('what an erased customer bought', () => {
  it('stays for the sums if the owner wants that, of nobody', async () => {
    const id = await person()
    await data.call('purchases.create', {
      customerId: (await data.call('customers.create', { name: 'Bob' })).id,
      purchasedOn: '2026-01-01',
      amount: 500,
    })
    const before = sums()
    const result = await data.call('customers.erase', {
      id,
      confirmName: 'Xaverine Qvist',
      purchases: 'keep',
    })
    expect(result.kept).toBe(4)
    expect(sums()).toEqual(before)
    const { rows } = await data.call('customers.list', { filter: { archived: 'archived' } })
    expect(rows).toMatchObject([
      { name: 'Erased customers', externalId: 'erased-customers', revenue: 130_00 },
    ])
    expect(
      all(
        data.db,
        `SELECT number, purchased_on, due_on, paid_on, settled, channel, items FROM purchase WHERE customer_id = ?
         ORDER BY purchased_on`,
        [rows[0]?.id ?? 0],
      ),
    ).toEqual(
      ['2025-11-01', '2025-11-01', '2026-02-01'].map((purchased_on) => ({
        number: null,
        purchased_on,
        due_on: null,
        paid_on: null,
        settled: 0,
        channel: '',
        items: '',
      })),
    )
    expectNoTrace(data.data.path)
    // Those who look stand in no list, and the others are still graded.
    expect((await data.call('customers.list', {})).rows.map(({ name }) => name)).toEqual(['Bob'])
  })

  it('is put together with what other erased ones bought, and can be erased in turn', async () => {
    for (const name of ['Ann', 'Ben']) {
      const { id } = await data.call('customers.create', { name })
      await data.call('purchases.create', { customerId: id, purchasedOn: '2026-01-05', amount: 100 })
      await data.call('customers.erase', { id, confirmName: name, purchases: 'keep' })
    }
    const [collective, ...others] = (await data.call('customers.list', { filter: { archived: 'all' } })).rows
    expect(others).toEqual([])
    expect(collective).toMatchObject({ revenue: 200, orders: 2 })
    const id = collective?.id ?? 0
    const result = await data.call('customers.erase', {
      id,
      confirmName: 'Erased customers',
      purchases: 'keep',
    })
    expect(result).toEqual({ erased: 3, kept: 0 })
    expect(all(data.db, 'SELECT * FROM purchase')).toEqual([])
  })

  it('cannot come back by undoing what made it', async () => {
    const id = await person()
    await data.call('customers.erase', { id, confirmName: 'Xaverine Qvist', purchases: 'keep' })
    const before = sums()
    while ((await data.call('history.list', {})).undo) await data.call('history.undo', {})
    expect(sums()).toEqual(before)
    expectNoTrace(data.data.path)
  })
})

describe('an erased customer in backups', () => {
  const erase = (id: number, purchases: 'erase' | 'keep' = 'erase') =>
    data.call('customers.eraseFromBackups', { id, confirmName: 'Xaverine Qvist', purchases })
  const pathOf = (name: string) => join(data.data.backupsDirectory, name)

  it('is taken out of each that holds them; the others stay byte for byte', async () => {
    await data.call('customers.create', { name: 'Bob' })
    const without = (await data.call('backup.create', {})).name
    const bytes = readFileSync(pathOf(without))
    const id = await person()
    const first = (await data.call('backup.create', {})).name
    await data.call('customers.update', { id, changes: { name: 'Xaverine Lee' } })
    const renamed = (await data.call('backup.create', {})).name
    expect(bytesOf(pathOf(first))).toContain('xaverine')
    const { backups, keptAside } = await data.call('customers.eraseFromBackups', {
      id,
      confirmName: 'Xaverine Lee',
    })
    expect(keptAside).toEqual([])
    expect(Object.fromEntries(backups.map(({ name, outcome }) => [name, outcome]))).toEqual({
      [without]: 'absent',
      [first]: 'erased',
      [renamed]: 'erased',
    })
    expect(readFileSync(pathOf(without)).equals(bytes)).toBe(true)
    for (const name of [first, renamed]) {
      expectNoTrace(pathOf(name))
      expect(await data.call('backup.verify', { name })).toMatchObject({
        ok: true,
        customers: 1,
        purchases: 0,
      })
    }
    // The data itself is not touched by this.
    expect((await data.call('customers.get', { id })).name).toBe('Xaverine Lee')
    await data.call('customers.erase', { id, confirmName: 'Xaverine Lee' })
    expectNoTrace(data.data.path)
    await data.call('backup.restore', { name: first })
    expect((await data.call('customers.list', {})).rows.map(({ name }) => name)).toEqual(['Bob'])
  })

  it('leaves the sums of each, if the owner wants that', async () => {
    const id = await person()
    const { name } = await data.call('backup.create', {})
    const before = sums()
    await erase(id, 'keep')
    await data.call('backup.restore', { name })
    expect(sums()).toEqual(before)
    expectNoTrace(data.data.path)
  })

  it('is found behind a passphrase this computer knows, and the backup stays behind it', async () => {
    const id = await person()
    await data.call('backup.setPassphrase', { passphrase: 'correct horse' })
    const { name } = await data.call('backup.create', {})
    expect((await erase(id)).backups).toEqual([{ name, outcome: 'erased', why: null }])
    expect(await data.call('backup.verify', { name })).toMatchObject({ ok: true, customers: 0 })
    expect(readFileSync(pathOf(name), 'latin1')).not.toContain('SQLite format')
  })

  it('names what cannot be opened, and what is kept aside', async () => {
    const id = await person()
    await data.call('backup.setPassphrase', { passphrase: 'correct horse' })
    const sealed = (await data.call('backup.create', {})).name
    // As on another computer: the key is not here any more.
    rmSync(join(data.directory, 'backups.json'))
    const broken = (await data.call('backup.create', {})).name
    writeFileSync(pathOf(broken), readFileSync(pathOf(broken)).subarray(0, 5000))
    writeFileSync(join(data.directory, 'regulars-kept-2026-01-01-080000.sqlite'), 'x')
    const { backups, keptAside } = await erase(id)
    expect(backups).toHaveLength(2)
    for (const { name, outcome, why } of backups) {
      expect([sealed, broken]).toContain(name)
      expect(outcome).toBe('unreadable')
      expect(why).toMatch(/./)
    }
    expect(keptAside).toEqual(['regulars-kept-2026-01-01-080000.sqlite'])
  })

  it('leaves alone who only has the same name, and says so', async () => {
    const { id: other } = await data.call('customers.create', {
      name: 'Xaverine Qvist',
      notes: 'another one',
    })
    const { name } = await data.call('backup.create', {})
    await data.call('customers.erase', { id: other, confirmName: 'Xaverine Qvist' })
    await data.call('customers.create', { name: 'Bob' })
    const id = await person()
    expect(id).not.toBe(other)
    expect((await erase(id)).backups).toEqual([{ name, outcome: 'unsure', why: null }])
    expect(await data.call('backup.verify', { name })).toMatchObject({ customers: 1 })
  })

  it('asks for the name, and stops when it is asked to', async () => {
    const id = await person()
    const { name } = await data.call('backup.create', {})
    const bytes = readFileSync(pathOf(name))
    await expect(
      data.call('customers.eraseFromBackups', { id, confirmName: 'Somebody' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const input = { id, confirmName: 'Xaverine Qvist' }
    const running = data.runner.call('customers.eraseFromBackups', input, {
      callId: 'x',
      onProgress: () => void data.runner.call('system.cancel', { callId: 'x' }),
    })
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(readFileSync(pathOf(name)).equals(bytes)).toBe(true)
  })
})

describe('whether a customer of a backup is the person', () => {
  const ann: Candidate = {
    id: 7,
    name: 'Ann Lee',
    createdAt: '2026-01-01T08:00:00.000Z',
    externalId: 'C-7',
    emails: ['ann@example.invalid'],
  }
  const nobody = { ...ann, id: 9, createdAt: '2020-01-01T08:00:00.000Z', externalId: null, emails: [] }
  it.each([
    ['all the same', ann, 'same'],
    ['same id and moment, renamed', { ...ann, name: 'Ann Moe', externalId: null, emails: [] }, 'same'],
    ['same id and name, another moment', { ...nobody, id: 7 }, 'same'],
    ['same name and moment, another id', { ...nobody, createdAt: ann.createdAt }, 'same'],
    ['same name and number', { ...nobody, externalId: 'C-7' }, 'same'],
    [
      'same name and e-mail, written otherwise',
      { ...nobody, name: 'ANN  LEE', emails: ['Ann@Example.invalid'] },
      'same',
    ],
    ['same name only', nobody, 'unsure'],
    ['same id only', { ...nobody, id: 7, name: 'Bob' }, 'other'],
    [
      'same moment only: an import adds many at once',
      { ...nobody, createdAt: ann.createdAt, name: 'Bob' },
      'other',
    ],
    [
      'another name with the same e-mail',
      { ...ann, id: 9, name: 'Bob', createdAt: nobody.createdAt },
      'other',
    ],
  ] as const)('%s', (_words, candidate, expected) => {
    expect(isPerson(candidate, [ann])).toBe(expected)
  })
})
