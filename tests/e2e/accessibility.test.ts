import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

interface Finding {
  id: string
  help: string
  nodes: string[]
}

async function findings({ page }: OpenApp): Promise<Finding[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await inPage.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    }))
  })
}

/** Every screen with the heading or label that says it is there. */
const screens: [route: string, landmark: RegExp][] = [
  ['/today', /Today/],
  ['/customers', /Customers/],
  ['/customers/new', /customer/i],
  ['/customers/1', /./],
  ['/customers/1/edit', /./],
  ['/board', /Board/],
  ['/board/movers', /Movers/],
  ['/board/effort', /Effort/],
  ['/rating', /./],
  ['/criteria', /./],
  ['/plans', /Plans/],
  ['/plans/4', /Improve by a date/],
  ['/plans/playbooks', /Playbooks/],
  ['/plans/letters', /Letters/],
  ['/plans/letters/for/1', /Letter to/],
  ['/personas', /Personas/],
  ['/personas/1', /./],
  ['/enquiry', /New enquiry/],
  ['/reports', /Reports/],
  ['/data', /Data/],
  ['/data/import', /Import/],
  ['/data/export', /Export/],
  ['/data/duplicates', /Duplicates/],
  ['/data/duplicates/1/2', /Merge/],
  ['/data/backups', /Backups/],
  ['/data/activity', /Activity/],
  ['/data/activity/1', /./],
  ['/settings', /Settings/],
]

describe('axe finds nothing', () => {
  let app: OpenApp
  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())

  it('on the welcome screen', async () => {
    await app.page.getByRole('heading', { name: /Welcome/ }).waitFor()
    expect(await findings(app)).toEqual([])
  })

  it('on any screen of the sample business, light and dark', async () => {
    await app.page.getByRole('button', { name: /sample business/ }).click()
    await app.page.getByRole('navigation').first().waitFor()
    // Somebody twice, so that there is a pair of duplicates to look at.
    const { name, emails, addresses } = await app.call('customers.get', { id: 1 })
    await app.call('customers.create', { name, emails, addresses, tags: ['twice'] })
    const found: Record<string, Finding[]> = {}
    for (const theme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme: theme })
      await app.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' })
      for (const [route, landmark] of screens) {
        await app.go(route)
        await app.page.getByRole('heading', { level: 1, name: landmark }).waitFor()
        await app.page.waitForLoadState('networkidle')
        await expect.poll(() => app.page.locator('[aria-busy="true"]').count()).toBe(0)
        const onScreen = await findings(app)
        if (onScreen.length > 0) found[`${route} ${theme}`] = onScreen
      }
    }
    expect(found).toEqual({})
    expect(app.troubles).toEqual([])
  })
})
