import { unzipSync } from 'fflate'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportedTables } from '../../../../../src/main/database/fields'
import { all } from '../../../../../src/main/database/sql'
import type { Sheet } from '../../../../../src/main/features/transfer/export/cells'
import { csvPieces } from '../../../../../src/main/features/transfer/export/csv'
import { writeWholeFile } from '../../../../../src/main/features/transfer/export/wholeFile'
import { serialOf, writeWorkbook, xmlText } from '../../../../../src/main/features/transfer/export/workbook'
import { testData, type TestData } from '../../../../support/data'
import { fillEverything, hostileNames } from './full-data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

async function zipped(): Promise<Map<string, string>> {
  const path = join(data.directory, 'tables.zip')
  data.savesTo(path)
  await data.call('transfer.exportTables', { format: 'csv' })
  const files = unzipSync(new Uint8Array(readFileSync(path)))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

describe('the CSV files', () => {
  it('go in again through the ordinary import: customers and purchases', async () => {
    await data.call('transfer.loadSample', {})
    const path = join(data.directory, 'tables.zip')
    data.savesTo(path)
    await data.call('transfer.exportTables', { format: 'csv' })
    const files = unzipSync(new Uint8Array(readFileSync(path)))
    const other = await testData()
    try {
      for (const [name, into] of [
        ['customers.csv', 'customers'],
        ['purchases.csv', 'purchases'],
      ] as const) {
        other.chooses({ name, content: files[name] ?? '' })
        const preview = await other.call('transfer.preview', {})
        expect(preview).toMatchObject({ into, blocked: null, problemCount: 0 })
        other.chooses({ name, content: files[name] ?? '' })
        await other.call('transfer.import', {})
      }
      const question = { sort: { by: 'name', direction: 'ascending' }, limit: 1000 } as const
      const figures = async (from: TestData) =>
        (await from.call('customers.list', question)).rows.map(
          ({ name, externalId, revenue, orders, place, tags, openAmount }) => ({
            name,
            externalId,
            revenue,
            orders,
            place,
            tags,
            openAmount,
          }),
        )
      expect(await figures(other)).toEqual(await figures(data))
    } finally {
      await other.close()
    }
  })

  it('hold every table, told in words or as it is', async () => {
    await fillEverything(data)
    const files = await zipped()
    for (const name of ['customers', 'purchases', 'touchpoints', 'ratings', 'personas', 'setting', 'trait']) {
      expect([...files.keys()]).toContain(`${name}.csv`)
    }
    expect(files.size).toBeGreaterThanOrEqual(exportedTables.length)
    for (const [name, text] of files) {
      expect(text.split('\r\n').length, name).toBeGreaterThan(2)
      // A minus may begin a number.
      const cells = Papa.parse<string[]>(text, { newline: '\r\n' }).data.flat()
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([])
    }
  })

  it('tell plans and their steps with whose they are', async () => {
    await data.call('transfer.loadSample', {})
    const files = await zipped()
    const rowsOf = (name: string) =>
      Papa.parse<Record<string, string>>((files.get(name) ?? '').replace(/^\uFEFF/, ''), {
        header: true,
        skipEmptyLines: true,
      }).data
    const { rows: plans } = await data.call('plans.list', {})
    const told = rowsOf('plans.csv').map((row) => [
      row['Customer name'],
      row['Plan'],
      row['Due on'],
      row['State'],
    ])
    expect(told.toSorted()).toEqual(
      plans.map(({ customerName, name, dueOn, state }) => [customerName, name, dueOn, state]).toSorted(),
    )
    const steps = rowsOf('plan-steps.csv')
    expect(steps).toHaveLength(all(data.db, 'SELECT id FROM plan_step').length)
    const [first] = steps
    expect(first).toMatchObject({ 'Customer name': told[0]?.[0], Plan: told[0]?.[1] })
    expect(first?.['Step']).not.toBe('')
  })

  it('say money, dates and yes or no plainly, and mark UTF-8', () => {
    const sheet: Sheet = {
      name: 'x',
      count: 2,
      columns: [
        { heading: 'A', kind: 'money', width: 1 },
        { heading: 'B', kind: 'date', width: 1 },
        { heading: 'C', kind: 'yesNo', width: 1 },
        { heading: '=D', kind: 'id', width: 1 },
      ],
      rows: () => [
        [-1250, '2026-03-15', 1, "'=5"],
        [5, null, 0, null],
      ],
    }
    const text = (currency: string) => [...csvPieces(sheet, currency, () => undefined)].join('')
    expect(text('EUR')).toBe("\uFEFFA,B,C,'=D\r\n-12.50,2026-03-15,yes,'''=5\r\n0.05,,no,\r\n")
    expect(text('JPY')).toContain('-1250,2026')
    expect(text('KWD')).toContain('-1.250,2026')
  })
})

describe('the workbook', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regulars-book-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('holds real dates, numbers and texts, and texts only where a person typed', async () => {
    await fillEverything(data)
    const path = join(data.directory, 'book.xlsx')
    data.savesTo(path)
    const { tables } = await data.call('transfer.exportTables', {})
    const sheets = await readXlsxFile(path)
    expect(sheets).toHaveLength(tables)
    const customers = sheets.find(({ sheet }) => sheet === 'customers')?.data ?? []
    expect(customers[0]?.slice(0, 3)).toEqual(['Customer number', 'Name', 'Kind'])
    const names = customers.slice(1, 121).map((row) => row[1])
    // What XML cannot hold is escaped; the reader leaves that as it is.
    expect(names).toEqual(hostileNames.slice(0, 120).map((name) => readBack(name)))
    const purchases = sheets.find(({ sheet }) => sheet === 'purchases')?.data ?? []
    expect(purchases[2]?.slice(2, 7)).toEqual([
      'R-1',
      new Date('2026-01-01T00:00:00Z'),
      100.01,
      null,
      new Date('2026-01-15T00:00:00Z'),
    ])
    const xml = unzipSync(new Uint8Array(readFileSync(path)))
    for (const [name, bytes] of Object.entries(xml)) {
      const text = new TextDecoder().decode(bytes)
      expect(text, name).not.toContain('<f>')
      if (name.includes('worksheets')) expect(text, name).toContain('state="frozen"')
    }
    expect(all(data.db, 'SELECT 1 FROM purchase')).toHaveLength(purchases.length - 1)
  })

  it('goes on in a next sheet where one is full', () => {
    const path = join(folder, 'long.xlsx')
    const sheet: Sheet = {
      name: 'long',
      count: 11,
      columns: [{ heading: 'N', kind: 'integer', width: 8 }],
      rows: function* () {
        for (let row = 1; row <= 11; row += 1) yield [row]
      },
    }
    let rows = 0
    writeWholeFile(path, folder, (write) => {
      const options = { currency: 'EUR', at: '2026-03-15T08:00:00Z', rowsInSheet: 10 }
      writeWorkbook(write, [sheet], options, () => (rows += 1))
    })
    expect(rows).toBe(11)
    const files = unzipSync(new Uint8Array(readFileSync(path)), {
      filter: ({ name }) => name.endsWith('workbook.xml') || name.endsWith('sheet2.xml'),
    })
    const text = (name: string) => new TextDecoder().decode(files[name])
    expect(text('xl/workbook.xml')).toContain('name="long 2"')
    expect(text('xl/worksheets/sheet2.xml').match(/<row /g)).toHaveLength(3)
  })

  it('counts days as spreadsheets do', () => {
    expect(serialOf('1900-03-01')).toBe(61)
    expect(serialOf('2026-03-15')).toBe(46096)
    expect(serialOf('2026-03-15T12:00:00.000Z')).toBe(46096.5)
    expect(serialOf('1880-02-29')).toBeNull()
    expect(serialOf('yesterday')).toBeNull()
  })

  it('writes what XML cannot hold as spreadsheets do', () => {
    expect(xmlText('<a & "b">\n\tc')).toBe('&lt;a &amp; &quot;b&quot;&gt;\n\tc')
    expect(xmlText('\u0000\u0007\r')).toBe('_x0000__x0007__x000D_')
    expect(xmlText('_x0041_')).toBe('_x005F_x0041_')
    expect(xmlText('\ud800')).toBe('_xD800_')
  })
})

function readBack(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/gu, (found) => xmlText(found)).trim()
}
