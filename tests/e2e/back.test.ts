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

it('the buttons at the side of a mouse lead there once, and not past what is not saved', async () => {
  const { page } = app
  const mouse = await page.context().newCDPSession(page)
  const press = async (button: 'back' | 'forward') => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await mouse.send('Input.dispatchMouseEvent', { type, button, x: 400, y: 300, clickCount: 1 })
  }
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  for (const [route, name] of [
    ['/board', 'Board'],
    ['/plans', 'Plans'],
    ['/customers/new', 'New customer'],
  ] as const) {
    await app.go(route)
    await heading(name).waitFor()
  }
  await press('back')
  await heading('Plans').waitFor()
  await press('back')
  await heading('Board').waitFor()
  await press('forward')
  await heading('Plans').waitFor()
  await press('forward')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ann')
  await press('back')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await heading('Plans').waitFor()
  expect(app.troubles).toEqual([])
})
