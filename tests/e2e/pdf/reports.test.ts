import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerDraft } from '../../../src/shared/operations/customers'
import { MARGINS } from '../../../src/shared/paper'
import { pictureKind } from '../../../src/shared/pictures'
import { openApp, type OpenApp } from '../app'
import { dense, readPdf } from './read-pdf'

const A4 = { width: 595, height: 842 }
/** To a millimetre. */
const POINTS = 72 / 25.4
/** The logo of the sample business. */
const logo = fileURLToPath(new URL('../../../resources/sample/logo.png', import.meta.url))
const LETTER = { width: 612, height: 792 }

let app: OpenApp
let number = 0

beforeAll(async () => {
  app = await openApp()
  await app.call('settings.update', {
    business: 'Miller & Söhne',
    currency: 'EUR',
    locale: 'en-GB',
    started: true,
  })
  await app.page.reload()
})
afterAll(() => app.close())

type PdfOperation =
  | 'reports.portfolio'
  | 'reports.review'
  | 'reports.customer'
  | 'reports.customers'
  | 'reports.board'
  | 'reports.letter'
  | 'reports.letters'
  | 'reports.today'
  | 'reports.persona'

/** Has a report saved and reads it back. */
async function printed<Name extends PdfOperation>(name: Name, input: Parameters<typeof app.call<Name>>[1]) {
  number += 1
  const path = join(app.directory, `printed-${number}.pdf`)
  await app.savesTo(path)
  const result = await app.call<PdfOperation>(name, input)
  const pdf = await readPdf(path)
  expect(result.pages).toBe(pdf.pages.length)
  expect(result.savedAs).toBe(`printed-${number}.pdf`)
  expect(existsSync(path)).toBe(true)
  return pdf
}

function near({ width, height }: { width: number; height: number }) {
  return {
    width: expect.closeTo(width, -0.5) as number,
    height: expect.closeTo(height, -0.5) as number,
  }
}

async function customer(draft: Partial<CustomerDraft> & { name: string }): Promise<number> {
  return (await app.call('customers.create', draft)).id
}

