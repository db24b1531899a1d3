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

/** What the window's close button does. */
const pressClose = () =>
  app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })

it('a window with something unsaved asks before it closes, and closes when told to', async () => {
  const { page } = app
  await app.go('/customers/new')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.pressSequentially('Ann')
  await pressClose()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  expect(await name.inputValue()).toBe('Ann')

  await pressClose()
  const closed = page.waitForEvent('close')
  await question.getByRole('button', { name: 'Leave without saving' }).click()
  await closed
  expect(app.troubles).toEqual([])
})
