import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { traitValueOf } from '../../../../src/main/features/transfer/traitColumns'
import type { Trait } from '../../../../src/shared/operations/personas'
import { testData, type TestData } from '../../../support/data'

let data: TestData
const ids: Record<string, number> = {}
const traits: Omit<Trait, 'id'>[] = [
  { name: 'Trade', group: 'demographic', kind: 'choice', options: ['Café', 'Office', 'Shop'] },
  { name: 'Sports', group: 'psychographic', kind: 'several', options: ['Running', 'Yoga', 'Golf, indoor'] },
  { name: 'Seats', group: 'demographic', kind: 'number', options: [] },
  { name: 'Pays by card', group: 'psychographic', kind: 'yesNo', options: [] },
  { name: 'Dream', group: 'psychographic', kind: 'text', options: [] },
]
beforeEach(async () => {
  data = await testData()
  for (const trait of traits) ids[trait.name] = (await data.call('personas.saveTrait', trait)).id
})
afterEach(() => data.close())

const file = (content: string) => {
  data.chooses({ name: 'list.csv', content })
}
async function known(name: string): Promise<Record<string, string>> {
  const { rows } = await data.call('customers.list', { query: name })
  const card = await data.call('customers.get', { id: rows[0]?.id ?? 0 })
  const nameOf = new Map(Object.entries(ids).map(([trait, id]) => [id, trait]))
  return Object.fromEntries(card.traits.map(({ traitId, value }) => [nameOf.get(traitId) ?? '', value]))
}

const list = [
  'Customer number;Name;City;trade;Sports;Seats;Pays by card;Dream',
  'C1;Ann;Cork;cafe;"Yoga; running";40,5;ja;A second shop',
  'C2;Bob;Cork;Bank;"Golf, indoor";many;perhaps;',
  'C3;Cid;Cork;Shop;golf indoor | Yoga;8;0;',
].join('\n')

describe('columns called like the traits of the owner', () => {
  test('are found, read by their kind, and told of by row where they cannot be', async () => {
    file(list)
    const preview = await data.call('transfer.preview', {})
    expect(preview.into).toBe('customers')
    expect(preview.mapping.slice(3).map(({ field, traitId }) => [field, traitId])).toEqual(
      ['Trade', 'Sports', 'Seats', 'Pays by card', 'Dream'].map((name) => ['trait', ids[name]]),
    )
    expect(preview.traits).toContainEqual({ id: ids['Trade'], name: 'Trade' })
    expect(preview.columns[4]?.samples[0]).toEqual({ text: 'Yoga; running', read: 'Running; Yoga' })
    expect(
      preview.problems.map(({ row, column, severity, message }) => [row, column, severity, message]),
    ).toEqual([
      [3, 'trade', 'warning', '“Bank” is none of the choices of “Trade” and is left out.'],
      [3, 'Seats', 'warning', '“many” is not a number and is left out of “Seats”.'],
      [3, 'Pays by card', 'warning', '“perhaps” is neither yes nor no and is left out of “Pays by card”.'],
    ])
    await data.call('transfer.import', {})
    expect(await known('Ann')).toEqual({
      Trade: 'Café',
      Sports: 'Running; Yoga',
      Seats: '40.5',
      'Pays by card': 'yes',
      Dream: 'A second shop',
    })
    expect(await known('Bob')).toEqual({ Sports: 'Golf, indoor' })
    expect(await known('Cid')).toMatchObject({ Sports: 'Yoga; Golf, indoor', 'Pays by card': 'no' })
  })

  test('change what is known of a customer, leave what they do not say, and go back in one step', async () => {
    file(list)
    await data.call('transfer.import', {})
    file('Customer number,Name,Trade,Seats,Dream\nC1,Ann,Office,,A boat\n')
    expect(await data.call('transfer.preview', {})).toMatchObject({ counts: { changed: 1, new: 0 } })
    await data.call('transfer.import', {})
    expect(await known('Ann')).toMatchObject({ Trade: 'Office', Seats: '40.5', Dream: 'A boat' })
    file('Customer number,Name,Trade,Seats,Dream\nC1,Ann,office,40.50,A boat\n')
    expect(await data.call('transfer.preview', {})).toMatchObject({ counts: { changed: 0, unchanged: 1 } })
    await data.call('history.undo', {})
    expect(await known('Ann')).toMatchObject({ Trade: 'Café', Dream: 'A second shop' })
    await data.call('history.undo', {})
    expect((await data.call('customers.list', {})).total).toBe(0)
    expect(data.db.prepare('SELECT count(*) FROM customer_trait').pluck().get()).toBe(0)
  })

  test('can be named by the owner, each trait by one column', async () => {
    file('Name,What,Else\nAnn,Shop,Office\n')
    const name = { column: 0, field: 'name' as const }
    const trade = (column: number) => ({ column, field: 'trait' as const, traitId: ids['Trade'] ?? 0 })
    const twice = await data.call('transfer.preview', {
      into: 'customers',
      mapping: [name, trade(1), trade(2)],
    })
    expect(twice.blocked).toMatch(/Trade/)
    // A trait that is no more, and a column of no trait, are left out.
    const mapping = [name, trade(1), { column: 2, field: 'trait' as const, traitId: 999 }]
    expect((await data.call('transfer.preview', { into: 'customers', mapping })).mapping).toHaveLength(2)
    await data.call('transfer.import', { into: 'customers', mapping })
    expect(await known('Ann')).toEqual({ Trade: 'Shop' })
  })

  test('of many customers are written in bulk, and count for the fit to a persona', async () => {
    await data.call('personas.save', {
      persona: {
        name: 'Café Carl',
        primary: true,
        traits: [{ traitId: ids['Trade'] ?? 0, rule: 'must', importance: 3, values: ['Café'] }],
      },
    } as never)
    const rows = Array.from(
      { length: 6000 },
      (_, index) => `C${String(index)},Nr ${String(index)},${index % 2 ? 'Café' : 'Shop'}`,
    )
    file(['Customer number,Name,Trade', ...rows].join('\n'))
    await data.call('transfer.import', {})
    expect((await data.call('customers.list', { filter: { fit: ['good'] } })).total).toBe(3000)
    await data.call('history.undo', {})
    expect(data.db.prepare('SELECT count(*) FROM customer_trait').pluck().get()).toBe(0)
  })
})

test.each([
  ['number', '1.234,5', ',', '1234.5'],
  ['number', '-3', '.', '-3'],
  ['number', 'n/a', '.', null],
  ['yesNo', 'X', '.', 'yes'],
  ['yesNo', 'Nein', '.', 'no'],
  ['text', '  two\nlines ', '.', 'two lines'],
] as const)('a %s “%s” is read', (kind, text, decimal, value) => {
  expect(traitValueOf({ kind, options: [] }, text, decimal)).toEqual({ value, leftOut: null })
})