describe('the customer report', () => {
  test('carries the names and numbers of the customer on one A4 page', async () => {
    const id = await customer({
      name: 'Ann Lee',
      externalId: 'C-17',
      addresses: [
        {
          label: '',
          street: '12 Mill Lane',
          city: 'Leeds',
          region: '',
          postalCode: 'LS1 4XY',
          country: 'UK',
        },
      ],
      notes: 'Key under the pot.',
    })
    const purchase = { customerId: id, dueOn: null, paidOn: null }
    await app.call('purchases.create', {
      ...purchase,
      number: 'INV-1',
      purchasedOn: '2024-05-02',
      amount: 123_456,
      cost: 23_456,
      items: 'Boiler service',
    })
    await app.call('purchases.create', { ...purchase, purchasedOn: '2025-06-03', amount: 98_700, cost: 0 })
    const pdf = await printed('reports.customer', { customerId: id, asOf: '2025-12-31', paper: 'A4' })
    expect(pdf.sizes).toEqual([near(A4)])
    expect(pdf.title).toBe('Customer report – Ann Lee')
    const [page = ''] = pdf.pages
    for (const text of [
      'Miller & Söhne',
      'Ann Lee',
      'C-17',
      '12 Mill Lane',
      'LS1 4XY Leeds',
      'Key under the pot.',
      '€2,221.56',
      '€987.00',
      '€1,987.00',
      'Boiler service',
      '3 Jun 2025',
      '31 December 2025',
      'Page 1 of 1',
    ]) {
      expect(pdf.dense, text).toContain(dense(text))
    }
    expect(page).not.toContain('undefined')
  })

  test('on Letter, when asked or by the settings', async () => {
    const id = await customer({ name: 'Bob Stone' })
    expect((await printed('reports.customer', { customerId: id, paper: 'Letter' })).sizes).toEqual([
      near(LETTER),
    ])
    await app.call('settings.update', { paper: 'Letter' })
    expect((await printed('reports.customer', { customerId: id })).sizes).toEqual([near(LETTER)])
    await app.call('settings.update', { paper: 'A4' })
  })

  test.each([
    ['Chinese and Japanese', '東京商事株式会社'],
    ['Korean', '주식회사 한빛'],
    ['Cyrillic and Greek', 'Жанна Ὀδυσσεύς'],
    ['Polish, Turkish, Vietnamese', 'Łódź İğdır Nguyễn Thị Ánh'],
    ['Thai', 'บริษัทสยามดี'],
    // Without conjuncts: those are drawn as one shape, which not every reader can take apart again.
    ['Devanagari', 'गणेश सदन'],
    ['Hebrew', 'דוד כהן ובניו'],
    ['Arabic', 'مؤسسة النور للتجارة'],
    ['emoji', 'Sonne 🌻 GmbH'],
    ['markup', '<b>Bold</b> & "Quoted" {{name}}'],
  ])('%s names can be read back', async (_script, name) => {
    const id = await customer({ name })
    const pdf = await printed('reports.customer', { customerId: id })
    expect(pdf.pages).toHaveLength(1)
    // Right-to-left text may come back line by line in the order it is drawn in, so letters are compared as a set.
    for (const letter of new Set(dense(name))) expect(pdf.dense, letter).toContain(letter)
    if (!/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u.test(name)) {
      expect(pdf.dense).toContain(dense(name))
    }
  })

  test('a letter of no font is told, once', async () => {
    // The last plane but one is for private use: nobody has letters there.
    const nobodys = '\u{10fffd}'
    const other = await customer({ name: `Ann ${nobodys}${nobodys}` })
    const told = await app.call('reports.customer', { customerId: other, to: 'preview' })
    expect(told.missing).toEqual([nobodys])
  })

  test('stays one page whatever there is to say, and says what it left out', async () => {
    const long = 'Everything there is to know about this customer, and then some more. '.repeat(200)
    const many = <Item>(make: (index: number) => Item, count: number) =>
      Array.from({ length: count }, (_, index) => make(index))
    const id = await customer({
      name: `${'Donaudampfschifffahrtsgesellschaft '.repeat(5)}KG`,
      salutation: 'The right honourable',
      emails: many(
        (index) => ({ label: 'office', value: `someone.with.a.long.name.${index}@example.org` }),
        20,
      ),
      phones: many((index) => ({ label: 'mobile', value: `+44 117 496 01${index}` }), 20),
      contacts: many(
        (index) => ({
          name: `Contact ${index}`,
          role: 'Head of everything',
          email: 'a@example.org',
          phone: '1',
        }),
        100,
      ),
      tags: many((index) => `a rather long tag number ${index}`, 100),
      preferences: long,
      notes: long,
      doNotContact: true,
    })
    for (let index = 0; index < 30; index += 1) {
      await app.call('purchases.create', {
        customerId: id,
        number: `L-${index}`,
        purchasedOn: `20${10 + (index % 15)}-03-04`,
        amount: 10_000_000_00 + index,
        items: long.slice(0, 900),
      })
      await app.call('touchpoints.create', {
        customerId: id,
        happenedOn: '2025-03-04',
        kind: 'visit',
        initiative: 'reactive',
        note: long.slice(0, 900),
      })
    }
    for (const paper of ['A4', 'Letter'] as const) {
      const pdf = await printed('reports.customer', { customerId: id, paper })
      expect(pdf.pages, paper).toHaveLength(1)
      expect(pdf.dense).toContain(dense('Last purchases'))
      expect(pdf.dense).toContain(dense('Last touches'))
      expect(pdf.dense).toMatch(/\.\.\.and9\dmore/)
      expect(pdf.dense).toContain(dense('Page 1 of 1'))
    }
  })
})

