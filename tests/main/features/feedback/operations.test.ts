import { afterEach, beforeEach, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { answersSql, complaintsSql } from '../../../../src/main/features/feedback/queries'
import { testData, type TestData } from '../../../support/data'

let data: TestData
let ann: number
beforeEach(async () => {
  data = await testData()
  ann = (await data.call('customers.create', { name: 'Ann' })).id
})
afterEach(async () => {
  await data.close()
})

const list = () => data.call('feedback.list', { customerId: ann })
const lastAction = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.name
const figures = async (asOf?: string) =>
  (await data.call('customers.get', { id: ann, ...(asOf !== undefined && { asOf }) })).figures
const answer = (answeredOn: string, score: number, more: { id?: number; comment?: string } = {}) =>
  data.call('feedback.saveAnswer', { customerId: ann, answeredOn, score, ...more })
const complain = (
  happenedOn: string,
  more: { id?: number; text?: string; resolvedOn?: string | null; remedy?: string } = {},
) => data.call('feedback.saveComplaint', { customerId: ann, happenedOn, text: 'Late', ...more })

it('keeps answers newest first, and the latest one is what counts', async () => {
  const first = await answer('2026-03-01', 3)
  await answer('2026-02-01', 10)
  const second = await answer('2026-03-01', 7, { comment: 'Better\nnow' })
  expect(await lastAction()).toBe('Log the answer 7 of 10 of “Ann”')
  expect((await list()).answers.map(({ score }) => score)).toEqual([7, 3, 10])
  expect(await figures()).toMatchObject({ latestNps: 7 })
  expect(await figures('2026-02-15')).toMatchObject({ latestNps: 10 })
  expect(await figures('2026-01-15')).toMatchObject({ latestNps: null })
  await data.call('feedback.removeAnswer', second)
  expect(await figures()).toMatchObject({ latestNps: 3 })
  await answer('2026-03-02', 4, first)
  expect(await lastAction()).toBe('Edit an answer of “Ann”')
  expect(await figures()).toMatchObject({ latestNps: 4 })
  await data.call('history.undo', {})
  await data.call('history.undo', {})
  expect((await list()).answers).toMatchObject([{ comment: 'Better\nnow' }, { score: 3 }, { score: 10 }])
  expect(await figures()).toMatchObject({ latestNps: 7 })
})

it('counts complaints, and those open on a day', async () => {
  const { id } = await complain('2026-02-01')
  await complain('2026-03-01')
  expect(await figures()).toMatchObject({ complaints: 2, openComplaints: 2 })
  await complain('2026-02-01', { id, resolvedOn: '2026-03-05', remedy: 'New order, free of charge' })
  expect(await lastAction()).toBe('Resolve a complaint of “Ann”')
  expect(await figures()).toMatchObject({ complaints: 2, openComplaints: 1 })
  expect(await figures('2026-03-04')).toMatchObject({ complaints: 2, openComplaints: 2 })
  expect(await figures('2026-02-04')).toMatchObject({ complaints: 1, openComplaints: 1 })
  await complain('2026-02-01', { id, text: 'Very late', resolvedOn: '2026-03-05' })
  expect(await lastAction()).toBe('Edit a complaint of “Ann”')
  await data.call('feedback.removeComplaint', { id })
  expect(await figures()).toMatchObject({ complaints: 1, openComplaints: 1 })
  await data.call('history.undo', {})
  expect((await list()).complaints).toMatchObject([
    { happenedOn: '2026-03-01', resolvedOn: null },
    { id, text: 'Very late', resolvedOn: '2026-03-05', remedy: '' },
  ])
})

it('tells in the history what was changed', async () => {
  await complain('2026-03-01')
  const [action] = (await data.call('history.list', { limit: 1 })).rows
  const shown = await data.call('history.show', { id: action?.id ?? 0 })
  expect(JSON.stringify(shown)).toContain('Complaint, 1 Mar 2026')
  const ofAnn = await data.call('history.ofCustomer', { customerId: ann })
  expect(JSON.stringify(ofAnn)).toContain('Log a complaint of “Ann”')
})

it('refuses what cannot be', async () => {
  const resolved = complain('2026-03-02', { resolvedOn: '2026-03-01' })
  await expect(resolved).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'resolvedOn' }] })
  await expect(complain('2026-03-02', { text: ' \n' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(answer('2026-03-02', 11)).rejects.toMatchObject({ code: 'invalid' })
  const gone = { code: 'not-found' }
  await expect(answer('2026-03-02', 1, { id: 99 })).rejects.toMatchObject(gone)
  await expect(complain('2026-03-02', { id: 99 })).rejects.toMatchObject(gone)
  await expect(data.call('feedback.removeAnswer', { id: 99 })).rejects.toMatchObject(gone)
  await expect(data.call('feedback.removeComplaint', { id: 99 })).rejects.toMatchObject(gone)
  const nobody = { customerId: 99, answeredOn: '2026-03-02', score: 1 }
  await expect(data.call('feedback.saveAnswer', nobody)).rejects.toMatchObject(gone)
})

it('reads by customer, over the index', () => {
  for (const sql of [answersSql, complaintsSql]) {
    const plan = all<{ detail: string }>(data.db, `EXPLAIN QUERY PLAN ${sql}`, [ann])
    expect(plan[0]?.detail).toMatch(/USING INDEX (nps_answer|complaint)_figures \(customer_id=\?\)/)
  }
})
