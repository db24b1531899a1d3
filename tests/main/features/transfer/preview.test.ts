import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const file = (rows: number) =>
  `Number,Customer,Date,Amount\n${Array.from({ length: rows }, (_, index) => `N${String(index)},Ann ${String(index % 7)},2024-05-${index % 10 === 3 ? '99' : '01'},${String(index)}.50`).join('\n')}\n`

async function looked(rows = 1000) {
  data.chooses({ name: 'list.csv', content: file(rows) })
  return data.call('transfer.preview', {})
}

describe('the rows of a preview', () => {
  test('come page by page, those that need a look first', async () => {
    const { file: chosen, counts } = await looked()
    expect(counts).toMatchObject({ rows: 1000, new: 900, skipped: 100 })
    const first = await data.call('transfer.previewRows', { file: chosen.token, limit: 101 })
    expect(first.total).toBe(1000)
    expect(first.rows.slice(0, 2).map(({ row, outcome }) => [row, outcome])).toEqual([
      [5, 'skipped'],
      [15, 'skipped'],
    ])
    expect(first.rows[0]?.problems).toMatchObject([{ column: 'Date', value: '2024-05-99' }])
    expect(first.rows.at(-1)).toMatchObject({ row: 2, outcome: 'new', problems: [] })
    const last = await data.call('transfer.previewRows', { file: chosen.token, offset: 990 })
    expect(last.rows).toHaveLength(10)
    expect(last.rows.at(-1)?.row).toBe(1001)
  })

  test('of one kind only', async () => {
    const { file: chosen } = await looked()
    const ask = (show: 'look' | 'new' | 'skipped' | 'changed') =>
      data.call('transfer.previewRows', { file: chosen.token, show })
    expect((await ask('look')).total).toBe(100)
    expect((await ask('skipped')).rows.every(({ outcome }) => outcome === 'skipped')).toBe(true)
    expect((await ask('new')).rows[0]).toMatchObject({ row: 2, outcome: 'new' })
    expect(await ask('changed')).toEqual({ total: 0, rows: [] })
  })

  test('are those of the file and the data as they are now', async () => {
    const { file: chosen } = await looked(20)
    const ask = () => data.call('transfer.previewRows', { file: chosen.token, show: 'new' })
    expect((await ask()).total).toBe(18)
    await data.call('transfer.import', { file: chosen.token })
    expect((await ask()).total).toBe(0)
    writeFileSync(join(data.directory, 'list.csv'), file(30))
    expect((await ask()).total).toBe(9)
  })

  test('are none while columns are missing', async () => {
    const { file: chosen } = await looked(20)
    const mapping = [{ column: 1, field: 'customerName' as const }]
    const answer = await data.call('transfer.previewRows', { file: chosen.token, into: 'purchases', mapping })
    expect(answer).toEqual({ total: 0, rows: [] })
  })
})

test('each column shows its first values as they stand and as they will be read', async () => {
  data.chooses({
    name: 'list.csv',
    content: 'Customer,Date,Amount,Remark\nAnn,31.12.2023,"1.234,50 €",x\nBob,soon,2,\n',
  })
  const { columns } = await data.call('transfer.preview', {
    mapping: [
      { column: 0, field: 'customerName' },
      { column: 1, field: 'purchasedOn' },
      { column: 2, field: 'amount' },
    ],
  })
  expect(columns.map(({ samples }) => samples)).toEqual([
    [
      { text: 'Ann', read: 'Ann' },
      // The row of 'soon' is left out.
      { text: 'Bob', read: null },
    ],
    [
      { text: '31.12.2023', read: '2023-12-31' },
      { text: 'soon', read: null },
    ],
    [
      { text: '1.234,50 €', read: '1234.50' },
      { text: '2', read: null },
    ],
    [{ text: 'x', read: null }],
  ])
})
