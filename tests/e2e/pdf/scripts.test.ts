import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '../app'
import { dense, readPdf } from './read-pdf'

/** On a computer that has hardly any fonts (on Linux it is made so), every script is printed all the same. */

const names = {
  Latin: 'Łódź İğdır Nguyễn',
  'Greek and Cyrillic': 'Жанна Ὀδυσσεύς',
  Hebrew: 'דוד כהן ובניו',
  Arabic: 'مؤسسة النور للتجارة',
  Persian: 'گروه صنعتی پارس',
  Devanagari: 'गणेश सदन',
  Thai: 'บริษัทสยามดี',
  Japanese: '株式会社さくらクリーニング',
  'a rare Japanese name': '渡邊𠮷髙',
  Korean: '주식회사 한빛',
  'simplified Chinese': '北京贸易公司',
  'traditional Chinese': '台灣資訊股份有限公司',
  emoji: 'Sonne 🌻 👍',
  signs: 'Five ★ → ✓ ☑ ≈',
}

/** What a page's functions find around them; this side of the wall knows no DOM. */
interface FontFaceOfPage {
  family: string
  status: string
}

let app: OpenApp
let ids: number[]
let persona: number
const directory = mkdtempSync(join(tmpdir(), 'regulars-fonts-'))
const before = process.env['FONTCONFIG_FILE']

beforeAll(async () => {
  const few = '<dir>/usr/share/fonts/truetype/dejavu</dir>'
  const cache = `<cachedir>${join(directory, 'cache')}</cachedir>`
  const path = join(directory, 'fonts.conf')
  writeFileSync(path, `<?xml version="1.0"?><fontconfig>${few}${cache}</fontconfig>`)
  process.env['FONTCONFIG_FILE'] = path
  app = await openApp()
  await app.call('settings.update', { business: 'Miller', locale: 'en-GB', started: true })
  ids = []
  for (const name of Object.values(names)) {
    const address = { street: name, city: 'Leeds', postalCode: 'LS1', country: 'United Kingdom' }
    const { id } = await app.call('customers.create', { name, addresses: [address] })
    ids.push(id)
    await app.call('purchases.create', { customerId: id, purchasedOn: '2026-01-05', amount: 120_00 })
  }
  await app.call('plans.create', { customerIds: ids, playbookId: 1 })
  const saved = { name: 'Carla', primary: true, individual: { job: Object.values(names).join(', ') } }
  persona = (await app.call('personas.save', { persona: saved })).id
})
afterAll(async () => {
  if (before === undefined) delete process.env['FONTCONFIG_FILE']
  else process.env['FONTCONFIG_FILE'] = before
  await app.close()
  rmSync(directory, { recursive: true, force: true })
})

const prints: Record<string, () => Promise<{ missing: string[] }>> = {
  'reports of many': () => app.call('reports.customers', { customerIds: ids }),
  'a report in full': () => app.call('reports.customers', { customerIds: ids, form: 'long' }),
  'the board': () => app.call('reports.board', {}),
  'the portfolio': () => app.call('reports.portfolio', {}),
  'what is due': () => app.call('reports.today', {}),
  labels: () => app.call('reports.labels', { sheet: 'L7160' }),
  letters: () => app.call('reports.letters', { letterId: 1, customerIds: ids }),
  'a worksheet': () => app.call('reports.persona', { personaId: persona }),
}

test.runIf(process.platform === 'linux')(
  'a name the system has no letters of stands at the foot as a picture',
  async () => {
    const japanese = Object.keys(names).indexOf('Japanese')
    const pictures: number[] = []
    for (const customerId of [ids[0] ?? 0, ids[japanese] ?? 0]) {
      const path = join(app.directory, 'foot.pdf')
      await app.savesTo(path)
      await app.call('reports.customer', { customerId })
      pictures.push((await readPdf(path)).pictures.flat().length)
    }
    expect(pictures).toEqual([0, 1])
  },
)

test.runIf(process.platform === 'linux')(
  'screens take these letters where the computer lacks them',
  async () => {
    await app.go('/customers')
    const loaded = () =>
      app.page.evaluate(() => {
        const { document } = globalThis as unknown as { document: { fonts: Iterable<FontFaceOfPage> } }
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
      })
    await expect
      .poll(loaded, { timeout: 20_000 })
      .toEqual(expect.arrayContaining(['Noto Sans SC Variable', 'Printed Devanagari', 'Printed Emoji']))
    expect(app.troubles).toEqual([])
  },
)

test.each(Object.entries(prints))('%s: every script in letters of ours', async (_what, print) => {
  const path = join(app.directory, 'printed.pdf')
  await app.savesTo(path)
  const { missing } = await print()
  expect(missing).toEqual([])
  const pdf = await readPdf(path)
  for (const [script, name] of Object.entries(names)) {
    // What runs from right to left may come back in the order it is drawn in, so letters are compared as a set.
    const lost = [...new Set(dense(name))].filter((letter) => !pdf.dense.includes(letter))
    expect(lost, script).toEqual([])
  }
  // Of Arabic the computer may have letters as well, which would be drawn otherwise on another.
  const file = readFileSync(path, 'latin1')
  for (const typeface of [
    'Inter',
    'NotoSansHebrew',
    'Vazirmatn',
    'NotoSansDevanagari',
    'NotoSansThai',
    'NotoEmoji',
    'NotoSansSymbols2',
  ]) {
    expect(file, typeface).toMatch(new RegExp(`/BaseFont /[A-Z]+\\+${typeface}`))
  }
})
