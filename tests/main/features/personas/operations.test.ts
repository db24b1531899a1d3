import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../../src/shared/errors'
import type { InputOf } from '../../../../src/shared/operations/index'
import type { Trait } from '../../../../src/shared/operations/personas'
import { testData, type TestData } from '../../../support/data'

type Parts = InputOf<'personas.save'>['persona']

let data: TestData

beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

const save = (persona: Parts, id?: number) =>
  data.call('personas.save', { persona, ...(id === undefined ? {} : { id }) })

async function traitId(name: string): Promise<number> {
  const { traits } = await data.call('personas.traits', {})
  const trait = traits.find((one) => one.name === name)
  if (!trait) throw new Error(`no trait ${name}`)
  return trait.id
}

async function addCustomer(name: string, traits: Record<string, string> = {}): Promise<number> {
  const values = await Promise.all(
    Object.entries(traits).map(async ([trait, value]) => ({ traitId: await traitId(trait), value })),
  )
  const customer = await data.call('customers.create', {
    name,
    kind: 'person',
    status: 'active',
    traits: values,
  })
  return customer.id
}

/** Like personas' own default persona: loves Leeds, aged 30 to 50, not the cheapest. */
async function addHannah(changes: Parts = {}) {
  return save({
    name: 'Hannah',
    traits: [
      { traitId: await traitId('Age'), rule: 'must', importance: 3, from: 30, to: 50 },
      { traitId: await traitId('Location'), rule: 'nice', importance: 2, values: ['Leeds', 'York'] },
      {
        traitId: await traitId('Attitude to price'),
        rule: 'out',
        importance: 1,
        values: ['Buys the cheapest'],
      },
    ],
    ...changes,
  })
}

async function actions(): Promise<string[]> {
  const { rows } = await data.call('history.list', {})
  return rows.map((row) => row.name)
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.catch((reason: unknown) => reason)
  if (error instanceof AppError) return error
  throw new Error('It was not refused')
}

describe('saving a persona', () => {
  it('makes the first ideal one primary, and lets another take over', async () => {
    const negative = await save({ name: 'Nick', kind: 'negative' })
    expect(negative.primary).toBe(false)
    const first = await save({ name: 'Hannah' })
    expect(first.primary).toBe(true)
    const second = await save({ name: 'Omar' })
    expect(second.primary).toBe(false)
    await save({ primary: true }, second.id)
    const { personas } = await data.call('personas.list', {})
    expect(personas.map(({ name, primary }) => [name, primary])).toEqual([
      ['Omar', true],
      ['Hannah', false],
      ['Nick', false],
    ])
    await data.call('history.undo', {})
    expect((await data.call('personas.get', { id: first.id })).primary).toBe(true)
  })

  it('keeps what is not named, and answers one by one', async () => {
    const { id } = await addHannah({ individual: { age: '42', job: 'Baker' }, voice: { pains: 'No time' } })
    const saved = await save({ individual: { age: '', car: 'Estate' } }, id)
    expect(saved).toMatchObject({
      name: 'Hannah',
      individual: { job: 'Baker', car: 'Estate' },
      voice: { pains: 'No time' },
    })
    expect(saved.individual).not.toHaveProperty('age')
    expect(saved.traits).toHaveLength(3)
    expect(await data.call('personas.get', { id })).toEqual(saved)
  })

  it('makes an action of each change that autosave brings, and none of one that changes nothing', async () => {
    const { id, updatedAt } = await save({ name: 'Hannah' })
    await save({ individual: { age: '42' } }, id)
    await save({ individual: { age: '42' } }, id)
    await save({ name: 'Hannah', traits: [] }, id)
    await save({ individual: { age: '43' }, notOurCustomer: 'Hagglers' }, id)
    expect(await actions()).toEqual([
      'Persona “Hannah”: personality and who is not our customer',
      'Persona “Hannah”: personality',
      'Add persona “Hannah”',
    ])
    expect((await data.call('personas.get', { id })).updatedAt > updatedAt).toBe(true)
    await data.call('history.undo', {})
    await data.call('history.undo', {})
    expect((await data.call('personas.get', { id })).individual).toEqual({})
    await data.call('history.redo', {})
    expect((await data.call('personas.get', { id })).individual).toEqual({ age: '42' })
  })

  it('changes, adds and takes away traits in place', async () => {
    const { id, traits } = await addHannah()
    const [age, place, price] = traits
    if (!age || !place || !price) throw new Error('three traits')
    const changed = await save({ traits: [place, { ...price, importance: 3 }] }, id)
    expect(changed.traits).toEqual([place, { ...price, importance: 3 }])
    const longer = await save(
      { traits: [age, place, price, { ...age, rule: 'out', from: 80, to: null }] },
      id,
    )
    expect(longer.traits).toHaveLength(4)
    await data.call('history.undo', {})
    expect((await data.call('personas.get', { id })).traits).toEqual(changed.traits)
    await data.call('history.undo', {})
    expect((await data.call('personas.get', { id })).traits).toEqual(traits)
  })

  it('refuses what cannot be, and says where', async () => {
    const { id } = await addHannah()
    const age = await traitId('Age')
    expect((await refusal(save({ kind: 'ideal' }))).issues).toMatchObject([{ path: 'persona.name' }])
    expect(
      (await refusal(save({ traits: [{ traitId: 999, rule: 'must', importance: 1 }] }, id))).issues,
    ).toMatchObject([{ path: 'persona.traits.0.traitId' }])
    expect(
      (await refusal(save({ traits: [{ traitId: age, rule: 'must', importance: 1, from: 50, to: 4 }] }, id)))
        .issues,
    ).toMatchObject([{ path: 'persona.traits.0.to' }])
    expect((await refusal(save({ name: 'Nick', kind: 'negative', primary: true }))).code).toBe('invalid')
    expect((await refusal(save({ name: 'X' }, 999))).code).toBe('not-found')
    expect(await actions()).toEqual(['Add persona “Hannah”'])
  })

  it('is not primary any more once it is a customer we do not want', async () => {
    const { id } = await save({ name: 'Hannah' })
    expect(await save({ kind: 'negative' }, id)).toMatchObject({ kind: 'negative', primary: false })
    expect(await save({ kind: 'ideal' }, id)).toMatchObject({ primary: true })
  })
})

