import { afterEach, beforeEach, expect, it } from 'vitest'
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

const trait = (name: string) => traitIds.get(name) ?? 0
const answer = (name: string, value: string) => ({ traitId: trait(name), value })

async function personas() {
  const ask = (name: string, rule: 'must' | 'nice' | 'out', values: string[]) => {
    return { traitId: trait(name), rule, importance: 2, values }
  }
  const hannah = await data.call('personas.save', {
    persona: {
      name: 'Hannah',
      traits: [
        ask('Industry', 'must', ['Café', 'Bakery']),
        ask('Values', 'nice', ['Quality']),
        ask('Attitude to price', 'out', ['Buys the cheapest']),
        { traitId: trait('Firm size'), rule: 'must', importance: 1, from: 3, to: 20 },
        ask('Location', 'must', []),
      ],
    },
  })
  const colm = await data.call('personas.save', {
    persona: { name: 'Colm', kind: 'negative', traits: [ask('Industry', 'must', ['Café'])] },
  })
  return { hannah, colm }
}

it('asks the musts and what rules out, in the persona’s order, and what is not said to be wanted not', async () => {
  const { hannah } = await personas()
  const start = await data.call('personas.qualify', {})
  expect(start.persona).toEqual({ id: hannah.id, name: 'Hannah' })
  expect(start.questions.map(({ trait: { name }, rule, wanted }) => [name, rule, wanted])).toEqual([
    ['Industry', 'must', 'Café or Bakery'],
    ['Attitude to price', 'out', 'Buys the cheapest'],
    ['Firm size', 'must', '3 to 20'],
  ])
  expect(start).toMatchObject({ verdict: 'talk', fit: null, matched: [], missed: [] })
  expect(start.unknown).toHaveLength(4)
})

it('says what the answers come to, with the reasons, and notes nothing', async () => {
  await personas()
  const bakery = await data.call('personas.qualify', {
    answers: [answer('Industry', 'Bakery'), answer('Firm size', '4')],
  })
  expect(bakery).toMatchObject({ verdict: 'ideal', fit: 100, unwanted: [] })
  const cheap = await data.call('personas.qualify', {
    answers: [answer('Industry', 'Bakery'), answer('Attitude to price', 'Buys the cheapest')],
  })
  expect(cheap.verdict).toBe('decline')
  expect(cheap.missed[0]).toMatchObject({ trait: 'Attitude to price', actual: 'Buys the cheapest' })
  expect((await data.call('customers.list', {})).total).toBe(0)
})

it('warns of a persona nobody wants, of someone new and of a customer', async () => {
  const { colm } = await personas()
  const cafe = await data.call('personas.qualify', {
    answers: [answer('Industry', 'Café'), answer('Firm size', '4')],
  })
  expect(cafe).toMatchObject({ verdict: 'talk', unwanted: [{ id: colm.id, name: 'Colm', fit: 100 }] })
  const { id } = await data.call('customers.create', { name: 'Ann', traits: [answer('Industry', 'Café')] })
  expect(await data.call('personas.unwanted', { customerId: id })).toEqual({ personas: cafe.unwanted })
  const other = await data.call('customers.create', { name: 'Ben', traits: [answer('Industry', 'Hotel')] })
  expect(await data.call('personas.unwanted', { customerId: other.id })).toEqual({ personas: [] })
})

it('has nothing to ask without a persona, and refuses one that is gone', async () => {
  expect(await data.call('personas.qualify', {})).toMatchObject({
    persona: null,
    questions: [],
    verdict: 'talk',
  })
  await expect(data.call('personas.qualify', { personaId: 9 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(data.call('personas.unwanted', { customerId: 9 })).rejects.toMatchObject({ code: 'not-found' })
})
