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

it('a long title is cut off and pushes nothing out of the smallest window', async () => {
  const { id } = await app.call('customers.create', { name: 'Ann Lee and her many sons '.repeat(6).trim() })
  const { ids } = await app.call('plans.create', { customerIds: [id], playbookId: 3 })
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700)
  })
  for (const route of [`/plans/${String(ids[0])}`, `/customers/${String(id)}`]) {
    await app.go(route)
    await app.page.getByRole('heading', { level: 1, name: /Ann Lee/ }).waitFor()
    const wider = await app.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(wider, route).toBeLessThanOrEqual(0)
  }
  expect(app.troubles).toEqual([])
})