describe('the qualifying statement', () => {
  it('is put together from what is there', async () => {
    const { id, composedStatement } = await addHannah({
      individual: { age: '42', job: 'Baker', home: 'A house\nwith a garden' },
    })
    expect(composedStatement).toBe(
      'Our ideal customer is someone like Hannah (42, Baker) who is 30 to 50 years old, ' +
        'ideally someone who is in Leeds or York, and not someone who buys the cheapest.',
    )
    expect(
      (await save({ individual: { age: '', job: '', home: '' }, traits: [] }, id)).composedStatement,
    ).toBe('Our ideal customer is someone like Hannah.')
    expect((await save({ kind: 'negative', notOurCustomer: 'Hagglers.' }, id)).composedStatement).toBe(
      'The customer we do not want is someone like Hannah. Not our customer: Hagglers.',
    )
  })

  it('says every kind of trait in words', async () => {
    const garden = await data.call('personas.saveTrait', {
      name: 'Has a garden',
      group: 'demographic',
      kind: 'yesNo',
      options: [],
    })
    const { composedStatement } = await save({
      name: 'Hannah',
      traits: [
        { traitId: garden.id, rule: 'must', importance: 1, values: ['yes'] },
        { traitId: await traitId('Firm size'), rule: 'must', importance: 1, to: 2000 },
        {
          traitId: await traitId('Household'),
          rule: 'must',
          importance: 1,
          values: ['Couple', 'Shared home'],
        },
        { traitId: await traitId('Income'), rule: 'must', importance: 1 },
      ],
    })
    expect(composedStatement).toBe(
      'Our ideal customer is someone like Hannah who answers yes to “Has a garden”, ' +
        'whose firm has at most 2,000 people and whose household is couple or shared home.',
    )
  })

  it('says a number so that it reads well whatever it counts', async () => {
    const kilos = await data.call('personas.saveTrait', {
      name: 'Kilos a week',
      group: 'demographic',
      kind: 'number',
      options: [],
    })
    const { composedStatement } = await save({
      name: 'Hannah',
      traits: [{ traitId: kilos.id, rule: 'must', importance: 1, from: 6 }],
    })
    expect(composedStatement).toBe(
      'Our ideal customer is someone like Hannah with kilos a week of at least 6.',
    )
  })

  it('may be in own words, and go back to the composed one', async () => {
    const { id } = await addHannah()
    await save({ statement: 'People who love bread.' }, id)
    const { personas } = await data.call('personas.list', {})
    expect(personas[0]?.statement).toBe('People who love bread.')
    const back = await save({ statement: null }, id)
    expect(back.statement).toBeNull()
    expect((await data.call('personas.list', {})).personas[0]?.statement).toBe(back.composedStatement)
  })
})

