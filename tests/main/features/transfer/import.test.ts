import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testData, type TestData } from '../../../support/data'
import { handmadeWorkbook } from '../../../support/workbook'

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const list = {
  name: 'List',
  rows: `<row r="1">${cell('A1', 'Company')}${cell('B1', 'City')}</row><row r="2">${cell('A2', 'Bakery')}${cell('B2', 'Bonn')}</row>`,
}

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

function chooses(content: string | Uint8Array, name = 'list.csv') {
  data.chooses({ name, content })
}

describe('a file that cannot be read is refused, and says what it is', () => {
  test.each([
    ['empty', '', 'is empty'],
    ['only the header', 'Name,City\n', 'no rows below it'],
    ['a broken workbook', 'PK\u0003\u0004abc', 'cannot be read as an Excel workbook'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'old Excel (.xls)'],
    ['another archive', zipSync({ 'word/document.xml': new Uint8Array() }), 'no Excel workbook'],
    [
      'merged cells',
      handmadeWorkbook([{ ...list, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }]),
      'List, A1:B1',
    ],
    [
      'formulas without values',
      handmadeWorkbook([{ name: 'List', rows: `${list.rows}<row r="3"><c r="A3"><f>A2</f></c></row>` }]),
      'formulas whose values are not in the file',
    ],
    ['a card that breaks off', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n', 'no complete address card'],
    ['a broken card', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nwhat?\nEND:VCARD\n', 'Card number 1'],
    ['a PDF', '%PDF-1.7', 'is a PDF'],
    ['zeros inside', 'Name,City\nAn\0n,Rome\n', 'is no list that can be read'],
    ['an open quotation mark', 'Name,City\nAnn,Rome\n"Bob,Bari\nCy,Como\n', 'Around row 3'],
  ])('%s', async (_, content, says) => {
    chooses(content)
    const refusal = { code: 'unreadable', message: expect.stringContaining(says) as unknown }
    await expect(data.call('transfer.preview', {})).rejects.toMatchObject(refusal)
    chooses(content)
    await expect(data.call('transfer.import', {})).rejects.toMatchObject(refusal)
    expect((await data.call('history.list', {})).total).toBe(0)
  })

  test('a file that is gone', async () => {
    data.chooses({ path: `${data.directory}/list.csv` })
    chooses('Name\nAnn\n')
    const { file } = await data.call('transfer.preview', {})
    const { rmSync } = await import('node:fs')
    rmSync(`${data.directory}/list.csv`)
    await expect(data.call('transfer.import', { file: file.token })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('cannot be opened') as unknown,
    })
  })
})

describe('a workbook', () => {
  const orders = {
    name: 'Orders',
    rows: `<row r="1">${cell('A1', 'Invoice no')}${cell('B1', 'Customer')}${cell('C1', 'Date')}${cell('D1', 'Amount')}</row>
      <row r="2">${cell('A2', 'R-1')}${cell('B2', 'Bakery')}<c r="C2" s="1"><v>45352</v></c><c r="D2"><f>10*1.25</f><v>12.5</v></c></row>`,
  }
  const bytes = handmadeWorkbook([{ name: 'Cover', rows: '' }, list, orders])

  test('the first sheet with rows is read, another when the owner says so', async () => {
    chooses(bytes, 'books.xlsx')
    const first = await data.call('transfer.preview', {})
    expect(first).toMatchObject({
      into: 'customers',
      sheets: ['List', 'Orders'],
      reading: { format: 'workbook', sheet: 'List', encoding: null, delimiter: null },
      counts: { rows: 1, new: 1 },
    })
    const { token } = first.file
    const second = await data.call('transfer.preview', { file: token, reading: { sheet: 'Orders' } })
    expect(second).toMatchObject({ into: 'purchases', reading: { sheet: 'Orders' }, amount: 1250 })
    await data.call('transfer.import', { file: token, reading: { sheet: 'Orders' } })
    const { rows } = await data.call('purchases.list', { customerId: 1 })
    expect(rows).toMatchObject([{ number: 'R-1', purchasedOn: '2024-03-01', amount: 1250 }])
  })

  test('a sheet that is not there is refused in words', async () => {
    chooses(bytes, 'books.xlsx')
    await expect(data.call('transfer.preview', { reading: { sheet: 'Cover' } })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('no sheet “Cover”') as unknown,
    })
  })
})

