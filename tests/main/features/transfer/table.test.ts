import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { detectDelimiter } from '../../../../src/main/features/transfer/delimiter'
import { readColumns, readHead } from '../../../../src/main/features/transfer/table'

function cellsOf(text: string, columns: number[]) {
  const { body, delimiter, above } = detectDelimiter(text)
  const read = readColumns(body, delimiter, columns, undefined, above)
  return {
    ...read,
    rows: read.rowNumbers.map((_, row) => columns.map((column) => read.cells.get(column)?.[row])),
  }
}

describe('the delimiter', () => {
  test.each([
    ['comma', 'a,b,c\n1,2,3\n', ','],
    ['semicolon with decimal commas', 'Nr;Betrag;Datum\n1;1,50;1.2.2024\n2;3,00;2.2.2024\n', ';'],
    ['tab with commas in texts', 'Name\tPlace\nMiller, Ann\tRome, Italy\n', '\t'],
    ['bar', 'a|b\n1|2\n', '|'],
    ['one column', 'Name\nAnn\n', ','],
    ['semicolons inside quotes', '"a;b","c;d;e"\n"1;2","3;4;5"\n', ','],
    ['sep= in front', 'sep=|\na,b|c\n1|2\n', '|'],
    ['a title in front', 'Sales, all of 2024\n\nNr;Betrag;Datum\n1;1,50;1.2.2024\n2;3,00;2.2.2024\n', ';'],
  ])('%s', (_, text, delimiter) => {
    expect(detectDelimiter(text).delimiter).toBe(delimiter)
  })

  test('the line that names it is not a row', () => {
    expect(detectDelimiter('sep=;\na;b\n').body).toBe('a;b\n')
  })
})

describe('the rows', () => {
  test('are numbered as a spreadsheet numbers them, empty lines and line breaks in cells included', () => {
    const { rows, rowNumbers } = cellsOf('a,b\n1,"two\nlines"\n\n  ,\n3,4\n', [0, 1])
    expect(rows).toEqual([
      ['1', 'two\nlines'],
      ['3', '4'],
    ])
    expect(rowNumbers).toEqual([2, 5])
  })

  test('empty lines before the header are left out', () => {
    expect(readHead('\n\na,b\n1,2\n', ',').headers).toEqual(['a', 'b'])
    expect(cellsOf('\n\na,b\n1,2\n', [1]).rows).toEqual([['2']])
  })

  test.each([
    ['a title', 'Sales 2024\n\na,b\n1,2\n', 3],
    ['a title with empty cells', 'Sales 2024,\na,b\n1,2\n', 2],
    ['a firm and a title', '"Miller ""& Sons"", Ltd"\nSales\na,b\n1,2\n', 3],
  ])('%s before the header is left out, and rows keep their numbers', (_, text, line) => {
    const { body, delimiter } = detectDelimiter(text)
    expect(readHead(body, delimiter)).toEqual({ headers: ['a', 'b'], rows: [['1', '2']] })
    const read = cellsOf(text, [0, 1])
    expect(read.rows).toEqual([['1', '2']])
    expect(read.rowNumbers).toEqual([line + 1])
  })

  test('a header over several lines is no title', () => {
    expect(detectDelimiter('"Sales\nof",b,c,d\n1,2,3,4\n1,2,3,4\n').above).toBe(0)
  })

  test('cells are trimmed; lacking ones are empty', () => {
    const read = cellsOf('a,b,c\n 1 ,2\n', [0, 2])
    expect(read.rows).toEqual([['1', '']])
    expect([...read.tooNarrow]).toEqual([0])
  })

  test('cells beyond the header are noticed unless they are empty', () => {
    const read = cellsOf('a,b\n1,2,3\n1,2,\n', [0])
    expect([...read.tooWide]).toEqual([0])
  })

  test('quotes inside quotes, delimiters and lines inside quotes', () => {
    expect(cellsOf('a,b\n"He said ""no"", twice","x\n\ny"\n', [0, 1]).rows).toEqual([
      ['He said "no", twice', 'x\n\ny'],
    ])
  })

  test('a quotation mark that is never closed is found with its row', () => {
    expect(cellsOf('a,b\n1,2\n3,"4\n5,6\n', [0]).openQuoteRow).toBe(3)
    expect(cellsOf('a,b\n1,"2"\n', [0]).openQuoteRow).toBeNull()
  })

  test('no last line end is needed, and reading stops where it is told to', () => {
    expect(cellsOf('a,b\n1,2', [1]).rows).toEqual([['2']])
    const stop = () => {
      throw new Error('stopped')
    }
    expect(() => readColumns('a,b\n1,2\n', ',', [0], stop)).toThrow('stopped')
  })

  test('rows longer than a piece and pieces that end inside quotes come through', () => {
    const long = `${'x'.repeat(1_500_000)}\n"quoted"`
    const many = Array.from({ length: 60_000 }, (_, row) => [String(row), `text, "${String(row)}"\nnext`])
    const text = Papa.unparse([['a', 'b'], ['0', long], ...many], { newline: '\n' })
    const { rows, rowNumbers } = cellsOf(text, [0, 1])
    expect(rows).toHaveLength(60_001)
    expect(rows[0]).toEqual(['0', long])
    expect(rows.at(-1)).toEqual(many.at(-1))
    expect(rowNumbers.at(-1)).toBe(60_002)
  })

  test('what papaparse writes is read back, whatever the cells and the delimiter', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(/\r\n?/g, '\n').trim())
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const width = rows[0]?.length ?? 0
        const header = Array.from({ length: width }, (_, column) => `column ${String(column)}`)
        const text = Papa.unparse([header, ...rows], { delimiter, newline: '\n' })
        const columns = header.map((_, column) => column)
        const read = readColumns(text, delimiter, columns)
        const expected = rows.filter((row) => row.some((value) => value !== ''))
        expect(
          read.rowNumbers.map((_, row) => columns.map((column) => read.cells.get(column)?.[row])),
        ).toEqual(expected)
      }),
    )
  })

  test('what is not quoted is read as papaparse reads it, blank rows, odd widths and odd spaces included', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '7', ' ', '\u00a0', 'é', "'", ',', ';', '\n'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.constantFrom(',', ';'), (cells, delimiter) => {
        const text = `a${delimiter}b${delimiter}c\n${cells.join(delimiter)}`
        const quoted = `"a"${text.slice(1)}`
        expect(readColumns(text, delimiter, [0, 2])).toEqual(readColumns(quoted, delimiter, [0, 2]))
      }),
      { numRuns: 300 },
    )
  })
})
