import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DesktopContext, PrintRequest } from '../../../../src/main/features/context'
import { reports } from '../../../../src/main/features/reports/operations'
import { reportsOperations } from '../../../../src/shared/operations/reports'
import { AppError } from '../../../../src/shared/errors'
import { testData, type TestData } from '../../../support/data'
import { somePdf } from './some-pdf'

let data: TestData
let folder: string
let requests: PrintRequest[]
let kept: Uint8Array[]
/** Where the dialog says to save; null: the owner closed it. */
let savePath: string | null
let printed: boolean
/** Letters nobody can draw. */
let missing: string[]
/** Which folder is chosen; null: the owner closed the dialog. */
let chosenFolder: string | null
let told: string[]
/** The owner stops it when so many are done. */
let stopsAt: number

beforeEach(async () => {
  data = await testData()
  folder = mkdtempSync(join(tmpdir(), 'regulars-reports-'))
  requests = []
  kept = []
  savePath = join(folder, 'out.pdf')
  printed = true
  missing = []
  chosenFolder = folder
  told = []
  stopsAt = Infinity
})
afterEach(async () => {
  await data.close()
  rmSync(folder, { recursive: true })
})

/** The desktop's part, with a printer that notes what it was asked. */
function context(suggested: string[] = []): DesktopContext {
  const cancel = new SharedArrayBuffer(4)
  return {
    today: '2026-03-15',
    now: '2026-03-15T08:00:00Z',
    t: data.runner.t,
    data: data.runner.dataHost,
    file: null,
    out: null,
    call: (name, input) => data.runner.call(name, input),
    inLine: (work) => data.runner.inLine(work),
    settle: () => data.runner.settleIfNeeded(),
    pathOf: () => undefined,
    cancelCall: () => false,
    control: {
      cancel,
      onProgress: ({ done, note }) => {
        told.push(note)
        if (done === stopsAt) Atomics.store(new Int32Array(cancel), 0, 1)
      },
    },
    desktop: {
      versions: { app: '0.0.0', electron: null },
      chooseOpenFile: () => Promise.reject(new AppError('cancelled', 'closed')),
      chooseFolder: () =>
        chosenFolder === null
          ? Promise.reject(new AppError('cancelled', 'closed'))
          : Promise.resolve(chosenFolder),
      showInFolder: () => undefined,
      chooseSaveFile: (name) => {
        suggested.push(name)
        if (savePath === null) return Promise.reject(new AppError('cancelled', 'closed'))
        return Promise.resolve(savePath)
      },
      printToPdf: (request, onPage) => {
        requests.push(request)
        for (const index of (request.more ?? []).keys()) onPage?.(index + 2)
        return Promise.resolve({ pdf: somePdf(2), missing })
      },
      printOnPaper: (request) => {
        requests.push(request)
        return Promise.resolve(printed ? { missing } : null)
      },
      keepForPreview: (pdf) => {
        kept.push(pdf)
        return 'app://regulars/preview/1.pdf'
      },
    },
  }
}

/** Asks as the runner does: the input through the schema, the answer too. */
async function ask(name: keyof typeof reports, input: object, suggested: string[] = []) {
  const parsed: unknown = reportsOperations[name].input.parse(input)
  const operation = reports[name] as (context: DesktopContext, input: unknown) => Promise<unknown>
  const { output } = reportsOperations[name]
  return output.parse(await operation(context(suggested), parsed))
}

async function someCustomer(name = 'Ann / Lee: Sons'): Promise<number> {
  return (await data.call('customers.create', { name })).id
}

