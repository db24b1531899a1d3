import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

const passphrase = 'seven brown horses'

describe('backups', () => {
  let app: OpenApp
  let stick: string
  beforeEach(() => {
    stick = mkdtempSync(join(tmpdir(), 'regulars-stick-'))
  })
  afterEach(async () => {
    await app.close()
    rmSync(stick, { recursive: true, force: true })
  })

  it('go to a stick behind a passphrase, are restored after a look, and the restore is undone', async () => {
    app = await openApp()
    const { page } = app
    await page.getByRole('button', { name: 'Open the sample business' }).click()
    await page.getByRole('navigation').first().waitFor()
    const { customers } = await app.call('system.info', {})
    await app.go('/data/backups')
    // It is made in the quiet after the start, while the page is already there.
    await page.getByRole('row', { name: /Daily/ }).waitFor()

    await app.chooses(stick)
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await page.getByText('Backups go to the folder from now on.').waitFor()
    await page.getByRole('button', { name: 'Set a passphrase…' }).click()
    await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
    await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
    await page.getByRole('checkbox', { name: /are lost/ }).check()
    await page.getByRole('button', { name: 'Use this passphrase' }).click()
    await page.getByText(/New backups are behind the passphrase/).waitFor()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('Backed up and verified.').waitFor()
    const [made = ''] = readdirSync(stick).filter((name) => name.endsWith('-owner.regulars-backup'))
    expect(readFileSync(join(stick, made)).includes('SQLite format')).toBe(false)

    await app.call('customers.create', { name: 'Added after the backup' })
    await app.go('/data')
    await app.go('/data/backups')
    await page
      .getByRole('row', { name: /Made by you/ })
      .getByRole('button', { name: /^Restore/ })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
    const row = dialog.getByRole('row', { name: /^Customers/ })
    await expect.poll(() => row.innerText()).toMatch(/\s–\s+1\s+–$/)
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByText('Restored. Undo brings back what was there before.').waitFor()
    expect(await app.call('system.info', {})).toMatchObject({ state: 'ready', customers })

    await page.locator('#content').focus()
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: Restore the backup of/).waitFor()
    expect(await app.call('system.info', {})).toMatchObject({ customers: customers + 1 })
    await app.go('/data/activity')
    await page.getByText(/^Undo: Restore the backup of/).waitFor()
    expect(app.troubles).toEqual([])

    // On another computer there is only the stick, and the passphrase in the owner's head.
    await app.close()
    app = await openApp()
    await app.chooses(join(stick, made))
    await app.page.getByRole('button', { name: 'Choose a backup…' }).click()
    const field = app.page.getByRole('textbox', { name: 'Passphrase' })
    await field.fill('not this one')
    await field.press('Enter')
    await app.page.getByText(/That is not the passphrase of this backup/).waitFor()
    await field.fill(passphrase)
    await field.press('Enter')
    await app.page.getByRole('button', { name: 'Restore', exact: true }).click()
    await app.page.getByRole('navigation').first().waitFor()
    expect(await app.call('system.info', {})).toMatchObject({ customers })
    expect(app.troubles).toEqual([])
  })
})
