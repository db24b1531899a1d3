import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DuplicatePair } from '../../../../src/shared/operations/duplicates'
import { testData, type TestData } from '../../../support/data'
import { dirtyList } from './dirty'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const names = ({ first, second }: Pick<DuplicatePair, 'first' | 'second'>) => [first.name, second.name]

async function find(input: { archived?: 'include' | 'leaveOut'; limit?: number } = {}) {
  return data.call('duplicates.find', input)
}

async function twoAnns() {
  const york = [{ city: 'York' }]
  const { id: a } = await data.call('customers.create', { name: 'Ann Lee', addresses: york })
  const { id: b } = await data.call('customers.create', { name: 'Lee, Ann', addresses: york })
  return { a, b }
}

describe('finding', () => {
  it('finds nothing among nobody', async () => {
    expect(await find()).toEqual({ customers: 0, total: 0, pairs: [] })
  })

  it('finds those of a dirty list who are one, and nobody else', async () => {
    await data.call('settings.update', { locale: 'de-DE' })
    const who = new Map<number, number>()
    for (const { who: number, name, city, postalCode, email, phone, taxNumber } of dirtyList) {
      const { id } = await data.call('customers.create', {
        name,
        addresses: city === '' ? [] : [{ city, postalCode }],
        emails: email === '' ? [] : [{ value: email }],
        phones: phone === '' ? [] : [{ value: phone }],
        taxNumber,
      })
      who.set(id, number)
    }
    const { pairs, total } = await find()
    expect(total).toBe(pairs.length)
    const wrong = pairs.filter(({ first, second }) => who.get(first.id) !== who.get(second.id))
    expect(wrong.map(names)).toEqual([])
    const truth = [...who].flatMap(([id, number]) =>
      [...who]
        .filter(([other, same]) => id < other && same === number)
        .map(([other]) => `${String(id)} ${String(other)}`),
    )
    expect(pairs.map(({ first, second }) => `${String(first.id)} ${String(second.id)}`).sort()).toEqual(
      truth.sort(),
    )
    expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('says why, as the owner wrote it', async () => {
    await data.call('customers.create', {
      name: 'Müller Bau GmbH',
      addresses: [{ city: 'Köln' }],
      emails: [{ value: 'Info@Mueller.example' }],
      phones: [{ value: '+49 (221) 445566' }],
      taxNumber: 'DE 123456789',
    })
    await data.call('customers.create', {
      name: 'Mueller Bau',
      addresses: [{ city: 'KOELN' }],
      emails: [{ value: 'info@mueller.example' }],
      phones: [{ value: '0049 221 445566' }],
      taxNumber: '123456789',
    })
    const [pair] = (await find()).pairs
    expect(pair?.score).toBeGreaterThan(99)
    expect(pair?.reasons).toEqual([
      { reason: 'taxNumber', shared: 'DE 123456789', likeness: null },
      { reason: 'email', shared: 'Info@Mueller.example', likeness: null },
      { reason: 'phone', shared: '+49 (221) 445566', likeness: null },
      { reason: 'name', shared: 'Köln', likeness: 100 },
    ])
  })

  it('marks who is put away, leaves them out when asked, and never shows two of them', async () => {
    const { a, b } = await twoAnns()
    await data.call('customers.archive', { ids: [a] })
    expect((await find()).pairs).toMatchObject([
      { first: { id: a, archived: true }, second: { id: b, archived: false } },
    ])
    expect(await find({ archived: 'leaveOut' })).toEqual({ customers: 1, total: 0, pairs: [] })
    await data.call('customers.archive', { ids: [b] })
    expect((await find()).pairs).toEqual([])
  })

  it('is not drowned by a contact that many share, nor by a name that everyone has', async () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      await data.call('customers.create', {
        name: `Tenant ${letter.repeat(6)}`,
        emails: [{ value: 'office@block.example' }],
      })
    }
    expect((await find()).total).toBe(0)
    for (let n = 0; n < 40; n += 1) {
      await data.call('customers.create', { name: 'Walk-in customer', addresses: [{ city: 'York' }] })
    }
    const { total } = await find()
    expect(total).toBeGreaterThanOrEqual(39)
    expect(total).toBeLessThanOrEqual(40 * 10)
    expect((await find({ limit: 5 })).pairs).toHaveLength(5)
  })

  it('takes names that were made to break things', async () => {
    for (const name of [
      '<script>',
      '__proto__',
      'constructor',
      '\u0001x',
      '😀',
      '％',
      'ﷺ',
      'a'.repeat(200),
    ]) {
      for (let twice = 0; twice < 2; twice += 1) {
        await data.call('customers.create', {
          name,
          phones: [{ value: ';ext=1;isub=2' }],
          emails: [{ value: '@' }],
        })
      }
    }
    expect((await find()).total).toBe(8)
  })
})

