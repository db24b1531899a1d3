import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defused, plainText } from '../../../../src/main/features/transfer/defuse'
import { csvPieces } from '../../../../src/main/features/transfer/export/csv'
import { decode } from '../../../../src/main/features/transfer/decode'
import { readColumns, readHead } from '../../../../src/main/features/transfer/table'

/** Texts that are likely to begin with what matters. */
const tricky = fc
  .tuple(fc.stringMatching(/^['=+\-@\t\r" ]{0,4}$/), fc.string({ unit: 'grapheme' }))
  .map(([start, rest]) => start + rest)

describe('a cell a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 123', "'+49 30 123"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["O'Brien", "O'Brien"],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j and read back', (text, written) => {
    expect(defused(text)).toBe(written)
    expect(plainText(written)).toBe(text)
  })

  it('never begins with what runs, and always comes back as it was', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(defused(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(plainText(defused(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('comes back through a CSV file and the import, whatever it holds', () => {
    // What a file of lines cannot tell apart: kinds of line ends, and spaces around a cell.
    const kept = tricky.map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    const cell = kept.filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const columns = (['One', 'Two'] as const).map((heading) => ({
          heading,
          kind: 'text' as const,
          width: 10,
        }))
        const sheet = { name: 'x', columns, count: rows.length, rows: () => rows }
        const bytes = new TextEncoder().encode([...csvPieces(sheet, 'EUR', () => undefined)].join(''))
        const decoded = decode(bytes)
        if (!('text' in decoded)) throw new Error(decoded.unreadable)
        const { cells } = readColumns(decoded.text, ',', [0, 1])
        expect(cells.get(0)).toEqual(rows.map(([one]) => one))
        expect(cells.get(1)).toEqual(rows.map(([, two]) => two))
        expect(readHead(decoded.text, ',').rows).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })
})
