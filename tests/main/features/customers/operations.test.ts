import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all, one } from '../../../../src/main/database/sql'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

const create = async (draft: InputOf<'customers.create'>) => (await data.call('customers.create', draft)).id
const get = (id: number) => data.call('customers.get', { id })
const lastAction = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.name
const actions = async () => (await data.call('history.list', {})).total

const whole: InputOf<'customers.create'> = {
  name: 'Lee & Daughters',
  kind: 'company',
  status: 'lapsed',
  externalId: '17850',
  salutation: 'Dear Ann',
  emails: [{ label: 'office', value: 'ann@lee.example' }],
  phones: [{ label: '', value: '+49 30 1' }],
  addresses: [
    {
      label: '',
      street: 'High Street 1\nBack yard',
      city: 'Berlin',
      region: '',
      postalCode: '10115',
      country: 'DE',
    },
  ],
  contacts: [{ name: 'Ann Lee', role: 'owner', email: '', phone: '' }],
  tags: ['vip', 'Vip', 'north'],
  traits: [
    { traitId: 1, value: '52' },
    { traitId: 3, value: 'Female' },
  ],
  taxNumber: 'DE1',
  heardFrom: 'a neighbour',
  customerSince: '2019-04-01',
  birthday: '1970-02-28',
  preferences: 'mornings',
  notes: 'Likes\nplain words.',
  doNotContact: true,
}

