import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

async function findings({ page }: OpenApp): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await inPage.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
  })
}

describe('criteria and what customers say', () => {
  let app: OpenApp
  beforeAll(async () => {
    app = await openApp()
    await app.page.getByRole('button', { name: /sample business/ }).click()
    await app.page.getByRole('navigation').first().waitFor()
  })
  afterAll(() => app.close())

  it('edits bands with the mouse, anchors and ranks, with nothing for axe to find, light and dark', async () => {
    const { page } = app
    await app.go('/criteria')
    for (const name of ['Pays on time', 'Profitable', 'Enjoyable to work with']) {
      await page.getByRole('button', { name: `Details of ${name}` }).click()
    }
    await page.getByRole('table', { name: 'Customers by rank' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' })
      expect(await findings(app)).toEqual([])
    }
    const bound = page.getByRole('slider', { name: 'Where band 2 begins' })
    await bound.scrollIntoViewIfNeeded()
    const handle = await bound.boundingBox()
    if (!handle) throw new Error('nothing to drag')
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
    await page.mouse.down()
    await page.mouse.move(handle.x + 400, handle.y + 20, { steps: 8 })
    await page.mouse.up()
    // As far as its neighbour lets it.
    await expect.poll(() => page.getByRole('textbox', { name: 'Band 2 from' }).inputValue()).toBe('7')
    await page.getByRole('button', { name: 'Save and grade everyone' }).click()
    await expect
      .poll(async () => (await app.call('grading.criteria', {})).criteria[1]?.bands[1])
      .toEqual({ from: 7, value: 80 })
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect
      .poll(async () => (await app.call('grading.criteria', {})).criteria[1]?.bands[1])
      .toEqual({ from: 3, value: 80 })
  })

  it('starts from the template of a trade', async () => {
    const { page } = app
    await app.go('/criteria')
    await page.getByRole('button', { name: 'Start from a template…' }).click()
    await page.getByRole('radio', { name: /^Café supply/ }).click()
    expect(await findings(app)).toEqual([])
    await page.getByRole('button', { name: 'Use this template' }).click()
    await page.getByRole('button', { name: 'Save and grade everyone' }).click()
    await expect
      .poll(
        async () => (await app.call('grading.criteria', {})).criteria.filter(({ enabled }) => enabled).length,
      )
      .toBe(6)
    const { criteria } = await app.call('grading.criteria', {})
    expect(criteria.find(({ name }) => name === 'Enjoyable to work with')?.id).toBe(1)
    await app.call('history.undo', {})
  })

  it('logs a complaint on the card and resolves it', async () => {
    const { page } = app
    await app.go('/customers/1')
    const panel = page.getByRole('region', { name: 'Feedback' })
    await panel.getByRole('button', { name: 'Log a complaint' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'What happened' }).fill('The cups were cracked')
    expect(await findings(app)).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('The cups were cracked').waitFor()
    await panel
      .getByRole('button', { name: /^Resolve the complaint/ })
      .first()
      .click()
    await dialog.getByRole('textbox', { name: 'How you put it right' }).fill('New ones')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('New ones').waitFor()
    const { complaints } = await app.call('feedback.list', { customerId: 1 })
    expect(complaints.find(({ text }) => text === 'The cups were cracked')?.resolvedOn).not.toBeNull()
    expect(app.troubles).toEqual([])
  })
})