describe('completeness', () => {
  it('grows with each step', async () => {
    const { id, completeness } = await save({ name: 'Hannah' })
    expect(completeness).toEqual({ traits: 0, individual: 0, voice: 0, total: 0 })
    const age = await traitId('Age')
    const more = await save(
      {
        traits: [
          { traitId: age, rule: 'must', importance: 1, from: 30 },
          { traitId: age, rule: 'out', importance: 1 },
        ],
        individual: { age: '42', car: '  ' },
        ownFields: [{ label: 'Holiday', value: 'Wales' }],
        voice: { pains: 'No time' },
      },
      id,
    )
    // 1 of 5 traits (the other says nothing yet), 2 of 17 fields, 1 of 13 questions.
    expect(more.completeness.traits).toBe(20)
    expect(more.completeness.individual).toBeCloseTo(200 / 17)
    expect(more.completeness.voice).toBeCloseTo(100 / 15)
    expect(more.completeness.total).toBeCloseTo((20 + 200 / 17 + 100 / 15) / 3)
  })
})

describe('removing a persona', () => {
  it('hands primary on, and undo brings everything back', async () => {
    const hannah = await addHannah()
    const omar = await save({ name: 'Omar' })
    await data.call('personas.remove', { id: hannah.id })
    expect((await data.call('personas.list', {})).personas).toMatchObject([{ id: omar.id, primary: true }])
    await data.call('history.undo', {})
    expect(await data.call('personas.get', { id: hannah.id })).toEqual(hannah)
    expect((await data.call('personas.get', { id: omar.id })).primary).toBe(false)
    expect((await refusal(data.call('personas.remove', { id: 999 }))).code).toBe('not-found')
  })
})

describe('traits', () => {
  it('stand in the order of the worksheet, own ones behind', async () => {
    const own = await data.call('personas.saveTrait', {
      name: 'Roof',
      group: 'demographic',
      kind: 'choice',
      options: ['Slate', 'Tile', 'Slate'],
    })
    expect(own.options).toEqual(['Slate', 'Tile'])
    const { traits } = await data.call('personas.traits', {})
    expect(traits[0]?.name).toBe('Age')
    expect(traits.at(-1)).toEqual(own)
  })

  it('refuse a name that is taken, whatever its case and accents, and a choice of nothing', async () => {
    const trait: Omit<Trait, 'id' | 'name'> = { group: 'demographic', kind: 'text', options: [] }
    const taken = await refusal(data.call('personas.saveTrait', { ...trait, name: 'ÁGE' }))
    expect(taken).toMatchObject({ code: 'conflict', issues: [{ path: 'name' }] })
    const nothing = await refusal(data.call('personas.saveTrait', { ...trait, name: 'Roof', kind: 'choice' }))
    expect(nothing.issues).toMatchObject([{ path: 'options' }])
    expect((await refusal(data.call('personas.saveTrait', { ...trait, id: 999, name: 'Roof' }))).code).toBe(
      'not-found',
    )
  })

  it('keep their kind while customers have values that would not fit', async () => {
    await addCustomer('Ann', { Location: 'Leeds' })
    await addCustomer('Bob', { Location: '12' })
    const id = await traitId('Location')
    const trait = { id, name: 'Location', group: 'demographic' } as const
    const refused = await refusal(data.call('personas.saveTrait', { ...trait, kind: 'number', options: [] }))
    expect(refused.message).toContain('One customer has a value for “Location”')
    expect(refused.message).toContain('“Leeds”')
    const choice = await data.call('personas.saveTrait', {
      ...trait,
      kind: 'choice',
      options: ['leeds', '12', 'York'],
    })
    expect(choice.kind).toBe('choice')
    expect(
      (await refusal(data.call('personas.saveTrait', { ...choice, options: ['York'] }))).message,
    ).toContain('2 customers have values')
    await data.call('personas.saveTrait', choice)
    expect((await actions())[0]).toBe('Change trait “Location”')
    await data.call('history.undo', {})
    expect((await data.call('personas.traits', {})).traits.find((one) => one.id === id)?.kind).toBe('text')
  })
})