test('address cards become customers with everything the cards say', async () => {
  chooses(
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann;;Dr.;\r\nFN:Dr. Ann Lee\r\nEMAIL:ann@lee.example\r\nTEL;TYPE=CELL:0170 1\r\n' +
      'ADR:;;High St 1;Leeds;;LS1;UK\r\nBDAY:1980-02-03\r\nCATEGORIES:VIP\r\nEND:VCARD\r\n' +
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bob Ray\r\nN:Ray;Bob;;;\r\nORG:Ray Ltd\r\nEND:VCARD\r\n',
    'contacts.vcf',
  )
  const seen = await data.call('transfer.preview', {})
  expect(seen).toMatchObject({ into: 'customers', reading: { format: 'cards' }, problems: [] })
  await data.call('transfer.import', { file: seen.file.token })
  expect(await data.call('customers.get', { id: 1 })).toMatchObject({
    name: 'Ann Lee',
    kind: 'person',
    salutation: 'Dr.',
    emails: [{ value: 'ann@lee.example' }],
    phones: [{ value: '0170 1' }],
    addresses: [{ street: 'High St 1', city: 'Leeds', postalCode: 'LS1', country: 'UK' }],
    birthday: '1980-02-03',
    tags: ['VIP'],
  })
  expect(await data.call('customers.get', { id: 2 })).toMatchObject({
    name: 'Ray Ltd',
    kind: 'company',
    contacts: [{ name: 'Bob Ray' }],
  })
})

