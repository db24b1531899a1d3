import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trackedTables } from '../../../../src/main/database/schema'
import { recordKinds } from '../../../../src/shared/operations/history'
import { testData, type TestData } from '../../../support/data'

it('knows every table whose changes are kept', () => {
  expect([...recordKinds]).toEqual([...trackedTables])
})

describe('what an action changed', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  const newest = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.id ?? 0
  const show = async (id?: number) => data.call('history.show', { id: id ?? (await newest()) })

  it('is told field by field, in words, before and after', async () => {
    const { id } = await data.call('customers.create', { name: 'Ann', emails: [{ value: 'a@b.example' }] })
    await data.call('customers.update', {
      id,
      changes: {
        status: 'former',
        emails: [{ value: 'ann@b.example', label: 'work' }, { value: 'x@b.example' }],
        customerSince: '2024-03-12',
        doNotContact: true,
        tags: ['vip'],
      },
    })
    const { counts, rows, total } = await show()
    expect(counts).toEqual([
      { record: 'customer', added: 0, changed: 1, removed: 0 },
      { record: 'customer_tag', added: 1, changed: 0, removed: 0 },
    ])
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      {
        record: 'customer',
        change: 'changed',
        title: 'Ann',
        customer: { id, name: 'Ann', present: true },
        fields: [
          { label: 'Status', before: 'Active', after: 'Former' },
          { label: 'E-mail', before: 'a@b.example', after: 'ann@b.example (work)\nx@b.example' },
          { label: 'Customer since', before: '', after: '12 Mar 2024' },
          { label: 'Do not contact', before: 'No', after: 'Yes' },
        ],
      },
      { record: 'customer_tag', change: 'added', title: 'vip', customer: { name: 'Ann' } },
    ])
  })

  it('is still known of what has changed again since, and of what is gone', async () => {
    const { id: customerId } = await data.call('customers.create', { name: 'Ann' })
    const { id } = await data.call('purchases.create', {
      customerId,
      number: '1042',
      purchasedOn: '2026-03-03',
      amount: 12_000,
    })
    const added = await newest()
    await data.call('purchases.update', { id, changes: { amount: 15_000, paidOn: '2026-03-10' } })
    const edited = await newest()
    await data.call('purchases.remove', { id })
    const removed = await newest()
    expect((await show(added)).rows).toMatchObject([
      { change: 'added', title: 'Purchase 1042, 3 Mar 2026, €120.00', customer: { name: 'Ann' } },
    ])
    expect((await show(edited)).rows[0]?.fields).toEqual([
      { label: 'Amount', before: '€120.00', after: '€150.00' },
      { label: 'Paid on', before: '', after: '10 Mar 2026' },
    ])
    expect((await show(removed)).rows).toMatchObject([
      { change: 'removed', title: 'Purchase 1042, 3 Mar 2026, €150.00' },
    ])
    // Removed with its customer: named as they were last.
    for (const action of [removed, edited, added]) await data.call('history.undo', { id: action })
    await data.call('history.undo', {})
    expect((await show(edited)).rows[0]?.customer).toEqual({ id: customerId, name: 'Ann', present: false })
  })

  it('comes a page at a time, counted first', async () => {
    const lines = Array.from({ length: 250 }, (_, index) => `C${String(index)},Customer ${String(index)}`)
    data.chooses({ name: 'customers.csv', content: `number,name\n${lines.join('\n')}` })
    const preview = await data.call('transfer.preview', {})
    await data.call('transfer.import', { file: preview.file.token, mapping: preview.mapping })
    const id = await newest()
    const first = await data.call('history.show', { id, limit: 100 })
    expect(first.counts).toEqual([{ record: 'customer', added: 250, changed: 0, removed: 0 }])
    expect([first.total, first.rows.length]).toEqual([250, 100])
    const last = await data.call('history.show', { id, limit: 100, offset: 200 })
    expect(last.rows.map((row) => row.title).slice(-1)).toEqual(['Customer 249'])
    expect(await data.call('history.list', { sort: 'imports' })).toMatchObject({ total: 1 })
    expect(await data.call('history.list', { sort: 'edits' })).toMatchObject({ total: 0 })
  })

  it('names the settings and criteria that changed', async () => {
    await data.call('settings.update', {
      hourlyRate: 4500,
      bounds: { A: 90, B: 60, C: 40 },
      historyLimit: null,
    })
    expect((await show()).rows.map(({ title, fields }) => [title, fields[0]?.after])).toEqual([
      ['What an hour of your time costs', '€45.00'],
      ['Where A, B and C begin', 'A: 90, B: 60, C: 40'],
      ['Size of the history', 'everything'],
    ])
  })

  it('says which other actions are in the way, and lets a particular one be done again', async () => {
    const { id } = await data.call('customers.create', { name: 'Ann' })
    const add = await newest()
    await data.call('customers.update', { id, changes: { notes: 'Prefers mornings' } })
    const note = await newest()
    expect((await show(add)).inTheWay).toMatchObject([{ id: note, step: 'undo' }])
    expect((await show(note)).inTheWay).toEqual([])
    await data.call('customers.create', { name: 'Ben' })
    await data.call('history.undo', { id: note })
    await data.call('history.undo', { id: add })
    expect((await show(note)).inTheWay).toMatchObject([{ id: add, step: 'redo' }])
    await expect(data.call('history.redo', { id: note })).rejects.toMatchObject({ code: 'conflict' })
    await data.call('history.redo', { id: add })
    await data.call('history.redo', { id: note })
    await expect(data.call('history.redo', { id: note })).rejects.toMatchObject({ code: 'conflict' })
    expect(await data.call('customers.get', { id })).toMatchObject({ notes: 'Prefers mornings' })
    expect(await data.call('history.list', { sort: 'undo' })).toMatchObject({ total: 4 })
  })

  it('is forgotten of a person who is erased', async () => {
    const { id } = await data.call('customers.create', { name: 'Xaverine' })
    const { id: stays } = await data.call('customers.create', { name: 'Bob', referredById: id })
    await data.call('customers.tag', { ids: [id, stays], add: ['both'] })
    const tagged = await newest()
    await data.call('grading.rate', { customerId: id, ratings: [{ criterionId: 1, value: 5 }] })
    await data.call('customers.erase', { id, confirmName: 'Xaverine' })
    const { rows } = await data.call('history.list', {})
    const shown = await Promise.all(rows.map((row) => show(row.id)))
    expect(JSON.stringify(shown)).not.toContain('Xaverine')
    expect((await show(tagged)).forgotten).toBe(1)
    expect((await show(tagged)).rows).toMatchObject([{ title: 'both', customer: { name: 'Bob' } }])
    expect(await data.call('history.ofCustomer', { customerId: id })).toEqual({ total: 0, rows: [] })
  })
})

