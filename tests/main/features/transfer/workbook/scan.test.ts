import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../../src/main/features/transfer/workbook/workbook'
import { handmadeWorkbook } from '../../../../support/workbook'

/** Read by the library alone: a comment is nothing the quick way knows. */
const forLibrary = (rows: string) => `<!-- by hand -->${rows}`

async function bothWays(rows: string, strings: string[] = []) {
  const read = (written: string) =>
    readWorkbook(handmadeWorkbook([{ name: 'Sales', rows: written }], { strings }))
  return { quick: await read(rows), library: await read(forLibrary(rows)) }
}

const texts = fc.constantFrom(
  ...[
    'Ann',
    ' Ann &amp; Co ',
    '&#233;t&#xE9;',
    '_x0041_',
    '_x005F_x0041_',
    '&quot;&lt;b&gt;&apos;',
    '',
    '  ',
    '日本 🎈',
  ],
  'line\nbreak',
)
const runs = fc.oneof(
  texts.map((text) => `<t>${text}</t>`),
  texts.map((text) => `<t xml:space="preserve">${text}</t>`),
  fc.tuple(texts, texts).map(([one, other]) => `<r><rPr><b/></rPr><t>${one}</t></r><r><t>${other}</t></r>`),
  texts.map((text) => `<t>${text}</t><rPh sb="0" eb="1"><t>reading</t></rPh>`),
  fc.constant('<t/>'),
)
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 60_000 }).map(String),
  fc.double({ min: 0, max: 60_000, noNaN: true }).map(String),
  fc.constantFrom('1E-3', '1.1000000000000001', '-0', ' 7 ', '0.0347222222222222', '45352.7083333333'),
)
const formula = fc.constantFrom('', '<f>A1+1</f>', '<f t="shared" si="0"/>', '<f>A1&amp;"x"</f>')
const strings = ['first', 'a &amp; b', ' kept ']

/** What stands after the place of a cell: its attributes and content. */
const cells = fc.oneof(
  runs.map((inner) => ` t="inlineStr"><is>${inner}</is></c>`),
  fc
    .tuple(fc.constantFrom('', ' s="0"', ' s="1"', ' s="1" t="n"'), formula, numbers)
    .map(([attributes, written, value]) => `${attributes}>${written}<v>${value}</v></c>`),
  fc.constantFrom(0, 1, 2).map((index) => ` t="s"><v>${String(index)}</v></c>`),
  fc.tuple(formula, texts).map(([written, text]) => ` t="str">${written}<v>${text}</v></c>`),
  fc.constantFrom(' t="b"><v>1</v></c>', ' t="b"><v>0</v></c>', ' t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
  fc.constantFrom('/>', ' s="1"/>', '></c>', '><v></v></c>', '><v/></c>', '><f>A1</f><v/></c>'),
  // Unusual, but right: in another order, and more than is known.
  fc.constantFrom(' t="b" s="0"><v>1</v></c>', ' s="0" cm="1"><v>5</v></c>', ' t="d"><v>2024-03-01</v></c>'),
)
const rows = fc
  .array(fc.record({ gap: fc.nat(2), cells: fc.array(fc.option(cells), { maxLength: 5 }) }), { maxLength: 6 })
  .map((parts) => {
    let number = 0
    const written = parts.map((part) => {
      number += 1 + part.gap
      const at = String(number)
      const inside = part.cells.map((one, index) =>
        one === null ? '' : `<c r="${'ABCDE'[index] ?? ''}${at}"${one}`,
      )
      return `<row r="${at}" spans="1:5">${inside.join('')}</row>`
    })
    return written.join('\n')
  })

describe('a sheet that is read the quick way', () => {
  it('says what the library says of it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const { quick, library } = await bothWays(written, strings)
        expect(quick).toEqual(library)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['rows out of order', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['a style that is not there', '<row r="1"><c r="A1" s="9"><v>1</v></c></row>'],
    ['no number', '<row r="1"><c r="A1"><v>one</v></c></row>'],
    ['XML that ends in the middle', '<row r="1"><c r="A1"><v>1</v></c>'],
  ])('is left to the library, which refuses it: %s', async (_, written) => {
    const { quick, library } = await bothWays(written, strings)
    expect(quick).toMatchObject({ unreadable: 'workbookBroken' })
    expect(quick).toEqual(library)
  })

  it('tells how far it is, and can be stopped', async () => {
    const line = (number: number) =>
      `<row r="${String(number)}"><c r="A${String(number)}" t="inlineStr"><is><t>${'x'.repeat(1000)}</t></is></c></row>`
    const written = Array.from({ length: 10_000 }, (_, index) => line(index + 1)).join('')
    const bytes = handmadeWorkbook([{ name: 'Sales', rows: written }])
    const told: number[] = []
    await readWorkbook(bytes, (done, total) => told.push(done / total))
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.at(-1)).toBeCloseTo(1, 2)
  })
})
