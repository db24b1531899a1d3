import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from './app'

describe('the board', () => {
  let app: OpenApp
  let ann: number
  beforeEach(async () => {
    app = await openApp()
    await app.page.getByLabel(/called/).fill('Miller Plumbing')
    await app.page.getByRole('button', { name: 'Start', exact: true }).click()
    await app.page.getByRole('navigation').first().waitFor()
    ann = (await app.call('customers.create', { name: 'Ann Lee' })).id
    const { criteria } = await app.call('grading.criteria', {})
    await app.call('grading.saveCriteria', { criteria: criteria.filter(({ kind }) => kind === 'rated') })
    const ratings = [1, 4, 5].map((criterionId) => ({ criterionId, value: 5 }))
    await app.call('grading.rate', { customerId: ann, ratings })
    await app.go('/board')
    await app.page.getByRole('region', { name: 'Grade A: 1 customer' }).waitFor()
  })
  afterEach(() => app.close())

  const moveAndSay = async (reason: string) => {
    await app.page.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await app.page.getByRole('button', { name: 'Set to C' }).click()
    await app.page.getByRole('region', { name: 'Grade C: 1 customer' }).waitFor()
  }
  const explained = () => app.call('grading.explain', { customerId: ann })

  it('takes a card that is dragged with the mouse, asks why, and undoes it', async () => {
    const { page } = app
    const card = await page.getByRole('article').boundingBox()
    const column = await page.getByRole('region', { name: /^Grade C/ }).boundingBox()
    if (!card || !column) throw new Error('nothing to drag')
    await page.mouse.move(card.x + 40, card.y + 40)
    await page.mouse.down()
    await page.mouse.move(card.x + 90, card.y + 60, { steps: 5 })
    await page.mouse.move(column.x + 60, column.y + 200, { steps: 10 })
    await page.mouse.up()
    await moveAndSay('Too far away')
    await expect.poll(async () => (await explained()).override?.reason).toBe('Too far away')
    expect(await explained()).toMatchObject({ grade: 'C', computedGrade: 'A' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('region', { name: 'Grade A: 1 customer' }).waitFor()
    expect(await explained()).toMatchObject({ grade: 'A', override: null })
    expect(app.troubles).toEqual([])
  })

  it('takes a card that is carried with the keyboard, and says where it is', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Drag Ann Lee to another grade' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Ann Lee is over Grade A.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText('Ann Lee is over Grade B.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText('Ann Lee is over Grade C.').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await moveAndSay('On trial')
    await expect.poll(async () => (await explained()).grade).toBe('C')
    expect(app.troubles).toEqual([])
  })

  it('moves several that were selected with keys, says so, and takes all of it back at once', async () => {
    const { page } = app
    for (const name of ['Bea', 'Cid', 'Dee']) await app.call('customers.create', { name })
    await page.reload()
    await page.getByRole('button', { name: 'Show the ungraded' }).click()
    await page.getByRole('link', { name: 'Bea' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 selected').waitFor()
    // Dragging one of them takes the other along.
    await page.getByRole('button', { name: 'Drag Cid to another grade' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Cid picked up.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowLeft')
    await page.getByText('Cid is over Grade D.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowLeft')
    await page.getByText('Cid is over Grade C.').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await page.getByRole('dialog', { name: 'Your own grade for 2 customers' }).waitFor()
    await page.getByRole('textbox', { name: 'Reason' }).fill('On trial')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Grade C: 2 customers' }).waitFor()
    await page.getByText('2 customers moved to Grade C.').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('region', { name: 'Ungraded: 3 customers' }).waitFor()
    expect(app.troubles).toEqual([])
  })

  it('by stage, takes a card that is dragged within its column, shows it there at once, and undoes it', async () => {
    const { page } = app
    await app.call('customers.update', { id: ann, changes: { stage: 'purchase' } })
    await page.getByRole('button', { name: 'Layout' }).click()
    await page.getByRole('combobox', { name: 'Group each grade by' }).click()
    await page.getByRole('option', { name: 'Stage' }).click()
    await page.keyboard.press('Escape')
    const column = page.getByRole('region', { name: /^Grade A/ })
    await column.getByRole('button', { name: /^Purchase 1/ }).waitFor()
    const card = await column.getByRole('article').boundingBox()
    const head = await column.getByRole('button', { name: /^Advocacy 0/ }).boundingBox()
    if (!card || !head) throw new Error('nothing to drag')
    await page.mouse.move(card.x + 40, card.y + 40)
    await page.mouse.down()
    await page.mouse.move(card.x + 50, card.y + 60, { steps: 5 })
    await page.mouse.move(head.x + 60, head.y + 15, { steps: 10 })
    await page.getByText('Ann Lee is over Advocacy.').waitFor({ state: 'attached' })
    await page.mouse.up()
    await column.getByRole('button', { name: /^Advocacy 1/ }).waitFor()
    const stage = async () => (await app.call('customers.get', { id: ann })).stage
    await expect.poll(stage).toBe('advocacy')
    expect((await explained()).grade).toBe('A')
    await page.getByRole('button', { name: 'Undo' }).click()
    await column.getByRole('button', { name: /^Purchase 1/ }).waitFor()
    expect(await stage()).toBe('purchase')
    expect(app.troubles).toEqual([])
  })

  it('takes a card from far down in a column', async () => {
    const { page } = app
    for (let number = 0; number < 70; number += 1) {
      await app.call('customers.create', { name: `Prospect ${String(number)}` })
    }
    await page.reload()
    await page.getByRole('button', { name: 'Show the ungraded' }).click()
    const ungraded = page.getByRole('region', { name: 'Ungraded: 70 customers' })
    await ungraded.getByRole('listitem').first().waitFor()
    await ungraded.getByRole('list').hover()
    await page.mouse.wheel(0, 61 * 86)
    const from = await ungraded.getByRole('article').filter({ hasText: 'Prospect 63' }).boundingBox()
    const to = await page.getByRole('region', { name: /^Grade C/ }).boundingBox()
    if (!from || !to) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 40, from.y + 40)
    await page.mouse.down()
    await page.mouse.move(from.x - 20, from.y + 40, { steps: 5 })
    await page.mouse.move(to.x + 60, to.y + 200, { steps: 10 })
    await page.mouse.up()
    await page.getByRole('dialog', { name: 'Your own grade for Prospect 63' }).waitFor()
    await moveAndSay('Promising')
    await page.getByRole('region', { name: 'Ungraded: 69 customers' }).waitFor()
    expect(app.troubles).toEqual([])
  })
})
