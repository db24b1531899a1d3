import fc from 'fast-check'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ratingSql } from '../../../../src/main/features/transfer/rating.queries'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, TODAY, type TestData } from '../../../support/data'

let data: TestData
let ann: number
beforeEach(async () => {
  data = await testData()
  ann = (await data.call('customers.create', { name: 'Ann Lee', externalId: 'K1' })).id
  await data.call('customers.create', { name: 'Bob Ray' })
})
afterEach(() => data.close())

type Wishes = InputOf<'transfer.import'>

function preview(content: string, wishes: Wishes = {}) {
  data.chooses({ name: 'ratings.csv', content })
  return data.call('transfer.preview', wishes)
}

function bring(content: string, wishes: Wishes = {}) {
  data.chooses({ name: 'ratings.csv', content })
  return data.call('transfer.import', wishes)
}

/** The ratings as 'customer/criterion=value on day'. */
function ratings(): string[] {
  return data.db
    .prepare(
      `SELECT name || '/' || criterion_id || '=' || value || ' on ' || rated_on FROM rating
       JOIN customer ON customer.id = customer_id ORDER BY name, criterion_id`,
    )
    .pluck()
    .all() as string[]
}

const wide =
  'Customer no.,Customer,Enjoyable to work with,CHALLENGES us to get better,Cares about us as a supplier\n' +
  'K1,,5,4,\n,Bob Ray,2,,1\n'