describe('the customer report in full', () => {
  test('goes over pages with the heads repeated, nothing cut in two, nothing lost', async () => {
    const id = await customer({
      name: 'Long Story – مؤسسة النور',
      notes: 'A word of notes. '.repeat(300),
      contacts: [{ name: 'דוד כהן', role: 'מנהל', email: '', phone: '+972 3 123 4567' }],
    })
    for (let index = 0; index < 90; index += 1) {
      await app.call('purchases.create', {
        customerId: id,
        number: `LONG-${String(100 + index)}`,
        purchasedOn: `20${String(10 + Math.floor(index / 6))}-03-04`,
        amount: 1_000_00 + index,
      })
    }
    await app.call('feedback.saveComplaint', {
      customerId: id,
      happenedOn: '2025-03-04',
      text: 'Came twice for nothing',
    })
    await app.call('feedback.saveAnswer', { customerId: id, answeredOn: '2025-04-04', score: 9 })
    await app.call('plans.create', { customerIds: [id], playbookId: 1, grade: 'A' })
    for (const paper of ['A4', 'Letter'] as const) {
      const pdf = await printed('reports.customer', { customerId: id, form: 'long', paper })
      expect(pdf.pages.length).toBeGreaterThan(2)
      const last = pdf.pages.length
      for (const [index, text] of pdf.pages.entries())
        expect(dense(text)).toContain(dense(`Page ${String(index + 1)} of ${String(last)}`))
      expect(pdf.dense).toContain(dense('For your own use'))
      expect(pdf.dense).toContain(dense('Came twice for nothing'))
      expect(pdf.dense).toContain(dense('Would recommend us: 9 of 10'))
      // A sentence may go over a page; its last word does not.
      expect(pdf.dense.match(/notes\./g)).toHaveLength(300)
      // Of 92 events the newest 80 are told: 78 purchases beside the two of feedback.
      for (const index of [89, 12]) expect(pdf.dense).toContain(`LONG-${String(100 + index)}`)
      expect(pdf.dense).not.toContain('LONG-111')
      expect(pdf.dense).toContain(dense('… and 12 more from before'))
      // A table that goes on has its head again.
      const withPurchases = pdf.pages.map((text) => dense(text)).filter((text) => text.includes('LONG-'))
      expect(withPurchases.length).toBeGreaterThan(1)
      for (const text of withPurchases) expect(text).toContain(dense('Date What Amount'))
      expect(pdf.dense).toContain('+97231234567')
    }
  })
})

describe('the layout', () => {
  test('is as wide as its margins leave it, and lies when asked', async () => {
    const inches = { narrow: 9 / 25.4, normal: 16 / 25.4, wide: 25 / 25.4 }
    for (const margins of ['narrow', 'normal', 'wide'] as const) {
      const pdf = await printed('reports.portfolio', { margins, paper: 'A4' })
      for (const from of pdf.textFrom) expect(from, margins).toBeCloseTo(inches[margins] * 72, 0)
    }
    const lying = await printed('reports.today', { orientation: 'landscape', paper: 'Letter' })
    expect(lying.sizes[0]).toEqual(near({ width: LETTER.height, height: LETTER.width }))
  })

  test('in black and white there is no colour, and every report is tagged, titled and in a language', async () => {
    const id = await customer({ name: 'Grey Mouse', doNotContact: true })
    await app.call('grading.override', { customerIds: [id], grade: 'D', reason: 'Test' })
    const { id: personaId } = await app.call('personas.save', {
      persona: { name: 'Grey Carla', primary: false, decisionStyle: { worth: 2 } },
    })
    const blackAndWhite = true
    const reports = [
      await printed('reports.customer', { customerId: id, blackAndWhite }),
      await printed('reports.board', { blackAndWhite }),
      await printed('reports.portfolio', { blackAndWhite }),
      await printed('reports.review', { month: '2025-06', blackAndWhite }),
      await printed('reports.today', { blackAndWhite }),
      await printed('reports.letter', { customerId: id, letterId: 4, blackAndWhite }),
      await printed('reports.persona', { personaId, form: 'onePager', blackAndWhite }),
      await printed('reports.persona', { personaId, blackAndWhite }),
    ]
    for (const { title, colours, tagged, language } of reports) {
      expect(title).not.toBe('')
      expect(colours.length, title).toBeGreaterThan(0)
      for (const colour of colours) expect(new Set(colour.split(' ')).size, `${title}: ${colour}`).toBe(1)
      expect(tagged, title).toBe(true)
      expect(language, title).toBe('en')
    }
    const coloured = await printed('reports.customer', { customerId: id })
    expect(coloured.colours.some((colour) => new Set(colour.split(' ')).size > 1)).toBe(true)
  })
})