describe('fit', () => {
  it('is null without a persona', async () => {
    await addCustomer('Ann', { Age: '44' })
    expect(await data.call('personas.fit', {})).toEqual({ persona: null, total: 0, rows: [] })
  })

  it('lists customers best first, with what is matched, missed and unknown in words', async () => {
    const ann = await addCustomer('Ann', { Age: '44', Location: 'leeds' })
    const bob = await addCustomer('Bob', { Age: '44', Location: 'Hull' })
    const cid = await addCustomer('Cid', { Age: '44', 'Attitude to price': 'Buys the cheapest' })
    const dee = await addCustomer('Dee')
    const abe = await addCustomer('Abe', { Age: '44' })
    const gone = await addCustomer('Gone', { Age: '44' })
    await data.call('customers.archive', { ids: [gone], archived: true })
    const hannah = await addHannah()
    const all = await data.call('personas.fit', {})
    expect(all.persona).toEqual({ id: hannah.id, name: 'Hannah' })
    expect(all.total).toBe(5)
    expect(all.rows.map((row) => [row.customerId, row.fit])).toEqual([
      [ann, 100],
      // As good, but less is known.
      [abe, 100],
      [bob, 75],
      [cid, 0],
      [dee, null],
    ])
    expect(all.rows[2]).toMatchObject({
      name: 'Bob',
      coverage: 0.8,
      matched: [{ trait: 'Age', rule: 'must', importance: 3, wanted: '30 to 50', actual: '44' }],
      missed: [{ trait: 'Location', rule: 'nice', wanted: 'Leeds or York', actual: 'Hull' }],
      unknown: [{ trait: 'Attitude to price', rule: 'out', wanted: 'not Buys the cheapest', actual: null }],
    })
    expect(all.rows[3]?.missed).toMatchObject([
      { rule: 'out', wanted: 'not Buys the cheapest: rules out', actual: 'Buys the cheapest' },
    ])
    const page = await data.call('personas.fit', { limit: 1, offset: 2 })
    expect(page).toEqual({ ...all, rows: [all.rows[2]] })
    const one = await data.call('personas.fit', { customerId: bob })
    expect(one).toEqual({ persona: all.persona, total: 1, rows: [all.rows[2]] })
    expect((await refusal(data.call('personas.fit', { customerId: 999 }))).code).toBe('not-found')
  })

  it('can be asked for a persona that is not the primary one', async () => {
    const ann = await addCustomer('Ann', { Age: '44' })
    const bob = await addCustomer('Bob', { Age: '20' })
    await addHannah()
    const young = await save({
      name: 'Yuki',
      traits: [{ traitId: await traitId('Age'), rule: 'must', importance: 1, to: 25 }],
    })
    const fit = await data.call('personas.fit', { personaId: young.id })
    expect(fit.rows.map((row) => [row.customerId, row.fit])).toEqual([
      [bob, 100],
      [ann, 0],
    ])
  })

  it('kept with each customer follows every change', async () => {
    const ann = await addCustomer('Ann', { Age: '44' })
    const fitOfAnn = async () => (await data.call('customers.get', { id: ann })).standing.fit
    expect(await fitOfAnn()).toBeNull()
    const { id } = await addHannah()
    expect(await fitOfAnn()).toBe(100)
    await data.call('customers.update', {
      id: ann,
      changes: { traits: [{ traitId: await traitId('Age'), value: '51' }] },
    })
    expect(await fitOfAnn()).toBe(0)
    await data.call('personas.remove', { id })
    expect(await fitOfAnn()).toBeNull()
    await data.call('history.undo', {})
    expect(await fitOfAnn()).toBe(0)
  })
})
