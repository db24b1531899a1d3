import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { touchpointsOnSql } from '../../../../src/main/features/transfer/touchpoint.queries'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData
let ann: number
let bob: number
beforeEach(async () => {
  data = await testData()
  ann = (await data.call('customers.create', { name: 'Ann Lee', externalId: 'K1' })).id
  bob = (await data.call('customers.create', { name: 'Bob Ray' })).id
})
afterEach(() => data.close())

type Wishes = InputOf<'transfer.import'>

function preview(content: string, wishes: Wishes = {}) {
  data.chooses({ name: 'log.csv', content })
  return data.call('transfer.preview', wishes)
}

function bring(content: string, wishes: Wishes = {}) {
  data.chooses({ name: 'log.csv', content })
  return data.call('transfer.import', wishes)
}

async function touchpoints(customerId = ann) {
  const { rows } = await data.call('touchpoints.list', { customerId, limit: 1000 })
  return rows.toReversed()
}

const log = [
  'Date,Customer no.,Customer,Kind,Direction,Minutes,Expense,Mood,Notes',
  '2026-01-05,K1,,Phone call,in,1:30,,4,Asked for a quote',
  '2026-01-06,,bob  ray,Besuch,out,45,12.50,2,"Measured\nthe roof"',
  '2026-01-07,K1,,E-mail,,,,5,',
].join('\n')

describe('what a row says', () => {
  test('becomes a touchpoint of the customer it names by number or by name', async () => {
    const seen = await preview(log)
    expect(seen).toMatchObject({ into: 'touchpoints', blocked: null, problems: [] })
    expect(seen.counts).toEqual({
      rows: 3,
      new: 3,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      customersCreated: 0,
    })
    const { rows } = await data.call('transfer.previewRows', { file: seen.file.token })
    expect(rows[0]).toMatchObject({
      outcome: 'new',
      values: {
        happenedOn: '2026-01-05',
        touchpointKind: 'call',
        initiative: 'reactive',
        minutes: 'PT90M',
        mood: '1',
      },
    })
    expect(rows[1]?.values).toMatchObject({ expense: '12.50', minutes: 'PT45M', mood: '-1' })
    const time = seen.columns.find(({ header }) => header === 'Minutes')
    expect(time?.samples).toEqual([
      { text: '1:30', read: 'PT90M' },
      { text: '45', read: 'PT45M' },
    ])
    expect(await bring(log)).toMatchObject({ new: 3 })
    expect(await touchpoints()).toMatchObject([
      {
        happenedOn: '2026-01-05',
        kind: 'call',
        initiative: 'reactive',
        minutes: 90,
        mood: 1,
        note: 'Asked for a quote',
      },
      { happenedOn: '2026-01-07', kind: 'email', minutes: 0, expense: 0, mood: 2, note: '' },
    ])
    expect(await touchpoints(bob)).toMatchObject([
      {
        kind: 'visit',
        initiative: 'proactive',
        minutes: 45,
        expense: 1250,
        mood: -1,
        note: 'Measured\nthe roof',
      },
    ])
    const action = await data.call('history.list', { limit: 1 })
    expect(action.undo?.name).toBe('Import 3 touchpoints from log.csv')
    await data.call('history.undo', {})
    expect(await touchpoints()).toEqual([])
    expect(await touchpoints(bob)).toEqual([])
  })

  test('what is not understood is told by row and column, and the touchpoint kept', async () => {
    const seen = await preview(
      'Date,Customer,Kind,Direction,Minutes,Expense,Mood,Notes\n' +
        '2026-01-05,Ann Lee,Karaoke,sideways,soon,-4,purple,x\n' +
        '2026-01-05,Ann Lee,call,in,5,1,good,y\n2026-01-05,Ann Lee,call,in,5,1,good,z\n',
    )
    expect(seen.counts).toMatchObject({ new: 3, skipped: 0 })
    expect(seen.problems.map(({ row, column, value, severity }) => [row, column, value, severity])).toEqual([
      [2, 'Kind', 'Karaoke', 'warning'],
      [2, 'Direction', 'sideways', 'warning'],
      [2, 'Minutes', 'soon', 'warning'],
      [2, 'Expense', '-4', 'warning'],
      [2, 'Mood', 'purple', 'warning'],
    ])
  })

  test('a row without a day, or of a customer nobody knows, is left out', async () => {
    const file =
      'Date,Customer,Minutes\n,Ann Lee,5\nsoon,Ann Lee,5\n2026-01-05,Cy,5\n2026-01-05,,5\n2026-01-05,Ann Lee,5\n' +
      '2026-01-06,Ann Lee,5\n2026-01-07,Ann Lee,5\n'
    const seen = await preview(file)
    expect(seen.into).toBe('touchpoints')
    expect(seen.createMissingCustomers).toBe(false)
    expect(seen.counts).toMatchObject({ new: 3, skipped: 4, customersCreated: 0 })
    expect(seen.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, 'Date', 'There is no date in this row.'],
      [3, 'Date', '“soon” is not a date.'],
      [4, 'Customer', 'There is no customer “Cy” yet.'],
      [5, 'Customer', 'This row does not say who the customer is.'],
    ])
    expect(await bring(file, { createMissingCustomers: true })).toMatchObject({ new: 4, customersCreated: 1 })
    const { rows } = await data.call('customers.list', {})
    expect(rows.map((row) => row.name)).toContain('Cy')
  })

  test('what it does not say counts as the owner chose', async () => {
    const sheet = 'Date,Customer,Hours\n2026-01-05,Ann Lee,1.5\n'
    expect((await preview(sheet)).otherwise).toEqual({ kind: 'service', initiative: 'reactive' })
    expect((await preview('Call date,Customer,Call duration\n2026-01-05,Ann Lee,5\n')).otherwise.kind).toBe(
      'call',
    )
    await bring(sheet, { otherwise: { kind: 'visit', initiative: 'proactive' } })
    expect(await touchpoints()).toMatchObject([{ kind: 'visit', initiative: 'proactive', minutes: 90 }])
  })

  test('who reached out may stand in the kind', async () => {
    await bring('Date,Customer,Kind,Minutes\n2026-01-05,Ann Lee,Outgoing call,5\n')
    expect(await touchpoints()).toMatchObject([{ kind: 'call', initiative: 'proactive' }])
  })

  test('says what is missing', async () => {
    const mapping = [
      { column: 0, field: 'customerName' as const },
      { column: 1, field: 'note' as const },
    ]
    const seen = await preview('Customer,Notes\nAnn Lee,x\n', { mapping })
    expect(seen).toMatchObject({
      into: 'touchpoints',
      blocked: 'Say which column holds the date of the touchpoint.',
    })
  })

  test('while only shared fields are named, the rows stay what they look like', async () => {
    const mapping = [{ column: 1, field: 'customerExternalId' as const }]
    expect((await preview(log, { mapping })).into).toBe('touchpoints')
    const sales = 'Number,Customer,Date,Amount\n1,Ann Lee,2026-01-05,10\n'
    expect((await preview(sales, { mapping: [{ column: 1, field: 'customerName' }] })).into).toBe('purchases')
  })
})

