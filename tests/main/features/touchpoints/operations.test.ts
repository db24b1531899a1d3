import { afterEach, beforeEach, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { pageSql } from '../../../../src/main/features/touchpoints/queries'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData
let ann: number
beforeEach(async () => {
  data = await testData()
  await data.call('settings.update', { hourlyRate: 6000 })
  ann = (await data.call('customers.create', { name: 'Ann' })).id
})
afterEach(async () => {
  await data.close()
})

const log = async (draft: Partial<InputOf<'touchpoints.create'>> = {}) =>
  (
    await data.call('touchpoints.create', {
      customerId: ann,
      happenedOn: '2026-03-01',
      kind: 'call',
      initiative: 'reactive',
      ...draft,
    })
  ).id
const list = (customerId = ann) => data.call('touchpoints.list', { customerId })
const costToServe = async () => (await data.call('customers.get', { id: ann })).figures.costToServe
const lastAction = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.name

it('keeps every field, counts what it cost, and can be undone', async () => {
  const draft = {
    customerId: ann,
    happenedOn: '2026-03-02',
    kind: 'visit' as const,
    initiative: 'proactive' as const,
    minutes: 45,
    expense: 250,
    mood: -2,
    note: 'Bring\ncake',
  }
  const id = await log(draft)
  expect(await list()).toEqual({ total: 1, rows: [{ id, ...draft }] })
  expect(await lastAction()).toBe('Log a touch with “Ann”: Visit, 2 Mar 2026')
  expect(await costToServe()).toBe(4750)
  expect((await data.call('customers.get', { id: ann })).figures.lastTouchOn).toBe('2026-03-02')
  await data.call('history.undo', {})
  expect(await costToServe()).toBe(0)
  expect((await list()).total).toBe(0)
  await data.call('history.redo', {})
  expect((await list()).rows).toEqual([{ id, ...draft }])
})

it('lists the newest first, page by page', async () => {
  const ids = [await log(), await log({ happenedOn: '2026-03-05' }), await log()]
  const [first, second, third] = ids
  expect((await list()).rows.map((row) => row.id)).toEqual([second, third, first])
  const page = await data.call('touchpoints.list', { customerId: ann, limit: 1, offset: 1 })
  expect(page).toMatchObject({ total: 3, rows: [{ id: third }] })
  const plan = all<{ detail: string }>(data.db, `EXPLAIN QUERY PLAN ${pageSql}`, {
    customerId: ann,
    limit: 1,
    offset: 0,
  }).map((row) => row.detail)
  expect(plan[0]).toMatch(/^SEARCH touchpoint USING INDEX touchpoint_figures \(customer_id=\?\)/)
  expect(plan[1]).toMatch(/FOR LAST TERM/)
})

it('changes and removes, and undoes both', async () => {
  const id = await log({ minutes: 60, mood: 1 })
  await data.call('touchpoints.update', { id, changes: { minutes: 30, mood: null } })
  expect(await lastAction()).toBe('Edit a touch with “Ann”: Call, 1 Mar 2026')
  expect((await list()).rows[0]).toMatchObject({ minutes: 30, mood: null })
  expect(await costToServe()).toBe(3000)
  await data.call('touchpoints.remove', { id })
  expect(await lastAction()).toBe('Remove a touch with “Ann”: Call, 1 Mar 2026')
  expect(await costToServe()).toBe(0)
  await data.call('history.undo', {})
  await data.call('history.undo', {})
  expect((await list()).rows[0]).toMatchObject({ id, minutes: 60, mood: 1 })
  await data.call('history.redo', {})
  await data.call('history.redo', {})
  expect((await list()).total).toBe(0)
})

it('leaves no trace of an unchanged save', async () => {
  const id = await log({ minutes: 60 })
  const { total } = await data.call('history.list', {})
  await data.call('touchpoints.update', { id, changes: { minutes: 60, kind: 'call' } })
  expect((await data.call('history.list', {})).total).toBe(total)
})

it('says when the touch or its customer is gone', async () => {
  const gone = { code: 'not-found' }
  await expect(log({ customerId: 99 })).rejects.toMatchObject(gone)
  await expect(data.call('touchpoints.update', { id: 99, changes: {} })).rejects.toMatchObject(gone)
  await expect(data.call('touchpoints.remove', { id: 99 })).rejects.toMatchObject(gone)
  const id = await log()
  await expect(data.call('touchpoints.update', { id, changes: { customerId: 99 } })).rejects.toMatchObject(
    gone,
  )
})
