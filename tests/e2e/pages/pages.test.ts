import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MARGINS } from '../../../src/shared/paper'
import { openApp, type OpenApp } from '../app'
import { dense, readPdf } from '../pdf/read-pdf'
import { fillBusiness, TODAY, type Known } from './business'
import { cases } from './cases'
import { compare, MOST_OTHERS, picturesOf, readPicture, writePicture, type Picture } from './pictures.mjs'

declare module 'vitest' {
  interface TaskMeta {
    whySkipped?: string
  }
}

/**
 * What every report looks like, held against pictures that a person has approved. `npm run approve-pages` takes them
 * anew; look at them before they are committed. Another Chromium may break lines and draw letters otherwise, so there a page
 * that differs is skipped, and it is said why; what it says, its size and the number of pages are looked at everywhere.
 */
const approved = fileURLToPath(new URL('approved/', import.meta.url))
/** Where the pictures of pages that differ are found: as they are now, and what is missing (red) or new (blue). */
const output = fileURLToPath(new URL('../../../page-differences/', import.meta.url))
const approving = process.env['REGULARS_APPROVE_PAGES'] === 'yes'

/** The Chromium that printed the approved pictures, as '130'. */
const chromiumFile = join(approved, 'chromium.txt')

/** The lower margin, with the line of the page number; in points. */
const FOOT = Math.ceil((MARGINS.normal.bottom * 72) / 25.4)

let app: OpenApp
let known: Known
/** The Chromium that prints now, and the one that printed the approved pictures. */
let [present, then] = ['', '']

beforeAll(async () => {
  app = await openApp()
  present = await app.electron.evaluate(() => process.versions.chrome)
  present = present.split('.')[0] ?? ''
  await standStill(app)
  known = await fillBusiness(app)
  rmSync(output, { recursive: true, force: true })
  if (approving) rmSync(approved, { recursive: true, force: true })
  mkdirSync(approved, { recursive: true })
  if (approving) writeFileSync(chromiumFile, `${present}\n`)
  then = readFileSync(chromiumFile, 'utf8').trim()
})
afterAll(() => app.close())

/** In main it is the day of the pictures from now on. */
async function standStill({ electron }: OpenApp): Promise<void> {
  await electron.evaluate((_electron, noon) => {
    const RealDate = Date
    const ahead = RealDate.parse(noon) - RealDate.now()
    globalThis.Date = class extends RealDate {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(RealDate.now() + ahead)
        else super(...(parts as [number]))
      }
      static override now = () => RealDate.now() + ahead
    } as DateConstructor
  }, `${TODAY}T12:00:00`)
}

test.for(cases)(
  '$name looks as approved',
  async ({ name, print, pages, size, says, bare }, { skip, task }) => {
    const path = join(app.directory, `${name}.pdf`)
    await app.savesTo(path)
    const result = await print(app, known)
    const pdf = await readPdf(path)
    expect(result.pages).toBe(pages)
    expect(pdf.sizes).toHaveLength(pages)
    for (const { width, height } of pdf.sizes) {
      expect([Math.round(width), Math.round(height)]).toEqual(size)
    }
    for (const text of says) expect(pdf.dense, text).toContain(dense(text))
    const differing: string[] = []
    for (const [index, picture] of (await picturesOf(readFileSync(path))).entries()) {
      const page = `${name}-${String(index + 1)}`
      if (approving) writePicture(join(approved, `${page}.png`), picture)
      else if (!looksAsApproved(page, picture, bare ? 0 : FOOT)) differing.push(page)
    }
    if (differing.length > 0 && present !== then) {
      const reason = `Printed pages differ from those that Chromium ${then} printed; this is ${present} (page-differences)`
      // For the summary of `npm test`.
      task.meta.whySkipped = reason
      skip(reason)
    }
    expect(differing, 'See page-differences. If it is meant so: npm run approve-pages').toEqual([])
  },
)

/** Whether a page looks as approved; else leaves pictures of it and of what differs. */
function looksAsApproved(page: string, picture: Picture, without: number): boolean {
  const path = join(approved, `${page}.png`)
  const { others, difference } = existsSync(path)
    ? compare(readPicture(path), picture, without)
    : { others: Infinity, difference: null }
  if (others <= MOST_OTHERS) return true
  mkdirSync(output, { recursive: true })
  writePicture(join(output, `${page}.png`), picture)
  if (difference) writeFileSync(join(output, `${page}-difference.png`), difference)
  return false
}

test('there is no picture of a page that is no longer printed', () => {
  const pictures = readdirSync(approved).filter((file) => file.endsWith('.png'))
  const names = pictures.map((file) => file.replace(/-\d+\.png$/, ''))
  const printed: string[] = cases.map(({ name }) => name)
  expect([...new Set(names)].filter((name) => !printed.includes(name))).toEqual([])
})

describe('the comparison', () => {
  const page = (): Picture => readPicture(join(approved, 'customer-1.png'))

  test('sees a row that is gone', () => {
    const { width, height, grey } = page()
    const from = rowWithText({ width, height, grey })
    const without = Uint8Array.from(grey)
    without.fill(255, from * width, (from + 9) * width)
    expect(compare(page(), { width, height, grey: without }).others).toBeGreaterThan(MOST_OTHERS)
  })

  test('sees a block that moved by two millimetres', () => {
    const { width, height, grey } = page()
    const down = 6
    const moved = Uint8Array.from(grey)
    const from = Math.round(height / 2)
    moved.copyWithin((from + down) * width, from * width, (from + 120) * width)
    moved.fill(255, from * width, (from + down) * width)
    expect(compare(page(), { width, height, grey: moved }).others).toBeGreaterThan(MOST_OTHERS)
  })

  test('sees another paper', () => {
    const { width, height, grey } = page()
    const shorter = { width, height: height - 50, grey: grey.slice(0, width * (height - 50)) }
    expect(compare(page(), shorter).others).toBeGreaterThan(MOST_OTHERS)
  })

  test('does not mind letters that are drawn a little softer, darker or beside their place', () => {
    const { width, height, grey } = page()
    const beside = grey.map((value, index) => Math.round((3 * value + (grey[index - 1] ?? 255)) / 4))
    expect(compare(page(), { width, height, grey: beside }).others).toBeLessThanOrEqual(MOST_OTHERS)
    const darker = grey.map((value) => Math.max(0, Math.round(255 - (255 - value) * 1.2)))
    expect(compare(page(), { width, height, grey: darker }).others).toBeLessThanOrEqual(MOST_OTHERS)
  })

  test('sees that a real page has lost a line', async () => {
    await app.call('customers.update', { id: known.best, changes: { contacts: [] } })
    const path = join(app.directory, 'without.pdf')
    await app.savesTo(path)
    await app.call('reports.customer', { customerId: known.best, paper: 'A4' })
    const [picture] = await picturesOf(readFileSync(path))
    if (!picture) throw new Error('nothing was printed')
    expect(compare(page(), picture, FOOT).others).toBeGreaterThan(MOST_OTHERS)
    expect(compare(page(), picture, FOOT).difference?.subarray(1, 4).toString()).toBe('PNG')
  })
})

/** Where a line of text begins in the lower half of a page: the first row there with ink across. */
function rowWithText({ width, height, grey }: Picture): number {
  for (let row = Math.round(height * 0.7); row < height; row += 1) {
    const ink = grey.subarray(row * width, (row + 1) * width).filter((value) => value < 128).length
    if (ink > 10 && ink < width / 2) return row
  }
  throw new Error('there is no text')
}