describe('what is there already', () => {
  test('the same file twice changes nothing and leaves no action', async () => {
    await bring(log)
    const before = (await data.call('history.list', {})).total
    expect(await bring(log)).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    expect((await data.call('history.list', {})).total).toBe(before)
  })

  test('is changed by what the file says, and never by what it leaves empty', async () => {
    await bring(log)
    const result = await bring(
      'Date,Customer no.,Kind,Minutes,Mood,Notes\n2026-01-05,K1,call,95,,Asked for a quote\n2026-01-07,K1,E-mail,,1,\n2026-01-09,K1,call,5,4,\n',
    )
    expect(result).toMatchObject({ new: 1, changed: 2, unchanged: 0 })
    expect(await touchpoints()).toMatchObject([
      { minutes: 95, mood: 1, initiative: 'reactive' },
      { kind: 'email', mood: -2 },
      { happenedOn: '2026-01-09' },
    ])
    await data.call('history.undo', {})
    expect(await touchpoints()).toMatchObject([{ minutes: 90 }, { mood: 2 }])
  })

  test('equal ones are told apart by how often they occur', async () => {
    const twice = 'Date,Customer,Kind,Minutes\n2026-01-05,Ann Lee,call,5\n2026-01-05,Ann Lee,call,5\n'
    expect(await bring(twice)).toMatchObject({ new: 2 })
    expect(await bring(twice)).toMatchObject({ new: 0, unchanged: 2 })
    expect(await bring(`${twice}2026-01-05,Ann Lee,call,5\n`)).toMatchObject({ new: 1, unchanged: 2 })
  })

  test('a note the owner has added, or the file has now, does not make it another', async () => {
    const bare = 'Date,Customer,Kind,Minutes\n2026-01-05,Ann Lee,call,5\n'
    await bring(bare)
    const [call] = await touchpoints()
    await data.call('touchpoints.update', { id: call?.id ?? 0, changes: { note: 'About the roof' } })
    expect(await bring(bare)).toMatchObject({ new: 0, unchanged: 1 })
    await bring('Date,Customer,Kind,Minutes\n2026-01-06,Ann Lee,call,7\n')
    const noted = 'Date,Customer,Kind,Minutes,Notes\n2026-01-06,Ann Lee,call,7,About the door\n'
    expect(await bring(noted)).toMatchObject({ new: 0, changed: 1 })
    expect(await bring(noted)).toMatchObject({ unchanged: 1 })
  })

  test('is looked up in an index', () => {
    const plan = data.db.prepare(`EXPLAIN QUERY PLAN ${touchpointsOnSql}`).all(1, '2026-01-05', 'call')
    expect(JSON.stringify(plan)).toMatch(/SEARCH touchpoint USING INDEX touchpoint_figures/)
  })
})

test('many are written in bulk: figures, history and undo are as if written one by one', async () => {
  const rows = Array.from({ length: 6000 }, (_, index) => {
    const day = `2026-0${String(1 + (index % 2))}-${String(1 + (index % 28)).padStart(2, '0')}`
    return `${day},${index % 3 === 0 ? 'Bob Ray' : 'Ann Lee'},call,${String(1 + (index % 9))},note ${String(index)}`
  })
  const file = `Date,Customer,Kind,Minutes,Notes\n${rows.join('\n')}\n`
  expect(await bring(file)).toMatchObject({ new: 6000 })
  await data.call('settings.update', { hourlyRate: 6000 })
  const bulk = await data.call('customers.get', { id: ann })
  const minutes = rows
    .filter((row) => row.includes('Ann Lee'))
    .reduce((sum, row) => sum + Number(row.split(',')[3]), 0)
  expect(bulk.figures).toMatchObject({ costToServe: minutes * 100, lastTouchOn: '2026-02-28' })
  expect(await bring(file)).toMatchObject({ unchanged: 6000 })
  await data.call('history.undo', {})
  await data.call('history.undo', {})
  expect(await touchpoints()).toEqual([])
})
