import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await app.call('settings.update', { business: 'Miller Plumbing', started: true })
  await app.page.reload()
  await app.page.getByRole('navigation').first().waitFor()
})
afterAll(() => app.close())

it('Alt and an arrow lead back to where one was and on again, and so does the menu, whatever has the focus', async () => {
  const { page } = app
  const { id } = await app.call('customers.create', { name: 'Ann Lee' })
  await app.go(`/customers/${String(id)}`)
  const card = page.getByRole('heading', { level: 1, name: 'Ann Lee' })
  await card.waitFor()
  await app.go(`/reports/customer/${String(id)}`)
  const preview = page.locator('iframe')
  await preview.waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await card.waitFor()
  await page.keyboard.press('Alt+ArrowRight')
  await preview.waitFor()
  await preview.focus()
  await app.electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Back')?.click()
  })
  await card.waitFor()
  expect(app.troubles).toEqual([])
})
