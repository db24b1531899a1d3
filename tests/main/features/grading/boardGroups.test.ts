import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardGroupings, type BoardGrouping } from '../../../../src/shared/choices'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

type Draft = Parameters<typeof data.call<'customers.create'>>[1]

/** A customer of grade B with a score that no rule has to be fed for. */
async function customer(name: string, score: number, more: Omit<Draft, 'name'> = {}): Promise<number> {
  const { id } = await data.call('customers.create', { name, ...more })
  data.db
    .prepare(`UPDATE customer_figures SET grade = 'B', score = ?, revenue_12m = ? WHERE customer_id = ?`)
    .run(score, score * 100, id)
  return id
}

async function some(): Promise<void> {
  await customer('Ann', 65, { tags: ['school', 'Press'], addresses: [{ city: 'Leeds' }], kind: 'person' })
  await customer('Bob', 75, { tags: ['press'], addresses: [{ city: 'Cork' }], status: 'former' })
  await customer('Cid', 70, { status: 'prospect', addresses: [{ city: 'LEEDS' }] })
  await customer('Dee', 78, { tags: ['School'] })
}

/** The groups of column B with the names of the cards in them, cut out of the cards by their counts. */
async function grouped(groupBy: BoardGrouping): Promise<[string, ...string[]][]> {
  const { columns } = await data.call('grading.board', { groupBy })
  const column = columns.find(({ grade }) => grade === 'B')
  let from = 0
  return (column?.groups ?? []).map(({ label, count }) => {
    const cards = column?.cards.slice(from, from + count) ?? []
    from += count
    return [label, ...cards.map(({ name }) => name)]
  })
}

describe('a grade is put together', () => {
  it('by status and kind, in the order of the choices', async () => {
    await some()
    expect(await grouped('status')).toEqual([
      ['Prospect', 'Cid'],
      ['Active', 'Dee', 'Ann'],
      ['Former', 'Bob'],
    ])
    expect(await grouped('kind')).toEqual([
      ['Person', 'Ann'],
      ['Company', 'Dee', 'Bob', 'Cid'],
    ])
  })

  it('by stage: every stage has a group, whoever has come further comes later, and who has none last', async () => {
    await customer('Ann', 65, { stage: 'use' })
    await customer('Bob', 75, { stage: 'awareness' })
    await customer('Cid', 70, { stage: 'use' })
    await customer('Dee', 78)
    expect(await grouped('stage')).toEqual([
      ['Awareness', 'Bob'],
      ['Consideration'],
      ['Purchase'],
      ['Use', 'Cid', 'Ann'],
      ['Advocacy'],
      ['Not set', 'Dee'],
    ])
    const { columns } = await data.call('grading.board', { groupBy: 'stage' })
    const b = columns.find(({ grade }) => grade === 'B')?.groups.map(({ key, position }) => [key, position])
    const told = columns.find(({ grade }) => grade === 'B')?.cards.map(({ name, group }) => [name, group])
    expect(told).toEqual([
      ['Bob', 'awareness'],
      ['Cid', 'use'],
      ['Ann', 'use'],
      ['Dee', ''],
    ])
    expect(b?.[0]).toEqual(['awareness', 1])
    expect(b?.[5]).toEqual(['', 6])
    expect(columns.find(({ grade }) => grade === 'C')?.groups).toEqual([])
  })

  it('by place, whatever its case, those without one last', async () => {
    await some()
    expect(await grouped('place')).toEqual([
      ['Cork', 'Bob'],
      ['LEEDS', 'Cid', 'Ann'],
      ['No place', 'Dee'],
    ])
  })

  it('by tag: who carries several stands under each, and counts once in the column', async () => {
    await some()
    expect(await grouped('tag')).toEqual([
      ['Press', 'Bob', 'Ann'],
      ['School', 'Dee', 'Ann'],
      ['No tag', 'Cid'],
    ])
    const { total, columns } = await data.call('grading.board', { groupBy: 'tag' })
    expect(total).toBe(4)
    expect(columns[1]).toMatchObject({ grade: 'B', count: 4, revenue12m: 288_00 })
    expect(columns[1]?.groups).toMatchObject([
      { key: 'press', count: 2, revenue12m: 140_00 },
      { key: 'school', count: 2, revenue12m: 143_00 },
      { key: '', count: 1, revenue12m: 70_00 },
    ])
  })

  it('by the persona that fits best, by at least 60 of 100', async () => {
    const { id: trade } = await data.call('personas.saveTrait', {
      name: 'Trade',
      group: 'demographic',
      kind: 'choice',
      options: ['Café', 'Office', 'Shop', 'Bank'],
    })
    const { id: size } = await data.call('personas.saveTrait', {
      name: 'Seats',
      group: 'demographic',
      kind: 'number',
      options: [],
    })
    const wants = (value: string) => ({
      traitId: trade,
      rule: 'must' as const,
      importance: 3,
      values: [value],
    })
    const save = (name: string, traits: object[], more: object = {}) =>
      data.call('personas.save', { persona: { name, traits, ...more } as never })
    await save('Nightmare', [wants('Shop')], { kind: 'negative' })
    await save('Office Olga', [wants('Office')])
    await save(
      'Café Carl',
      [wants('Café'), { traitId: size, rule: 'nice', importance: 3, from: 20, to: 40 }],
      {
        primary: true,
      },
    )
    await save('Asks nothing', [])
    const is = (trait: string, seats?: string) => ({
      traits: [
        { traitId: trade, value: trait },
        ...(seats === undefined ? [] : [{ traitId: size, value: seats }]),
      ],
    })
    await customer('Whole', 70, is('Café', '30'))
    await customer('Two thirds', 71, is('Café', '90'))
    await customer('One third', 72, is('Bank', '30'))
    await customer('Desk', 73, is('Office'))
    await customer('Stall', 74, is('Shop'))
    await customer('Nobody knows', 75)
    expect(await grouped('persona')).toEqual([
      ['Café Carl', 'Two thirds', 'Whole'],
      ['Office Olga', 'Desk'],
      ['Nightmare', 'Stall'],
      ['Fits no persona', 'Nobody knows', 'One third'],
    ])
  })

  it('is continued page by page in the same order', async () => {
    await some()
    for (const groupBy of boardGroupings) {
      const { columns } = await data.call('grading.board', { groupBy })
      const { cards = [], groups = [], count } = columns.find(({ grade }) => grade === 'B') ?? {}
      expect(groupBy === 'none' ? count : groups.reduce((sum, group) => sum + group.count, 0)).toBe(
        cards.length,
      )
      const pages = []
      for (let offset = 0; offset < cards.length; offset += 2) {
        pages.push(...(await data.call('grading.cards', { groupBy, grade: 'B', limit: 2, offset })).cards)
      }
      expect(pages).toEqual(cards)
    }
  })

  it('in the same order in every column', async () => {
    await some()
    const { id } = await data.call('customers.create', { name: 'Eve', addresses: [{ city: 'Derry' }] })
    data.db.prepare(`UPDATE customer_figures SET grade = 'D' WHERE customer_id = ?`).run(id)
    const { columns } = await data.call('grading.board', { groupBy: 'place' })
    const told = columns.flatMap(({ grade, groups }) =>
      groups.map(({ label, position }) => [grade, label, position]),
    )
    expect(told).toEqual([
      ['B', 'Cork', 1],
      ['B', 'LEEDS', 3],
      ['B', 'No place', 4],
      ['D', 'Derry', 2],
    ])
  })

  it('heeds search and filter, as of any day', async () => {
    await some()
    const { total, columns } = await data.call('grading.board', {
      query: 'ann',
      filter: { tags: ['school'] },
      asOf: '2026-01-31',
      groupBy: 'tag',
    })
    expect(total).toBe(1)
    expect(columns.flatMap(({ groups }) => groups.map(({ label }) => label))).toEqual(['Press', 'school'])
  })
})

