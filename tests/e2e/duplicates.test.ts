import { afterEach, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

let app: OpenApp
afterEach(() => app.close())

it('finds two customers that are one, merges them by keyboard, and takes it back', async () => {
  app = await openApp()
  const { page } = app
  const york = [{ city: 'York', postalCode: 'YO1 7HH' }]
  const { id: ann } = await app.call('customers.create', {
    name: 'Ann Lee',
    externalId: '17',
    addresses: york,
  })
  const { id: twin } = await app.call('customers.create', {
    name: 'Lee, Ann',
    addresses: york,
    emails: [{ value: 'ann@lee.example' }],
  })
  await app.call('customers.create', { name: 'Bob Stone', addresses: york })
  await app.call('purchases.create', { customerId: twin, purchasedOn: '2026-01-01', amount: 12_300 })
  await app.call('settings.update', { started: true })
  await page.reload()

  await page.getByRole('link', { name: 'Data' }).click()
  await page.getByRole('link', { name: 'Duplicates' }).click()
  await page.getByRole('region', { name: 'Ann Lee beside Lee, Ann' }).waitFor()
  await page.getByText('1 pair left', { exact: true }).waitFor()
  await page.keyboard.press('s')
  await page.getByText('“Lee, Ann” goes into “Ann Lee”').waitFor()
  await page.keyboard.press('m')
  await page.getByRole('heading', { name: 'No duplicates' }).waitFor()
  expect(await app.call('customers.get', { id: ann })).toMatchObject({
    emails: [{ value: 'ann@lee.example' }],
    alsoKnownAs: expect.arrayContaining([expect.any(String)]) as string[],
    figures: { orders: 1 },
  })
  expect((await app.call('backup.list', {})).backups.map(({ reason }) => reason)).toContain('merge')

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('1 pair left', { exact: true }).waitFor()
  expect(await app.call('customers.get', { id: twin })).toMatchObject({
    name: 'Lee, Ann',
    figures: { orders: 1 },
  })
  expect(await app.call('customers.get', { id: ann })).toMatchObject({ emails: [], figures: { orders: 0 } })
  expect(app.troubles).toEqual([])
})
