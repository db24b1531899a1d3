import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  customersIn,
  isMove,
  listedAmong,
  transitionsOf,
  type Standing,
} from '../../../../../src/main/features/grading/overview/movers'
import { standingsSql } from '../../../../../src/main/features/grading/overview/movers.queries'
import { all, run } from '../../../../../src/main/database/sql'
import { formerGrades } from '../../../../../src/shared/operations/gradeOverview'
import { grades } from '../../../../../src/shared/values'
import { testData, type TestData } from '../../../../support/data'

describe('the matrix', () => {
  const standings = fc
    .array(
      fc.tuple(
        fc.constantFrom(...formerGrades),
        fc.constantFrom(...grades),
        fc.integer({ min: -1e6, max: 1e6 }),
      ),
    )
    .map((rows) => rows.map(([from, to, revenue], index): Standing => [index + 1, from, to, revenue]))

  it('counts everyone once, with their revenue', () => {
    fc.assert(
      fc.property(standings, (rows) => {
        const transitions = transitionsOf(rows)
        expect(customersIn(transitions)).toBe(rows.length)
        expect(transitions.reduce((sum, { revenue12m }) => sum + revenue12m, 0)).toBe(
          rows.reduce((sum, [, , , revenue]) => sum + revenue, 0),
        )
        expect(transitions.every(({ customers }) => customers > 0)).toBe(true)
      }),
    )
  })

  it('lists in each cell as many as it counts, and without one those who moved, most revenue first', () => {
    fc.assert(
      fc.property(standings, (rows) => {
        const transitions = transitionsOf(rows)
        for (const { from, to, customers } of transitions) {
          expect(listedAmong(rows, { from, to })).toHaveLength(customers)
        }
        const moved = listedAmong(rows, {})
        expect(moved).toHaveLength(customersIn(transitions.filter(isMove)))
        const revenues = moved.map(([, , , revenue]) => revenue)
        expect(revenues).toEqual(revenues.toSorted((one, other) => other - one))
      }),
    )
  })
})

describe('grading.movers', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData({ today: '2026-01-10' })
  })
  afterEach(() => data.close())

  const set = (id: number, grade: 'A' | 'B' | 'C' | 'D') =>
    data.call('grading.override', { customerIds: [id], grade, reason: 'For the test' })
  const create = async (name: string) => (await data.call('customers.create', { name })).id
  const movesSince = async (since: string) => {
    const { rows } = await data.call('grading.movers', { since })
    return rows.map(({ name, from, to, changed }) => [name, from, to, changed?.cause])
  }

  it('compares what the log says of the end of a day with now', async () => {
    const [ann, ben, cid] = [await create('Ann'), await create('Ben'), await create('Cid')]
    await set(ann, 'C')
    await set(cid, 'B')
    data.setToday('2026-02-10')
    await set(ann, 'B')
    await set(ben, 'D')
    data.setToday('2026-03-10')
    await set(ann, 'A')
    const dot = await create('Dot')
    await set(dot, 'A')

    expect(await movesSince('2026-03-10')).toEqual([])
    expect(await movesSince('2026-03-09')).toEqual([['Ann', 'B', 'A', 'override']])
    expect(await movesSince('2026-02-10')).toEqual([['Ann', 'B', 'A', 'override']])
    expect(await movesSince('2026-02-09')).toEqual([
      ['Ann', 'C', 'A', 'override'],
      ['Ben', 'ungraded', 'D', 'override'],
    ])
    // Before there was anybody, everyone is new, and nobody has moved.
    expect(await movesSince('2026-01-09')).toEqual([])

    const february = await data.call('grading.movers', { since: '2026-02-09' })
    expect(february).toMatchObject({ total: 4, moved: 2, added: 1, listed: 2 })
    expect(february.transitions.map(({ from, to, customers }) => [from, to, customers])).toEqual([
      ['B', 'B', 1],
      ['C', 'A', 1],
      ['ungraded', 'D', 1],
      ['new', 'A', 1],
    ])
    const names = async (among: { from?: 'B' | 'new'; to?: 'A' | 'B' }) =>
      (await data.call('grading.movers', { since: '2026-02-09', ...among })).rows.map(({ name }) => name)
    expect(await names({ from: 'B', to: 'B' })).toEqual(['Cid'])
    expect(await names({ to: 'A' })).toEqual(['Ann', 'Dot'])
    expect(await names({ from: 'new' })).toEqual(['Dot'])
    const page = await data.call('grading.movers', { since: '2026-02-09', limit: 1, offset: 1 })
    expect([page.listed, page.rows.map(({ name }) => name)]).toEqual([2, ['Ben']])
  })

  it('takes the grade before the first change it knows where nothing older is kept', async () => {
    const ann = await create('Ann')
    await set(ann, 'C')
    data.setToday('2026-03-10')
    await set(ann, 'A')
    run(data.db, 'DELETE FROM grade_change WHERE at < ?', ['2026-03-01'])
    expect(await movesSince('2026-02-01')).toEqual([['Ann', 'C', 'A', 'override']])
  })

  it('leaves the archived out, and what was somebody else’s of the same number', async () => {
    const [ann, ben] = [await create('Ann'), await create('Ben')]
    data.setToday('2026-02-10')
    await set(ann, 'A')
    await set(ben, 'A')
    run(
      data.db,
      `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, cause)
       VALUES (?, '2025-12-01T08:00:00.000Z', 'ungraded', 'D', 'data')`,
      [ann],
    )
    await data.call('customers.archive', { ids: [ben] })
    expect(await movesSince('2026-01-20')).toEqual([['Ann', 'ungraded', 'A', 'override']])
    // On that day she was not a customer yet, whatever the log says of her number.
    expect((await data.call('grading.movers', { since: '2025-12-05' })).added).toBe(1)
  })

  it.each<[string, unknown]>([
    ['grading.movers', {}],
    ['grading.movers', { since: '2026-02-30' }],
    ['grading.movers', { since: '2026-02-01', from: 'E' }],
    ['grading.movers', { since: '2026-02-01', to: 'new' }],
    ['grading.movers', { since: '2026-02-01', limit: 1001 }],
    ['grading.months', { limit: 0 }],
    ['grading.effort', { grade: 'new' }],
    ['grading.effort', { asOf: 'today' }],
  ])('%s refuses %j', async (operation, input) => {
    await expect(data.ask(operation, input)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('finds the changes since a day by the time of the log', () => {
    const plan = all<{ detail: string }>(
      data.db,
      `EXPLAIN QUERY PLAN ${standingsSql('main.customer_figures')}`,
      { end: '2026-02-01' },
    ).map(({ detail }) => detail)
    expect(plan).toContainEqual(
      expect.stringMatching(/SEARCH grade_moment USING COVERING INDEX grade_moment_by_time/),
    )
    expect(plan).toContainEqual(
      expect.stringMatching(/SEARCH grade_change USING INTEGER PRIMARY KEY \(rowid>/),
    )
    expect(plan.filter((detail) => detail.startsWith('SCAN grade_change'))).toEqual([])
  })
})
