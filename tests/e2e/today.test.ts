import { afterEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/shared/dates'
import { openApp, type OpenApp } from './app'

describe('today', () => {
  let app: OpenApp
  afterEach(() => app.close())

  it('ticks a step off with one key, and takes it back', async () => {
    app = await openApp()
    const { page } = app
    await page.getByLabel(/called/).fill('Miller Plumbing')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('navigation').first().waitFor()
    const { id: ann } = await app.call('customers.create', { name: 'Ann Lee' })
    const { today } = await app.call('system.info', {})
    const { ids } = await app.call('plans.create', {
      customerIds: [ann],
      grade: 'B',
      name: 'Lift',
      dueOn: addDays(today, 60),
      steps: [
        { text: 'Agree how they pay', dueOn: addDays(today, -2) },
        { text: 'Visit them', dueOn: addDays(today, 5) },
      ],
    })
    const planId = ids[0] ?? 0
    const done = async () => (await app.call('plans.get', { id: planId })).stepsDone

    await page.keyboard.press('Control+1')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    const first = page.getByRole('link', { name: /Agree how they pay/ })
    await first.waitFor()
    await page.locator('a:focus', { hasText: 'Agree how they pay' }).waitFor()
    await page.getByRole('link', { name: /Today.*1 due/ }).waitFor()
    await page.keyboard.press('d')
    await first.waitFor({ state: 'detached' })
    await expect.poll(done).toBe(1)
    await page.locator('a:focus', { hasText: 'Visit them' }).waitFor()

    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await first.waitFor()
    expect(await done()).toBe(0)

    // Another day, typed.
    await page.keyboard.press('Escape')
    await first.focus()
    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: 'Ann Lee' }).getByRole('button', { name: 'Move' }).click()
    await expect
      .poll(async () => (await app.call('plans.get', { id: planId })).stepList[0]?.dueOn)
      .toBe(today)

    // The rest is for the rating round.
    await page.getByRole('link', { name: /Rate 1 customer/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Ann Lee' }).waitFor()
    await page.keyboard.press('4')
    await page.keyboard.press('5')
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'Everyone is rated' }).waitFor()
    expect((await app.call('grading.toRate', {})).total).toBe(0)
    expect(app.troubles).toEqual([])
  })
})
