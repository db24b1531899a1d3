import fc from 'fast-check'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

type Wishes = InputOf<'transfer.import'>

function preview(content: string, wishes: Wishes = {}) {
  data.chooses({ name: 'list.csv', content })
  return data.call('transfer.preview', wishes)
}

/** The rows as they will be read. */
async function rowsOf(content: string, wishes: Wishes = {}) {
  const { file } = await preview(content, wishes)
  return (await data.call('transfer.previewRows', { ...wishes, file: file.token })).rows
}

function bring(content: string, wishes: Wishes = {}) {
  data.chooses({ name: 'list.csv', content })
  return data.call('transfer.import', wishes)
}

async function purchases() {
  const { rows } = await data.call('purchases.list', { limit: 1000 })
  return rows.toReversed()
}

describe('lines of one purchase', () => {
  test('are cut between characters, where they are too many', async () => {
    const [channel, items] = ['c'.repeat(99), 'x'.repeat(19999)]
    await bring(`Invoice,Customer,Date,Amount,Channel,Items\nR1,Ann,2026-01-05,10,${channel}😀,${items}😀\n`)
    const [purchase] = await purchases()
    expect(purchase).toMatchObject({ channel, items })
  })

  const retail = [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    '536365,85123A,WHITE HEART,6,1/12/2010 8:26,2.55,17850.0,United Kingdom',
    '536365,71053,WHITE LANTERN,6,1/12/2010 8:26,3.39,17850.0,United Kingdom',
    '536370,22728,ALARM CLOCK,24,13/12/2010 8:45,3.75,12583.0,France',
    'C536379,D,Discount,-1,14/12/2010 9:41,27.50,17850.0,United Kingdom',
    '536414,22139,,56,14/12/2010 11:52,0.0,,United Kingdom',
  ].join('\r\n')

  test('are joined, refunds kept, ids freed of their fraction, rows without customer left out', async () => {
    const seen = await preview(retail)
    expect(seen.reading.dateOrder).toBe('DMY')
    expect(seen).toMatchObject({ joinedRows: 1, amount: 1530 + 2034 + 9000 - 2750 })
    expect(seen.counts).toEqual({
      rows: 5,
      new: 3,
      changed: 0,
      unchanged: 0,
      skipped: 1,
      customersCreated: 2,
    })
    expect(seen.problems).toEqual([
      {
        row: 6,
        column: 'CustomerID',
        value: '',
        message: 'This row does not say who the customer is.',
        severity: 'error',
      },
    ])
    await bring(retail)
    expect(await purchases()).toMatchObject([
      {
        number: '536365',
        amount: 3564,
        purchasedOn: '2010-12-01',
        items: 'WHITE HEART ×6; WHITE LANTERN ×6',
      },
      { number: '536370', amount: 9000, customerName: '12583' },
      { number: 'C536379', amount: -2750, customerName: '17850' },
    ])
    expect((await data.call('customers.get', { externalId: '17850' })).name).toBe('17850')
    expect(await bring(retail)).toMatchObject({ new: 0, changed: 0, unchanged: 3, skipped: 1 })
  })

  test('further lines may lack day, customer and amount, as shops write them', async () => {
    await bring(
      'Name,Billing Name,Created at,Subtotal,Lineitem name,Lineitem quantity\n' +
        '#1,Ann,2024-05-01 10:00:00 +0100,25.00,Mug,2\n#1,,,,Plate,1\n#2,Bob,2024-05-02 10:00:00 +0100,5.00,Cup,1\n',
    )
    expect(await purchases()).toMatchObject([
      { number: '#1', amount: 2500, items: 'Mug ×2; Plate ×1', customerName: 'Ann' },
      { number: '#2', amount: 500 },
    ])
  })

  test('another customer under the same number is refused; another day is told', async () => {
    const seen = await preview(
      'Number,Customer,Date,Amount\n1,Ann,2024-05-01,10\n1,Bob,2024-05-01,20\n1,Ann,2024-05-02,30\n',
    )
    expect(seen.problems.map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [3, 'Number', 'error'],
      [4, 'Date', 'warning'],
    ])
    expect(seen).toMatchObject({ amount: 4000, joinedRows: 1 })
    expect(seen.counts).toMatchObject({ rows: 3, new: 1, skipped: 1, customersCreated: 1 })
  })
})

