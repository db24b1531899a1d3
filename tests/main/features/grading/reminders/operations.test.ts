import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dueOverridesSql } from '../../../../../src/main/features/grading/reminders/queries'
import { endsWorthAWord } from '../../../../../src/main/features/grading/reminders/rules'
import { all } from '../../../../../src/main/database/sql'
import { testData, TODAY, type TestData } from '../../../../support/data'

let data: TestData
let [ann, bob, cleo] = [0, 0, 0]
beforeEach(async () => {
  data = await testData()
  ;[ann, bob, cleo] = [await customer('Ann Lee'), await customer('Bob'), await customer('Cleo')]
})
afterEach(() => data.close())

async function customer(name: string): Promise<number> {
  return (await data.call('customers.create', { name })).id
}

const set = (customerId: number, days: { endsOn?: string; remindOn?: string } = {}) =>
  data.call('grading.override', { customerIds: [customerId], grade: 'A', reason: 'Opens doors', ...days })

/** Who is due, why, and when. */
async function due() {
  const { count, overrides } = await data.call('grading.due', {})
  expect(count).toBe(overrides.length)
  return overrides.map(({ name, why, on }) => [name, why, on])
}

const rows = () => all(data.db, 'SELECT * FROM grade_override ORDER BY id')

/** Does something, takes it back and does it again: the same before and the same after. */
async function undoRedo(act: () => Promise<unknown>): Promise<void> {
  const before = rows()
  await act()
  const after = rows()
  expect(after).not.toEqual(before)
  await data.call('history.undo', {})
  expect(rows()).toEqual(before)
  await data.call('history.redo', {})
  expect(rows()).toEqual(after)
}

describe('a reminder', () => {
  it('is due from its day on, until it is dealt with', async () => {
    await set(ann, { remindOn: '2026-03-20' })
    await set(bob)
    expect(await due()).toEqual([])
    data.setToday('2026-03-20')
    expect(await due()).toEqual([['Ann Lee', 'reminder', '2026-03-20']])
    data.setToday('2026-09-01')
    expect(await due()).toEqual([['Ann Lee', 'reminder', '2026-03-20']])
    await undoRedo(() => data.call('grading.adjustOverride', { customerId: ann, remindOn: '2026-10-01' }))
    expect(await due()).toEqual([])
    await undoRedo(() => data.call('grading.adjustOverride', { customerId: ann, remindOn: null }))
    data.setToday('2027-09-01')
    expect(await due()).toEqual([])
    const names = (await data.call('history.list', {})).rows.map(({ name }) => name)
    expect(names).toContain('Remind me on 1 Oct 2026 of the grade set for “Ann Lee”')
    expect(names).toContain('No more reminder of the grade set for “Ann Lee”')
  })

  it('stands on the card beside the override', async () => {
    await set(ann, { endsOn: '2026-09-30', remindOn: '2026-09-01' })
    expect((await data.call('grading.explain', { customerId: ann })).override).toMatchObject({
      endsOn: '2026-09-30',
      remindOn: '2026-09-01',
    })
  })

  it('never comes after the end', async () => {
    await expect(set(ann, { endsOn: '2026-04-01', remindOn: '2026-04-02' })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'remindOn', message: 'This is after the last day.' }],
    })
    expect(rows()).toEqual([])
    await set(ann, { endsOn: '2026-06-30', remindOn: '2026-06-30' })
    await expect(
      data.call('grading.adjustOverride', { customerId: ann, remindOn: '2026-07-01' }),
    ).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'remindOn' }] })
    await undoRedo(() => data.call('grading.adjustOverride', { customerId: ann, endsOn: '2026-05-31' }))
    expect(rows()).toMatchObject([{ ends_on: '2026-05-31', remind_on: '2026-05-31' }])
  })

  it('of a customer that is put away is quiet', async () => {
    await set(ann, { remindOn: TODAY })
    await data.call('customers.archive', { ids: [ann] })
    expect(await due()).toEqual([])
  })
})

