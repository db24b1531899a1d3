import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { trackedTables } from '../../../../src/main/database/schema'
import { all, one, type Database } from '../../../../src/main/database/sql'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

function dump(db: Database): Record<string, unknown[]> {
  return Object.fromEntries(
    trackedTables.map((table) => [table, all(db, `SELECT * FROM ${table} ORDER BY id`)]),
  )
}

/** Two customers with something everywhere, and others that point at them. */
async function twins() {
  const { id: other } = await data.call('customers.create', { name: 'Somebody Else' })
  const { id: survivor } = await data.call('customers.create', {
    name: 'Anne Lee',
    externalId: '17',
    kind: 'person',
    emails: [{ label: 'work', value: 'anne@lee.example' }],
    phones: [{ value: '01904 555123' }],
    addresses: [{ city: 'York', street: '1 High Street' }],
    contacts: [{ name: 'Ben', role: 'son' }],
    tags: ['wholesale', 'Press'],
    traits: [
      { traitId: 1, value: '52' },
      { traitId: 10, value: 'North' },
    ],
    notes: 'Rings twice.',
    preferences: 'Mornings.',
  })
  const { id: merged } = await data.call('customers.create', {
    name: 'Lee, Ann',
    externalId: '99',
    kind: 'person',
    salutation: 'Ms',
    emails: [{ value: 'ANNE@lee.example' }, { value: 'ann@home.example' }],
    phones: [{ value: '01904-555123' }, { value: '01904 555999' }],
    addresses: [
      { city: 'York', street: '', postalCode: '' },
      { city: 'Leeds', street: '2 Low Street' },
    ],
    contacts: [{ name: 'BEN', email: 'ben@lee.example' }, { name: 'Cat' }],
    tags: ['press', 'monthly'],
    traits: [
      { traitId: 1, value: '53' },
      { traitId: 7, value: 'Baker' },
    ],
    taxNumber: 'GB999999973',
    birthday: '1972-02-03',
    customerSince: '2019-01-01',
    notes: 'Pays in cash.',
    preferences: 'Mornings.',
    doNotContact: true,
    referredById: other,
  })
  const { id: brought } = await data.call('customers.create', { name: 'Brought', referredById: merged })
  for (const [customerId, number] of [
    [survivor, 'S1'],
    [merged, 'M1'],
    [merged, 'M2'],
  ] as const) {
    await data.call('purchases.create', { customerId, number, purchasedOn: '2026-01-01', amount: 1000 })
  }
  await data.call('touchpoints.create', {
    customerId: merged,
    happenedOn: '2026-01-02',
    kind: 'visit',
    initiative: 'proactive',
    note: 'Saw Ann',
  })
  await data.call('feedback.saveAnswer', { customerId: merged, answeredOn: '2026-01-03', score: 9 })
  await data.call('feedback.saveComplaint', { customerId: merged, happenedOn: '2026-01-04', text: 'Late' })
  const rate = (customerId: number, criterionId: number, value: number) =>
    data.call('grading.rate', { customerId, ratings: [{ criterionId, value }] })
  await rate(survivor, 1, 2)
  await rate(merged, 4, 3)
  await data.call('grading.override', { customerIds: [survivor], grade: 'C', reason: 'Old reason' })
  data.setToday('2026-03-16')
  await rate(merged, 1, 5)
  await rate(survivor, 5, 4)
  await data.call('grading.override', { customerIds: [merged], grade: 'A', reason: 'New reason' })
  await data.call('duplicates.dismiss', { a: merged, b: other })
  return { survivor, merged, other, brought }
}

describe('comparing', () => {
  it('counts what hangs on each', async () => {
    const { survivor, merged } = await twins()
    await data.call('plans.create', { customerIds: [merged], playbookId: 1 })
    const { a, b } = await data.call('duplicates.compare', { a: survivor, b: merged })
    expect(b).toMatchObject({ purchases: 2, touchpoints: 1, complaints: 1, answers: 1, plans: 1 })
    expect(a).toMatchObject({ purchases: 1, touchpoints: 0, complaints: 0, answers: 0, plans: 0 })
  })
})

