import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../../../src/shared/operations/index'
import { testData, type TestData } from '../../../../support/data'

let data: TestData
let traitIds: Map<string, number>

beforeEach(async () => {
  data = await testData()
  const { traits } = await data.call('personas.traits', {})
  traitIds = new Map(traits.map(({ name, id }) => [name, id]))
})
afterEach(async () => {
  await data.close()
})

type Draft = Partial<InputOf<'customers.create'>>

function trait(name: string, value: string) {
  return { traitId: traitIds.get(name) ?? 0, value }
}

/** Adds customers the owner has given a grade, each with what a function says of it. */
async function add(grade: 'A' | 'C', count: number, draft: (index: number) => Draft): Promise<number[]> {
  const ids: number[] = []
  for (let index = 0; index < count; index += 1) {
    const { id } = await data.call('customers.create', {
      name: `${grade} ${String(index)}`,
      kind: 'company',
      ...draft(index),
    })
    ids.push(id)
  }
  await data.call('grading.override', { customerIds: ids, grade, reason: 'known', endsOn: null })
  return ids
}

/** Eight A's, seven of them cafés of 40 people; twelve others, two of them cafés. */
async function cafes() {
  const best = await add('A', 8, (index) => ({
    traits: [
      trait('Industry', index < 7 ? (index % 2 === 0 ? 'Café' : 'café') : 'Hotel'),
      trait('Firm size', '40'),
    ],
    heardFrom: index < 6 ? 'Recommended' : '',
    addresses: [{ city: 'Leeds' }],
    tags: index < 4 ? ['standing order'] : [],
  }))
  const others = await add('C', 12, (index) => ({
    traits: [trait('Industry', index < 2 ? 'Café' : 'Hotel, inn'), trait('Firm size', String(3 + index))],
    heardFrom: index < 6 ? 'Trade fair' : 'Recommended',
    addresses: [{ city: index < 6 ? 'Leeds' : 'York' }],
  }))
  return { best, others }
}

async function rows(input: InputOf<'personas.evidence'> = {}) {
  const evidence = await data.call('personas.evidence', input)
  return { ...evidence, find: (found: string) => evidence.rows.find((row) => row.found === found) }
}

describe('evidence', () => {
  it('says with counts, ratio, p and q what the A’s share', async () => {
    await cafes()
    const { find, customers, others, looks, rows: all } = await rows()
    expect({ customers, others }).toEqual({ customers: 8, others: 12 })
    expect(find('Café')).toMatchObject({
      about: 'trait',
      label: 'Industry',
      traitId: traitIds.get('Industry'),
      inGroup: 7,
      groupSize: 8,
      inOthers: 2,
      othersSize: 12,
      enough: true,
    })
    expect(find('Café')?.ratio).toBeCloseTo(5.25, 9)
    expect(find('Café')?.p).toBeCloseTo(0.0045249, 6)
    expect(all.filter(({ enough }) => enough)).toHaveLength(looks)
    expect(find('at least 40') ?? find('40')).toMatchObject({
      label: 'Firm size',
      inGroup: 8,
      inOthers: 0,
      ratio: null,
      clear: true,
    })
  })

  it('counts a fact among those of whom it is known, and a tag among all', async () => {
    await cafes()
    const { find } = await rows()
    expect(find('Recommended')).toMatchObject({
      about: 'source',
      inGroup: 6,
      groupSize: 6,
      inOthers: 6,
      othersSize: 12,
    })
    expect(find('Leeds')).toMatchObject({ about: 'place', groupSize: 8, inOthers: 6 })
    expect(find('standing order')).toMatchObject({ groupSize: 8, othersSize: 12, enough: false, q: null })
  })

  it('compares any grade, or who carries a tag, which is then no news itself', async () => {
    await cafes()
    const worse = await rows({ group: { grade: 'C' } })
    expect(worse).toMatchObject({ customers: 12, others: 8 })
    expect(worse.find('Hotel')).toMatchObject({ inGroup: 10, inOthers: 1 })
    const tagged = await rows({ group: { tag: 'Standing Order' } })
    expect(tagged).toMatchObject({ customers: 4, others: 16 })
    expect(tagged.find('standing order')).toBeUndefined()
  })

  it('leaves out prospects who never bought, and those put away', async () => {
    const { others } = await cafes()
    await data.call('customers.create', { name: 'Perhaps', kind: 'company', status: 'prospect' })
    await data.call('customers.archive', { ids: others.slice(0, 2) })
    expect(await rows()).toMatchObject({ customers: 8, others: 10 })
    expect((await rows()).find('Café')).toMatchObject({ inOthers: 0 })
  })

  it('looks at what was bought first, how much at a time, how often, and how they come to us, up to the day', async () => {
    const { best, others } = await cafes()
    const otherDays = new Map([
      ['02', '28'],
      ['03', '20'],
    ])
    for (const [index, customerId] of [...best, ...others].entries()) {
      const isBest = index < best.length
      for (const month of ['01', '02', '03']) {
        await data.call('purchases.create', {
          customerId,
          purchasedOn: `2025-${month}-${isBest ? '01' : (otherDays.get(month) ?? '02')}`,
          amount: isBest ? 500_00 : 20_00 + index,
          items: month === '01' && isBest ? 'Espresso ×2; Tea ×1' : 'Tea ×4',
        })
      }
      await data.call('touchpoints.create', {
        customerId,
        happenedOn: '2025-02-03',
        kind: isBest ? 'call' : 'email',
        initiative: 'reactive',
      })
      await data.call('touchpoints.create', {
        customerId,
        happenedOn: '2025-02-04',
        kind: 'visit',
        initiative: 'proactive',
      })
    }
    const { find } = await rows()
    expect(find('Espresso')).toMatchObject({ about: 'firstProduct', inGroup: 8, inOthers: 0, othersSize: 12 })
    expect(find('at least €500')).toMatchObject({ about: 'orderSize', inGroup: 8, inOthers: 0 })
    expect(find('at most 29.5')).toMatchObject({ about: 'rhythm', inGroup: 8, inOthers: 0 })
    expect(find('Call')).toMatchObject({ about: 'contact', inGroup: 8, groupSize: 8, inOthers: 0 })
    const before = await rows({ asOf: '2025-02-10' })
    expect(before.rows.map(({ about }) => about)).not.toContain('rhythm')
  })

  it('with nothing to compare has nothing to say', async () => {
    expect(await rows()).toMatchObject({ customers: 0, others: 0, looks: 0, rows: [] })
    await add('A', 3, () => ({ tags: ['x'] }))
    expect(await rows()).toMatchObject({ customers: 3, others: 0, rows: [] })
  })
})

describe('the customers behind it', () => {
  it('are those of the group that were counted, for every row', async () => {
    const { best } = await cafes()
    for (const customerId of best) {
      await data.call('purchases.create', {
        customerId,
        purchasedOn: '2025-01-01',
        amount: 90_00,
        items: 'Tea',
      })
    }
    const { rows: all } = await rows()
    for (const { about, traitId, value, from, to, inGroup } of all) {
      const { ids } = await data.call('personas.behind', { look: { about, traitId, value, from, to } })
      expect(ids, about).toHaveLength(inGroup)
      expect(best).toEqual(expect.arrayContaining(ids))
    }
  })
})
