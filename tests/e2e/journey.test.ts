import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

const northwind = (file: string) => resolve('tests/fixtures/northwind', file)

describe('an owner’s first hour', () => {
  let app: OpenApp
  afterEach(() => app.close())

  it('starts new, imports customers and purchases, sees the board, opens a customer, and takes it back', async () => {
    app = await openApp()
    const { page } = app
    await page.getByLabel(/called/).fill('Northwind Traders')
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('navigation').first().waitFor()

    for (const [file, count] of [
      ['customers.csv', 93],
      ['orders.csv', 830],
    ] as const) {
      await app.go('/data')
      await app.go('/data/import')
      await app.chooses(northwind(file))
      await page
        .getByRole('button', { name: /Choose/ })
        .first()
        .click()
      await page.getByRole('button', { name: new RegExp(`^Import ${String(count)}`) }).click()
      await page
        .getByText(new RegExp(`${String(count)} .*(imported|new|added)`, 'i'))
        .first()
        .waitFor()
    }
    expect(await app.call('system.counts', {})).toMatchObject({ customers: 93, purchases: 830 })

    await page.getByRole('button', { name: /Look as of 6 May 1998/ }).click()
    await page.getByRole('link', { name: 'Board' }).click()
    await page.getByText(/93 customers, graded as of 6 May 1998/).waitFor()
    const board = await app.call('grading.board', {})
    for (const column of board.columns.slice(0, 4)) expect(column.count, column.grade).toBeGreaterThan(5)
    expect(board.columns.reduce((sum, column) => sum + column.count, 0)).toBe(93)

    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('save-a')
    await page.getByRole('dialog').getByText('Save-a-lot Markets').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Save-a-lot Markets' }).first().waitFor()
    await page.getByText('Profitable').first().waitFor()

    await app.call('history.undo', {})
    const undone = await app.call('history.undo', {})
    expect(undone.name).toMatch(/purchases/i)
    expect(await app.call('system.counts', {})).toMatchObject({ customers: 93, purchases: 0 })
    expect(app.troubles).toEqual([])
  })

  it('finds everything that was saved after the app was killed', async () => {
    app = await openApp()
    for (let index = 1; index <= 20; index += 1) {
      await app.call('customers.create', { name: `Customer ${String(index)}` })
    }
    const { directory } = app
    app.electron.process().kill('SIGKILL')
    await new Promise<void>((done) => {
      if (app.electron.process().exitCode !== null || app.electron.process().signalCode !== null) done()
      else
        app.electron.process().once('exit', () => {
          done()
        })
    })
    app = await openApp(directory)
    expect(await app.call('system.info', {})).toMatchObject({ state: 'ready', customers: 20 })
    expect((await app.call('customers.list', { query: 'customer 20' })).rows[0]?.name).toBe('Customer 20')
  })

  it('opens no second window on the same data', async () => {
    app = await openApp()
    await app.call('customers.create', { name: 'Ann' })
    await expect(openApp(app.directory)).rejects.toThrow()
    expect(await app.call('system.info', {})).toMatchObject({ customers: 1 })
  })
})
