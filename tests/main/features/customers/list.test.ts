import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageSql } from '../../../../src/main/features/customers/list/queries'
import { all } from '../../../../src/main/database/sql'
import {
  customerSorts,
  type CustomerFilter,
  type CustomerRow,
} from '../../../../src/shared/operations/customers'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData

type Draft = InputOf<'customers.create'>
const people: Draft[] = [
  { name: 'Zoë Ångström', kind: 'person', status: 'prospect', addresses: [{ city: 'Malmö' }], tags: ['vip'] },
  { name: 'ann lee', kind: 'person', externalId: 'K-1', emails: [{ value: 'ann@lee.example' }] },
  { name: 'Bakery Ann', tags: ['vip', 'North'], addresses: [{ city: 'Berlin' }] },
  { name: 'Carl & Sons', addresses: [{ city: 'berlin' }], phones: [{ value: '+49 30 1234567' }] },
  { name: 'Dora Old', status: 'former', contacts: [{ name: 'Ann Contact', phone: '555 123' }] },
  { name: '山田商店', addresses: [{ city: '東京' }] },
  { name: 'Put Away', tags: ['vip'] },
]
const ids: Record<string, number> = {}
const idOf = (name: string): number => ids[name] ?? 0

async function buy(name: string, amount: number, purchasedOn: string, more: object = {}): Promise<void> {
  await data.call('purchases.create', { customerId: idOf(name), amount, purchasedOn, ...more })
}

beforeAll(async () => {
  data = await testData()
  for (const draft of people) ids[draft.name] = (await data.call('customers.create', draft)).id
  await buy('ann lee', 10_000, '2026-03-01', { cost: 4000, dueOn: '2026-03-08', paidOn: '2026-03-10' })
  await buy('Bakery Ann', 50_000, '2024-01-05', { dueOn: '2024-02-01', paidOn: '2024-01-20' })
  await buy('Carl & Sons', 20_000, '2026-02-01', { dueOn: '2026-03-01' })
  await buy('Carl & Sons', -5_000, '2026-02-10')
  await data.call('touchpoints.create', {
    customerId: idOf('Dora Old'),
    happenedOn: '2026-03-02',
    kind: 'call',
    initiative: 'proactive',
    minutes: 30,
  })
  await data.call('customers.archive', { ids: [idOf('Put Away')] })
})

afterAll(async () => {
  await data.close()
})

async function list(input: InputOf<'customers.list'>) {
  const { rows, total } = await data.call('customers.list', input)
  return { names: rows.map((row) => row.name), total, rows }
}

