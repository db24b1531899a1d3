import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exportedTables, fieldsOf } from '../../../../../src/main/database/fields'
import { SCHEMA_VERSION } from '../../../../../src/main/database/migrate'
import { Scratch } from '../../../../../src/main/database/scratch'
import { all } from '../../../../../src/main/database/sql'
import { testData, type TestData } from '../../../../support/data'
import { changesWithoutMoment } from '../../../../support/gradeLog'
import { fillEverything, hostileNames } from './full-data'

const open: TestData[] = []
async function newData(): Promise<TestData> {
  const data = await testData()
  open.push(data)
  return data
}
afterEach(async () => {
  for (const data of open.splice(0)) await data.close()
})

async function exported(data: TestData, name = 'all.json'): Promise<string> {
  const path = join(data.directory, name)
  data.savesTo(path)
  const { file } = await data.call('transfer.exportAll', {})
  expect(file.name).toBe(name)
  const text = readFileSync(path, 'utf8')
  expect(file.bytes).toBe(Buffer.byteLength(text))
  return text
}

const withoutMoment = (text: string) => text.replace(/^"exportedAt": .*$/m, '')
const documentSchema = z.strictObject({
  format: z.string(),
  version: z.number(),
  schema: z.number(),
  exportedAt: z.string(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
type Document = z.output<typeof documentSchema>
const parse = (text: string) => documentSchema.parse(JSON.parse(text))

async function bringIn(data: TestData, content: string) {
  data.chooses({ name: 'in.json', content })
  return data.call('transfer.importAll', {})
}

describe('everything as one JSON document', () => {
  it.each(['the sample business', 'data with every feature and hostile strings'])(
    'goes into an empty file with nothing different: %s',
    async (which) => {
      const from = await newData()
      if (which === 'the sample business') await from.call('transfer.loadSample', {})
      else await fillEverything(from)
      const text = await exported(from)
      const document = parse(text)
      expect(Object.keys(document.tables)).toEqual([...exportedTables])

      const into = await newData()
      const result = await bringIn(into, text)
      expect([changesWithoutMoment(from.db), changesWithoutMoment(into.db)]).toEqual([[], []])
      expect(result.customers).toBe(document.tables['customer']?.length)
      expect(withoutMoment(await exported(into))).toBe(withoutMoment(text))

      const question = { filter: { archived: 'all' as const }, limit: 1000 }
      expect(await into.call('customers.list', question)).toEqual(await from.call('customers.list', question))
      expect(await into.call('personas.list', {})).toEqual(await from.call('personas.list', {}))
      expect(await into.call('settings.get', {})).toEqual(await from.call('settings.get', {}))
      for (const id of document.tables['customer']?.map((row) => Number(row['id'])) ?? []) {
        expect(await into.call('customers.get', { id })).toEqual(await from.call('customers.get', { id }))
      }
    },
  )

  it('fills every table, so that the round trip proves something', async () => {
    const data = await newData()
    await fillEverything(data)
    const { tables } = parse(await exported(data))
    const empty = Object.keys(tables).filter((table) => tables[table]?.length === 0)
    expect(empty).toEqual([])
    expect(tables['customer']?.slice(0, 120).map((row) => row['name'])).toEqual(hostileNames.slice(0, 120))
  })

  it('holds each row with each of its fields, in the order of the schema, one on a line', async () => {
    const data = await newData()
    await data.call('transfer.loadSample', {})
    const text = await exported(data)
    const document = parse(text)
    expect(document).toMatchObject({ format: 'regulars-export', version: 1, schema: SCHEMA_VERSION })
    for (const table of exportedTables) {
      const names = fieldsOf(data.db, table).map(({ name }) => name)
      for (const row of document.tables[table] ?? []) expect(Object.keys(row)).toEqual(names)
    }
    const rows = Object.values(document.tables).reduce((sum, list) => sum + list.length, 0)
    expect(text.split('\n').filter((line) => line.startsWith('{"id":'))).toHaveLength(rows)
  })

  it('is one action that can be undone and redone', async () => {
    const from = await newData()
    await from.call('transfer.loadSample', {})
    const text = await exported(from)
    const into = await newData()
    await into.call('settings.update', { business: 'Mine' })
    const before = await exported(into, 'before.json')
    await bringIn(into, text)
    const { undo } = await into.call('history.list', {})
    expect(undo?.name).toBe('Bring in everything from “in.json”')
    await into.call('history.undo', {})
    expect(await into.call('settings.get', {})).toMatchObject({ business: 'Mine' })
    expect(withoutMoment(await exported(into))).toBe(withoutMoment(before))
    await into.call('history.redo', {})
    expect((await into.call('system.info', {})).customers).toBe(120)
  })

  it('leaves nothing behind when it is stopped, and what was there before', async () => {
    const data = await newData()
    await data.call('transfer.loadSample', {})
    const path = join(data.directory, 'all.json')
    writeFileSync(path, 'the one before')
    data.savesTo(path)
    const running = data.runner.call(
      'transfer.exportAll',
      {},
      {
        callId: 'x',
        onProgress: () => void data.runner.call('system.cancel', { callId: 'x' }),
      },
    )
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(readFileSync(path, 'utf8')).toBe('the one before')
    expect(readdirSync(data.directory).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('says where it could not be written', async () => {
    const data = await newData()
    data.savesTo(join(data.directory, 'nowhere', 'all.json'))
    await expect(data.call('transfer.exportAll', {})).rejects.toMatchObject({ code: 'not-found' })
  })

  it('adds the ending, and shows what it saved', async () => {
    const data = await newData()
    data.savesTo(join(data.directory, 'all'))
    const { file } = await data.call('transfer.exportAll', {})
    expect(existsSync(join(data.directory, 'all.json'))).toBe(true)
    expect(await data.call('transfer.showExport', { token: file.token })).toEqual({ shown: true })
    await expect(data.call('transfer.showExport', { token: 'other' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('an export that is not as it should be', () => {
  const change = (text: string, work: (document: Document) => void) => {
    const document = parse(text)
    work(document)
    return JSON.stringify(document)
  }
  const rowOf = (document: Document, table: string, index = 0) => document.tables[table]?.[index] ?? {}

  const wrong: [name: string, code: string, message: RegExp, broken: (text: string) => string][] = [
    ['a newer version', 'newer', /newer/, (text) => change(text, (all) => (all.version = 2))],
    ['a newer schema', 'newer', /newer/, (text) => change(text, (all) => (all.schema = SCHEMA_VERSION + 1))],
    ['another format', 'unreadable', /no export/, (text) => change(text, (all) => (all.format = 'x'))],
    ['no tables', 'unreadable', /tables/, () => '{"format":"regulars-export","version":1,"schema":1}'],
    ['half of it', 'unreadable', /end is missing/, (text) => text.slice(0, text.length / 2)],
    ['no JSON', 'unreadable', /no JSON/, () => 'Name,City\nAnn,Paris'],
    ['nothing', 'unreadable', /no JSON/, () => ''],
    ['more after its end', 'unreadable', /no JSON/, (text) => `${text}{}`],
    [
      'an id twice',
      'invalid',
      /“customer”.*twice/,
      (text) => change(text, (all) => (rowOf(all, 'customer', 1)['id'] = rowOf(all, 'customer')['id'])),
    ],
    [
      'a number twice',
      'invalid',
      /“purchase”.*once more/,
      (text) =>
        change(text, (all) => (rowOf(all, 'purchase', 1)['number'] = rowOf(all, 'purchase')['number'])),
    ],
    [
      'a purchase of nobody',
      'invalid',
      /“purchase”.*“customer” that is not/,
      (text) => change(text, (all) => (rowOf(all, 'purchase')['customer_id'] = 9999)),
    ],
    [
      'a grade of nobody',
      'invalid',
      /“grade_change”.*“customer” that is not/,
      (text) => change(text, (all) => (rowOf(all, 'grade_change')['customer_id'] = 9999)),
    ],
    [
      'a day that is none',
      'invalid',
      /“purchased_on”/,
      (text) => change(text, (all) => (rowOf(all, 'purchase')['purchased_on'] = '2026-02-30')),
    ],
    [
      'a broken amount',
      'invalid',
      /“amount”/,
      (text) => change(text, (all) => (rowOf(all, 'purchase')['amount'] = 1.5)),
    ],
    [
      'an address of another shape',
      'invalid',
      /“addresses”/,
      (text) => change(text, (all) => (rowOf(all, 'customer')['addresses'] = [{ planet: 'Mars' }])),
    ],
    [
      'an unknown status',
      'invalid',
      /“customer”.*cannot hold/,
      (text) => change(text, (all) => (rowOf(all, 'customer')['status'] = 'angry')),
    ],
    [
      'an unknown field',
      'invalid',
      /no field “shoe_size”/,
      (text) => change(text, (all) => (rowOf(all, 'customer')['shoe_size'] = 45)),
    ],
    [
      'a missing field',
      'invalid',
      /“name” is missing/,
      (text) => change(text, (all) => delete rowOf(all, 'customer')['name']),
    ],
    [
      'a setting nobody knows',
      'invalid',
      /“setting”/,
      (text) => change(text, (all) => (rowOf(all, 'setting')['key'] = '__proto__')),
    ],
    [
      'an unknown table',
      'invalid',
      /“sqlite_schema”/,
      (text) => change(text, (all) => (all.tables['sqlite_schema'] = [])),
    ],
    [
      'the history',
      'invalid',
      /“history_action”/,
      (text) => change(text, (all) => (all.tables['history_action'] = [])),
    ],
    [
      'rows that are none',
      'invalid',
      /not a row/,
      (text) => text.replace('"customer": [', '"customer": [null,'),
    ],
  ]

  it.each(wrong)('is refused and changes nothing: %s', async (_name, code, message, broken) => {
    const from = await newData()
    await from.call('transfer.loadSample', {})
    const text = await exported(from)
    const into = await newData()
    const before = await exported(into, 'before.json')
    await expect(bringIn(into, broken(text))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as unknown,
    })
    expect(withoutMoment(await exported(into))).toBe(withoutMoment(before))
    expect((await into.call('history.list', {})).total).toBe(0)
  })

  it('goes into an empty file only', async () => {
    const from = await newData()
    const text = await exported(from)
    await from.call('customers.create', { name: 'Ann' })
    await expect(bringIn(from, text)).rejects.toMatchObject({ code: 'conflict' })
    expect((await from.call('customers.list', {})).rows.map(({ name }) => name)).toEqual(['Ann'])
  })

  it('may be laid out in another way, its keys in any order', async () => {
    const from = await newData()
    await from.call('transfer.loadSample', {})
    const text = await exported(from)
    const { tables, ...head } = parse(text)
    const reversed = Object.fromEntries(
      Object.entries(tables)
        .reverse()
        .map(([name, rows]) => [name, rows.toReversed()]),
    )
    const into = await newData()
    await bringIn(into, JSON.stringify({ tables: reversed, ...head }, null, 4))
    expect(withoutMoment(await exported(into))).toBe(withoutMoment(text))
  })

  it('may leave out what has a default', async () => {
    const data = await newData()
    await bringIn(
      data,
      JSON.stringify({
        format: 'regulars-export',
        version: 1,
        schema: SCHEMA_VERSION,
        tables: {
          customer: [
            {
              id: 7,
              name: 'Ann',
              kind: 'person',
              status: 'active',
              created_at: '2026-01-01T00:00:00Z',
              updated_at: '2026-01-01T00:00:00Z',
            },
          ],
        },
      }),
    )
    expect(await data.call('customers.get', { id: 7 })).toMatchObject({ name: 'Ann', emails: [] })
    expect(all(data.db, 'SELECT id FROM criterion')).toEqual([])
  })

  /** The export as it would be written by an app whose file has an older schema. */
  function ofSchema(text: string, schema: number): string {
    const { tables, ...head } = parse(text)
    const older = new Scratch(schema)
    try {
      const kept = older.tables.map((table) => {
        const names = fieldsOf(older.db, table).map(({ name }) => name)
        const rows = (tables[table] ?? []).map((row) =>
          Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))),
        )
        return [table, rows] as const
      })
      return JSON.stringify({ ...head, schema, tables: Object.fromEntries(kept) })
    } finally {
      older.close()
    }
  }

  it.each(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1))(
    'may be of an older schema: %i',
    async (schema) => {
      const from = await newData()
      const { id } = await from.call('customers.create', {
        name: 'Ann',
        emails: [{ value: 'ann@a.example' }],
      })
      await from.call('purchases.create', { customerId: id, amount: 120_00, purchasedOn: '2026-01-05' })
      await from.call('grading.rate', { customerId: id, ratings: [{ criterionId: 1, value: 4 }] })
      const text = await exported(from)
      const into = await newData()
      await bringIn(into, ofSchema(text, schema))
      const { updatedAt: _was, ...before } = await from.call('customers.get', { id })
      expect(await into.call('customers.get', { id })).toMatchObject(before)
      const { criteria } = await into.call('grading.criteria', {})
      expect(criteria).toEqual((await from.call('grading.criteria', {})).criteria)
      const playbooks = await into.call('plans.playbooks', {})
      expect(playbooks.playbooks.map(({ name }) => name)).toEqual(
        (await from.call('plans.playbooks', {})).playbooks.map(({ name }) => name),
      )
      expect((await into.call('system.info', {})).schemaVersion).toBe(SCHEMA_VERSION)
    },
  )
})