describe('the next step on a card', () => {
  const nextOf = async (id: number) => {
    const { columns, planning } = await data.call('grading.board', {})
    const card = columns.flatMap(({ cards }) => cards).find((one) => one.id === id)
    return { planning, nextStep: card?.nextStep }
  }

  it('is the first due of all open plans, and nothing without one', async () => {
    const ann = await customer('Ann', 70)
    const bob = await customer('Bob', 71)
    expect(await nextOf(ann)).toEqual({ planning: false, nextStep: null })
    const plan = (name: string, steps: { text: string; dueOn: string }[]) =>
      data.call('plans.create', { customerIds: [ann], grade: 'B', name, steps })
    const { ids } = await plan('Later', [{ text: 'Write', dueOn: '2026-06-01' }])
    expect(await nextOf(ann)).toEqual({
      planning: true,
      nextStep: { text: 'Write', dueOn: '2026-06-01' },
    })
    await plan('Sooner', [
      { text: 'Visit', dueOn: '2026-05-09' },
      { text: 'Call', dueOn: '2026-05-02' },
    ])
    expect((await nextOf(ann)).nextStep).toEqual({ text: 'Call', dueOn: '2026-05-02' })
    expect((await nextOf(bob)).nextStep).toBeNull()
    const { rows } = await data.call('customers.list', {})
    expect(rows.map(({ nextStep }) => nextStep?.text)).toEqual(['Call', undefined])
    expect((await data.call('customers.get', { id: ann })).nextStep).toMatchObject({ text: 'Call' })
    await data.call('history.undo', {})
    await data.call('plans.close', { id: ids[0]!, state: 'done' })
    expect(await nextOf(ann)).toEqual({ planning: false, nextStep: null })
  })
})
