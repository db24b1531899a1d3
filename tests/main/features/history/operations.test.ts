import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { testData, type TestData } from '../../../support/data'

describe('history', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  it('lists what was done, newest first, with what undo and redo would do', async () => {
    await data.call('customers.create', { name: 'Ann' })
    await data.call('customers.create', { name: 'Ben' })
    const listed = await data.call('history.list', {})
    expect(listed.rows.map((row) => row.name)).toEqual(['Add “Ben”', 'Add “Ann”'])
    expect(listed.undo?.name).toBe('Add “Ben”')
    expect(listed.redo).toBeNull()
  })

  it('finds names by words, whatever their case and accents', async () => {
    await data.call('customers.create', { name: 'Émile Ångström' })
    await data.call('customers.create', { name: 'Ben' })
    for (const query of ['émile', 'EMILE angstr', 'ÅNGSTRÖM', '“Émi']) {
      expect((await data.call('history.list', { query })).rows.map(({ name }) => name)).toEqual([
        'Add “Émile Ångström”',
      ])
    }
    expect(await data.call('history.list', { query: 'emile ben' })).toMatchObject({ total: 0 })
  })

  it('undoes and redoes the latest action, search and figures included', async () => {
    await data.call('customers.create', { name: 'Ann' })
    expect((await data.call('history.undo', {})).name).toBe('Add “Ann”')
    expect(await data.call('customers.list', { query: 'ann' })).toMatchObject({ total: 0 })
    expect(all(data.db, 'SELECT * FROM customer_figures')).toEqual([])
    expect((await data.call('history.list', {})).redo?.name).toBe('Add “Ann”')
    await data.call('history.redo', {})
    expect(await data.call('customers.list', { query: 'ann' })).toMatchObject({ total: 1 })
    const { rows, undo } = await data.call('history.list', {})
    expect(rows.map((row) => row.kind)).toEqual(['redo', 'undo', 'do'])
    expect(undo?.name).toBe('Add “Ann”')
  })

  it('says so when there is nothing to undo or redo', async () => {
    await expect(data.call('history.undo', {})).rejects.toMatchObject({ code: 'not-found' })
    await expect(data.call('history.redo', {})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('undoes an older action unless a later one touched the same rows', async () => {
    const ann = await data.call('customers.create', { name: 'Ann' })
    await data.call('customers.update', { id: ann.id, changes: { notes: 'Prefers mornings' } })
    await data.call('customers.create', { name: 'Ben' })
    const [, update, create] = (await data.call('history.list', {})).rows
    await expect(data.call('history.undo', { id: create?.id })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(update?.name ?? 'no name') as string,
    })
    await data.call('history.undo', { id: update?.id })
    await data.call('history.undo', { id: create?.id })
    const { rows } = await data.call('customers.list', {})
    expect(rows.map((row) => row.name)).toEqual(['Ben'])
  })

  it('refuses to undo an addition that something later belongs to', async () => {
    const { id } = await data.call('customers.create', { name: 'Ann' })
    await data.call('purchases.create', { customerId: id, purchasedOn: '2026-01-01', amount: 100 })
    const add = (await data.call('history.list', {})).rows.at(-1)
    await expect(data.call('history.undo', { id: add?.id })).rejects.toMatchObject({ code: 'conflict' })
    expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  })
})