test('saves a customer report under a safe name, on the paper of the settings', async () => {
  await data.call('settings.update', { paper: 'Letter' })
  const customerId = await someCustomer()
  const suggested: string[] = []
  const result = await ask('reports.customer', { customerId, asOf: '2026-01-31' }, suggested)
  expect(suggested).toEqual(['Customer report – Ann Lee Sons.pdf'])
  expect(requests).toEqual([
    {
      page: `/customer?customerId=${customerId}&asOf=2026-01-31`,
      layout: { paper: 'Letter', orientation: 'portrait', margins: 'normal', blackAndWhite: false },
      title: 'Customer report – Ann / Lee: Sons',
    },
  ])
  const saved = readFileSync(join(folder, 'out.pdf'))
  expect(result).toEqual({
    pages: 2,
    bytes: saved.byteLength,
    savedAs: 'out.pdf',
    preview: null,
    missing: [],
  })
  expect(readdirSync(folder)).toEqual(['out.pdf'])
})

test('every report is laid out as the settings have it, unless it is said otherwise', async () => {
  await data.call('settings.update', { paper: 'Letter', margins: 'wide', blackAndWhite: true })
  const customerId = await someCustomer()
  await ask('reports.portfolio', {})
  await ask('reports.letter', { customerId, letterId: 1 })
  await ask('reports.today', { orientation: 'landscape', blackAndWhite: false })
  await ask('reports.customers', { customerIds: [customerId], margins: 'narrow' })
  await ask('reports.customerFiles', { customerIds: [customerId], paper: 'A4' })
  const usual = { paper: 'Letter', orientation: 'portrait', margins: 'wide', blackAndWhite: true }
  expect(requests.map(({ layout }) => layout)).toEqual([
    usual,
    usual,
    { ...usual, orientation: 'landscape', blackAndWhite: false },
    { ...usual, margins: 'narrow' },
    { ...usual, paper: 'A4' },
  ])
})

test('a customer in full: alone, in one document with others, and each in a file', async () => {
  const customerId = await someCustomer()
  await ask('reports.customer', { customerId, form: 'long', orientation: 'landscape' })
  await ask('reports.customers', { customerIds: [customerId], form: 'long', asOf: '2026-01-31' })
  await ask('reports.customerFiles', { customerIds: [customerId], form: 'long' })
  await ask('reports.customers', { customerIds: [customerId] })
  const page = `/customer?customerId=${String(customerId)}`
  expect(requests).toMatchObject([
    { page: `${page}&form=long`, layout: { orientation: 'landscape' } },
    { page: `${page}&form=long&asOf=2026-01-31` },
    { page: `${page}&form=long` },
    { page },
  ])
})

test('refuses a customer that is not there, before asking where to save', async () => {
  const suggested: string[] = []
  await expect(ask('reports.customer', { customerId: 99 }, suggested)).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(suggested).toEqual([])
})

test('the board carries its filter and its orientation', async () => {
  await ask('reports.board', { filter: { grade: ['A'] }, orientation: 'portrait', paper: 'A4' })
  await ask('reports.board', { query: 'a & b' })
  await ask('reports.board', { groupBy: 'tag', view: 'My schools' })
  expect(requests).toMatchObject([
    {
      page: `/board?filter=${encodeURIComponent('{"grade":["A"]}')}`,
      layout: { orientation: 'portrait', paper: 'A4' },
    },
    { page: '/board?query=a+%26+b', layout: { orientation: 'landscape' } },
    { page: '/board?groupBy=tag&view=My+schools', layout: { orientation: 'landscape' } },
  ])
})

test('the portfolio is called after the business, a month by its name', async () => {
  await data.call('settings.update', { business: 'Miller' })
  await ask('reports.portfolio', {})
  await ask('reports.review', { month: '2026-02', paper: 'Letter' })
  expect(requests).toMatchObject([
    { page: '/portfolio', title: 'Portfolio – Miller', layout: { orientation: 'portrait' } },
    { page: '/review?month=2026-02', title: 'Month in review – February 2026', layout: { paper: 'Letter' } },
  ])
})

