import { readFileSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { createPdfJoiner } from '../../../src/main/desktop/join-pdfs'
import { UnknownPdf } from '../../../src/main/desktop/read-pdf'
import { countPdfPages } from '../../../src/main/features/reports/pdf-pages'

/** Pages 201 and 202 of 500 as Chromium printed them: a heading and a table, a heading. */
const printed = new Uint8Array(readFileSync(new URL('chromium.pdf', import.meta.url)))

/** "Page 1 of 4" to "Page 4 of 4" at the feet of blank pages, without structure. */
const feet = new Uint8Array(readFileSync(new URL('chromium-feet.pdf', import.meta.url)))

async function joined(parts: number, feetOf: readonly Uint8Array[] = []) {
  const joiner = createPdfJoiner()
  for (let part = 0; part < parts; part += 1) await joiner.add(printed)
  expect(joiner.pages()).toBe(2 * parts)
  for (const pdf of feetOf) await joiner.addFeet(pdf)
  return joiner.finish()
}

async function textsOf(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  )
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent()
      const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      return texts.map(({ str, transform }) => ({ text: str, y: Number((transform as number[])[5]) }))
    }),
  )
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

test('feet come onto the pages one after the other, at their place, and are not told among what the pages hold', async () => {
  const pages = await textsOf(await joined(3, [feet, feet]))
  expect(pages).toHaveLength(6)
  const [, , third, , , last] = pages
  for (const [page, number] of [
    [third, 3],
    [last, 2],
  ] as const) {
    const lines = page?.map(({ text }) => text).join('') ?? ''
    expect(lines).toContain(`Page ${String(number)} of 4`)
    const foot = page?.filter(({ text }) => text.startsWith('Page')).at(-1)
    expect(foot?.y).toBeLessThan(40)
    expect(foot?.y).toBeGreaterThan(0)
  }
  const document = await getDocumentProxy(new Uint8Array(await joined(1, [feet])))
  const page = await document.getPage(1)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  expect(items.filter((item) => 'tag' in item && item.tag === 'Artifact')).toHaveLength(1)
  expect(JSON.stringify(await page.getStructTree())).toContain('"Table"')
})

test('a foot stands beside the pictures that a page has', async () => {
  const text = Buffer.from(printed).toString('latin1')
  const withPictures = text.replaceAll('/ExtGState <</G3 3 0 R>>', '/XObject <</X3 3 0 R>>  ')
  const joiner = createPdfJoiner()
  await joiner.add(Buffer.from(withPictures, 'latin1'))
  await joiner.addFeet(feet)
  const whole = Buffer.from(await joiner.finish()).toString('latin1')
  const pages = whole.split('endobj').filter((object) => object.includes('/Type /Page\n'))
  expect(pages).toHaveLength(2)
  for (const page of pages)
    expect(page).toMatch(/^[^]*\/XObject <<\/Foot \d+ 0 R\s+\/X3 \d+ 0 R>>(?![^]*XObject)/)
})

test('every reference leads to an object that is there, and no two elements are called alike', async () => {
  const text = Buffer.from(await joined(3, [feet, feet])).toString('latin1')
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
