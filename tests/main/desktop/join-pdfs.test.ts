import { readFileSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { createPdfJoiner, UnknownPdf } from '../../../src/main/desktop/join-pdfs'
import { countPdfPages } from '../../../src/main/features/reports/pdf-pages'

/** Pages 201 and 202 of 500 as Chromium printed them: a heading and a table, a heading. */
const printed = new Uint8Array(readFileSync(new URL('chromium.pdf', import.meta.url)))

async function joined(parts: number) {
  const joiner = createPdfJoiner()
  for (let part = 0; part < parts; part += 1) await joiner.add(printed)
  return joiner.finish()
}

test.each([1, 2, 7])(
  '%i parts are one document, with the text, the structure and the headings of each',
  async (parts) => {
    const whole = await joined(parts)
    expect(countPdfPages(whole)).toBe(2 * parts)
    const document = await getDocumentProxy(new Uint8Array(whole))
    expect(document.numPages).toBe(2 * parts)
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    const outline = await document.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(
      Array.from({ length: parts }, () => ['One', 'Two']).flat(),
    )
    for (const [index, { dest }] of outline.entries()) {
      if (!Array.isArray(dest)) throw new Error('a heading leads nowhere')
      expect(await document.getPageIndex(dest[0] as Parameters<typeof document.getPageIndex>[0])).toBe(index)
    }
    for (let number = 1; number <= 2 * parts; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      expect(text).toContain(number % 2 === 1 ? 'One' : 'Two')
      expect(JSON.stringify(await page.getStructTree())).toContain(number % 2 === 1 ? '"Table"' : '"H1"')
    }
  },
)

test('every reference leads to an object that is there, and no two elements are called alike', async () => {
  const text = Buffer.from(await joined(3)).toString('latin1')
  const objects = new Set([...text.matchAll(/^(\d+) 0 obj$/gm)].map(([, number]) => number))
  for (const [, number = ''] of text.matchAll(/\b(\d+) 0 R\b/g)) expect(objects).toContain(number)
  const names = [...text.matchAll(/\/ID \(([^)]*)\)/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['no PDF at all', new TextEncoder().encode('hello')],
  ['a PDF that is cut off', printed.slice(0, printed.length - 40)],
  [
    'a PDF without structure',
    new TextEncoder().encode(
      Buffer.from(printed).toString('latin1').replace('/StructTreeRoot', '/StructTreeXoot'),
    ),
  ],
])('refuses %s', async (_what, pdf) => {
  await expect(createPdfJoiner().add(pdf)).rejects.toBeInstanceOf(UnknownPdf)
})
