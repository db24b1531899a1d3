import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

const apps: OpenApp[] = []
async function open(): Promise<OpenApp> {
  const app = await openApp()
  apps.push(app)
  return app
}
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

const everyone = { filter: { archived: 'all' as const }, limit: 1000 }

describe('the owner’s data', () => {
  it('goes out whole and into a new file again, with the same figures', async () => {
    const from = await open()
    await from.page.getByRole('button', { name: /sample business/ }).click()
    await from.page.getByRole('navigation').first().waitFor()
    const path = join(from.directory, 'everything.json')
    await from.go('/data/export')
    await from.savesTo(path)
    await from.page.getByRole('button', { name: 'Save everything…' }).click()
    await from.page.getByText(/“everything.json” is saved/).waitFor()
    const before = await from.call('customers.list', everyone)
    expect(before.total).toBe(120)
    expect(from.troubles).toEqual([])

    const into = await open()
    await into.page.getByRole('heading', { name: /Welcome/ }).waitFor()
    await into.chooses(path)
    await into.page.getByRole('button', { name: 'Bring an export in…' }).click()
    await into.page.getByRole('navigation').first().waitFor()
    await into.page.getByText('120 customers').first().waitFor()
    expect(await into.call('customers.list', everyone)).toEqual(before)
    expect((await into.call('grading.board', {})).columns).toEqual(
      (await from.call('grading.board', {})).columns,
    )
    expect(into.troubles).toEqual([])
  })

  it('goes out as a list from the customers, and about one person from their card', async () => {
    const app = await open()
    await app.page.getByRole('button', { name: /sample business/ }).click()
    await app.page.getByRole('navigation').first().waitFor()
    await app.go('/customers')
    const list = join(app.directory, 'list.csv')
    await app.savesTo(list)
    await app.page.getByRole('button', { name: 'Export', exact: true }).click()
    await app.page.getByRole('button', { name: 'CSV file…' }).click()
    await app.page.getByText(/“list.csv” is saved: 1[0-9]{2} rows/).waitFor()
    expect(readFileSync(list, 'utf8').split('\r\n')[0]).toContain('Customer number,Grade,Name')
    await app.page.keyboard.press('Escape')

    await app.go('/customers/1')
    const person = join(app.directory, 'person.html')
    await app.savesTo(person)
    await app.page.getByRole('button', { name: 'More' }).click()
    await app.page.getByRole('menuitem', { name: 'Data for a privacy request…' }).click()
    await app.page.getByRole('button', { name: 'Save as document…' }).click()
    await app.page.getByText(/“person.html” is saved/).waitFor()
    const { name } = await app.call('customers.get', { id: 1 })
    expect(readFileSync(person, 'utf8')).toContain('Content-Security-Policy')
    expect(readFileSync(person, 'utf8')).toContain(name.replaceAll('&', '&amp;').replaceAll("'", '&#39;'))
    expect(app.troubles).toEqual([])
  })
})