describe('an end', () => {
  it('is told of 14 days ahead and for 7 days after, once', async () => {
    await set(ann, { endsOn: '2026-03-29', remindOn: TODAY })
    await set(bob, { endsOn: '2026-03-30' })
    expect(await due()).toEqual([['Ann Lee', 'end', '2026-03-29']])
    data.setToday('2026-04-05')
    expect(await due()).toEqual([
      ['Ann Lee', 'end', '2026-03-29'],
      ['Bob', 'end', '2026-03-30'],
    ])
    data.setToday('2026-04-06')
    expect(await due()).toEqual([['Bob', 'end', '2026-03-30']])
    data.setToday('2026-04-07')
    expect(await due()).toEqual([])
  })

  it('that was noted is quiet, until the end is another one', async () => {
    await set(ann, { endsOn: '2026-03-20' })
    await undoRedo(() => data.call('grading.adjustOverride', { customerId: ann, endNoted: true }))
    expect(await due()).toEqual([])
    await undoRedo(() => data.call('grading.adjustOverride', { customerId: ann, endsOn: '2026-03-22' }))
    expect(await due()).toEqual([['Ann Lee', 'end', '2026-03-22']])
    await data.call('grading.adjustOverride', { customerId: ann, endNoted: true })
    await set(ann, { endsOn: '2026-03-25' })
    expect(await due()).toEqual([['Ann Lee', 'end', '2026-03-25']])
  })

  it('can be moved when it has come, and the override counts again', async () => {
    await set(ann, { endsOn: '2026-03-16' })
    data.setToday('2026-03-17')
    await data.runner.settleIfNeeded()
    const grade = async () => (await data.call('customers.get', { id: ann })).standing
    expect(await grade()).toMatchObject({ grade: 'ungraded', overridden: false })
    await data.call('grading.adjustOverride', { customerId: ann, endsOn: '2026-04-17' })
    expect(await grade()).toMatchObject({ grade: 'A', overridden: true })
  })

  it('cannot be moved to a day that has passed, nor without an override', async () => {
    await set(ann, { endsOn: '2026-03-20' })
    await expect(
      data.call('grading.adjustOverride', { customerId: ann, endsOn: '2026-03-14' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'endsOn', message: 'This day has passed.' }],
    })
    await expect(
      data.call('grading.adjustOverride', { customerId: bob, endNoted: true }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await set(bob)
    await expect(
      data.call('grading.adjustOverride', { customerId: bob, endNoted: true }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is found without reading all overrides', () => {
    const plan = all<{ detail: string }>(data.db, `EXPLAIN QUERY PLAN ${dueOverridesSql}`, {
      ...endsWorthAWord(TODAY),
    }).map(({ detail }) => detail)
    expect(plan.filter((line) => line.startsWith('SCAN'))).toEqual([])
    expect(plan.join('\n')).toContain('grade_override_by_end')
    expect(plan.join('\n')).toContain('grade_override_by_reminder')
  })
})

describe('ratings', () => {
  const rate = (customerId: number, values: (number | null)[]) =>
    data.call('grading.rate', {
      customerId,
      ratings: [1, 4, 5].map((criterionId, index) => ({ criterionId, value: values[index] ?? null })),
    })

  it('are asked for where one is missing or over a year old', async () => {
    await rate(ann, [5, 5, 5])
    await rate(bob, [4, null, 4])
    expect(await data.call('grading.toRate', {})).toMatchObject({ total: 2 })
    data.setToday('2027-03-15')
    expect(await data.call('grading.toRate', {})).toMatchObject({ total: 2 })
    data.setToday('2027-03-16')
    const { total, rows: asked } = await data.call('grading.toRate', {})
    expect([total, asked.map(({ name }) => name)]).toEqual([3, ['Cleo', 'Bob', 'Ann Lee']])
    expect(asked.find(({ id }) => id === bob)?.ratings).toEqual([
      { criterionId: 1, value: 4, ratedOn: TODAY, isOld: true },
      { criterionId: 4, value: null, ratedOn: null, isOld: false },
      { criterionId: 5, value: 4, ratedOn: TODAY, isOld: true },
    ])
  })

  it('given again, the same as last time, count from that day', async () => {
    await rate(ann, [5, 3, 1])
    data.setToday('2027-06-01')
    await data.call('grading.rate', { customerId: ann, ratings: [{ criterionId: 1, value: 5 }] })
    const { rows: asked } = await data.call('grading.toRate', { ids: [ann] })
    expect(asked[0]?.ratings.map(({ ratedOn, isOld }) => [ratedOn, isOld])).toEqual([
      ['2027-06-01', false],
      [TODAY, true],
      [TODAY, true],
    ])
    await data.call('history.undo', {})
    expect((await data.call('grading.toRate', { ids: [ann] })).rows[0]?.ratings[0]?.ratedOn).toBe(TODAY)
  })

  it('can be asked for anew before the year is over, of whom the owner chooses', async () => {
    await rate(ann, [5, 3, 1])
    data.setToday('2026-03-20')
    await data.call('grading.rate', { customerId: ann, ratings: [{ criterionId: 1, value: 5 }] })
    const { rows: asked } = await data.call('grading.toRate', { ids: [ann, bob], freshFrom: '2026-03-20' })
    expect(asked.map(({ id }) => id)).toEqual([ann, bob])
    expect(asked[0]?.ratings.map(({ isOld }) => isOld)).toEqual([false, true, true])
  })

  it('make a round: who was skipped is left out, who is through is counted', async () => {
    await rate(ann, [5, 5, 5])
    data.setToday('2026-03-16')
    await rate(bob, [5, 5, 5])
    const round = await data.call('grading.toRate', { since: '2026-03-16', without: [cleo] })
    expect(round).toEqual({ total: 1, done: 1, rows: [] })
    expect(await data.call('grading.toRate', { ids: [bob, cleo] })).toMatchObject({
      rows: [{ id: bob }, { id: cleo }],
    })
    await data.call('customers.archive', { ids: [bob, cleo] })
    expect(await data.call('grading.toRate', { since: '2026-03-16', ids: [cleo] })).toEqual({
      total: 0,
      done: 0,
      rows: [],
    })
  })
})