describe('a column for each criterion', () => {
  test('becomes ratings, which are counted one by one', async () => {
    const seen = await preview(wide)
    expect(seen.into).toBe('ratings')
    expect(seen.mapping.slice(2)).toEqual([
      { column: 2, field: 'rating', criterionId: 1 },
      { column: 3, field: 'rating', criterionId: 4 },
      { column: 4, field: 'rating', criterionId: 5 },
    ])
    expect(seen.counts).toEqual({
      rows: 2,
      new: 4,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      customersCreated: 0,
    })
    const { rows } = await data.call('transfer.previewRows', { file: seen.file.token })
    expect(rows[0]?.values).toEqual({ customerExternalId: 'K1', 'rating/1': '5', 'rating/4': '4' })
    expect(await bring(wide)).toMatchObject({ new: 4 })
    expect(ratings()).toEqual([
      `Ann Lee/1=5 on ${TODAY}`,
      `Ann Lee/4=4 on ${TODAY}`,
      `Bob Ray/1=2 on ${TODAY}`,
      `Bob Ray/5=1 on ${TODAY}`,
    ])
    expect((await data.call('history.list', { limit: 1 })).undo?.name).toBe(
      'Import 4 ratings from ratings.csv',
    )
    await data.call('history.undo', {})
    expect(ratings()).toEqual([])
  })

  test('a value that is no rating is left out by row and column; the others of the row stand', async () => {
    const mapping = [
      { column: 0, field: 'customerName' as const },
      { column: 1, field: 'rating' as const, criterionId: 1 },
      { column: 2, field: 'rating' as const, criterionId: 4 },
    ]
    const seen = await preview(
      'Customer,Enjoyable to work with,Challenges us to get better\nAnn Lee,7,4\nBob Ray,0,4.5\nCy,5,5\nAnn Lee,,\nBob Ray,5,4\n',
      { mapping },
    )
    expect(seen.problems.map(({ row, column, value, severity }) => [row, column, value, severity])).toEqual([
      [3, null, '', 'error'],
      [4, 'Customer', 'Cy', 'error'],
      [5, null, '', 'error'],
      [2, 'Enjoyable to work with', '7', 'warning'],
      [3, 'Enjoyable to work with', '0', 'warning'],
      [3, 'Challenges us to get better', '4.5', 'warning'],
    ])
    expect(seen.counts).toMatchObject({ rows: 5, new: 3, skipped: 3 })
  })

  test('one criterion for two columns, or none at all, is refused in words', async () => {
    const twice = [
      { column: 1, field: 'customerName' as const },
      { column: 2, field: 'rating' as const, criterionId: 1 },
      { column: 3, field: 'rating' as const, criterionId: 1 },
    ]
    expect((await preview(wide, { mapping: twice })).blocked).toContain('“Enjoyable to work with”')
    const open = twice.slice(0, 2).map(({ column, field }) => ({ column, field }))
    expect((await preview(wide, { mapping: open })).blocked).toContain('by which criterion')
    const none = await preview(wide, { into: 'ratings', mapping: [{ column: 1, field: 'customerName' }] })
    expect(none.blocked).toContain('holds the rating')
    // A criterion that is not there (any more), or is measured, makes no column.
    const gone = await preview(wide, {
      mapping: [
        { column: 1, field: 'customerName' },
        { column: 2, field: 'rating', criterionId: 2 },
        { column: 3, field: 'rating', criterionId: 99 },
      ],
    })
    expect(gone.mapping).toEqual([{ column: 1, field: 'customerName' }])
    await expect(bring(wide, { mapping: twice })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('a row for each rating', () => {
  const long =
    'Customer,Criterion,Rating,Date\n' +
    'Ann Lee,enjoyable to work with,★★★★,2025-03-01\nAnn Lee,Challenges us to get better,2/5,2025-03-01\n'

  test('names its criterion', async () => {
    expect(await bring(long)).toMatchObject({ new: 2, skipped: 0 })
    expect(ratings()).toEqual(['Ann Lee/1=4 on 2025-03-01', 'Ann Lee/4=2 on 2025-03-01'])
  })

  test('is left out where criterion, value or day cannot be read', async () => {
    const seen = await preview(
      `${long}Ann Lee,Pays on time,3,2025-03-01\nAnn Lee,Enjoyable to work with,six,2025-03-01\n` +
        'Ann Lee,Enjoyable to work with,,2025-03-01\nAnn Lee,Enjoyable to work with,3,someday\n' +
        'Bob Ray,Enjoyable to work with,3,\n',
      { into: 'ratings' },
    )
    expect(seen.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [4, 'Criterion', 'There is no criterion “Pays on time” that you rate.'],
      [5, 'Rating', '“six” is not a rating from 1 to 5.'],
      [6, 'Rating', 'There is no rating in this row.'],
      [7, 'Date', '“someday” is not a date.'],
    ])
    expect(seen.counts).toMatchObject({ rows: 7, new: 3, skipped: 4 })
  })

  test('of several by one criterion the newest counts, of equally new ones the last', async () => {
    const several =
      'Customer no.,Criterion,Rating,Date\nK1,Enjoyable to work with,2,2025-01-01\nK1,Enjoyable to work with,3,2025-03-01\n' +
      'K1,Enjoyable to work with,4,2025-02-01\nK1,Enjoyable to work with,5,2025-03-01\n'
    const seen = await preview(several)
    expect(seen.counts).toMatchObject({ rows: 4, new: 1, skipped: 3 })
    expect(seen.problems.map(({ row, message }) => [row, /Row (\d+)/.exec(message)?.[1]])).toEqual([
      [2, '3'],
      [3, '5'],
      [4, '3'],
    ])
    await bring(several)
    expect(ratings()).toEqual(['Ann Lee/1=5 on 2025-03-01'])
  })
})

test('a saved mapping keeps the criteria of its columns', async () => {
  const first = await preview(wide)
  await data.call('transfer.saveMapping', {
    name: 'Rating round',
    into: 'ratings',
    columns: first.mapping.map(({ column, ...part }) => ({
      header: first.columns[column]?.header ?? '',
      ...part,
    })),
  })
  const again = await preview(wide)
  expect(again.mappedBy).toMatchObject({ how: 'saved', name: 'Rating round' })
  expect(again.mapping).toEqual(first.mapping)
})

describe('what is there already', () => {
  const rated = (value: string, day = '') =>
    `Customer,Criterion,Rating,Date\nAnn Lee,Enjoyable to work with,${value},${day}\n`

  test('is replaced by a newer rating and kept before an older one', async () => {
    await bring(rated('3', '2025-03-01'))
    expect(await bring(rated('5', '2025-02-01'))).toMatchObject({ changed: 0, unchanged: 1 })
    expect(ratings()).toEqual(['Ann Lee/1=3 on 2025-03-01'])
    expect(await bring(rated('4', '2025-03-02'))).toMatchObject({ changed: 1 })
    expect(ratings()).toEqual(['Ann Lee/1=4 on 2025-03-02'])
    // The same again on a later day is the newest word on it.
    expect(await bring(rated('4', '2025-05-01'))).toMatchObject({ changed: 1 })
    expect(await bring(rated('1', '2025-04-01'))).toMatchObject({ unchanged: 1 })
    expect(ratings()).toEqual(['Ann Lee/1=4 on 2025-05-01'])
    await data.call('history.undo', {})
    expect(ratings()).toEqual(['Ann Lee/1=4 on 2025-03-02'])
  })

  test('without a day a rating is of today, and the same file tomorrow changes nothing', async () => {
    await bring(rated('3'))
    data.setToday('2026-03-16')
    expect(await bring(rated('3'))).toMatchObject({ changed: 0, unchanged: 1 })
    expect(ratings()).toEqual([`Ann Lee/1=3 on ${TODAY}`])
    expect(await bring(rated('2'))).toMatchObject({ changed: 1 })
    expect(ratings()).toEqual(['Ann Lee/1=2 on 2026-03-16'])
  })

  test('importing anything twice changes nothing', async () => {
    const row = fc.record({
      Customer: fc.constantFrom('Ann Lee', 'Bob Ray', 'Cy'),
      'Enjoyable to work with': fc.constantFrom('', '1', '5', '9'),
      'Challenges us to get better': fc.constantFrom('', '2', '★★★'),
      'Rated on': fc.constantFrom('', '2025-01-01', '2025-02-01'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
        const file = Papa.unparse(rows)
        const into = { into: 'ratings' as const }
        await bring(file, into)
        expect(await bring(file, into)).toMatchObject({ new: 0, changed: 0 })
      }),
      { numRuns: 10 },
    )
  })

  test('is looked up in an index', () => {
    const plan = data.db.prepare(`EXPLAIN QUERY PLAN ${ratingSql}`).all(1, 1)
    expect(JSON.stringify(plan)).toMatch(/SEARCH rating USING INDEX/)
  })
})

test('grades that follow are put down to the rating', async () => {
  await data.call('purchases.create', { customerId: ann, purchasedOn: '2026-01-05', amount: 100_00 })
  await bring(wide)
  const { history } = await data.call('grading.explain', { customerId: ann })
  expect(history[0]).toMatchObject({ cause: 'rating' })
})

test('many are written in bulk, and undone at once', async () => {
  const names = Array.from({ length: 3000 }, (_, index) => `Customer ${String(index)}`)
  await bring(`Name,City\n${names.join(',X\n')},X\n`, { into: 'customers' })
  const file = `Customer,Enjoyable to work with,Challenges us to get better\n${names.join(',4,5\n')},4,5\n`
  expect(await bring(file)).toMatchObject({ new: 6000 })
  const first = await data.call('customers.list', { query: 'Customer 17', limit: 1 })
  expect(first.total).toBeGreaterThan(0)
  expect(await bring(file)).toMatchObject({ new: 0, unchanged: 6000 })
  await data.call('history.undo', {})
  expect(ratings()).toEqual([])
})