describe('customers.create and get', () => {
  it('keeps every field', async () => {
    const id = await create(whole)
    expect(await get(id)).toMatchObject({ ...whole, tags: ['north', 'vip'], archived: false, sample: false })
    expect(await data.call('customers.get', { externalId: '17850' })).toMatchObject({ id })
    expect(await lastAction()).toBe('Add “Lee & Daughters”')
  })

  it('undoes and does again', async () => {
    const id = await create(whole)
    const before = await get(id)
    await data.call('history.undo', {})
    await expect(get(id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await data.call('customers.list', { query: 'lee' })).total).toBe(0)
    await data.call('history.redo', {})
    expect(await get(id)).toEqual(before)
    expect((await data.call('customers.list', { query: 'lee' })).total).toBe(1)
  })

  it('says when there is no such customer', async () => {
    await expect(get(77)).rejects.toMatchObject({ code: 'not-found' })
    await expect(data.call('customers.get', { externalId: 'nope' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('refuses a number that is taken, and names whose it is', async () => {
    await create({ name: 'Bob', externalId: '1' })
    const refused = create({ name: 'Carl', externalId: '1' })
    await expect(refused).rejects.toMatchObject({ code: 'conflict', issues: [{ path: 'externalId' }] })
    await expect(refused).rejects.toThrow(/“Bob” already has the number 1/)
    expect((await data.call('customers.list', {})).total).toBe(1)
  })

  it('refuses trait values that cannot be, naming each', async () => {
    const traits = [
      { traitId: 1, value: 'old' },
      { traitId: 3, value: 'x' },
      { traitId: 999, value: 'x' },
    ]
    await expect(create({ name: 'Carl', traits })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'traits.0.value' }, { path: 'traits.1.value' }, { path: 'traits.2.value' }],
    })
  })

  it('refuses a referrer who is not there', async () => {
    await expect(create({ name: 'Carl', referredById: 55 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('counts years with the rules of the figures', async () => {
    await data.call('settings.update', { hourlyRate: 6000, defaultMarginPercent: 40 })
    const id = await create({ name: 'Ann' })
    const buy = (purchasedOn: string, amount: number, cost: number | null = null) =>
      data.call('purchases.create', { customerId: id, purchasedOn, amount, cost })
    await buy('2024-12-31', 10_001)
    await buy('2025-01-01', 20_000, 5000)
    await buy('2025-06-01', -2_000)
    await buy('2027-01-01', 99_000)
    await data.call('touchpoints.create', {
      customerId: id,
      happenedOn: '2025-02-02',
      kind: 'visit',
      initiative: 'reactive',
      minutes: 25,
      expense: 300,
    })
    const card = await get(id)
    // 2024: 40% of 100.01 stays, the cost rounds to 60.01. 2025: 200 − 50, −20 with 40% of it, − 25 min at 60/h − 3.
    expect(card.years).toEqual([
      { year: 2024, revenue: 10_001, contribution: 4_000, orders: 1 },
      { year: 2025, revenue: 18_000, contribution: 15_000 - 800 - 2500 - 300, orders: 1 },
    ])
    expect(card.figures.revenue).toBe(28_001)
    expect(card.figures.contribution).toBe(card.years.reduce((sum, year) => sum + year.contribution, 0))
    const later = await data.call('customers.get', { id, asOf: '2027-02-01' })
    expect(later.years.map((year) => year.year)).toEqual([2024, 2025, 2027])
    expect(later.asOf).toBe('2027-02-01')
  })
})

describe('customers.update', () => {
  it('changes what is named and leaves the rest', async () => {
    const id = await create(whole)
    await data.call('customers.update', {
      id,
      changes: {
        name: 'Lee & Sons',
        tags: ['VIP', 'south'],
        traits: [{ traitId: 1, value: '53' }],
        phones: [],
        doNotContact: false,
        externalId: null,
      },
    })
    const card = await get(id)
    expect(card).toMatchObject({
      name: 'Lee & Sons',
      tags: ['south', 'VIP'],
      traits: [{ traitId: 1, value: '53' }],
      phones: [],
      doNotContact: false,
      externalId: null,
      salutation: 'Dear Ann',
      emails: whole.emails,
    })
    expect(await lastAction()).toBe('Edit “Lee & Sons”: Name, Number, Phone, 3 more')
    await data.call('history.undo', {})
    expect(await get(id)).toMatchObject({ ...whole, tags: ['north', 'vip'] })
    await data.call('history.redo', {})
    expect(await get(id)).toEqual(card)
  })

  it('leaves no trace when nothing differs', async () => {
    const id = await create(whole)
    const [before, count] = [await get(id), await actions()]
    const { name, tags, traits, emails, addresses, notes } = before
    await data.call('customers.update', { id, changes: { name, tags, traits, emails, addresses, notes } })
    expect(await actions()).toBe(count)
    expect(await get(id)).toEqual(before)
  })

  it('touches only the rows that differ', async () => {
    const id = await create(whole)
    await data.call('customers.update', { id, changes: { ...whole, tags: ['vip', 'north', 'new'] } })
    const tables = all<{ table_name: string }>(
      data.db,
      `SELECT table_name FROM history_change WHERE action_id = (SELECT max(id) FROM history_action) ORDER BY id`,
    ).map((row) => row.table_name)
    expect(tables).toEqual(['customer', 'customer_tag'])
  })

  it('refuses oneself and a circle as referrer', async () => {
    const ann = await create({ name: 'Ann' })
    const bob = await create({ name: 'Bob', referredById: ann })
    const carl = await create({ name: 'Carl', referredById: bob })
    const refer = (id: number, referredById: number | null) =>
      data.call('customers.update', { id, changes: { referredById } })
    await expect(refer(ann, ann)).rejects.toThrow(/Nobody refers themselves/)
    await expect(refer(ann, carl)).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ path: 'referredById' }],
    })
    await refer(carl, ann)
    expect((await get(ann)).referred.map(({ name }) => name)).toEqual(['Bob', 'Carl'])
    expect(await get(carl)).toMatchObject({ referredById: ann, referredByName: 'Ann' })
  })

  it('keeps its own number and its dropped choices', async () => {
    const id = await create(whole)
    // As an import or an older version may have left it: the choice that is kept is no longer offered.
    data.db.exec(`UPDATE history_now SET action_id = 1;
      UPDATE trait SET options = '["Other"]' WHERE id = 3;
      UPDATE history_now SET action_id = NULL`)
    await data.call('customers.update', { id, changes: { ...whole, notes: 'new' } })
    expect((await get(id)).notes).toBe('new')
    await expect(
      data.call('customers.update', { id, changes: { traits: [{ traitId: 3, value: 'Male' }] } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('customers.archive', () => {
  it('puts away, brings back, and says how many changed', async () => {
    const ids = [await create({ name: 'Ann' }), await create({ name: 'Bob' }), await create({ name: 'Carl' })]
    const [ann = 0] = ids
    expect(await data.call('customers.archive', { ids: [ann] })).toEqual({ changed: 1 })
    expect(await lastAction()).toBe('Archive “Ann”')
    expect((await get(ann)).archived).toBe(true)
    expect(await data.call('customers.archive', { ids })).toEqual({ changed: 2 })
    expect(await lastAction()).toBe('Archive 3 customers')
    expect((await data.call('customers.list', {})).total).toBe(0)
    await data.call('history.undo', {})
    expect((await data.call('customers.list', {})).total).toBe(2)
    await data.call('history.redo', {})
    expect(await data.call('customers.archive', { ids, archived: false })).toEqual({ changed: 3 })
    expect(await lastAction()).toBe('Bring back 3 customers')
    const count = await actions()
    expect(await data.call('customers.archive', { ids, archived: false })).toEqual({ changed: 0 })
    expect(await actions()).toBe(count)
    await expect(data.call('customers.archive', { ids: [...ids, 99] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('customers.tag and tags', () => {
  it('adds and removes tags of many at once', async () => {
    const ann = await create({ name: 'Ann', tags: ['vip', 'old'] })
    const bob = await create({ name: 'Bob' })
    const carl = await create({ name: 'Carl', tags: ['New'] })
    const ids = [ann, bob, carl]
    // Named twice is meant once.
    const twice = [...ids, ...ids]
    const changed = await data.call('customers.tag', {
      ids: twice,
      add: ['new', 'NEW'],
      remove: ['OLD', 'vip'],
    })
    expect(changed).toEqual({ changed: 2 })
    expect(await lastAction()).toBe('Tag 3 customers: new')
    expect((await get(ann)).tags).toEqual(['new'])
    expect((await get(carl)).tags).toEqual(['New'])
    expect((await data.call('customers.tags', {})).tags).toEqual([{ tag: 'new', customers: 3 }])
    expect((await data.call('customers.list', { query: 'new' })).total).toBe(3)
    await data.call('history.undo', {})
    expect((await get(ann)).tags).toEqual(['old', 'vip'])
    expect((await data.call('customers.tags', {})).tags).toHaveLength(3)
    await data.call('history.redo', {})
    await data.call('customers.tag', { ids: [ann], remove: ['new'] })
    expect(await lastAction()).toBe('Remove tag from “Ann”: new')
    expect((await get(ann)).tags).toEqual([])
    const count = await actions()
    expect(await data.call('customers.tag', { ids: [ann], remove: ['new'] })).toEqual({ changed: 0 })
    expect(await actions()).toBe(count)
    await expect(data.call('customers.tag', { ids: [99], add: ['x'] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('customers.setStage', () => {
  it('says how far several have come, in one step that can be undone', async () => {
    const ann = await create({ name: 'Ann' })
    const bob = await create({ name: 'Bob', stage: 'use' })
    expect((await get(ann)).stage).toBeNull()
    expect(await data.call('customers.setStage', { ids: [ann, bob, bob], stage: 'use' })).toEqual({
      changed: 1,
    })
    expect(await lastAction()).toBe('Stage of 2 customers: Use')
    expect((await get(ann)).stage).toBe('use')
    await data.call('customers.setStage', { ids: [bob], stage: null })
    expect(await lastAction()).toBe('Stage of “Bob”: not set')
    expect((await get(bob)).stage).toBeNull()
    await data.call('history.undo', {})
    await data.call('history.undo', {})
    expect([(await get(ann)).stage, (await get(bob)).stage]).toEqual([null, 'use'])
    await expect(data.call('customers.setStage', { ids: [99], stage: 'use' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is a field like any other, and nothing else is a stage', async () => {
    const ann = await create({ name: 'Ann' })
    await data.call('customers.update', { id: ann, changes: { stage: 'advocacy' } })
    expect(await lastAction()).toBe('Edit “Ann”: Stage')
    expect((await data.call('customers.list', {})).rows[0]?.stage).toBe('advocacy')
    await expect(data.ask('customers.update', { id: ann, changes: { stage: 'fan' } })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('customers.places', () => {
  it('counts the places of those who are not put away', async () => {
    for (const city of ['Berlin', 'berlin', 'Köln', '']) await create({ name: 'X', addresses: [{ city }] })
    const away = await create({ name: 'Y', addresses: [{ city: 'Rome' }] })
    await data.call('customers.archive', { ids: [away] })
    const { places } = await data.call('customers.places', {})
    expect(places.map(({ place, customers }) => [place.toLowerCase(), customers])).toEqual([
      ['berlin', 2],
      ['köln', 1],
    ])
  })
})

it('keeps figures, search and history in step however often it is undone', async () => {
  const id = await create({ name: 'Ann' })
  await data.call('customers.update', { id, changes: { name: 'Beth' } })
  for (let round = 0; round < 3; round += 1) {
    await data.call('history.undo', {})
    expect((await data.call('customers.list', { query: 'ann' })).total).toBe(1)
    await data.call('history.redo', {})
    expect((await data.call('customers.list', { query: 'beth' })).total).toBe(1)
  }
  expect(one<{ n: number }>(data.db, 'SELECT count(*) AS n FROM customer_figures').n).toBe(1)
})