describe('what was done to one customer', () => {
  let data: TestData
  beforeEach(async () => {
    data = await testData()
  })
  afterEach(() => data.close())

  const namesOf = async (customerId: number) =>
    (await data.call('history.ofCustomer', { customerId })).rows.map((row) => row.name)

  it('includes what belongs or belonged to them, and nothing else', async () => {
    const { id: ann } = await data.call('customers.create', { name: 'Ann' })
    const { id: ben } = await data.call('customers.create', { name: 'Ben' })
    const draft = { purchasedOn: '2026-01-02', amount: 100 }
    const { id: moved } = await data.call('purchases.create', { ...draft, customerId: ann })
    const { id: removed } = await data.call('purchases.create', { ...draft, customerId: ann })
    await data.call('purchases.create', { ...draft, customerId: ben })
    await data.call('purchases.remove', { id: removed })
    await data.call('purchases.update', { id: moved, changes: { customerId: ben } })
    await data.call('customers.tag', { ids: [ann], add: ['vip'] })
    const all = (await data.call('history.list', {})).rows
    const ofAnn = (await data.call('history.ofCustomer', { customerId: ann })).rows
    // Newest first: tag, move, removal, two purchases, Ann; not Ben, not his own purchase.
    expect(ofAnn.map((row) => row.id)).toEqual([0, 1, 2, 4, 5, 7].map((index) => all[index]?.id))
    expect((await namesOf(ben)).length).toBe(3)
  })

  it('includes the merge, and does not mistake one who has got the same id', async () => {
    const { id: gone } = await data.call('customers.create', { name: 'Old one' })
    await data.call('history.undo', {})
    const { id: ann } = await data.call('customers.create', { name: 'Ann' })
    expect(ann).toBe(gone)
    const { id: double } = await data.call('customers.create', { name: 'Anne' })
    await data.call('duplicates.merge', { survivorId: ann, mergedId: double })
    const names = await namesOf(ann)
    expect(names.at(-1)).toBe('Add “Ann”')
    expect(names[0]).toContain('Merge')
    expect(names.join()).not.toContain('Old one')
  })
})

describe('the limit of the history', () => {
  it('lets go of the oldest actions after a write; they stay by name', async () => {
    const data = await testData()
    const { id } = await data.call('customers.create', { name: 'Ann' })
    await data.call('settings.update', { historyLimit: 1 })
    const text = 'x'.repeat(19_900)
    for (let index = 0; index < 60; index += 1) {
      await data.call('customers.update', { id, changes: { notes: text + String(index) } })
    }
    const { bytes, letGo, since } = await data.call('history.size', {})
    expect(bytes).toBeLessThanOrEqual(1_000_000)
    expect(bytes).toBeGreaterThan(900_000)
    expect(letGo).toBeGreaterThan(2)
    const { rows, total } = await data.call('history.list', {})
    expect(total).toBe(62)
    const [newest, oldest] = [rows[0], rows.at(-1)]
    expect(newest).toMatchObject({ undoable: true, tooOld: false })
    expect(oldest).toMatchObject({ name: 'Add “Ann”', undoable: false, tooOld: true, changes: 1 })
    expect(since).toBe(rows.findLast((row) => !row.tooOld)?.at)
    await expect(data.call('history.undo', { id: oldest?.id })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('too old') as string,
    })
    expect(await data.call('history.show', { id: oldest?.id ?? 0 })).toMatchObject({ total: 0, rows: [] })
    await data.close()
  })
})

it('names what was done so that a person knows what it was', async () => {
  const data = await testData()
  const { id } = await data.call('customers.create', { name: 'Ann' })
  await data.call('grading.rate', {
    customerId: id,
    ratings: [
      { criterionId: 1, value: 4 },
      { criterionId: 4, value: 2 },
    ],
  })
  await data.call('grading.rate', { customerId: id, ratings: [{ criterionId: 1, value: null }] })
  await data.call('grading.override', { customerIds: [id], grade: 'A', reason: 'Opens doors' })
  await data.call('settings.update', { hourlyRate: 4500, paper: 'Letter' })
  const { rows } = await data.call('history.list', {})
  expect(rows.map((row) => row.name)).toEqual([
    'Change settings: What an hour of your time costs, Paper',
    'Set “Ann” to A',
    'Rate “Ann”: Enjoyable to work with not rated',
    'Rate “Ann”: Enjoyable to work with 4 of 5, Challenges us to get better 2 of 5',
    'Add “Ann”',
  ])
  await data.close()
})
