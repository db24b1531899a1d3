import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '../../../../src/shared/dates'
import { isLogo } from '../../../../src/shared/logo'
import { testData, TODAY, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

/** How many rows each table has that the sample writes to. */
function rowCounts(): Record<string, number> {
  const tables = [
    'customer',
    'customer_tag',
    'customer_trait',
    'trait',
    'purchase',
    'touchpoint',
    'rating',
    'grade_override',
    'persona',
    'persona_trait',
    'saved_view',
    'setting',
  ]
  return Object.fromEntries(
    tables.map((table) => [table, data.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number]),
  )
}

test('the sample is a living business of believable grades', async () => {
  const loaded = await data.call('transfer.loadSample', {})
  expect(loaded.customers).toBe(120)
  expect(loaded.purchases).toBeGreaterThan(2300)
  const board = await data.call('grading.board', {})
  const count = Object.fromEntries(board.columns.map((column) => [column.grade, column.count]))
  const share = (grade: string) => (100 * (count[grade] ?? 0)) / board.total
  expect(share('A')).toBeGreaterThan(10)
  expect(share('A')).toBeLessThan(20)
  expect(share('B')).toBeGreaterThan(28)
  expect(share('B')).toBeLessThan(42)
  expect(share('C')).toBeGreaterThan(23)
  expect(share('C')).toBeLessThan(37)
  expect(share('D')).toBeGreaterThan(10)
  expect(share('D')).toBeLessThan(22)
  expect(count['ungraded']).toBeGreaterThan(2)
  expect(count['ungraded']).toBeLessThan(12)
  const [best] = board.columns
  expect(best?.contributionShare).toBeGreaterThan(0.25)
})

test('its dates are moved so that it was alive a few days ago, whole weeks at a time', async () => {
  await data.call('transfer.loadSample', {})
  const { rows } = await data.call('purchases.list', { limit: 1 })
  const newest = rows[0]?.purchasedOn ?? ''
  expect(newest <= addDays(TODAY, -2)).toBe(true)
  expect(newest > addDays(TODAY, -10)).toBe(true)
  const weekends = data.db
    .prepare(`SELECT count(*) FROM purchase WHERE strftime('%w', purchased_on) IN ('0', '6')`)
    .pluck()
    .get()
  expect(weekends).toBe(0)
  const late = data.db.prepare(`SELECT max(happened_on) FROM touchpoint`).pluck().get() as string
  expect(late <= TODAY).toBe(true)
})

test('it touches every feature', async () => {
  await data.call('transfer.loadSample', {})
  const counts = rowCounts()
  for (const [table, count] of Object.entries(counts)) expect([table, count > 0]).toEqual([table, true])
  const settings = await data.call('settings.get', {})
  expect(settings).toMatchObject({ currency: 'EUR', started: true })
  expect(settings.hourlyRate).toBeGreaterThan(0)
  const { personas } = await data.call('personas.list', {})
  expect(personas.map((persona) => [persona.kind, persona.primary])).toEqual([
    ['ideal', true],
    ['negative', false],
  ])
  expect(personas[0]?.completeness.total).toBe(100)
  const list = await data.call('customers.list', { limit: 1000 })
  expect(list.rows.filter((row) => row.overridden)).toHaveLength(3)
  expect(list.rows.some((row) => row.openAmount > 0)).toBe(true)
  expect(list.rows.some((row) => row.status === 'prospect' && row.orders === 0)).toBe(true)
  expect(list.rows.filter((row) => row.fit !== null).length).toBeGreaterThan(90)
  const refunds = data.db.prepare('SELECT count(*) FROM purchase WHERE amount < 0').pluck().get()
  expect(refunds).toBeGreaterThan(10)
})

test('its persona was otherwise before in a few answers, and the same in all else', async () => {
  await data.call('transfer.loadSample', {})
  const { personas } = await data.call('personas.list', {})
  const personaId = personas.find(({ primary }) => primary)?.id ?? 0
  const { revisions } = await data.call('personas.revisions', { personaId })
  const differences = await Promise.all(
    revisions.map(
      async ({ id }) => (await data.call('personas.compare', { beforeId: id })).differences.length,
    ),
  )
  expect(differences).toEqual([1, 7])
})

test('its grades went up and down in the months before', async () => {
  await data.call('transfer.loadSample', {})
  const { months } = await data.call('grading.months', {})
  expect([months.length, months[0]?.month, months[0]?.asOf]).toEqual([13, '2025-03', '2025-03-31'])
  expect(months.at(-1)?.month).toBe('2026-03')
  for (const { grades } of months) expect(grades.reduce((sum, { customers }) => sum + customers, 0)).toBe(120)
  const { moved, added, transitions } = await data.call('grading.movers', { since: '2025-12-15' })
  expect([moved > 5, moved < 100, added]).toEqual([true, true, 0])
  for (const [better, worse] of [
    ['A', 'B'],
    ['B', 'C'],
  ] as const) {
    expect(transitions.some(({ from, to }) => from === worse && to === better)).toBe(true)
    expect(transitions.some(({ from, to }) => from === better && to === worse)).toBe(true)
  }
  // What the log says of a month's end is what the month says.
  const held = new Map<string, number>()
  for (const { from, customers } of transitions) held.set(from, (held.get(from) ?? 0) + customers)
  const november = months.find(({ month }) => month === '2025-11')?.grades.filter((one) => one.customers > 0)
  expect(new Map(november?.map(({ grade, customers }) => [grade, customers]))).toEqual(held)
  await data.call('transfer.removeSample', {})
  expect((await data.call('grading.months', {})).months).toEqual([])
})

test('it only goes into an empty file', async () => {
  await data.call('customers.create', { name: 'My first customer' })
  await expect(data.call('transfer.loadSample', {})).rejects.toMatchObject({ code: 'conflict' })
  expect((await data.call('customers.list', {})).total).toBe(1)
})

test('it is removed in one step, with what was added to it, and nothing else', async () => {
  const before = rowCounts()
  await data.call('transfer.loadSample', {})
  const own = await data.call('customers.create', { name: 'My own' })
  const söt = await data.call('customers.get', { externalId: 'KL-1001' })
  await data.call('customers.update', { id: own.id, changes: { referredById: söt.id } })
  await data.call('purchases.create', { customerId: söt.id, purchasedOn: TODAY, amount: 1234 })
  const full = rowCounts()
  expect(await data.call('transfer.removeSample', {})).toEqual({ customers: 120 })
  expect(rowCounts()).toEqual({ ...before, customer: 1, setting: 1 })
  expect((await data.call('customers.get', { id: own.id })).referredById).toBeNull()
  expect(data.db.pragma('foreign_key_check')).toEqual([])
  await data.call('history.undo', {})
  expect(rowCounts()).toEqual(full)
  expect((await data.call('customers.get', { id: own.id })).referredByName).toBe('Café Söt')
})

test('without it the file is as new, and the welcome comes back', async () => {
  const before = rowCounts()
  await data.call('transfer.loadSample', {})
  await data.call('settings.update', { owner: 'Me' })
  await data.call('transfer.removeSample', {})
  expect(rowCounts()).toEqual({ ...before, setting: 1 })
  expect(await data.call('settings.get', {})).toMatchObject({ business: '', owner: 'Me', started: false })
  await expect(data.call('transfer.removeSample', {})).rejects.toMatchObject({ code: 'not-found' })
})

test('it has a logo, which goes with it; one that the owner chose stays', async () => {
  const logo = async () => (await data.call('settings.logo', {})).picture
  await data.call('transfer.loadSample', {})
  expect(isLogo((await logo()) ?? '')).toBe(true)
  await data.call('transfer.removeSample', {})
  expect(await logo()).toBeNull()
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await data.call('settings.saveLogo', { picture: dot })
  await data.call('transfer.loadSample', {})
  expect(await logo()).toBe(dot)
  await data.call('transfer.removeSample', {})
  expect(await logo()).toBe(dot)
})
