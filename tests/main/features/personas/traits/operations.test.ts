import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../../../src/shared/errors'
import { testData, type TestData } from '../../../../support/data'

let data: TestData

beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

async function traits() {
  return (await data.call('personas.traits', {})).traits
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.catch((reason: unknown) => reason)
  if (error instanceof AppError) return error
  throw new Error('It was not refused')
}

const sports = { name: 'Sports', group: 'psychographic', kind: 'several' } as const

async function withSports() {
  const trait = await data.call('personas.saveTrait', { ...sports, options: ['Running', 'Yoga', 'Tennis'] })
  const add = (name: string, value: string) =>
    data.call('customers.create', { name, kind: 'person', traits: [{ traitId: trait.id, value }] })
  return { trait, add }
}

describe('a trait of which a customer can have several', () => {
  it('is kept as one of that kind, and its values are choices it has', async () => {
    const { trait, add } = await withSports()
    expect((await traits()).at(-1)).toEqual(trait)
    const { id } = await add('Ann', 'Yoga; Running')
    expect((await data.call('customers.get', { id })).traits).toEqual([
      { traitId: trait.id, value: 'Yoga; Running' },
    ])
    expect((await refusal(add('Ben', 'Yoga; Chess'))).issues[0]?.path).toBe('traits.0.value')
    expect((await refusal(add('Ben', ';'))).code).toBe('invalid')
  })

  it('fits a persona when one of them is wanted, and rules out likewise', async () => {
    const { trait, add } = await withSports()
    await add('Ann', 'Yoga; Running')
    await add('Ben', 'Tennis')
    const ask = (rule: 'must' | 'out') =>
      data.call('personas.save', {
        id: 1,
        persona: { traits: [{ traitId: trait.id, rule, importance: 1, values: ['Running', 'Chess'] }] },
      })
    await data.call('personas.save', { persona: { name: 'Hannah' } })
    await ask('must')
    const fit = async () => {
      const { rows } = await data.call('personas.fit', {})
      return rows.map(({ name, fit: of, matched, missed }) => [name, of, (matched[0] ?? missed[0])?.actual])
    }
    expect(await fit()).toEqual([
      ['Ann', 100, 'Yoga and Running'],
      ['Ben', 0, 'Tennis'],
    ])
    await ask('out')
    expect((await data.call('personas.fit', {})).rows.find(({ name }) => name === 'Ann')?.fit).toBe(0)
    expect((await data.call('personas.get', { id: 1 })).composedStatement).toContain('running or chess')
  })

  it('tells its choices apart in the evidence', async () => {
    const { add } = await withSports()
    const ids: number[] = []
    for (let index = 0; index < 10; index += 1) {
      ids.push((await add(`C ${String(index)}`, index < 5 ? 'Yoga; Running' : 'Running; Tennis')).id)
    }
    await data.call('grading.override', {
      ...{ customerIds: ids.slice(0, 5), grade: 'A', reason: 'known', endsOn: null },
    })
    const { rows } = await data.call('personas.evidence', {})
    expect(
      rows.filter(({ label }) => label === 'Sports').map(({ found, inGroup }) => [found, inGroup]),
    ).toEqual(
      expect.arrayContaining([
        ['Yoga', 5],
        ['Tennis', 0],
      ]),
    )
  })

  it('can be made of one choice, and back only while nobody has several', async () => {
    const { trait, add } = await withSports()
    await add('Ann', 'Yoga')
    const one = { ...trait, kind: 'choice' } as const
    await data.call('personas.saveTrait', one)
    expect((await traits()).at(-1)?.kind).toBe('choice')
    await data.call('personas.saveTrait', trait)
    await add('Ben', 'Yoga; Tennis')
    expect((await refusal(data.call('personas.saveTrait', one))).code).toBe('conflict')
  })

  it('needs choices, without the sign that stands between several', async () => {
    const none = await refusal(data.call('personas.saveTrait', { ...sports, options: [] }))
    expect(none.issues[0]?.path).toBe('options')
    const odd = await refusal(data.call('personas.saveTrait', { ...sports, options: ['Run; jump'] }))
    expect(odd.issues[0]?.message).toMatch(/semicolon/)
  })
})

describe('the use of a trait', () => {
  it('says who has a value, the commonest first, and which personas ask', async () => {
    const { trait, add } = await withSports()
    await add('Ann', 'Yoga')
    await add('Ben', 'Tennis')
    await add('Cleo', 'Tennis')
    await data.call('personas.save', {
      persona: {
        name: 'Hannah',
        traits: [{ traitId: trait.id, rule: 'must', importance: 1, values: ['Yoga'] }],
      },
    })
    expect(await data.call('personas.traitUse', { id: trait.id })).toEqual({
      customers: 3,
      values: [
        { value: 'Tennis', customers: 2 },
        { value: 'Yoga', customers: 1 },
      ],
      personas: [{ id: 1, name: 'Hannah' }],
      unheard: [],
    })
    expect((await refusal(data.call('personas.traitUse', { id: 999 }))).code).toBe('not-found')
  })

  it('says which words nobody has, going by words as fit does', async () => {
    const { id } = await data.call('personas.saveTrait', {
      name: 'Pastime',
      group: 'psychographic',
      kind: 'text',
      options: [],
    })
    const customer = { name: 'Ann', traits: [{ traitId: id, value: 'Yoga at the river' }] }
    await data.call('customers.create', customer)
    const words = ['yoga', 'river yoga', 'Rowing', 'yogas']
    const { unheard } = await data.call('personas.traitUse', { id, words })
    expect(unheard).toEqual(['Rowing', 'yogas'])
  })

  it('ends with the trait, everywhere, and undo brings all of it back', async () => {
    const { trait, add } = await withSports()
    const { id } = await add('Ann', 'Yoga')
    const hannah = await data.call('personas.save', {
      persona: {
        name: 'Hannah',
        traits: [{ traitId: trait.id, rule: 'must', importance: 1, values: ['Yoga'] }],
      },
    })
    expect((await data.call('customers.get', { id })).standing.fit).toBe(100)
    expect(await data.call('personas.removeTrait', { id: trait.id })).toEqual({ customers: 1, personas: 1 })
    expect((await data.call('customers.get', { id })).traits).toEqual([])
    expect((await data.call('customers.get', { id })).standing.fit).toBeNull()
    expect((await data.call('personas.get', { id: hannah.id })).traits).toEqual([])
    expect((await traits()).map(({ name }) => name)).not.toContain('Sports')
    await data.call('history.undo', {})
    expect((await data.call('customers.get', { id })).standing.fit).toBe(100)
    expect((await data.call('personas.get', { id: hannah.id })).traits).toEqual(hannah.traits)
    expect((await traits()).at(-1)).toEqual(trait)
  })
})

describe('the order of traits', () => {
  it('is the one asked for, those not named behind', async () => {
    const before = (await traits()).map(({ id }) => id)
    const [first = 0, second = 0, ...rest] = before
    expect(await data.call('personas.orderTraits', { ids: [second, first, 9999] })).toEqual({ changed: 2 })
    expect((await traits()).map(({ id }) => id)).toEqual([second, first, ...rest])
    await data.call('history.undo', {})
    expect((await traits()).map(({ id }) => id)).toEqual(before)
  })
})