describe('what is there already', () => {
  const list =
    'Number,Customer,Date,Amount,Cost,Items\n1,Ann,2024-05-01,10.00,4.00,Mug\n2,Ann,2024-05-02,20.00,,\n'

  test('is changed by what the file says, and never by what it leaves empty', async () => {
    await bring(list)
    const result = await bring(
      'Number,Customer,Date,Amount,Cost,Items\n1,Ann,2024-05-01,12.00,,\n2,Ann,2024-05-02,20,,\n',
    )
    expect(result).toMatchObject({ new: 0, changed: 1, unchanged: 1 })
    expect(await purchases()).toMatchObject([{ amount: 1200, cost: 400, items: 'Mug' }, { amount: 2000 }])
    await data.call('history.undo', {})
    expect((await purchases())[0]).toMatchObject({ amount: 1000 })
  })

  test('without numbers, equal purchases are told apart by how often they occur', async () => {
    const twice = 'Customer,Date,Amount\nAnn,2024-05-01,10\nAnn,2024-05-01,10\n'
    expect(await bring(twice)).toMatchObject({ new: 2 })
    expect(await bring(twice)).toMatchObject({ new: 0, unchanged: 2 })
    expect(await bring(`${twice}Ann,2024-05-01,10\n`)).toMatchObject({ new: 1, unchanged: 2 })
  })

  test('a number of another customer is left alone', async () => {
    await bring(list)
    const seen = await preview('Number,Customer,Date,Amount\n1,Bob,2024-05-01,10\n')
    expect(seen.counts).toMatchObject({ new: 0, skipped: 1, customersCreated: 0 })
    expect(seen.problems).toMatchObject([{ row: 2, column: 'Number', severity: 'error' }])
  })
})

describe('customers that only purchases name', () => {
  test('are one, however the file writes them', async () => {
    const byName = 'Customer,Date,Amount\nAnn Lee,2024-05-01,1\nann  lee,2024-05-02,2\nANN LEE,2024-05-03,3\n'
    expect(await bring(byName)).toMatchObject({ new: 3, customersCreated: 1 })
    expect(await bring(byName)).toMatchObject({ unchanged: 3, customersCreated: 0 })
    const byNumber = 'Customer number,Date,Amount\n17850.0,2024-05-01,1\n17850,2024-05-02,2\n'
    expect(await bring(byNumber)).toMatchObject({ new: 2, customersCreated: 1 })
  })

  test('are found by name when the number is not known and they have none', async () => {
    await data.call('customers.create', { name: 'Ann Lee' })
    const result = await bring('Customer number,Customer name,Date,Amount\nC1,Ann Lee,2024-05-01,1\n')
    expect(result).toMatchObject({ new: 1, customersCreated: 0 })
  })

  test('are not guessed where several have the name', async () => {
    await data.call('customers.create', { name: 'Ann Lee' })
    await data.call('customers.create', { name: 'Ann Lee' })
    const seen = await preview('Customer,Date,Amount\nAnn Lee,2024-05-01,1\n')
    expect(seen.counts).toMatchObject({ new: 0, skipped: 1 })
    expect(seen.problems).toMatchObject([{ row: 2, column: 'Customer', value: 'Ann Lee' }])
  })

  test('are not made when all of their purchases are left out', async () => {
    await bring('Number,Customer,Date,Amount\n1,Ann,2024-05-01,1\n')
    const result = await bring('Number,Customer,Date,Amount\n1,Bob,2024-05-01,1\n2,Cy,2024-05-01,1\n')
    expect(result).toMatchObject({ new: 1, skipped: 1, customersCreated: 1 })
    const { rows } = await data.call('customers.list', {})
    expect(rows.map((row) => row.name).toSorted()).toEqual(['Ann', 'Cy'])
  })
})

describe('due and paid dates', () => {
  const due = 'Number,Customer,Date,Amount,Due date\n1,Ann,2024-05-01,10,2024-05-15\n'

  test('due dates without any paid date count as settled, until a file knows better', async () => {
    expect(await bring(due)).toMatchObject({ countsAsSettled: true })
    expect((await purchases())[0]).toMatchObject({ settled: true, paidOn: null })
    const ann = (await data.call('customers.list', {})).rows[0]
    expect(ann).toMatchObject({ openAmount: 0, averageDaysLate: null })
    const better =
      'Number,Customer,Date,Amount,Due date,Paid date\n1,Ann,2024-05-01,10,2024-05-15,\n2,Ann,2024-05-01,5,2024-05-15,2024-05-20\n'
    expect(await bring(better)).toMatchObject({ new: 1, changed: 1, countsAsSettled: false })
    expect(await purchases()).toMatchObject([
      { number: '1', settled: false },
      { number: '2', settled: false, paidOn: '2024-05-20' },
    ])
  })

  test('a paid date that is none is left out with a warning, the purchase is kept', async () => {
    const seen = await preview('Number,Customer,Date,Amount,Paid date\n1,Ann,2024-05-01,10,later\n', {
      mapping: [0, 1, 2, 3, 4].map((column) => ({
        column,
        field: (['number', 'customerName', 'purchasedOn', 'amount', 'paidOn'] as const)[column] ?? 'items',
      })),
    })
    expect(seen.counts).toMatchObject({ new: 1, skipped: 0 })
    expect(seen.problems).toMatchObject([
      { row: 2, column: 'Paid date', value: 'later', severity: 'warning' },
    ])
  })
})

