import { readFileSync, existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

const secrets = [
  'Xaverine',
  'Qvist',
  'xq@example.invalid',
  'ZZ-SECRET-NOTE',
  'INV-SECRET-7',
  'SECRET-VISIT',
  'oldflame',
]

/** A customer with something everywhere, changed, moved and partly removed; another who was brought by them. */
async function withHistory(): Promise<{ gone: number; stays: number }> {
  const { id: gone } = await data.call('customers.create', {
    name: 'Xaverine Qvist',
    emails: [{ value: 'xq@example.invalid' }],
    notes: 'ZZ-SECRET-NOTE',
    tags: ['oldflame'],
    traits: [{ traitId: 1, value: '52' }],
  })
  const { id: stays } = await data.call('customers.create', { name: 'Bob', referredById: gone })
  await data.call('customers.update', { id: stays, changes: { notes: 'changed while referred' } })
  await data.call('customers.update', { id: gone, changes: { name: 'Xaverine Lee' } })
  const { id: purchase } = await data.call('purchases.create', {
    customerId: gone,
    number: 'INV-SECRET-7',
    purchasedOn: '2026-01-01',
    amount: 1000,
  })
  await data.call('purchases.create', { customerId: stays, purchasedOn: '2026-01-01', amount: 500 })
  await data.call('purchases.remove', { id: purchase })
  await data.call('touchpoints.create', {
    customerId: gone,
    happenedOn: '2026-01-02',
    kind: 'visit',
    initiative: 'proactive',
    note: 'SECRET-VISIT',
  })
  await data.call('grading.rate', { customerId: gone, ratings: [{ criterionId: 1, value: 5 }] })
  await data.call('grading.override', { customerIds: [gone], grade: 'B', reason: 'SECRET-VISIT' })
  await data.call('customers.tag', { ids: [gone, stays], add: ['both'] })
  return { gone, stays }
}

function bytesOfFile(): string {
  return [data.data.path, `${data.data.path}-wal`]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'latin1'))
    .join('')
}

it('leaves nothing of a person, not in a row, an image, a name or a byte of the file', async () => {
  const { gone, stays } = await withHistory()
  expect(bytesOfFile()).toContain('Xaverine')
  const { erased } = await data.call('customers.erase', { id: gone, confirmName: 'Xaverine Lee' })
  expect(erased).toBeGreaterThanOrEqual(6)
  await expect(data.call('customers.get', { id: gone })).rejects.toMatchObject({ code: 'not-found' })
  for (const word of ['xaverine', 'qvist', 'xq', 'oldflame']) {
    expect((await data.call('customers.list', { query: word, filter: { archived: 'all' } })).total).toBe(0)
  }
  for (const table of [
    'purchase',
    'touchpoint',
    'rating',
    'grade_override',
    'customer_tag',
    'customer_trait',
    'grade_change',
    'customer_figures',
  ]) {
    expect(all(data.db, `SELECT * FROM ${table} WHERE customer_id = ?`, [gone])).toEqual([])
  }
  const names = (await data.call('history.list', {})).rows.map((row) => row.name)
  expect(names.join()).not.toMatch(/Xaverine|Qvist/)
  expect(names).toContain('Add “erased customer”')
  expect(names[0]).toBe('Erase a customer for good')
  const bytes = bytesOfFile()
  for (const secret of secrets) expect(bytes.toLowerCase(), secret).not.toContain(secret.toLowerCase())
  expect(await data.call('customers.get', { id: stays })).toMatchObject({
    referredById: null,
    tags: ['both'],
  })
})

it('cannot be undone, and lets the others still be undone', async () => {
  const { gone, stays } = await withHistory()
  await data.call('customers.erase', { id: gone, confirmName: 'Xaverine Lee' })
  const before = await data.call('history.list', {})
  expect(before.rows[0]).toMatchObject({ undoable: false })
  // "Tag 2 customers" loses its tag on the one who is left; the erased one stays gone.
  const undone = await data.call('history.undo', {})
  expect(undone.name).toContain('2 customers')
  expect(await data.call('customers.get', { id: stays })).toMatchObject({ tags: [] })
  await data.call('history.redo', {})
  expect(await data.call('customers.get', { id: stays })).toMatchObject({ tags: ['both'] })
  // An older change of the other one, whose image pointed to the erased one.
  const edit = before.rows.find((row) => row.name.startsWith('Edit “Bob”'))
  await expect(data.call('history.undo', { id: edit?.id ?? 0 })).rejects.toMatchObject({ code: 'conflict' })
  const { id } = await data.call('customers.create', { name: 'Newcomer' })
  expect((await data.call('history.undo', {})).name).toBe('Add “Newcomer”')
  await expect(data.call('customers.get', { id })).rejects.toMatchObject({ code: 'not-found' })
  expect((await data.call('customers.get', { id: stays })).name).toBe('Bob')
})

it('asks for the name, exactly', async () => {
  const { id } = await data.call('customers.create', { name: 'Ann Lee' })
  const wrong = data.call('customers.erase', { id, confirmName: 'ann lee' })
  await expect(wrong).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'confirmName' }] })
  expect((await data.call('customers.get', { id })).name).toBe('Ann Lee')
  expect(await data.call('customers.erase', { id, confirmName: ' Ann Lee ' })).toEqual({ erased: 1, kept: 0 })
})

it('leaves nothing of those who were merged into them, and everything of who has their number now', async () => {
  const { gone, stays } = await withHistory()
  // The highest id: it is given anew after the merge.
  const { id: twin } = await data.call('customers.create', {
    name: 'X. Qvist',
    notes: 'TWIN-SECRET',
    tags: ['twintag'],
  })
  await data.call('customers.update', { id: twin, changes: { notes: 'TWIN-SECRET-2' } })
  await data.call('duplicates.dismiss', { a: twin, b: stays })
  await data.call('duplicates.merge', { survivorId: gone, mergedId: twin })
  const { id: newcomer } = await data.call('customers.create', { name: 'Newcomer', notes: 'first' })
  expect(newcomer).toBe(twin)
  await data.call('customers.update', { id: newcomer, changes: { notes: 'second' } })
  await data.call('customers.erase', { id: gone, confirmName: 'Xaverine Lee' })
  const bytes = bytesOfFile().toLowerCase()
  for (const secret of [...secrets, 'TWIN-SECRET', 'twintag']) {
    expect(bytes, secret).not.toContain(secret.toLowerCase())
  }
  expect((await data.call('history.undo', {})).name).toBe('Edit “Newcomer”: Notes')
  expect(await data.call('customers.get', { id: newcomer })).toMatchObject({ notes: 'first' })
  expect(await data.call('customers.get', { id: stays })).toMatchObject({ name: 'Bob' })
})

it('leaves nothing of a person in another with whom they were merged for a while', async () => {
  const { gone, stays } = await withHistory()
  await data.call('duplicates.merge', { survivorId: stays, mergedId: gone })
  await data.call('history.undo', {})
  await data.call('customers.erase', { id: gone, confirmName: 'Xaverine Lee' })
  const bytes = bytesOfFile().toLowerCase()
  for (const secret of secrets) expect(bytes, secret).not.toContain(secret.toLowerCase())
  expect(await data.call('customers.get', { id: stays })).toMatchObject({ name: 'Bob' })
})
