import { afterEach, beforeEach, expect, it } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

async function bring(into: 'customers' | 'purchases', content: string) {
  data.chooses({ name: `${into}.csv`, content })
  return data.call('transfer.import', { into })
}

async function idOf(name: string): Promise<number> {
  const { rows } = await data.call('customers.list', { filter: { archived: 'all' } })
  return rows.find((row) => row.name === name)?.id ?? 0
}

const withIds =
  'Customer number,Name,City,Email,VAT number\nA1,Ann Lee,York,ann@lee.example,GB1\nA2,"Lee, Ann",Leeds,ann@home.example,GB2\n'
const withoutIds = 'Name,City,Email\nAnn Lee,York,ann@lee.example\n"Lee, Ann",Leeds,ann@home.example\n'

it.each([
  ['by number', withIds],
  ['by name and place', withoutIds],
])('the same list brings nobody back who was merged, known %s', async (_how, list) => {
  await bring('customers', list)
  const [survivor, merged] = [await idOf('Ann Lee'), await idOf('Lee, Ann')]
  await data.call('duplicates.merge', {
    survivorId: survivor,
    mergedId: merged,
    fields: { name: 'survivor' },
  })
  const before = await data.call('customers.get', { id: survivor })
  const again = await bring('customers', list)
  expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
  expect(await data.call('customers.get', { id: survivor })).toEqual(before)
})

it('what the list has learned about the merged one fills what is empty, and changes nothing', async () => {
  await bring('customers', withIds)
  const [survivor, merged] = [await idOf('Ann Lee'), await idOf('Lee, Ann')]
  await data.call('duplicates.merge', {
    survivorId: survivor,
    mergedId: merged,
    fields: { name: 'survivor' },
  })
  await bring(
    'customers',
    'Customer number,Name,City,Email,VAT number,Birthday\nA2,Someone,Hull,new@lee.example,GB9,1980-01-02\n',
  )
  expect(await data.call('customers.get', { id: survivor })).toMatchObject({
    name: 'Ann Lee',
    externalId: 'A1',
    taxNumber: 'GB1',
    birthday: '1980-01-02',
    addresses: [{ city: 'York' }, { city: 'Leeds' }],
    emails: [{ value: 'ann@lee.example' }, { value: 'ann@home.example' }, { value: 'new@lee.example' }],
  })
})

it('purchases of the merged one go to the survivor, by number and by name', async () => {
  await bring('customers', withIds)
  const [survivor, merged] = [await idOf('Ann Lee'), await idOf('Lee, Ann')]
  await data.call('duplicates.merge', {
    survivorId: survivor,
    mergedId: merged,
    fields: { name: 'survivor' },
  })
  await bring('purchases', 'Invoice number,Customer number,Date,Amount\nR1,A2,2026-01-01,10.00\n')
  await bring('purchases', 'Invoice number,Customer,Date,Amount\nR2,"Lee, Ann",2026-01-02,10.00\n')
  expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  expect(await data.call('customers.get', { id: survivor })).toMatchObject({ figures: { orders: 2 } })
})

it('a number that somebody has now is theirs', async () => {
  await bring('customers', withIds)
  const [survivor, merged] = [await idOf('Ann Lee'), await idOf('Lee, Ann')]
  await data.call('duplicates.merge', {
    survivorId: survivor,
    mergedId: merged,
    fields: { name: 'survivor' },
  })
  const { id } = await data.call('customers.create', { name: 'New holder', externalId: 'A2' })
  await bring('purchases', 'Invoice number,Customer number,Date,Amount\nR1,A2,2026-01-01,10.00\n')
  expect(await data.call('customers.get', { id })).toMatchObject({ figures: { orders: 1 } })
})

const ann = {
  name: 'Ann Lee',
  addresses: [{ city: 'York' }],
  emails: [{ value: 'ann@lee.example' }],
  phones: [{ value: '01904 555123' }],
  taxNumber: 'GB999999973',
}

async function preview(content: string) {
  data.chooses({ name: 'list.csv', content })
  return data.call('transfer.preview', { into: 'customers' })
}

it.each([
  ['Name,Email\n"LEE, Ann",Ann@Lee.example\n', 'Has the e-mail of “Ann Lee”'],
  ['Name,City,Phone\nAnne Lee,York,+44 1904 555123\n', 'Has the phone of “Ann Lee”'],
  ['Name,City,VAT number\nA. Lee,Hull,999999973\n', 'Has the tax number of “Ann Lee”'],
])(
  'a row that shares a contact is about the customer, and the preview says why: %j',
  async (list, reason) => {
    const { id } = await data.call('customers.create', ann)
    const shown = await preview(list)
    expect(shown.counts).toMatchObject({ new: 0 })
    expect(shown.problems[0]?.message).toContain(reason)
    await bring('customers', list)
    expect(await data.call('customers.get', { id })).toMatchObject({
      name: 'Ann Lee',
      taxNumber: 'GB999999973',
    })
    expect(await data.call('customers.list', {})).toMatchObject({ total: 1 })
  },
)

it.each([
  ['alike name and place', 'Name,City\nAnne Lee,York\n'],
  ['the same e-mail under another name', 'Name,Email\nBob Stone,ann@lee.example\n'],
])('a row that only looks like a customer comes in as new, and is told of: %s', async (_what, list) => {
  await data.call('customers.create', ann)
  const shown = await preview(list)
  expect(shown.counts).toMatchObject({ new: 1 })
  expect(shown.problems[0]?.message).toContain('Looks like “Ann Lee”')
})
