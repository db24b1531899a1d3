import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testData, TODAY, type TestData } from '../support/data'
import { report } from './chance'
import { naughtyLines as lines, naughtyStrings as strings } from './naughtyLines'
import { entriesOf, troubleIn } from './state'

/** The big list of naughty strings as everything a person can write: kept byte for byte, found, sent out and brought in. */

describe('naughty strings', () => {
  let data: TestData
  const ids: number[] = []
  beforeAll(async () => {
    data = await testData()
    for (const [index, line] of lines.entries()) {
      const { id } = await data.call('customers.create', {
        name: line,
        tags: [line],
        notes: strings[index % strings.length]!,
        contacts: [{ name: line, role: line }],
        emails: [{ value: line }],
        addresses: [{ street: strings[index % strings.length]!.slice(0, 500), city: line }],
      })
      await data.call('purchases.create', { customerId: id, purchasedOn: TODAY, amount: 100, items: line })
      ids.push(id)
    }
  })
  afterAll(() => data.close())

  it('are read back byte for byte', async () => {
    for (const [index, line] of lines.entries()) {
      const raw = strings[index % strings.length]!
      const customer = await data.call('customers.get', { id: ids[index]! })
      expect(customer).toMatchObject({
        name: line,
        tags: [line],
        notes: raw,
        contacts: [{ name: line, role: line }],
        emails: [{ value: line }],
        addresses: [{ street: raw.slice(0, 500), city: line }],
      })
    }
    const { total } = await data.call('purchases.list', { limit: 1 })
    expect(total).toBe(lines.length)
    report({ what: 'naughty strings kept byte for byte', tried: lines.length, lost: 0 })
  })

  it('are searched for without harm, and found where they have a letter or digit', async () => {
    const missed: string[] = []
    for (const [index, line] of lines.entries()) {
      const { rows } = await data.call('customers.list', { query: line, limit: 1000 })
      if (/^[a-z0-9 ]+$/i.test(line) && !rows.some((row) => row.id === ids[index])) missed.push(line)
    }
    expect(missed).toEqual([])
  })

  it('are undone and done again to the byte', async () => {
    const before = entriesOf(data.db)
    await data.call('customers.tag', { ids, add: ['more'], remove: [] })
    await data.call('history.undo', {})
    expect(entriesOf(data.db)).toBe(before)
    for (const id of ids.slice(0, 40))
      await data.call('customers.update', { id, changes: { name: 'Other', notes: '' } })
    for (let round = 0; round < 40; round += 1) await data.call('history.undo', {})
    expect(entriesOf(data.db)).toBe(before)
    expect(troubleIn(data.db, TODAY)).toBeNull()
  })

  it('go out and come in again as they were', async () => {
    const file = join(data.directory, 'everything.json')
    data.savesTo(file)
    await data.call('transfer.exportAll', {})
    const other = await testData()
    other.chooses({ path: file })
    await other.call('transfer.importAll', {})
    for (const table of ['customer', 'customer_tag', 'purchase']) {
      const rows = (db: TestData['db']) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()
      expect(rows(other.db), table).toEqual(rows(data.db))
    }
    await other.close()
  })
})
