import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OpenApp } from '../app'
import type { Known } from './business'

/** The logo of the sample business. */
const logo = fileURLToPath(new URL('../../../resources/sample/logo.png', import.meta.url))

const everyScript = [
  '株式会社さくら',
  '주식회사 한빛',
  '北京贸易公司',
  '台灣資訊股份有限公司',
  'Жанна Ὀδυσσεύς',
  'Łódź İğdır Nguyễn',
  'דוד כהן ובניו',
  'مؤسسة الأمانة',
  'گروه صنعتی پارس',
  'दिल्ली विद्युत',
  'บริษัทสยามดี',
  'Sonne 🌻 1️⃣ 👩‍🚀',
]

const A4 = [595, 842]
const LETTER = [612, 792]
const wideAndLying = { orientation: 'landscape', margins: 'wide' } as const

/** A report of the business that never changes, and what of it is looked at besides its pictures. */
export interface Case {
  name: string
  print: (app: OpenApp, known: Known) => Promise<{ pages: number | null }>
  pages: number
  size: number[]
  /** Some of what it says. */
  says: string[]
  /** It is printed to the edges, without a line at the foot. */
  bare?: true
}

export const cases: readonly Case[] = [
  {
    name: 'customer',
    print: (app, known) => app.call('reports.customer', { customerId: known.best, paper: 'A4' }),
    pages: 1,
    size: A4,
    says: ['Ashdown School', 'Why this grade', 'Last purchases', 'Careful Carla'],
  },
  {
    name: 'customer-letter-black',
    print: (app, known) =>
      app.call('reports.customer', { customerId: known.best, paper: 'Letter', blackAndWhite: true }),
    pages: 1,
    size: LETTER,
    says: ['Ashdown School', 'Key under the pot.'],
  },
  {
    name: 'customer-logo',
    print: (app, known) =>
      withLogo(app, () => app.call('reports.customer', { customerId: known.best, paper: 'A4' })),
    pages: 1,
    size: A4,
    says: ['Ashdown School', 'Why this grade'],
  },
  {
    name: 'customer-long',
    print: (app, known) =>
      app.call('reports.customer', { customerId: known.second, form: 'long', paper: 'A4' }),
    pages: 2,
    size: A4,
    says: ['Bright & Early Bakery', 'Why this grade', 'Money by year'],
  },
  {
    name: 'customer-long-wide',
    print: (app, known) =>
      app.call('reports.customer', {
        customerId: known.best,
        form: 'long',
        paper: 'Letter',
        ...wideAndLying,
      }),
    pages: 3,
    size: [792, 612],
    says: ['Ashdown School', 'Key under the pot.'],
  },
  {
    name: 'board',
    print: (app) => app.call('reports.board', { paper: 'A4' }),
    pages: 1,
    size: [842, 595],
    says: ['Larkspur Florists', 'Harcourt Surveyors', '12 customers'],
  },
  {
    name: 'portfolio',
    print: (app) => app.call('reports.portfolio', { paper: 'A4' }),
    pages: 1,
    size: A4,
    says: ['What each grade brings and takes', 'Who brings most', 'Bright & Early Bakery'],
  },
  {
    name: 'portfolio-narrow',
    print: (app) =>
      app.call('reports.portfolio', { paper: 'Letter', margins: 'narrow', blackAndWhite: true }),
    pages: 1,
    size: LETTER,
    says: ['What each grade brings and takes', 'Bright & Early Bakery'],
  },
  {
    name: 'review',
    print: (app) => app.call('reports.review', { month: '2025-12', paper: 'A4' }),
    pages: 1,
    size: A4,
    says: ['December 2025', 'Hours with customers'],
  },
  {
    name: 'letter',
    print: (app, known) => app.call('reports.letter', { customerId: known.best, letterId: 5, paper: 'A4' }),
    pages: 1,
    size: A4,
    says: ['Miller & Daughters', 'Sam Carter', '12 Mill Lane', '15 March 2026', 'Jo Miller'],
  },
  {
    name: 'letters',
    print: (app, known) =>
      withLogo(app, () =>
        app.call('reports.letters', {
          letterId: 5,
          customerIds: [known.second, known.best],
          paper: 'Letter',
          margins: 'wide',
        }),
      ),
    pages: 2,
    size: LETTER,
    says: ['Ashdown School', 'Bright & Early Bakery', 'Jo Miller'],
  },
  {
    name: 'labels',
    print: (app) => app.call('reports.labels', { sheet: 'L7160', start: 3 }),
    pages: 1,
    size: A4,
    says: ['Kingsway Allotments', 'Sam Carter', '19 Station Road'],
    bare: true,
  },
  {
    name: 'labels-letter',
    print: (app) => app.call('reports.labels', { sheet: '5160', start: 30 }),
    pages: 2,
    size: LETTER,
    says: ['Kingsway Allotments', 'Sam Carter', '19 Station Road'],
    bare: true,
  },
  {
    name: 'today-lying',
    print: (app) => app.call('reports.today', { paper: 'A4', ...wideAndLying }),
    pages: 1,
    size: [842, 595],
    says: ['Sunday', '15 March 2026', 'Bright & Early Bakery'],
  },
  {
    name: 'today',
    print: (app) => app.call('reports.today', { paper: 'A4' }),
    pages: 1,
    size: A4,
    says: ['Sunday', '15 March 2026', 'Bright & Early Bakery'],
  },
  {
    name: 'persona',
    print: (app, known) =>
      app.call('reports.persona', { personaId: known.persona, form: 'onePager', paper: 'A4' }),
    pages: 1,
    size: A4,
    says: ['Careful Carla', 'Do it once and do it right.'],
  },
  {
    name: 'worksheet',
    print: (app, known) => app.call('reports.persona', { personaId: known.persona, paper: 'A4' }),
    pages: 2,
    size: A4,
    says: ['Careful Carla', 'A cold classroom on the first day of term.'],
  },
  {
    name: 'worksheet-blank',
    print: (app) => app.call('reports.persona', { blank: true, paper: 'Letter' }),
    pages: 7,
    size: LETTER,
    says: ['Who is your ideal customer?'],
  },
  {
    name: 'labels-scripts',
    print: (app) =>
      withEveryScript(app, (customerIds) => app.call('reports.labels', { customerIds, sheet: 'L7163' })),
    pages: 1,
    size: A4,
    says: ['株式会社さくら', '주식회사 한빛', '北京贸易公司', 'บริษัทสยามดี', 'Жанна Ὀδυσσεύς'],
    bare: true,
  },
  {
    name: 'customer-scripts',
    print: (app) =>
      withEveryScript(app, ([customerId = 0]) => app.call('reports.customer', { customerId, paper: 'A4' })),
    pages: 1,
    size: A4,
    says: ['株式会社さくら', '주식회사 한빛', '北京贸易公司', 'บริษัทสยามดี', 'Жанна Ὀδυσσεύς'],
  },
]

/** Runs something with a logo, which is taken away again. */
async function withLogo<Result>(app: OpenApp, work: () => Promise<Result>): Promise<Result> {
  const picture = readFileSync(logo).toString('base64')
  await app.call('settings.saveLogo', { picture })
  const result = await work()
  await app.call('settings.saveLogo', { picture: null })
  return result
}

/** Runs something with customers whose names are in every script, who are taken away again. */
async function withEveryScript<Result>(
  app: OpenApp,
  work: (ids: number[]) => Promise<Result>,
): Promise<Result> {
  const ids: number[] = []
  for (const name of everyScript) {
    const draft = { name, kind: 'person' as const, notes: everyScript.join(' · ') }
    const address = { street: name, city: 'Leeds', postalCode: 'LS1 4XY', country: 'United Kingdom' }
    ids.push((await app.call('customers.create', { ...draft, addresses: [address] })).id)
  }
  const result = await work(ids)
  for (const _ of ids) await app.call('history.undo', {})
  return result
}
