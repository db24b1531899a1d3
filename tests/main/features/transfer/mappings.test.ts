import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { savedMappingFor } from '../../../../src/main/features/transfer/savedMappings'
import type { MappingDraft, SavedMapping } from '../../../../src/shared/operations/transfer'
import { testData, type TestData } from '../../../support/data'

const till: MappingDraft = {
  name: 'Till',
  into: 'purchases',
  columns: [
    { header: 'Who', field: 'customerName' },
    { header: 'When', field: 'purchasedOn' },
    { header: 'Worth', field: 'amount' },
  ],
  reading: { dateOrder: 'MDY' },
}

describe('savedMappingFor', () => {
  const saved = (id: number, ...headers: string[]): SavedMapping => ({
    ...till,
    id,
    columns: headers.map((header) => ({ header, field: 'notes' })),
  })

  test('all its columns have to be there, in any order and however written', () => {
    const found = savedMappingFor([{ ...till, id: 1 }], ['worth', 'Nr', 'WHO', 'When '])
    expect(found?.mapping).toEqual([
      { column: 0, field: 'amount' },
      { column: 2, field: 'customerName' },
      { column: 3, field: 'purchasedOn' },
    ])
    expect(savedMappingFor([{ ...till, id: 1 }], ['Who', 'When'])).toBeNull()
  })

  test('the one that names most columns wins, of equals the newest', () => {
    const list = [saved(3, 'a'), saved(2, 'a', 'b'), saved(1, 'b', 'a')]
    expect(savedMappingFor(list, ['a', 'b', 'c'])?.saved.id).toBe(2)
  })

  test('the one the owner chooses is used as far as it goes', () => {
    expect(savedMappingFor([saved(3, 'a'), saved(2, 'a', 'z')], ['a', 'b'], 2)).toMatchObject({
      saved: { id: 2 },
      mapping: [{ column: 0, field: 'notes' }],
    })
  })
})

describe('saved mappings', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())
  const choose = (header = 'Who,When,Worth') => {
    data.chooses({ name: 'till.csv', content: `${header}\nAnn,01/02/2024,12.50\n` })
  }

  test('are found again by the headers, with how dates are written', async () => {
    await data.call('transfer.saveMapping', till)
    choose()
    const seen = await data.call('transfer.preview', {})
    expect(seen).toMatchObject({
      into: 'purchases',
      mappedBy: { how: 'saved', id: 1, name: 'Till' },
      reading: { dateOrder: 'MDY' },
      blocked: null,
    })
    await data.call('transfer.import', { file: seen.file.token })
    const { rows } = await data.call('purchases.list', { customerId: 1 })
    expect(rows).toMatchObject([{ purchasedOn: '2024-01-02', amount: 1250 }])
  })

  test('are left aside when the owner says so, or names columns, or the rows are something else', async () => {
    await data.call('transfer.saveMapping', till)
    choose()
    expect((await data.call('transfer.preview', { savedMapping: null })).mappedBy).toEqual({ how: 'guess' })
    choose()
    const mapping = [{ column: 0, field: 'customerName' as const }]
    expect((await data.call('transfer.preview', { mapping })).mappedBy).toEqual({ how: 'owner' })
    choose()
    expect((await data.call('transfer.preview', { into: 'customers' })).mappedBy).toEqual({ how: 'guess' })
  })

  test('one of the same name is replaced; forgetting can be undone', async () => {
    await data.call('transfer.saveMapping', till)
    await data.call('transfer.saveMapping', { ...till, name: 'TILL', reading: {} })
    expect((await data.call('transfer.mappings', {})).mappings).toMatchObject([
      { id: 1, name: 'TILL', reading: {} },
    ])
    await data.call('transfer.removeMapping', { id: 1 })
    expect((await data.call('transfer.mappings', {})).mappings).toEqual([])
    await data.call('history.undo', {})
    expect((await data.call('transfer.mappings', {})).mappings).toHaveLength(1)
    await expect(data.call('transfer.removeMapping', { id: 9 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
