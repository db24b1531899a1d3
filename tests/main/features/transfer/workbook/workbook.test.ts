import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { gridColumns, gridHead } from '../../../../../src/main/features/transfer/grid'
import { readWorkbook, type Sheet } from '../../../../../src/main/features/transfer/workbook/workbook'
import { handmadeWorkbook } from '../../../../support/workbook'

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Since')}${cell('C1', 'Amount')}</row>`

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = await readWorkbook(bytes)
  if ('unreadable' in workbook) throw new Error(`${workbook.unreadable} ${workbook.detail ?? ''}`)
  return workbook.sheets
}

describe('readWorkbook', () => {
  it('writes cells as the text a CSV file would hold: dates, numbers, what formulas came to, shared texts', async () => {
    const rows = `${header}<row r="2">${cell('A2', ' Ann &amp; Co ')}<c r="B2" s="1"><v>45352</v></c><c r="C2"><f>1+0.5</f><v>1.5</v></c></row>
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>45352.75</v></c><c r="C3" t="str"><f>"x"</f><v>n/a</v></c></row>
      <row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`
    const [sheet] = await sheetsOf(handmadeWorkbook([{ name: 'Sales', rows }], { strings: ['=cmd'] }))
    expect(sheet).toEqual({
      name: 'Sales',
      merged: null,
      hasUnknownValues: false,
      grid: {
        headers: ['Name', 'Since', 'Amount'],
        rows: [
          ['Ann & Co', '2024-03-01', '1.5'],
          ['=cmd', '2024-03-01 18:00', 'n/a'],
          // What could not be worked out is no value.
          ['true', '', ''],
        ],
        rowNumbers: [2, 3, 4],
      },
    })
  })

  it('counts days from 1904 where the workbook does', async () => {
    const rows = `${header}<row r="2">${cell('A2', 'Ann')}<c r="B2" s="1"><v>43890</v></c></row>`
    const [sheet] = await sheetsOf(handmadeWorkbook([{ name: 'Sales', rows }], { date1904: true }))
    expect(sheet?.grid?.rows[0]?.[1]).toBe('2024-03-01')
  })

  it('lists every sheet; an empty one has no table', async () => {
    const rows = `${header}<row r="2">${cell('A2', 'Ann')}</row>`
    const sheets = await sheetsOf(
      handmadeWorkbook([
        { name: 'Notes', rows: '' },
        { name: 'Sales &amp; more', rows },
      ]),
    )
    expect(sheets.map(({ name, grid }) => [name, grid?.rows.length ?? null])).toEqual([
      ['Notes', null],
      ['Sales & more', 1],
    ])
  })

  it('names the first merged range of the sheet it is in', async () => {
    const rows = `${header}<row r="2">${cell('A2', 'Ann')}</row>`
    const after = '<mergeCells count="2"><mergeCell ref="A2:A5"/><mergeCell ref="C2:C3"/></mergeCells>'
    const sheets = await sheetsOf(
      handmadeWorkbook([
        { name: 'Plain', rows },
        { name: 'Merged', rows, after },
      ]),
    )
    expect(sheets.map(({ merged }) => merged)).toEqual([null, 'A2:A5'])
  })

  it.each([
    ['a text', '<c r="B2" t="str"><f>A2</f></c>'],
    ['a number', '<c r="B2"><f>A2</f></c>'],
    ['a shared formula', '<c r="B2"><f t="shared" si="0"/></c>'],
  ])('tells of formulas whose value nobody worked out: %s', async (_, formula) => {
    const rows = `${header}<row r="2">${cell('A2', 'Ann')}${formula}</row>`
    const [sheet] = await sheetsOf(handmadeWorkbook([{ name: 'Sales', rows }]))
    expect(sheet?.hasUnknownValues).toBe(true)
  })

  it('leaves out a title above the table and blank rows; rows keep their numbers', async () => {
    const rows = `<row r="1">${cell('A1', 'Customers 2024')}</row>
      <row r="3">${cell('A3', 'Name')}${cell('B3', 'City')}</row><row r="4">${cell('A4', 'Ann')}${cell('B4', 'Bonn')}</row>
      <row r="6">${cell('A6', 'Bob')}</row>`
    const [sheet] = await sheetsOf(handmadeWorkbook([{ name: 'Sales', rows }]))
    expect(sheet?.grid).toEqual({
      headers: ['Name', 'City'],
      rows: [
        ['Ann', 'Bonn'],
        ['Bob', ''],
      ],
      rowNumbers: [4, 6],
    })
  })

  it('takes no notice of cells merged in a title above the table, but of those in its header', async () => {
    const rows = `<row r="1">${cell('A1', 'Customers 2024')}</row>
      <row r="3">${cell('A3', 'Name')}${cell('B3', 'City')}</row><row r="4">${cell('A4', 'Ann')}${cell('B4', 'Bonn')}</row>`
    const mergedOf = async (...ranges: string[]) => {
      const cells = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')
      const after = `<mergeCells count="${String(ranges.length)}">${cells}</mergeCells>`
      const [sheet] = await sheetsOf(handmadeWorkbook([{ name: 'Sales', rows, after }]))
      return sheet?.merged
    }
    expect(await mergedOf('A1:B1')).toBeNull()
    expect(await mergedOf('A1:B2')).toBeNull()
    expect(await mergedOf('A1:B1', 'A3:B3')).toBe('A3:B3')
    expect(await mergedOf('A1:A4')).toBe('A1:A4')
  })

  it.each([
    ['another archive', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'notAWorkbook'],
    [
      'an archive cut short',
      handmadeWorkbook([{ name: 'Sales', rows: header }]).slice(0, -40),
      'workbookBroken',
    ],
  ])('says why %s cannot be read', async (_, bytes, unreadable) => {
    expect(await readWorkbook(bytes)).toMatchObject({ unreadable })
  })

  it('does not unpack an archive that grows beyond what can be read', async () => {
    // The size an archive states for a file stands at this place of its central directory.
    const bytes = handmadeWorkbook([{ name: 'Sales', rows: header }])
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400_000_000, true)
    }
    expect(await readWorkbook(bytes)).toEqual({ unreadable: 'tooLarge' })
  })
})

describe('a grid', () => {
  const rows = Array.from({ length: 45_000 }, (_, index) => [`name ${String(index)}`, 'x'])
  const grid = { headers: ['Name', 'Mark'], rows, rowNumbers: rows.map((_, index) => index + 2) }

  it('shows its first rows to the guesses', () => {
    expect(gridHead(grid).rows).toHaveLength(1000)
    expect(gridHead(grid).headers).toEqual(['Name', 'Mark'])
  })

  it('gives whole columns, telling how far it is', () => {
    const told: number[] = []
    const columns = gridColumns(grid, [0, 7], (done) => told.push(done))
    expect(columns.cells.get(0)?.at(-1)).toBe('name 44999')
    expect(columns.cells.get(7)?.at(0)).toBe('')
    expect(told).toEqual([20_000, 40_000, 45_000])
  })
})