describe('merging', () => {
  it('keeps everything of both', async () => {
    const { survivor, merged, other, brought } = await twins()
    const done = await data.call('duplicates.merge', { survivorId: survivor, mergedId: merged })
    expect(done).toEqual({ id: survivor, purchases: 2, touchpoints: 1, ratings: 2 })
    const card = await data.call('customers.get', { id: survivor })
    expect(card).toMatchObject({
      name: 'Anne Lee',
      externalId: '17',
      salutation: 'Ms',
      emails: [
        { label: 'work', value: 'anne@lee.example' },
        { label: '', value: 'ann@home.example' },
      ],
      phones: [{ value: '01904 555123' }, { value: '01904 555999' }],
      addresses: [{ city: 'York', street: '1 High Street' }, { city: 'Leeds' }],
      contacts: [{ name: 'Ben', role: 'son', email: 'ben@lee.example' }, { name: 'Cat' }],
      tags: ['monthly', 'Press', 'wholesale'],
      traits: [
        { traitId: 1, value: '52' },
        { traitId: 7, value: 'Baker' },
        { traitId: 10, value: 'North' },
      ],
      taxNumber: 'GB999999973',
      birthday: '1972-02-03',
      customerSince: '2019-01-01',
      notes: 'Rings twice.\nPays in cash.',
      preferences: 'Mornings.',
      doNotContact: true,
      referredById: other,
      referred: [{ id: brought, name: 'Brought' }],
      figures: { orders: 3, revenue: 3000 },
      standing: { grade: 'A', overridden: true },
    })
    expect(await data.call('feedback.list', { customerId: survivor })).toMatchObject({
      answers: [{ score: 9 }],
      complaints: [{ text: 'Late' }],
    })
    expect(
      all(data.db, 'SELECT criterion_id AS criterion, value FROM rating WHERE customer_id = ? ORDER BY 1', [
        survivor,
      ]),
    ).toEqual([
      { criterion: 1, value: 5 },
      { criterion: 4, value: 3 },
      { criterion: 5, value: 4 },
    ])
    await expect(data.call('customers.get', { id: merged })).rejects.toMatchObject({ code: 'not-found' })
    expect(await data.call('duplicates.dismissed', {})).toMatchObject({
      pairs: [{ first: { id: other }, second: { id: survivor } }],
    })
  })

  it('goes on knowing the customer by both names and numbers', async () => {
    const { survivor, merged } = await twins()
    await data.call('duplicates.merge', {
      survivorId: survivor,
      mergedId: merged,
      fields: { name: 'merged', externalId: 'merged' },
    })
    const found = async (query: string) =>
      (await data.call('customers.list', { query })).rows.map(({ id }) => id)
    expect(await data.call('customers.get', { id: survivor })).toMatchObject({
      name: 'Lee, Ann',
      externalId: '99',
      alsoKnownAs: ['Anne Lee'],
    })
    expect(await found('anne')).toEqual([survivor])
    expect(await found('17')).toEqual([survivor])
  })

  it('takes the values the owner chose', async () => {
    const { survivor, merged } = await twins()
    await data.call('duplicates.merge', {
      survivorId: survivor,
      mergedId: merged,
      fields: { salutation: 'survivor', taxNumber: 'survivor', birthday: 'merged', referredById: 'survivor' },
      traits: [{ traitId: 1, from: 'merged' }],
    })
    expect(await data.call('customers.get', { id: survivor })).toMatchObject({
      salutation: '',
      taxNumber: '',
      birthday: '1972-02-03',
      traits: [{ traitId: 1, value: '53' }, { traitId: 7 }, { traitId: 10 }],
    })
  })

  it('is one action that is undone and done again exactly', async () => {
    const { survivor, merged } = await twins()
    const before = dump(data.db)
    await data.call('duplicates.merge', { survivorId: survivor, mergedId: merged })
    const after = dump(data.db)
    expect((await data.call('history.list', { limit: 1 })).rows[0]?.name).toBe(
      'Merge “Lee, Ann” into “Anne Lee”',
    )
    await data.call('history.undo', {})
    expect(dump(data.db)).toEqual(before)
    expect(await data.call('customers.get', { id: merged })).toMatchObject({
      figures: { orders: 2 },
      standing: { grade: 'A' },
    })
    expect((await data.call('customers.list', { query: 'home.example' })).rows.map(({ id }) => id)).toEqual([
      merged,
    ])
    await data.call('history.redo', {})
    expect(dump(data.db)).toEqual(after)
    await data.call('history.undo', {})
    expect(dump(data.db)).toEqual(before)
  })

  it('is undone when the survivor got the name and number of the one that is gone', async () => {
    const { survivor, merged } = await twins()
    const before = dump(data.db)
    await data.call('duplicates.merge', {
      survivorId: survivor,
      mergedId: merged,
      fields: { name: 'merged', externalId: 'merged' },
    })
    const after = dump(data.db)
    await data.call('history.undo', {})
    expect(dump(data.db)).toEqual(before)
    await data.call('history.redo', {})
    expect(dump(data.db)).toEqual(after)
  })

  it('backs up first', async () => {
    const { survivor, merged } = await twins()
    await data.call('duplicates.merge', { survivorId: survivor, mergedId: merged })
    const { backups } = await data.call('backup.list', {})
    expect(backups.map(({ reason }) => reason)).toContain('merge')
  })

  it('backs up once for several in a row, and again when anything else was done or the backup is gone', async () => {
    const ids: number[] = []
    for (const name of ['Ann', 'Ann B', 'Bob', 'Bob C', 'Cyd', 'Cyd D', 'Dan', 'Dan E', 'Eve', 'Eve F'])
      ids.push((await data.call('customers.create', { name })).id)
    const mergeNext = async () => {
      const [survivorId = 0, mergedId = 0] = ids.splice(0, 2)
      await data.call('duplicates.merge', { survivorId, mergedId })
      const { backups } = await data.call('backup.list', {})
      return backups.filter(({ reason }) => reason === 'merge')
    }
    expect(await mergeNext()).toHaveLength(1)
    await data.call('duplicates.dismiss', { a: ids[0] ?? 0, b: ids[2] ?? 0 })
    await data.call('history.undo', {})
    expect(await mergeNext()).toHaveLength(1)
    await data.call('customers.update', { id: ids[0] ?? 0, changes: { notes: 'Not in the backup' } })
    const [newest, ...others] = await mergeNext()
    expect(others).toHaveLength(1)
    rmSync(join(data.directory, 'backups', newest?.name ?? ''))
    expect(await mergeNext()).toHaveLength(2)
    // A restore brings another history.
    await data.call('backup.restore', { name: others[0]?.name ?? '' })
    const { rows } = await data.call('customers.list', { limit: 2 })
    ids.splice(0, 2, ...rows.map(({ id }) => id))
    expect(await mergeNext()).toHaveLength(3)
  })

  it('lets nobody refer themselves, directly or by others', async () => {
    const { id: root } = await data.call('customers.create', { name: 'Root' })
    const { id: middle } = await data.call('customers.create', { name: 'Middle', referredById: root })
    const { id: leaf } = await data.call('customers.create', { name: 'Leaf', referredById: middle })
    await data.call('duplicates.merge', { survivorId: leaf, mergedId: root })
    expect(await data.call('customers.get', { id: leaf })).toMatchObject({ referredById: null })
    expect(await data.call('customers.get', { id: middle })).toMatchObject({ referredById: leaf })
    await data.call('duplicates.merge', { survivorId: leaf, mergedId: middle })
    expect(await data.call('customers.get', { id: leaf })).toMatchObject({ referredById: null, referred: [] })
  })

  it('leaves a customer that is in use in use', async () => {
    const { id: away } = await data.call('customers.create', { name: 'Ann' })
    const { id: here } = await data.call('customers.create', { name: 'Ann' })
    await data.call('customers.archive', { ids: [away] })
    await data.call('duplicates.merge', { survivorId: away, mergedId: here })
    expect(await data.call('customers.get', { id: away })).toMatchObject({ archived: false })
  })

  it('refuses one customer, one that is gone, and texts that would be cut', async () => {
    const { id: a } = await data.call('customers.create', { name: 'A', notes: 'x'.repeat(15_000) })
    const { id: b } = await data.call('customers.create', { name: 'B', notes: 'y'.repeat(15_000) })
    const before = dump(data.db)
    const merge = (survivorId: number, mergedId: number) =>
      data.call('duplicates.merge', { survivorId, mergedId })
    await expect(merge(a, a)).rejects.toMatchObject({ code: 'invalid' })
    await expect(merge(a, 4711)).rejects.toMatchObject({ code: 'not-found' })
    await expect(merge(a, b)).rejects.toMatchObject({ code: 'invalid' })
    expect(dump(data.db)).toEqual(before)
  })

  it('writes below the notes what no longer fits into a list', async () => {
    const emails = (who: string) =>
      Array.from({ length: 15 }, (_, n) => ({ value: `${who}${String(n)}@x.example` }))
    const { id: a } = await data.call('customers.create', { name: 'A', emails: emails('a') })
    const { id: b } = await data.call('customers.create', { name: 'A', emails: emails('b') })
    await data.call('duplicates.merge', { survivorId: a, mergedId: b })
    const card = await data.call('customers.get', { id: a })
    expect(card.emails).toHaveLength(20)
    for (let n = 5; n < 15; n += 1) expect(card.notes).toContain(`b${String(n)}@x.example`)
  })

  it('keeps the names of earlier merges', async () => {
    const ids = []
    for (const name of ['One', 'Two', 'Three']) ids.push((await data.call('customers.create', { name })).id)
    const [a = 0, b = 0, c = 0] = ids
    await data.call('duplicates.merge', { survivorId: b, mergedId: a, fields: { name: 'survivor' } })
    await data.call('duplicates.merge', { survivorId: c, mergedId: b, fields: { name: 'survivor' } })
    expect(await data.call('customers.get', { id: c })).toMatchObject({ alsoKnownAs: ['One', 'Two'] })
  })
})

it('knows every table that points to a customer', () => {
  const pointing = trackedTables.flatMap((table) =>
    all<{ column: string }>(
      data.db,
      `SELECT "from" AS column FROM pragma_foreign_key_list(?) WHERE "table" = 'customer'`,
      [table],
    ).map(({ column }) => `${table}.${column}`),
  )
  // What a merge moves (queries-merge.ts) and erasing takes away (customers/erase): a new table belongs into both.
  expect(pointing.sort()).toEqual([
    'complaint.customer_id',
    'customer.referred_by_id',
    'customer_alias.customer_id',
    'customer_tag.customer_id',
    'customer_trait.customer_id',
    'grade_override.customer_id',
    'not_same.first_id',
    'not_same.second_id',
    'nps_answer.customer_id',
    'plan.customer_id',
    'plan_step.customer_id',
    'purchase.customer_id',
    'rating.customer_id',
    'touchpoint.customer_id',
  ])
  expect(one(data.db, 'PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 })
})