describe('styles', () => {
  test('semicolons, decimal commas, dots in dates, Windows letters, negative in parentheses', async () => {
    const text =
      'Rechnungsnr;Kunde;Datum;Betrag\n1;Groß & Söhne;31.12.2023;1.234,50 €\n2;Groß & Söhne;1.2.2024;(10,00)\n'
    data.chooses({
      name: 'liste.csv',
      content: Uint8Array.from(text.replace(/€/g, '\u0080'), (c) => c.charCodeAt(0)),
    })
    const seen = await data.call('transfer.preview', {})
    expect(seen.reading).toEqual({
      format: 'text',
      sheet: null,
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      dateOrder: 'DMY',
    })
    expect(seen.amount).toBe(122_450)
    const { rows } = await data.call('transfer.previewRows', { file: seen.file.token })
    expect(rows[0]?.values).toMatchObject({
      customerName: 'Groß & Söhne',
      purchasedOn: '2023-12-31',
      amount: '1234.50',
    })
  })

  test('what the owner says about the style wins', async () => {
    const text = 'Customer,Date,Amount\nAnn,01/02/2024,1.500\n'
    expect((await rowsOf(text, { reading: { dateOrder: 'MDY', decimal: ',' } }))[0]?.values).toMatchObject({
      purchasedOn: '2024-01-02',
      amount: '1500.00',
    })
    expect((await rowsOf(text))[0]?.values).toMatchObject({ purchasedOn: '2024-02-01', amount: '1.50' })
  })

  test('a currency without cents', async () => {
    await data.call('settings.update', { currency: 'JPY' })
    await bring('Customer,Date,Amount\nさくら,2024-02-01,"1,234"\n')
    expect((await purchases())[0]).toMatchObject({ amount: 1234, customerName: 'さくら' })
  })

  test('each bad cell is named by row and column, and nothing of its row goes in', async () => {
    const seen = await preview(
      'Customer,Date,Amount\nAnn,2024-02-30,1\nAnn,2024-02-01,abc\nAnn,,1\nAnn,2024-02-01,\nAnn,2024-02-01,1,2\nAnn,2024-02-02,7\n',
    )
    expect(seen.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'Date', '2024-02-30'],
      [3, 'Amount', 'abc'],
      [4, 'Date', ''],
      [5, 'Amount', ''],
      [6, null, ''],
    ])
    expect(seen.counts).toMatchObject({ rows: 6, new: 1, skipped: 5 })
    const { rows } = await data.call('transfer.previewRows', { file: seen.file.token })
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'skipped'],
      [3, 'skipped'],
      [4, 'skipped'],
      [5, 'skipped'],
      [6, 'skipped'],
      [7, 'new'],
    ])
  })
})

test('any purchases written to CSV come in as they were, and again change nothing', async () => {
  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  const text = fc
    .string({ unit: 'grapheme', maxLength: 10 })
    .map((word) => word.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  const row = fc.record({
    customer: text.map((name) => `C ${name}`.trim()),
    day,
    minor: fc.integer({ min: -1e9, max: 1e9 }),
    items: text,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const fresh = await testData()
      try {
        const content = Papa.unparse({
          fields: ['Number', 'Customer', 'Date', 'Amount', 'Items'],
          data: rows.map(({ customer, day: on, minor, items }, index) => [
            `N${String(index)}`,
            customer,
            on,
            (minor / 100).toFixed(2),
            items,
          ]),
        })
        fresh.chooses({ name: 'any.csv', content })
        expect(await fresh.call('transfer.import', { into: 'purchases' })).toMatchObject({
          new: rows.length,
          skipped: 0,
        })
        const kept = await fresh.call('purchases.list', { limit: 100 })
        expect(
          kept.rows
            .toSorted((one, other) => one.id - other.id)
            .map((p) => [p.purchasedOn, p.amount, p.items]),
        ).toEqual(rows.map(({ day: on, minor, items }) => [on, minor === 0 ? 0 : minor, items]))
        expect(await fresh.call('transfer.import', { into: 'purchases' })).toMatchObject({
          new: 0,
          changed: 0,
          unchanged: rows.length,
        })
      } finally {
        await fresh.close()
      }
    }),
    { numRuns: 15 },
  )
})
