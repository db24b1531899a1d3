import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../../src/shared/operations'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

async function listed(input: InputOf<'customers.export'>): Promise<string[][]> {
  const path = join(data.directory, 'list.csv')
  data.savesTo(path)
  await data.call('customers.export', { format: 'csv', ...input })
  const text = readFileSync(path, 'utf8').slice(1)
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data
}

describe('the list of customers as a file', () => {
  it('holds who the list holds, in its order, with its columns', async () => {
    await data.call('transfer.loadSample', {})
    const question = {
      query: 'a',
      filter: { grade: ['A' as const, 'B' as const] },
      sort: { by: 'revenue12m' as const, direction: 'descending' as const },
    }
    const { rows } = await data.call('customers.list', { ...question, limit: 1000 })
    const [head, ...lines] = await listed({ ...question, columns: ['name', 'grade', 'revenue12m', 'place'] })
    expect(head).toEqual(['Customer number', 'Name', 'Grade', 'Revenue 12 m', 'Place', 'Country'])
    expect(rows.length).toBeGreaterThan(3)
    expect(lines).toEqual(
      rows.map((row) => [
        row.externalId,
        row.name,
        row.grade,
        (row.revenue12m / 100).toFixed(2),
        row.place,
        row.country,
      ]),
    )
  })

  it('is in best order while searching, and of another day when asked', async () => {
    await data.call('transfer.loadSample', {})
    const question = {
      query: 'an',
      sort: { by: 'relevance' as const, direction: 'ascending' as const },
      asOf: '2025-06-30',
    }
    const { rows } = await data.call('customers.list', { ...question, limit: 1000 })
    const [, ...lines] = await listed({ ...question, columns: ['name', 'orders'] })
    expect(lines.map(([, name, orders]) => [name, orders])).toEqual(
      rows.map((row) => [row.name, String(row.orders)]),
    )
  })

  it('is recognised as a list of customers by the import, whatever its columns', async () => {
    await data.call('transfer.loadSample', {})
    for (const columns of [undefined, ['name', 'revenue', 'lastPurchaseOn'] as const]) {
      await listed(columns ? { columns: [...columns] } : {})
      data.chooses({ path: join(data.directory, 'list.csv') })
      const preview = await data.call('transfer.preview', {})
      expect(preview).toMatchObject({ into: 'customers', blocked: null, problemCount: 0 })
      expect(preview.counts).toMatchObject({ new: 0, changed: 0, skipped: 0 })
    }
  })

  it('can be a workbook', async () => {
    await data.call('customers.create', { name: '=1+1' })
    const path = join(data.directory, 'list.xlsx')
    data.savesTo(path)
    expect(await data.call('customers.export', { columns: ['name', 'orders'] })).toMatchObject({
      file: { name: 'list.xlsx' },
      rows: 1,
    })
    const [sheet] = await readXlsxFile(path)
    expect(sheet?.data).toEqual([
      ['Customer number', 'Name', 'Orders'],
      [null, '=1+1', 0],
    ])
  })
})

describe('one person’s data', () => {
  async function everything() {
    const { id: referrer } = await data.call('customers.create', { name: 'Bob Referrer' })
    const { id } = await data.call('customers.create', {
      name: '<script>alert("x")</script> & Co',
      notes: 'likes "tea" & <b>bread</b>',
      emails: [{ label: 'work', value: 'x@example.invalid' }],
      referredById: referrer,
      tags: ['vip'],
      traits: [{ traitId: 1, value: '52' }],
    })
    await data.call('customers.update', { id, changes: { notes: 'now likes coffee' } })
    await data.call('purchases.create', {
      customerId: id,
      number: 'R-1',
      purchasedOn: '2026-01-02',
      amount: 12345,
      items: 'tea',
    })
    await data.call('touchpoints.create', {
      customerId: id,
      happenedOn: '2026-01-03',
      kind: 'call',
      initiative: 'reactive',
      minutes: 7,
      note: 'asked for tea',
    })
    await data.call('grading.rate', { customerId: id, ratings: [{ criterionId: 1, value: 4 }] })
    await data.call('grading.override', { customerIds: [id], grade: 'B', reason: 'a feeling' })
    await data.call('customers.create', { name: 'Carl Brought', referredById: id })
    return id
  }

  const expected = [
    'x@example.invalid',
    'vip',
    '52',
    'Age',
    'R-1',
    'tea',
    'asked for tea',
    'Enjoyable to work with',
    'a feeling',
    'Bob Referrer',
    'Carl Brought',
    'now likes coffee',
    // What the history still holds.
    'likes "tea" & <b>bread</b>',
  ]

  it('is a document that says all of it, runs nothing, and holds the same for machines', async () => {
    const id = await everything()
    const path = join(data.directory, 'person.html')
    data.savesTo(path)
    await data.call('customers.exportPerson', { id })
    const html = readFileSync(path, 'utf8')
    const words = wordsOf(html)
    for (const text of [...expected, '€123.45', '<script>alert("x")</script> & Co']) {
      expect(words, text).toContain(text)
    }
    expect(html).not.toMatch(/<(script|img|iframe|link|object|b)\b|\son\w+=/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    const href = /<a download="[^"]+" href="([^"]+)"/.exec(html)?.[1] ?? ''
    const json = Buffer.from(href.slice(href.indexOf(',') + 1), 'base64').toString('utf8')
    data.savesTo(join(data.directory, 'person.json'))
    await data.call('customers.exportPerson', { id, format: 'json' })
    const file = readFileSync(join(data.directory, 'person.json'), 'utf8')
    const withoutMoment = (text: string) => text.replace(/"madeAt": .*/, '')
    expect(withoutMoment(json)).toBe(withoutMoment(file))
  })

  it('is complete for machines: every row, the grades, the history with what was before', async () => {
    const id = await everything()
    data.savesTo(join(data.directory, 'person.json'))
    await data.call('customers.exportPerson', { id, format: 'json' })
    const held: unknown = JSON.parse(readFileSync(join(data.directory, 'person.json'), 'utf8'))
    const text = JSON.stringify(held)
    for (const word of expected) expect(text, word).toContain(JSON.stringify(word).slice(1, -1))
    expect(held).toMatchObject({
      customer: { id, emails: [{ label: 'work', value: 'x@example.invalid' }], referred_by: 'Bob Referrer' },
      tables: {
        purchase: [{ number: 'R-1', amount: 12345 }],
        touchpoint: [{ minutes: 7 }],
        rating: [{ value: 4, criterion: 'Enjoyable to work with' }],
        grade_override: [{ reason: 'a feeling' }],
      },
      brought: ['Carl Brought'],
      figures: { revenue: 12345, grade: 'B' },
    })
    expect(text).toContain('"to_grade":"B"')
  })

  it('is of nobody who is not there', async () => {
    data.savesTo(join(data.directory, 'person.html'))
    await expect(data.call('customers.exportPerson', { id: 9 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

/** What a browser shows of a document. */
function wordsOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+|#39);/g, (_all, name: string) => entities[name] ?? '')
}