describe('not the same', () => {
  it('is remembered, listed, taken back, and undone', async () => {
    const { a, b } = await twoAnns()
    expect((await find()).total).toBe(1)
    expect(await data.call('duplicates.dismiss', { a: b, b: a })).toEqual({ dismissed: true })
    expect(await data.call('duplicates.dismiss', { a, b })).toEqual({ dismissed: false })
    expect((await find()).total).toBe(0)
    expect((await data.call('duplicates.dismissed', {})).pairs.map(names)).toEqual([['Ann Lee', 'Lee, Ann']])
    expect(await data.call('duplicates.compare', { a, b })).toMatchObject({ notSame: true })
    expect((await data.call('history.undo', {})).name).toBe(
      'Say that “Lee, Ann” and “Ann Lee” are not the same',
    )
    expect((await find()).total).toBe(1)
    await data.call('history.redo', {})
    expect(await data.call('duplicates.takeBack', { a, b })).toEqual({ takenBack: true })
    expect(await data.call('duplicates.takeBack', { a, b })).toEqual({ takenBack: false })
    expect((await find()).total).toBe(1)
  })

  it('goes with a customer that is erased', async () => {
    const { a, b } = await twoAnns()
    await data.call('duplicates.dismiss', { a, b })
    await data.call('customers.erase', { id: a, confirmName: 'Ann Lee' })
    expect(await data.call('duplicates.dismissed', {})).toEqual({ pairs: [] })
  })

  it('goes with the sample business, as do the names of those merged in it', async () => {
    await data.call('transfer.loadSample', {})
    const { rows } = await data.call('customers.list', { limit: 3 })
    const [one = 0, two = 0, three = 0] = rows.map(({ id }) => id)
    await data.call('duplicates.dismiss', { a: one, b: two })
    await data.call('duplicates.merge', { survivorId: two, mergedId: three })
    await data.call('transfer.removeSample', {})
    expect(await data.call('customers.list', {})).toMatchObject({ total: 0 })
    await data.call('history.undo', {})
    expect((await data.call('customers.get', { id: two })).alsoKnownAs).toHaveLength(1)
  })
})

describe('comparing', () => {
  it('shows both, why they look the same, and who would survive', async () => {
    const { a, b } = await twoAnns()
    await data.call('purchases.create', { customerId: b, purchasedOn: '2026-01-01', amount: 1000 })
    const compared = await data.call('duplicates.compare', { a, b })
    expect(compared).toMatchObject({
      a: { id: a, name: 'Ann Lee', purchases: 0, revenue: 0, alsoKnownAs: [] },
      b: { id: b, name: 'Lee, Ann', purchases: 1, revenue: 1000, lastPurchaseOn: '2026-01-01' },
      survivor: b,
      score: 90,
      reasons: [{ reason: 'name', shared: 'York', likeness: 100 }],
      notSame: false,
    })
  })

  it('refuses one customer twice and one that is gone', async () => {
    const { a } = await twoAnns()
    await expect(data.call('duplicates.compare', { a, b: a })).rejects.toMatchObject({ code: 'invalid' })
    await expect(data.call('duplicates.compare', { a, b: 99 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(data.call('duplicates.dismiss', { a, b: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
