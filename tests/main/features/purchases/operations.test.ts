import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { pageSql, type PurchaseQuery } from '../../../../src/main/features/purchases/queries'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData
let ann: number
let bob: number
beforeEach(async () => {
  data = await testData()
  ann = (await data.call('customers.create', { name: 'Ann' })).id
  bob = (await data.call('customers.create', { name: 'Bob' })).id
})
afterEach(async () => {
  await data.close()
})

const buy = async (draft: Partial<InputOf<'purchases.create'>>) =>
  (
    await data.call('purchases.create', {
      customerId: ann,
      purchasedOn: '2026-01-01',
      amount: 1000,
      ...draft,
    })
  ).id
const list = (query: PurchaseQuery = {}) => data.call('purchases.list', { ...query })
const lastAction = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.name

describe('purchases.list', () => {
  it('gives one customer’s or everyone’s, newest first, with their sum', async () => {
    await buy({ purchasedOn: '2026-01-02', amount: 2000, number: 'A' })
    await buy({ purchasedOn: '2026-01-03', amount: -500, number: 'B' })
    await buy({ purchasedOn: '2026-01-02', amount: 300, number: 'C' })
    await buy({ customerId: bob, purchasedOn: '2026-02-01', amount: 7, number: 'D' })
    const numbers = async (query: PurchaseQuery) => (await list(query)).rows.map((row) => row.number)
    expect(await numbers({})).toEqual(['D', 'B', 'C', 'A'])
    expect(await numbers({ customerId: ann })).toEqual(['B', 'C', 'A'])
    expect(await numbers({ from: '2026-01-03' })).toEqual(['D', 'B'])
    expect(await numbers({ customerId: ann, from: '2026-01-02', to: '2026-01-02' })).toEqual(['C', 'A'])
    expect(await list({ customerId: ann })).toMatchObject({ total: 3, amount: 1800 })
    const page = await data.call('purchases.list', { limit: 1, offset: 1 })
    expect(page).toMatchObject({ total: 4, rows: [{ number: 'B', customerName: 'Ann' }] })
    expect(await list({ customerId: 99 })).toEqual({ total: 0, amount: 0, rows: [] })
  })

  it.each<[PurchaseQuery, RegExp, RegExp | null]>([
    [
      { customerId: 1 },
      /^SEARCH purchase USING COVERING INDEX purchase_figures \(customer_id=\?\)/,
      /FOR LAST TERM/,
    ],
    [
      { customerId: 1, from: '2025-01-01' },
      /purchase_figures \(customer_id=\? AND purchased_on>\?\)/,
      /LAST TERM/,
    ],
    [{}, /^SCAN purchase USING COVERING INDEX purchase_by_day/, null],
    [
      { from: '2025-01-01', to: '2025-12-31' },
      /COVERING INDEX purchase_by_day \(purchased_on>\? AND purchased_on<\?\)/,
      null,
    ],
  ])('%j reads an index', (query, first, sort) => {
    const { sql, parameters } = pageSql(query)
    const plan = all<{ detail: string }>(data.db, `EXPLAIN QUERY PLAN ${sql}`, {
      ...parameters,
      limit: 10,
      offset: 0,
    }).map((row) => row.detail)
    expect(plan[0]).toMatch(first)
    // Only purchases of the same day are put in order, by id.
    if (sort) expect(plan[1]).toMatch(sort)
    else expect(plan).toHaveLength(1)
  })
})

describe('purchases.create, update and remove', () => {
  it('keeps every field and can be undone', async () => {
    const draft = {
      customerId: ann,
      number: 'R-1',
      purchasedOn: '2026-01-05',
      amount: 12_345,
      cost: 5000,
      dueOn: '2026-02-04',
      paidOn: '2026-02-10',
      settled: true,
      channel: 'web',
      items: 'Two taps\nand a pipe',
    }
    const id = await buy(draft)
    expect((await list()).rows).toEqual([{ id, customerName: 'Ann', ...draft }])
    expect(await lastAction()).toBe('Add a purchase of €123.45 by “Ann” on 5 Jan 2026')
    expect((await data.call('customers.get', { id: ann })).figures).toMatchObject({
      revenue: 12_345,
      averageDaysLate: 6,
    })
    await data.call('history.undo', {})
    expect((await list()).rows).toEqual([])
    expect((await data.call('customers.get', { id: ann })).figures.revenue).toBe(0)
    await data.call('history.redo', {})
    expect((await list()).rows).toEqual([{ id, customerName: 'Ann', ...draft }])
  })

  it('changes what is named, moves between customers, and undoes both', async () => {
    const id = await buy({ number: 'R-1', cost: 10 })
    await data.call('purchases.update', { id, changes: { customerId: bob, amount: 2000, cost: null } })
    expect((await list()).rows[0]).toMatchObject({ customerId: bob, amount: 2000, cost: null, number: 'R-1' })
    expect(await lastAction()).toBe('Edit the purchase of €20.00 by “Bob” on 1 Jan 2026')
    const revenue = async (customer: number) =>
      (await data.call('customers.get', { id: customer })).figures.revenue
    expect([await revenue(ann), await revenue(bob)]).toEqual([0, 2000])
    await data.call('history.undo', {})
    expect([await revenue(ann), await revenue(bob)]).toEqual([1000, 0])
    await data.call('history.redo', {})
    expect([await revenue(ann), await revenue(bob)]).toEqual([0, 2000])
  })

  it('leaves no trace of an unchanged save', async () => {
    const id = await buy({ number: 'R-1' })
    const { total } = await data.call('history.list', {})
    await data.call('purchases.update', { id, changes: { amount: 1000, number: 'R-1', settled: false } })
    await data.call('purchases.update', { id, changes: {} })
    expect((await data.call('history.list', {})).total).toBe(total)
  })

  it('removes, and brings back', async () => {
    const id = await buy({})
    await data.call('purchases.remove', { id })
    expect(await lastAction()).toBe('Remove the purchase of €10.00 by “Ann” on 1 Jan 2026')
    expect((await list()).total).toBe(0)
    await data.call('history.undo', {})
    expect((await list()).rows[0]).toMatchObject({ id, amount: 1000 })
    await data.call('history.redo', {})
    expect((await list()).total).toBe(0)
  })

  it('refuses a number that is taken, by whomever', async () => {
    await buy({ customerId: bob, number: 'R-1' })
    const id = await buy({ number: 'R-2' })
    const conflict = { code: 'conflict', issues: [{ path: 'number' }] }
    await expect(buy({ number: 'R-1' })).rejects.toMatchObject(conflict)
    await expect(buy({ number: 'R-1' })).rejects.toThrow(/on another purchase, of “Bob”/)
    await expect(data.call('purchases.update', { id, changes: { number: 'R-1' } })).rejects.toMatchObject(
      conflict,
    )
    await data.call('purchases.update', { id, changes: { number: null } })
    await buy({ number: null })
  })

  it('says when the purchase or its customer is gone', async () => {
    const gone = { code: 'not-found' }
    await expect(buy({ customerId: 99 })).rejects.toMatchObject(gone)
    await expect(data.call('purchases.remove', { id: 99 })).rejects.toMatchObject(gone)
    await expect(data.call('purchases.update', { id: 99, changes: {} })).rejects.toMatchObject(gone)
    const id = await buy({})
    await expect(data.call('purchases.update', { id, changes: { customerId: 99 } })).rejects.toMatchObject(
      gone,
    )
  })
})