test('what is due is printed under the name of the business', async () => {
  await ask('reports.today', {})
  await data.call('settings.update', { business: 'Miller Plumbing' })
  await ask('reports.today', { paper: 'Letter' })
  expect(requests).toMatchObject([
    { page: '/today', title: 'Today', layout: { orientation: 'portrait' } },
    { page: '/today', title: 'Today – Miller Plumbing', layout: { paper: 'Letter' } },
  ])
})

test('a letter carries the words the owner has changed, and is called after whom it goes to', async () => {
  const customerId = await someCustomer()
  const { name } = await data.call('customers.get', { id: customerId })
  await ask('reports.letter', { customerId, letterId: 1 })
  await ask('reports.letter', {
    customerId,
    letterId: 1,
    subject: 'A & B',
    body: 'One\n\ntwo',
    paper: 'Letter',
  })
  expect(requests).toMatchObject([
    {
      page: `/letter?customerId=${customerId}&letterId=1`,
      title: `Letter to ${name}`,
      layout: { orientation: 'portrait' },
    },
    {
      page: `/letter?customerId=${customerId}&letterId=1&subject=A+%26+B&body=One%0A%0Atwo`,
      layout: { paper: 'Letter' },
    },
  ])
  await expect(ask('reports.letter', { customerId, letterId: 99 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the worksheet: the primary persona, a named one, or blank', async () => {
  await expect(ask('reports.persona', {})).rejects.toMatchObject({ code: 'not-found' })
  await ask('reports.persona', { blank: true })
  const { id } = await data.call('personas.save', { persona: { name: 'Carla', primary: true } })
  const other = await data.call('personas.save', { persona: { name: 'Bob' } })
  await ask('reports.persona', {})
  await ask('reports.persona', { personaId: other.id, blank: true })
  await ask('reports.persona', { form: 'onePager', blank: true })
  expect(requests.map(({ page, title }) => [page, title])).toEqual([
    ['/persona?blank=yes', 'Persona worksheet'],
    [`/persona?personaId=${id}`, 'Persona – Carla'],
    [`/persona?personaId=${other.id}&blank=yes`, 'Persona worksheet'],
    [`/persona?personaId=${id}&form=onePager`, 'Persona – Carla'],
  ])
})

test('keeps a preview in memory and writes no file', async () => {
  const customerId = await someCustomer()
  const result = await ask('reports.customer', { customerId, to: 'preview' })
  expect(result).toMatchObject({ pages: 2, savedAs: null, preview: 'app://regulars/preview/1.pdf' })
  expect(kept).toHaveLength(1)
  expect(readdirSync(folder)).toEqual([])
})

test('says which letters will be boxes, but not a whole alphabet of them', async () => {
  missing = Array.from({ length: 50 }, (_, index) => String.fromCodePoint(0x12000 + index))
  const customerId = await someCustomer()
  for (const to of ['file', 'preview', 'printer']) {
    const result = await ask('reports.customer', { customerId, to })
    expect(result).toMatchObject({ missing: missing.slice(0, 30) })
  }
})

test('prints on paper, or says that it was stopped', async () => {
  const customerId = await someCustomer()
  expect(await ask('reports.customer', { customerId, to: 'printer' })).toEqual({
    pages: null,
    bytes: null,
    savedAs: null,
    preview: null,
    missing: [],
  })
  printed = false
  await expect(ask('reports.customer', { customerId, to: 'printer' })).rejects.toMatchObject({
    code: 'cancelled',
  })
})

test('a closed dialog prints nothing', async () => {
  savePath = null
  const customerId = await someCustomer()
  await expect(ask('reports.customer', { customerId })).rejects.toMatchObject({ code: 'cancelled' })
  expect(requests).toEqual([])
})

test('an earlier file survives a save that fails, and nothing is left behind', async () => {
  const customerId = await someCustomer()
  savePath = join(folder, 'none', 'out.pdf')
  await expect(ask('reports.customer', { customerId })).rejects.toMatchObject({ code: 'not-found' })
  writeFileSync(join(folder, 'out.pdf'), 'earlier')
  savePath = join(folder, 'out.pdf', 'x.pdf')
  await expect(ask('reports.customer', { customerId })).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['out.pdf'])
  expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toBe('earlier')
})

test('many customers: everyone who matches, by name, each on a page of one document', async () => {
  for (const name of ['Zoe', 'ann', 'Bob']) await data.call('customers.create', { name, tags: ['round'] })
  const { id: other } = await data.call('customers.create', { name: 'Other' })
  const byName = (await data.call('customers.list', { filter: { tags: ['round'] } })).rows
  const idOf = new Map(byName.map(({ name, id }) => [name, id]))
  const suggested: string[] = []
  const result = await ask('reports.customers', { filter: { tags: ['round'] }, paper: 'A4' }, suggested)
  expect(result).toMatchObject({ customers: 3, savedAs: 'out.pdf', pages: 2 })
  expect(suggested).toEqual(['Customer reports of 3 customers.pdf'])
  const pageOf = (name: string) => `/customer?customerId=${String(idOf.get(name))}`
  expect(requests).toMatchObject([{ page: pageOf('ann'), more: [pageOf('Bob'), pageOf('Zoe')] }])
  expect(told).toEqual(['2 of 3 reports', '3 of 3 reports'])

  await ask('reports.customers', { customerIds: [other, other], to: 'printer' })
  expect(requests[1]).toMatchObject({ page: `/customer?customerId=${other}`, more: [] })
  await expect(ask('reports.customers', { query: 'nobody is called this' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('many customers: too many for one document are told before anything is asked', async () => {
  const customerIds = Array.from({ length: 1001 }, (_, index) => index + 1)
  const suggested: string[] = []
  await expect(ask('reports.customers', { customerIds }, suggested)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('1,001 customers are too many') as unknown,
  })
  expect(suggested).toEqual([])
})

test('many customers: the print dialog takes fewer, in full fewer still, and a PDF is the way', async () => {
  const customerIds = Array.from({ length: 101 }, (_, index) => index + 1)
  await expect(ask('reports.customers', { customerIds, to: 'printer', form: 'long' })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(
      'at most 100 at once. Nothing was printed. Save them as one PDF',
    ) as unknown,
  })
  expect(requests).toEqual([])
  await ask('reports.customers', { customerIds, to: 'printer' })
  await ask('reports.customers', { customerIds, form: 'long' })
  expect(requests).toHaveLength(2)
})

test('many customers: stopped in between, nothing is saved', async () => {
  const customerIds = [await someCustomer('Ann'), await someCustomer('Bob'), await someCustomer('Cleo')]
  stopsAt = 2
  await expect(ask('reports.customers', { customerIds })).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
})

test('many customers: a file for each, and none that is there is written over', async () => {
  const customerIds = [await someCustomer('Ann'), await someCustomer('Ann'), await someCustomer('A/B')]
  writeFileSync(join(folder, 'Customer report – Ann.pdf'), 'earlier')
  missing = ['𒀀', '𒀁']
  const result = await ask('reports.customerFiles', { customerIds })
  expect(result).toEqual({ files: 3, folder: basename(folder), missing })
  expect(readdirSync(folder).toSorted()).toEqual([
    'Customer report – A B.pdf',
    'Customer report – Ann (2).pdf',
    'Customer report – Ann (3).pdf',
    'Customer report – Ann.pdf',
  ])
  expect(readFileSync(join(folder, 'Customer report – Ann.pdf'), 'utf8')).toBe('earlier')
  expect(told).toEqual(['1 of 3 reports', '2 of 3 reports', '3 of 3 reports'])
})

test('many customers: files written before it was stopped stay; a closed dialog writes none', async () => {
  const customerIds = [await someCustomer('Ann'), await someCustomer('Bob'), await someCustomer('Cleo')]
  stopsAt = 1
  await expect(ask('reports.customerFiles', { customerIds })).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder)).toEqual(['Customer report – Ann.pdf'])
  chosenFolder = null
  requests = []
  await expect(ask('reports.customerFiles', { customerIds })).rejects.toMatchObject({ code: 'cancelled' })
  expect(requests).toEqual([])
})

test('labels: on the sheet’s own paper, from the label that is free, without those who get none', async () => {
  const address = { street: '1 Mill Lane', city: 'Leeds' }
  const { id: ann } = await data.call('customers.create', { name: 'Ann', addresses: [address] })
  const { id: bare } = await data.call('customers.create', { name: 'Bare' })
  const suggested: string[] = []
  const result = await ask(
    'reports.labels',
    { customerIds: [ann, bare], sheet: '5160', start: 30 },
    suggested,
  )
  expect(result).toMatchObject({ labels: 1, savedAs: 'out.pdf' })
  expect(suggested).toEqual(['Address label.pdf'])
  expect(requests).toMatchObject([
    {
      page: `/labels?sheet=5160&start=30&customerIds=${String(ann)}%2C${String(bare)}&filter=%7B%7D`,
      layout: { paper: 'Letter', orientation: 'portrait' },
      bare: true,
    },
  ])
  await expect(ask('reports.labels', { customerIds: [bare], sheet: 'L7160' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(ask('reports.labels', { sheet: 'L7163', start: 15 })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(requests).toHaveLength(1)
})

test('a letter to many: each filled in, nobody who asked not to be contacted, noted once it is on paper', async () => {
  const { id: ann } = await data.call('customers.create', { name: 'Ann' })
  const { id: bob } = await data.call('customers.create', { name: 'Bob' })
  const { id: shy } = await data.call('customers.create', { name: 'Shy', doNotContact: true })
  const touches = async () =>
    Promise.all(
      [ann, bob, shy].map(async (customerId) => (await data.call('touchpoints.list', { customerId })).total),
    )
  const words = { subject: 'To {name}', body: 'Hello' }
  const saved = await ask('reports.letters', { letterId: 1, ...words, paper: 'Letter' })
  expect(saved).toMatchObject({ letters: 2, noted: 0, savedAs: 'out.pdf' })
  const rest = 'letterId=1&subject=To+%7Bname%7D&body=Hello&fill=yes'
  expect(requests).toMatchObject([
    {
      page: `/letter?customerId=${String(ann)}&${rest}`,
      more: [`/letter?customerId=${String(bob)}&${rest}`],
      title: 'Letters to 2 customers',
      layout: { paper: 'Letter' },
    },
  ])
  expect(await touches()).toEqual([0, 0, 0])
  printed = false
  const input = { letterId: 1, ...words, customerIds: [bob, shy, ann], to: 'printer' }
  await expect(ask('reports.letters', input)).rejects.toMatchObject({ code: 'cancelled' })
  expect(await touches()).toEqual([0, 0, 0])
  printed = true
  expect(await ask('reports.letters', input)).toMatchObject({ letters: 2, noted: 2, savedAs: null })
  expect(await touches()).toEqual([1, 1, 0])
  expect((await data.call('touchpoints.list', { customerId: bob })).rows[0]?.note).toBe('To Bob')
})

test('a letter to many: nobody, or stopped on the way, writes and notes nothing', async () => {
  const { id: shy } = await data.call('customers.create', { name: 'Shy', doNotContact: true })
  await expect(ask('reports.letters', { letterId: 1, customerIds: [shy] })).rejects.toMatchObject({
    code: 'not-found',
  })
  for (const name of ['Ann', 'Bob', 'Cy']) await data.call('customers.create', { name })
  stopsAt = 2
  await expect(ask('reports.letters', { letterId: 1 })).rejects.toMatchObject({ code: 'cancelled' })
  expect(told).toEqual(['2 of 3 letters'])
  expect(readdirSync(folder)).toEqual([])
})