describe('customers.list', () => {
  it('leaves out what was put away, sorts by name in any case, and counts', async () => {
    const { names, total } = await list({})
    expect(names).toEqual(['ann lee', 'Bakery Ann', 'Carl & Sons', 'Dora Old', 'Zoë Ångström', '山田商店'])
    expect(total).toBe(6)
    expect((await list({ filter: { archived: 'archived' } })).names).toEqual(['Put Away'])
    expect((await list({ filter: { archived: 'all' } })).total).toBe(7)
  })

  it('gives every figure of a row', async () => {
    const { rows } = await list({ query: 'carl' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      revenue: 15_000,
      revenue12m: 15_000,
      contribution: 15_000,
      orders: 1,
      openAmount: 20_000,
      averageDaysLate: 14,
      lastPurchaseOn: '2026-02-10',
      recency: 33,
      place: 'berlin',
      tags: [],
      archived: false,
    })
  })

  it('gives the tags of each', async () => {
    const { rows } = await list({ query: 'bakery' })
    expect(rows[0]?.tags).toEqual(['North', 'vip'])
  })

  it.each<[string, string[]]>([
    ['zoe', ['Zoë Ångström']],
    ['ANGSTROM', ['Zoë Ångström']],
    ['malmo', ['Zoë Ångström']],
    ['lee.ex', ['ann lee']],
    ['k-1', ['ann lee']],
    ['30 123', ['Carl & Sons']],
    ['555', ['Dora Old']],
    ['north', ['Bakery Ann']],
    ['berl', ['Bakery Ann', 'Carl & Sons']],
    ['山田', ['山田商店']],
    ['ann', ['ann lee', 'Bakery Ann', 'Dora Old']],
    ['ann lee', ['ann lee']],
    ['nobody', []],
    ['put', []],
    ['" OR *', []],
    ['"', ['ann lee', 'Bakery Ann', 'Carl & Sons', 'Dora Old', 'Zoë Ångström', '山田商店']],
  ])('finds %j', async (query, expected) => {
    const { names, total } = await list({ query })
    expect(names).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  it.each([
    'AND',
    'NOT',
    'NEAR(a, b)',
    'name:ann',
    '{name}:',
    '^a',
    'a* OR b',
    "'; DROP",
    'a + b',
    '-',
    '\u0000',
  ])('takes %j as words, not as orders', async (query) => {
    await expect(list({ query, sort: { by: 'relevance', direction: 'ascending' } })).resolves.toBeTruthy()
  })

  it('puts matches in the name first when sorted by relevance', async () => {
    const { names } = await list({ query: 'ann', sort: { by: 'relevance', direction: 'ascending' } })
    expect(names).toEqual(['ann lee', 'Bakery Ann', 'Dora Old'])
  })

  it.each<[CustomerFilter, string[]]>([
    [{ status: ['prospect', 'former'] }, ['Dora Old', 'Zoë Ångström']],
    [{ kind: ['person'] }, ['ann lee', 'Zoë Ångström']],
    [{ tags: ['VIP'] }, ['Bakery Ann', 'Zoë Ångström']],
    [{ tags: ['vip', 'north'] }, ['Bakery Ann']],
    [{ place: 'Berlin' }, ['Bakery Ann', 'Carl & Sons']],
    [{ place: 'Berlin', tags: ['vip'] }, ['Bakery Ann']],
    [{ tags: ['vip'], archived: 'all' }, ['Bakery Ann', 'Put Away', 'Zoë Ångström']],
    [{ overridden: true }, []],
    [
      { grade: [], status: [] },
      ['ann lee', 'Bakery Ann', 'Carl & Sons', 'Dora Old', 'Zoë Ångström', '山田商店'],
    ],
  ])('filters by %j', async (filter, expected) => {
    const { names, total } = await list({ filter })
    expect(names).toEqual(expected)
    expect(total).toBe(expected.length)
    const searched = await list({ filter, query: 'ann' })
    expect(searched.names).toEqual(
      expected.filter((name) => ['ann lee', 'Bakery Ann', 'Dora Old'].includes(name)),
    )
    expect(searched.total).toBe(searched.names.length)
  })

  it('filters by name those who were found elsewhere, and by anything else besides', async () => {
    const only = { ids: [idOf('Zoë Ångström'), idOf('Bakery Ann'), idOf('Put Away')], name: 'Found' }
    const { names, total } = await list({ filter: { only } })
    expect({ names, total }).toEqual({ names: ['Bakery Ann', 'Zoë Ångström'], total: 2 })
    expect((await list({ filter: { only, place: 'Berlin' } })).names).toEqual(['Bakery Ann'])
    expect((await list({ query: 'zoe', filter: { only } })).names).toEqual(['Zoë Ångström'])
    expect((await list({ filter: { only: { ids: [], name: 'Nobody' } } })).total).toBe(0)
  })

  it('filters by fit to the primary persona', async () => {
    const { traits } = await data.call('personas.traits', {})
    const traitId = traits.find(({ name }) => name === 'Occupation')?.id ?? 0
    const ask = { traitId, rule: 'must' as const, importance: 2 as const, values: ['baker'] }
    await data.call('personas.save', { persona: { name: 'Hannah', traits: [ask] } })
    const note = (name: string, value: string) =>
      data.call('customers.update', { id: idOf(name), changes: { traits: [{ traitId, value }] } })
    await note('Bakery Ann', 'baker')
    await note('Carl & Sons', 'joiner')
    const fitting = async (...fit: NonNullable<CustomerFilter['fit']>) =>
      (await list({ filter: { fit } })).names
    expect(await fitting('good')).toEqual(['Bakery Ann'])
    expect(await fitting('some')).toEqual([])
    expect(await fitting('good', 'little')).toEqual(['Bakery Ann', 'Carl & Sons'])
    expect(await fitting('unknown')).not.toContain('Bakery Ann')
    expect((await list({ filter: { fit: ['good'], place: 'berlin' } })).total).toBe(1)
  })

  it('filters by grade', async () => {
    await data.call('grading.override', {
      customerIds: [idOf('ann lee')],
      grade: 'A',
      reason: 'a joy to work with',
    })
    expect((await list({ filter: { grade: ['A'] } })).names).toEqual(['ann lee'])
    expect((await list({ filter: { overridden: true, grade: ['A', 'B'] }, query: 'ann' })).names).toEqual([
      'ann lee',
    ])
    expect((await list({ sort: { by: 'grade', direction: 'ascending' } })).names[0]).toBe('ann lee')
  })

  it('pages without leaving out or repeating anyone', async () => {
    for (const by of customerSorts) {
      for (const query of ['', 'a']) {
        const sort = { by, direction: 'descending' as const }
        const whole = await list({ sort, query })
        const pages: string[] = []
        for (let offset = 0; offset < whole.total; offset += 2) {
          pages.push(...(await list({ sort, query, limit: 2, offset })).names)
        }
        expect(pages).toEqual(whole.names)
        expect(new Set(pages).size).toBe(whole.total)
      }
    }
  })

  it('counts for another day when asked to', async () => {
    const { rows } = await data.call('customers.list', { asOf: '2024-06-01', query: 'bakery' })
    expect(rows[0]).toMatchObject({ revenue12m: 50_000, averageDaysLate: 0, lastPurchaseOn: '2024-01-05' })
    const byRevenue = await data.call('customers.list', {
      asOf: '2024-06-01',
      sort: { by: 'revenue12m', direction: 'descending' },
    })
    expect(byRevenue.asOf).toBe('2024-06-01')
    expect(byRevenue.rows[0]?.name).toBe('Bakery Ann')
  })
})

describe('customers.ids', () => {
  it('gives the ids of everyone who matches', async () => {
    const { ids: found } = await data.call('customers.ids', { query: 'ann', filter: { kind: ['company'] } })
    expect(found).toEqual([idOf('Bakery Ann'), idOf('Dora Old')])
    expect((await data.call('customers.ids', {})).ids).toHaveLength(6)
  })

  it('gives those that follow each other in the list, in its order', async () => {
    const orders = [
      { sort: { by: 'revenue', direction: 'descending' } },
      { sort: { by: 'lastPurchaseOn', direction: 'ascending' }, asOf: '2024-06-01' },
      { query: 'a', sort: { by: 'relevance', direction: 'descending' } },
    ] as const
    for (const order of orders) {
      const { rows } = await data.call('customers.list', order)
      const listed = rows.map(({ id }) => id)
      expect(listed.length).toBeGreaterThan(3)
      const part = await data.call('customers.ids', { ...order, offset: 1, limit: 2 })
      expect(part.ids).toEqual(listed.slice(1, 3))
      expect((await data.call('customers.ids', order)).ids).toEqual(listed)
    }
  })
})

describe('sorting', () => {
  const valueOf: Partial<
    Record<(typeof customerSorts)[number], (row: CustomerRow) => number | string | null>
  > = {
    revenue: (row) => row.revenue,
    contribution12m: (row) => row.contribution12m,
    averageDaysLate: (row) => row.averageDaysLate,
    lastPurchaseOn: (row) => row.lastPurchaseOn,
    lastTouchOn: (row) => row.lastTouchOn,
    score: (row) => row.score,
    fit: (row) => row.fit,
    openAmount: (row) => row.openAmount,
  }

  it.each(Object.entries(valueOf))('%s goes up and down, the unknown last', async (by, value) => {
    for (const direction of ['ascending', 'descending'] as const) {
      const { rows } = await list({ sort: { by: by as keyof typeof valueOf, direction } })
      const values = rows.map(value)
      const known = values.filter((item) => item !== null)
      expect(values.slice(0, known.length)).toEqual(known)
      const sign = direction === 'ascending' ? 1 : -1
      expect(known).toEqual(known.toSorted((one, other) => (one < other ? -sign : one > other ? sign : 0)))
    }
  })

  it.each(customerSorts.filter((by) => by !== 'relevance').map((by) => [by] as const))(
    'by %s reads an index in order, either way',
    (by) => {
      for (const direction of ['ascending', 'descending'] as const) {
        const { sql, parameters } = pageSql(
          { query: '', filter: {}, sort: { by, direction } },
          'main.customer_figures',
        )
        const plan = all<{ detail: string }>(data.db, `EXPLAIN QUERY PLAN ${sql}`, {
          ...parameters,
          limit: 100,
          offset: 0,
        }).map((row) => row.detail)
        expect(plan.join('\n')).not.toMatch(/TEMP B-TREE/)
        expect(plan[0]).toMatch(/^SCAN (customer|figures) USING (COVERING )?INDEX (customer_by|figures_by)_/)
      }
    },
  )

  it('by name puts accents with their letters, also after a new name and its undo', async () => {
    const more = await testData()
    const ids: number[] = []
    for (const name of ['Zack', 'Émile', 'Åsa', 'edna', 'Øster', 'Oscar']) {
      ids.push((await more.call('customers.create', { name })).id)
    }
    const names = async (input: InputOf<'customers.list'> = {}) =>
      (await more.call('customers.list', input)).rows.map(({ name }) => name)
    const sorted = ['Åsa', 'edna', 'Émile', 'Oscar', 'Øster', 'Zack']
    expect(await names()).toEqual(sorted)
    expect(await names({ sort: { by: 'name', direction: 'descending' } })).toEqual(sorted.toReversed())
    expect(await names({ asOf: '2026-01-01' })).toEqual(sorted)
    expect((await more.call('customers.ids', {})).ids[0]).toBe(ids[2])
    await more.call('customers.update', { id: ids[0] ?? 0, changes: { name: 'Änne' } })
    expect((await names())[0]).toBe('Änne')
    await more.call('history.undo', {})
    expect(await names()).toEqual(sorted)
    await more.close()
  })

  it('by stage goes the way of the customer, whoever has none last; filters find both', async () => {
    const more = await testData()
    const add = async (name: string, stage: Draft['stage']) => more.call('customers.create', { name, stage })
    await add('Fan', 'advocacy')
    await add('Nobody said', null)
    await add('Buyer', 'purchase')
    await add('Stranger', 'awareness')
    const names = async (input: InputOf<'customers.list'>) =>
      (await more.call('customers.list', input)).rows.map(({ name }) => name)
    expect(await names({ sort: { by: 'stage', direction: 'ascending' } })).toEqual([
      'Stranger',
      'Buyer',
      'Fan',
      'Nobody said',
    ])
    expect(await names({ sort: { by: 'stage', direction: 'descending' } })).toEqual([
      'Fan',
      'Buyer',
      'Stranger',
      'Nobody said',
    ])
    expect(await names({ filter: { stage: ['awareness', 'unset'] } })).toEqual(['Nobody said', 'Stranger'])
    expect(await names({ filter: { stage: ['advocacy'], status: ['active'] } })).toEqual(['Fan'])
    expect(await names({ filter: { stage: [] } })).toHaveLength(4)
    await more.close()
  })

  it.each<[CustomerFilter]>([
    [{ status: ['active'], tags: ['vip'], place: 'Berlin' }],
    [{ grade: ['A', 'B'] }],
    [{ stage: ['use', 'unset'] }],
    [{ kind: ['person'], overridden: true, archived: 'archived' }],
  ])('filtered by %j never reads a whole table', (filter) => {
    for (const by of ['name', 'revenue12m'] as const) {
      const { sql, parameters } = pageSql(
        { query: '', filter, sort: { by, direction: 'descending' } },
        'main.customer_figures',
      )
      const plan = all<{ detail: string }>(data.db, `EXPLAIN QUERY PLAN ${sql}`, {
        ...parameters,
        limit: 100,
        offset: 0,
      })
      for (const { detail } of plan) if (detail.startsWith('SCAN')) expect(detail).toContain('INDEX')
    }
  })
})

describe('many matches', () => {
  it('lists those in the name first, page by page, without weighing each', async () => {
    const many = await testData()
    const { db } = many
    const action = db.prepare('UPDATE history_now SET action_id = ? WHERE id = 1')
    action.run(1)
    db.prepare(
      `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 2500)
       INSERT INTO customer (name, kind, status, addresses, created_at, updated_at)
       SELECT CASE WHEN n % 2 THEN 'Rosa ' ELSE 'Carl ' END || n, 'person', 'active',
         json_array(json_object('city', 'Rosenheim')), '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM number`,
    ).run()
    action.run(null)
    await many.runner.settleIfNeeded()
    const page = async (offset: number) =>
      (
        await many.call('customers.list', {
          query: 'ros',
          sort: { by: 'relevance', direction: 'ascending' },
          offset,
          limit: 100,
        })
      ).rows
    const rows = []
    for (let offset = 0; offset < 2500; offset += 100) rows.push(...(await page(offset)))
    expect(rows.map((row) => row.name.slice(0, 4))).toEqual([
      ...Array.from({ length: 1250 }, () => 'Rosa'),
      ...Array.from({ length: 1250 }, () => 'Carl'),
    ])
    expect(new Set(rows.map((row) => row.id)).size).toBe(2500)

    const counted = async (countTo?: number) => {
      const sorts = [{ by: 'relevance' }, { by: 'name' }] as const
      const answers = await Promise.all(
        sorts.map(({ by }) =>
          many.call('customers.list', { query: 'ros', sort: { by, direction: 'ascending' }, countTo }),
        ),
      )
      expect(new Set(answers.map(({ total, more }) => `${String(total)} ${String(more)}`)).size).toBe(1)
      return [answers[0]?.total, answers[0]?.more]
    }
    expect(await counted()).toEqual([2500, undefined])
    expect(await counted(2499)).toEqual([2499, true])
    expect(await counted(2500)).toEqual([2500, undefined])
    // Without a search there is nothing to save.
    expect(await many.call('customers.list', { countTo: 10, limit: 1 })).toMatchObject({ total: 2500 })
    expect(await many.call('customers.matches', { query: 'ros' })).toEqual({ total: 2500 })
    await many.close()
  })
})