describe('the logo', () => {
  /** Chooses a file in the settings and waits until it is kept. */
  async function choose(name: string, mimeType: string, buffer: Buffer) {
    const before = (await app.call('settings.logo', {})).picture
    await app.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
    await expect
      .poll(async () => (await app.call('settings.logo', {})).picture, { timeout: 20_000 })
      .not.toBe(before)
    return pictureKind((await app.call('settings.logo', {})).picture ?? '')
  }
  const drawing = (width: number, height: number) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="#c00"/></svg>`,
    )

  test('is chosen in the settings, shrunk there, and stands on every page once', async () => {
    const id = await customer({ name: 'Logo Lover' })
    const plain = await printed('reports.customer', { customerId: id })
    expect(plain.pictures).toEqual([[]])
    await app.go('/settings')
    // Lines may be drawn larger than they say they are.
    expect(await choose('logo.svg', 'image/svg+xml', drawing(60, 20))).toMatchObject({
      type: 'image/png',
      width: 1200,
      height: 400,
    })
    const withLogo = await printed('reports.customer', { customerId: id })
    expect(withLogo.pages).toHaveLength(1)
    expect(withLogo.pictures).toEqual([[near({ width: 33 * POINTS, height: 11 * POINTS })]])
    const many = await printed('reports.customers', {
      customerIds: [id, await customer({ name: 'Another' })],
    })
    expect(many.pictures.map((page) => page.length)).toEqual([1, 1])
    const letter = await printed('reports.letter', { customerId: id, letterId: 4, blackAndWhite: true })
    expect(letter.pictures).toHaveLength(1)
    await choose('tall.svg', 'image/svg+xml', drawing(10, 4000))
    const tall = await printed('reports.customer', { customerId: id })
    expect(tall.pictures[0]?.[0]?.height).toBeLessThan(12 * POINTS)
    await app.call('settings.saveLogo', { picture: null })
    expect(app.troubles).toEqual([])
  })
})

describe('the reports of many customers', () => {
  test('are one document, a page each, by name, numbered through', async () => {
    const names = ['Ada Fïrst', 'Bo Second', 'Cy Third']
    for (const name of names.toReversed())
      await customer({ name, tags: ['batch'], notes: 'Likes tea. '.repeat(200) })
    const pdf = await printed('reports.customers', { filter: { tags: ['batch'] }, paper: 'A4' })
    expect(pdf.sizes).toEqual([near(A4), near(A4), near(A4)])
    expect(pdf.title).toBe('Customer reports of 3 customers')
    for (const [index, name] of names.entries()) {
      const page = dense(pdf.pages[index] ?? '')
      expect(page).toContain(dense(name))
      expect(page).toContain(dense('Last purchases'))
      expect(page).toContain(dense(`Page ${String(index + 1)} of 3`))
    }
    // The next document begins anew.
    const next = await printed('reports.customers', { query: 'Bo Second', paper: 'Letter' })
    expect(next.sizes).toEqual([near(LETTER)])
    expect(next.dense).not.toContain(dense('Cy Third'))
  })
})

describe('a document of more pages than are laid out at once', () => {
  test('is one document all the same: numbered through, tagged, with every heading', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Crowd ${String(index + 100)}`)
    for (const name of names) await customer({ name, tags: ['parts'] })
    const pdf = await printed('reports.customers', { filter: { tags: ['parts'] }, paper: 'A4' })
    expect(pdf.pages).toHaveLength(60)
    expect(pdf.tagged).toBe(true)
    expect(pdf.language).toBe('en')
    expect(pdf.headings).toEqual(names)
    for (const [index, name] of names.entries()) {
      expect(pdf.sizes[index]).toEqual(near(A4))
      const page = dense(pdf.pages[index] ?? '')
      expect(page).toContain(dense(name))
      expect(page).toContain(dense(`Page ${String(index + 1)} of 60`))
      expect(pdf.structure[index]).toContain(name)
    }
  })

  test('so are reports in full, of which nobody knows beforehand how many pages each takes', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Full ${String(index + 100)}`)
    for (const [index, name] of names.entries()) {
      await customer({ name, tags: ['full'], notes: 'Likes tea. '.repeat(index % 3 === 0 ? 900 : 3) })
    }
    const pdf = await printed('reports.customers', {
      filter: { tags: ['full'] },
      form: 'long',
      paper: 'Letter',
      orientation: 'landscape',
    })
    expect(pdf.pages.length).toBeGreaterThan(40)
    expect(pdf.headings).toEqual(names)
    const last = String(pdf.pages.length)
    for (const [index, text] of pdf.pages.entries()) {
      const foot = `Page ${String(index + 1)} of ${last}`
      expect(pdf.sizes[index]).toEqual(near({ width: LETTER.height, height: LETTER.width }))
      expect(dense(text)).toContain(dense(foot))
      expect(dense(text)).toContain(dense('Customer reports of 30 customers'))
      expect(dense(pdf.structure[index] ?? '')).not.toContain(dense(foot))
      const lowest = Math.min(...(pdf.texts[index] ?? []).map(({ y }) => y))
      expect(lowest).toBeLessThan(MARGINS.normal.bottom * POINTS)
    }
  })

  test('so are letters, with or without a subject, under a logo', async () => {
    const customerIds: number[] = []
    for (let index = 0; index < 27; index += 1) {
      customerIds.push(await customer({ name: `Reader ${String(index + 100)}` }))
    }
    const picture = readFileSync(logo).toString('base64')
    await app.call('settings.saveLogo', { picture })
    const letter = { letterId: 4, customerIds, body: 'Good day.', paper: 'A4' } as const
    for (const subject of ['News', '']) {
      const pdf = await printed('reports.letters', { ...letter, subject })
      // What stands at the feet came onto the pages afterwards, so it was printed in parts.
      expect(readFileSync(join(app.directory, `printed-${number}.pdf`), 'latin1')).toContain('/Foot Do')
      expect(pdf.pages).toHaveLength(27)
      expect(pdf.headings).toHaveLength(subject === '' ? 0 : 27)
      for (const [index, text] of pdf.pages.entries()) {
        expect(dense(text)).toContain(dense(`Reader ${String(index + 100)}`))
        expect(dense(text)).toContain(dense(`Page ${String(index + 1)} of 27`))
        expect(pdf.pictures[index]).toHaveLength(1)
      }
    }
    await app.call('settings.saveLogo', { picture: null })
  })
})

describe('the board', () => {
  const filter = { tags: ['crowd'] }
  const names = Array.from({ length: 120 }, (_, index) => `Customer number ${index + 1000}`)
  const ids: number[] = []

  beforeAll(async () => {
    for (const name of names) ids.push(await customer({ name, tags: ['crowd'] }))
  })

  test('carries everybody over many pages, with the heads on each', async () => {
    for (const [index, grade] of (['A', 'B', 'C', 'D'] as const).entries()) {
      const customerIds = ids.filter((_, place) => place % 4 === index)
      await app.call('grading.override', { customerIds, grade, reason: 'Test' })
    }
    const pdf = await printed('reports.board', { filter, paper: 'A4' })
    expect(pdf.pages.length).toBeGreaterThan(1)
    expect(pdf.sizes.every(({ width, height }) => width > height)).toBe(true)
    for (const name of names) expect(pdf.dense).toContain(dense(name))
    for (const [index, page] of pdf.pages.entries()) {
      expect(dense(page)).toContain(dense(`Page ${index + 1} of ${pdf.pages.length}`))
      expect(dense(page).match(/30customers/g)).toHaveLength(4)
    }
    expect(pdf.dense).toContain(dense('120 customers · Tagged crowd'))
    const grouped = await printed('reports.board', { filter, groupBy: 'tag', view: 'My crowd', paper: 'A4' })
    expect(grouped.dense).toContain(dense('View “My crowd” · Tagged crowd'))
    expect(grouped.dense).toContain(dense('crowd 120 customers'))
    for (const name of names) expect(grouped.dense).toContain(dense(name))
    for (const page of grouped.pages) expect(dense(page).match(/30customers/g)).toHaveLength(4)
    const upright = await printed('reports.board', { filter, orientation: 'portrait', paper: 'Letter' })
    expect(upright.sizes[0]).toEqual(near(LETTER))
  })

  test('wastes no paper where one grade has nearly everybody: the grades stand one below another', async () => {
    await app.call('grading.override', { customerIds: ids.slice(0, 12), grade: 'A', reason: 'Test' })
    await app.call('grading.override', { customerIds: ids.slice(12), grade: 'B', reason: 'Test' })
    for (const groupBy of ['none', 'tag'] as const) {
      const pdf = await printed('reports.board', { filter, groupBy, paper: 'A4' })
      // Side by side they took nine.
      expect(pdf.pages.length).toBeLessThanOrEqual(4)
      for (const name of names) expect(pdf.dense).toContain(dense(name))
      expect(dense(pdf.pages[0] ?? '')).toContain(dense('12 customers'))
      // The head of a grade stands on every page it goes on to.
      for (const page of pdf.pages.filter((text) => /Customer number 1[01][3-9]/.test(text)))
        expect(dense(page)).toContain(dense('108 customers'))
      expect(pdf.dense).toContain('Nobody')
    }
  })
})

describe('the business as a whole', () => {
  test('portfolio and month in review tell names and numbers', async () => {
    const id = await customer({ name: 'Big Buyer' })
    const { today } = await app.call('system.info', {})
    await app.call('purchases.create', { customerId: id, purchasedOn: today, amount: 4_321_00, cost: 0 })
    await app.call('grading.override', { customerIds: [id], grade: 'A', reason: 'Test' })
    await app.call('plans.create', { customerIds: [id], playbookId: 1 })
    const portfolio = await printed('reports.portfolio', { paper: 'A4' })
    expect(portfolio.sizes[0]).toEqual(near(A4))
    for (const text of ['Big Buyer', '€4,321', 'Who moved since', 'Thank them by hand', 'Page 1 of']) {
      expect(portfolio.dense, text).toContain(dense(text))
    }
    const review = await printed('reports.review', { month: today.slice(0, 7), paper: 'Letter' })
    expect(review.sizes).toEqual([near(LETTER)])
    for (const text of ['€4,321', 'Customers who bought', 'What we take from it', 'Big Buyer']) {
      expect(review.dense, text).toContain(dense(text))
    }
  })
})

describe('the persona worksheet', () => {
  test('filled: all three steps; blank: every question and nothing of the persona', async () => {
    const { id } = await app.call('personas.save', {
      persona: {
        name: 'Careful Carla',
        primary: true,
        individual: { age: '47', dayInLife: 'Up at six. '.repeat(300), job: 'Facilities manager' },
        voice: { momentOfBuying: 'Relief: somebody picks up the phone.' },
        meaning: { message: 'We answer within the hour.' },
        notOurCustomer: 'Whoever asks for the price first.',
        sources: [{ kind: 'records', on: '2025-02-01', note: 'The books of three years' }],
      },
    })
    const filled = await printed('reports.persona', { personaId: id, paper: 'A4' })
    for (const text of [
      'Careful Carla',
      'Facilities manager',
      'Relief: somebody picks up the phone.',
      'We answer within the hour.',
      'Whoever asks for the price first.',
      'The books of three years',
    ]) {
      expect(filled.dense, text).toContain(dense(text))
    }
    expect(filled.dense.match(/Upatsix\./g)).toHaveLength(300)

    const poster = await printed('reports.persona', { personaId: id, form: 'onePager', paper: 'Letter' })
    expect(poster.sizes).toEqual([near(LETTER)])
    for (const text of ['Careful Carla', 'Facilities manager', 'We answer within the hour.']) {
      expect(poster.dense, text).toContain(dense(text))
    }

    const blank = await printed('reports.persona', { personaId: id, blank: true, paper: 'Letter' })
    expect(blank.sizes[0]).toEqual(near(LETTER))
    expect(blank.dense).not.toContain('Carla')
    expect(blank.dense).not.toContain('Relief')
    for (const text of ['Favourite meal', 'What keeps me up at night?', 'Our message, in their language']) {
      expect(blank.dense, text).toContain(dense(text))
    }
    expect(blank.pages.length).toBeGreaterThan(2)
  })

  test('a blank one needs no persona at all', async () => {
    const pdf = await printed('reports.persona', { blank: true })
    expect(pdf.dense).toContain(dense('Who is your ideal customer?'))
  })
})

test('the preview shows the PDF itself, inside the window', async () => {
  const id = await customer({ name: 'Preview Person' })
  await app.go(`/reports/customer/${id}`)
  const frame = app.page.locator('iframe')
  await frame.waitFor()
  const address = (await frame.getAttribute('src')) ?? ''
  expect(address).toMatch(/^app:\/\/regulars\/preview\/[0-9a-f-]+\.pdf#/)
  const start = await app.page.evaluate(
    async (url) => (await (await fetch(url)).text()).slice(0, 5),
    address.split('#')[0] ?? '',
  )
  expect(start).toBe('%PDF-')
  expect(app.troubles).toEqual([])
})

describe('what is due', () => {
  test('is a list on either paper', async () => {
    const id = await customer({ name: 'Due Diligence', kind: 'company' })
    const { today } = await app.call('system.info', {})
    const steps = [{ text: 'Call them about the roof', dueOn: today }]
    await app.call('plans.create', {
      customerIds: [id],
      grade: 'B',
      name: 'Lift',
      dueOn: '2090-01-01',
      steps,
    })
    for (const [paper, size] of [
      ['A4', A4],
      ['Letter', LETTER],
    ] as const) {
      const pdf = await printed('reports.today', { paper })
      expect(pdf.sizes).toEqual([near(size)])
      expect(dense(pdf.pages.join(' '))).toContain(dense('Due Diligence Call them about the roof'))
    }
  })
})

describe('a letter', () => {
  test('is one page on either paper, to the customer and in the words given', async () => {
    const id = await customer({ name: 'Zoë Öberg', kind: 'person', salutation: 'Ms' })
    const pdf = await printed('reports.letter', { customerId: id, letterId: 4, paper: 'A4' })
    expect(pdf.sizes).toEqual([near(A4)])
    expect(dense(pdf.pages.join(' '))).toContain(dense('Dear Ms Zoë Öberg,'))
    expect(pdf.pages.join(' ')).not.toMatch(/grade|score/i)
    const own = await printed('reports.letter', {
      customerId: id,
      letterId: 4,
      subject: 'Until May',
      body: 'Dear Zoë,\n\n谢谢 & спасибо',
      paper: 'Letter',
    })
    expect(own.sizes).toEqual([near(LETTER)])
    expect(dense(own.pages.join(' '))).toContain(dense('Until May Dear Zoë, 谢谢 & спасибо'))
  })
})
