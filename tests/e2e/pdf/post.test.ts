import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { labelPlace, labelSheets, labelsOn, type LabelSheetName } from '../../../src/shared/labels/sheets'
import { openApp, type OpenApp } from '../app'
import { dense, readPdf } from './read-pdf'

const POINTS_PER_MILLIMETRE = 72 / 25.4

let app: OpenApp
let number = 0

beforeAll(async () => {
  app = await openApp()
  await app.call('settings.update', { business: 'Miller', country: 'UK', started: true })
  for (let index = 1; index <= 30; index += 1) await person(`Customer ${String(index).padStart(2, '0')}`)
  await app.page.reload()
})
afterAll(() => app.close())

async function person(name: string, fields: object = {}): Promise<number> {
  const address = { street: '12 Mill Lane', city: 'Leeds', postalCode: 'LS1 4XY', country: 'United Kingdom' }
  const draft = { name, kind: 'person' as const, addresses: [address], tags: ['post'], ...fields }
  return (await app.call('customers.create', draft)).id
}

async function printed(input: Parameters<typeof app.call<'reports.labels'>>[1]) {
  number += 1
  const path = join(app.directory, `labels-${String(number)}.pdf`)
  await app.savesTo(path)
  const result = await app.call('reports.labels', input)
  return { result, pdf: await readPdf(path) }
}

test.each<LabelSheetName>(['L7160', '5160', 'L7651'])(
  '%s: the whole sheet without margins, each address within its label',
  async (sheet) => {
    const on = labelsOn(labelSheets[sheet])
    const { result, pdf } = await printed({ filter: { tags: ['post'] }, sheet, start: on - 1 })
    expect(result.labels).toBe(30)
    const [first, second] = pdf.pages
    expect(pdf.pages.length).toBe(1 + Math.ceil(28 / on))
    expect(dense(first ?? '')).toBe(
      dense('Customer 01 12 Mill Lane LS1 4XY Leeds Customer 02 12 Mill Lane LS1 4XY Leeds'),
    )
    expect(dense(second ?? '')).toContain(dense('Customer 03'))
    expect(pdf.dense).not.toContain('Page')
    const { width, height, left, top } = labelSheets[sheet]
    const { y } = labelPlace(labelSheets[sheet], on - 1)
    const name = pdf.texts[0]?.find(({ text }) => text.includes('Customer 02'))
    const paper = pdf.sizes[0]
    if (!name || !paper) throw new Error('the second label is not there')
    const fromTop = (paper.height - name.y) / POINTS_PER_MILLIMETRE
    expect(fromTop).toBeGreaterThan(y)
    expect(fromTop).toBeLessThan(y + height)
    const fromRight = (paper.width - name.x) / POINTS_PER_MILLIMETRE
    expect(fromRight).toBeLessThan(left + width)
    expect(fromRight).toBeGreaterThan(left)
    expect(top).toBeGreaterThan(0)
  },
)

test('every script stands on a label; what is too long is cut, never run into the next label', async () => {
  const names = ['東京商事株式会社', 'Жанна Ὀδυσσεύς', 'מרים כהן', 'مؤسسة النور', 'Nguyễn Thị Ánh']
  const long = 'The very honourable society of those who never come to an end '.repeat(3)
  const ids: number[] = []
  for (const name of [...names, long]) ids.push(await person(name, { tags: [] }))
  const { pdf } = await printed({ customerIds: ids, sheet: 'L7160' })
  expect(pdf.pages).toHaveLength(1)
  for (const name of names) {
    for (const letter of new Set(dense(name))) expect(pdf.dense, letter).toContain(letter)
  }
  expect(pdf.dense).toMatch(/Theveryhonourablesociety.*…|\.\.\./)
  expect(pdf.dense).not.toContain(dense('come to an end The very'))
})

test('a letter to many is one document, each filled in for whom it goes to', async () => {
  const path = join(app.directory, 'letters.pdf')
  await app.savesTo(path)
  const words = { subject: 'News for {name}', body: '{greeting},\n\nwe have moved.' }
  const result = await app.call('reports.letters', { filter: { tags: ['post'] }, letterId: 1, ...words })
  expect(result).toMatchObject({ letters: 30, pages: 30, noted: 0 })
  const pdf = await readPdf(path)
  for (const [index, page] of pdf.pages.entries()) {
    const name = `Customer ${String(index + 1).padStart(2, '0')}`
    expect(dense(page)).toContain(dense(`News for ${name} Dear ${name}, we have moved.`))
    expect(dense(page)).toContain(dense('12 Mill Lane LS1 4XY Leeds'))
  }
})

test('letters are looked at, saved and noted on the screen, and the noting is undone', async () => {
  const path = join(app.directory, 'from-the-screen.pdf')
  await app.savesTo(path)
  await app.go('/plans/letters/many/first')
  await app.page.getByText(/^1 of \d+: /).waitFor()
  await app.page.getByRole('button', { name: 'Next letter' }).click()
  await app.page.getByText(/^2 of \d+: /).waitFor()
  await app.page.getByRole('button', { name: 'Save as one PDF…' }).click()
  await app.page.getByRole('button', { name: 'They went out: note them' }).click()
  await app.page.getByText(/^Noted as a letter with \d+ customers/).waitFor()
  const { rows } = await app.call('customers.list', { query: 'Customer 07', limit: 1 })
  const customerId = rows[0]?.id ?? 0
  expect((await app.call('touchpoints.list', { customerId })).total).toBe(1)
  await app.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await app.page.getByText(/^Undone: /).waitFor()
  expect((await app.call('touchpoints.list', { customerId })).total).toBe(0)
  expect(app.troubles).toEqual([])
})

test('the screen shows the sheet, and prints from the label that was clicked', async () => {
  await app.go('/reports/labels')
  const label = app.page.getByRole('radio', { name: /^Label 4: / })
  await label.click()
  await app.page.getByRole('radio', { name: 'Label 3: stays empty' }).waitFor()
  await app.page.keyboard.press('ArrowDown')
  await app.page.getByRole('radio', { name: /^Label 7: / }).waitFor()
  const path = join(app.directory, 'from-the-screen.pdf')
  await app.savesTo(path)
  await app.page.getByRole('button', { name: 'Save as PDF…' }).click()
  await app.page.getByText('Saved as from-the-screen.pdf.').waitFor()
  expect((await readPdf(path)).pages).toHaveLength(2)
  expect(app.troubles).toEqual([])
})