describe('the mapping', () => {
  test('what is missing is said in words, and the import refuses with the same', async () => {
    chooses('Customer,Date,Amount\nAnn,2024-05-01,1\n')
    const seen = await data.call('transfer.preview', {
      mapping: [{ column: 0, field: 'customerName' }],
      into: 'purchases',
    })
    expect(seen.blocked).toBe('Say which column holds the date of the purchase.')
    expect(seen.counts).toMatchObject({ rows: 1, new: 0 })
    await expect(
      data.call('transfer.import', { mapping: [{ column: 0, field: 'customerName' }], into: 'purchases' }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('one field for two columns is refused, but for texts that can be put together', async () => {
    chooses('A,B\nAnn,Lee\n')
    const twice = await data.call('transfer.preview', {
      into: 'customers',
      mapping: [
        { column: 0, field: 'name' },
        { column: 1, field: 'name' },
      ],
    })
    expect(twice.blocked).toBe('Two columns are both “Name or company”. Leave one of them out.')
    const joined = await data.call('transfer.preview', {
      into: 'customers',
      mapping: [
        { column: 0, field: 'name' },
        { column: 1, field: 'notes' },
        { column: 0, field: 'notes' },
      ],
    })
    expect(joined.blocked).toBeNull()
  })

  test('tells what the rows are', async () => {
    chooses('A,B,C\nAnn,2024-05-01,7\n')
    const seen = await data.call('transfer.preview', {
      mapping: [
        { column: 0, field: 'customerName' },
        { column: 1, field: 'purchasedOn' },
        { column: 2, field: 'amount' },
      ],
    })
    expect(seen).toMatchObject({ into: 'purchases', blocked: null, amount: 700 })
    const people = await data.call('transfer.preview', { mapping: [{ column: 0, field: 'name' }] })
    expect(people).toMatchObject({ into: 'customers', blocked: null })
  })

  test('columns and fields that are not there are left out', async () => {
    chooses('Name\nAnn\n')
    const seen = await data.call('transfer.preview', {
      into: 'customers',
      mapping: [
        { column: 0, field: 'name' },
        { column: 9, field: 'city' },
        { column: 0, field: 'amount' },
      ],
    })
    expect(seen.mapping).toEqual([{ column: 0, field: 'name' }])
  })
})

test('the token of the preview stands for the file', async () => {
  chooses('Name\nAnn\n')
  const { file } = await data.call('transfer.preview', {})
  chooses('Name\nBob\n', 'other.csv')
  await data.call('transfer.import', { file: file.token })
  const { rows } = await data.call('customers.list', {})
  expect(rows.map((row) => row.name)).toEqual(['Ann'])
})

test('the action is named after the file', async () => {
  chooses('Name\nAnn\nBob\n', 'my list.csv')
  await data.call('transfer.import', {})
  const { rows } = await data.call('history.list', {})
  expect(rows).toMatchObject([{ name: 'Import 2 customers from my list.csv', changes: 2, undoable: true }])
})

describe('a large file', () => {
  const many = 12_000
  const customers = () =>
    [
      'Customer number,Name,City',
      ...Array.from({ length: many }, (_, n) => `C${String(n)},Name ${String(n)},Town ${String(n % 50)}`),
    ].join('\n')
  const orders = () =>
    [
      'Number,Customer number,Date,Amount',
      ...Array.from(
        { length: many },
        (_, n) =>
          `N${String(n)},C${String(n % 3000)},2024-0${String(1 + (n % 9))}-1${String(n % 10)},${String(n % 100)}.50`,
      ),
    ].join('\n')
  const schema = () => data.db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()

  test('goes in in bulk and leaves schema, history, figures and search as single steps would', async () => {
    const before = schema()
    chooses(customers())
    expect(await data.call('transfer.import', {})).toMatchObject({ new: many })
    chooses(orders())
    expect(await data.call('transfer.import', {})).toMatchObject({ new: many })
    expect(schema()).toEqual(before)
    expect(data.db.pragma('integrity_check', { simple: true })).toBe('ok')
    const { rows } = await data.call('history.list', {})
    expect(rows.map((row) => row.changes)).toEqual([many, many])
    const found = await data.call('customers.list', { query: 'name 2999' })
    expect(found.rows[0]).toMatchObject({ externalId: 'C2999', orders: 4 })
    const single = data.db.prepare('SELECT sum(amount) FROM purchase').pluck().get()
    expect(data.db.prepare('SELECT sum(revenue) FROM customer_figures').pluck().get()).toBe(single)
    await data.call('history.undo', {})
    expect((await data.call('purchases.list', {})).total).toBe(0)
    await data.call('purchases.create', { customerId: rows.length, purchasedOn: '2024-05-01', amount: 5 })
    expect((await data.call('history.list', {})).rows[0]).toMatchObject({ changes: 1 })
  })

  test('tags its customers in the same step, each tag once whatever its case', async () => {
    const before = schema()
    const lines = Array.from({ length: 6000 }, (_, n) => `C${String(n)},Name ${String(n)},Trade; trade`)
    chooses(['Customer number,Name,Tags', ...lines].join('\n'))
    await data.call('transfer.import', {})
    expect(schema()).toEqual(before)
    const tags = () => data.db.prepare('SELECT tag, count(*) AS n FROM customer_tag GROUP BY tag').all()
    expect(tags()).toEqual([{ tag: 'Trade', n: 6000 }])
    expect((await data.call('customers.list', { query: 'trade' })).total).toBe(6000)
    expect((await data.call('history.list', {})).rows).toMatchObject([{ changes: 12_000 }])
    await data.call('history.undo', {})
    expect(tags()).toEqual([])
    expect((await data.call('customers.list', { query: 'trade' })).total).toBe(0)
  })

  test('can be stopped while it runs; nothing is left behind', async () => {
    const before = schema()
    chooses(orders())
    const callId = 'stop-me'
    let asked = false
    const running = data.runner.call(
      'transfer.import',
      {},
      {
        callId,
        onProgress: ({ note }) => {
          if (asked || note !== 'Writing') return
          asked = true
          void data.runner.call('system.cancel', { callId })
        },
      },
    )
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(asked).toBe(true)
    expect((await data.call('customers.list', {})).total).toBe(0)
    expect((await data.call('history.list', {})).total).toBe(0)
    expect(schema()).toEqual(before)
  })
})
