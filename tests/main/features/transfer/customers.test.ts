import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostRows } from '../../../../src/main/features/transfer/lookAlikes'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

function preview(content: string) {
  data.chooses({ name: 'list.csv', content })
  return data.call('transfer.preview', { into: 'customers' })
}

function bring(content: string) {
  data.chooses({ name: 'list.csv', content })
  return data.call('transfer.import', { into: 'customers' })
}

async function byName(name: string) {
  const { rows } = await data.call('customers.list', { limit: 1000 })
  const row = rows.find((candidate) => candidate.name === name)
  if (!row) throw new Error(`no customer ${name}`)
  return data.call('customers.get', { id: row.id })
}

describe('a new customer', () => {
  test('has everything the row tells', async () => {
    await bring(
      'Customer number,Company,Contact,Job title,Salutation,E-mail,Phone,Mobile,Street,City,Region,Postal code,Country,VAT number,Source,Customer since,Birthday,Tags,Notes,Type,Status,Stage\n' +
        'C1,Lee Ltd,Ann Lee,Owner,Ms,ann@lee.co; office@lee.co,+44 1,+44 7,1 Main St,Leeds,Yorks,LS1,UK,GB1,Fair,2019-03-01,1980-05-06,"vip, garden",Likes tea,business,lead,Considering\n',
    )
    expect(await byName('Lee Ltd')).toMatchObject({
      externalId: 'C1',
      kind: 'company',
      status: 'prospect',
      stage: 'consideration',
      salutation: 'Ms',
      emails: [
        { label: '', value: 'ann@lee.co' },
        { label: '', value: 'office@lee.co' },
      ],
      phones: [
        { label: '', value: '+44 1' },
        { label: '', value: '+44 7' },
      ],
      addresses: [
        { label: '', street: '1 Main St', city: 'Leeds', region: 'Yorks', postalCode: 'LS1', country: 'UK' },
      ],
      contacts: [{ name: 'Ann Lee', role: 'Owner', email: '', phone: '' }],
      taxNumber: 'GB1',
      heardFrom: 'Fair',
      customerSince: '2019-03-01',
      birthday: '1980-05-06',
      tags: ['garden', 'vip'],
      notes: 'Likes tea',
    })
  })

  test('is a person when there is no company, a company with a contact when there is one', async () => {
    await bring(
      "Customer ID,First Name,Last Name,Company,Email\n'1,Ann,Lee,,a@x.org\n'2,Bob,Ray,Ray Ltd,b@x.org\n'3,,,,c@x.org\n",
    )
    expect(await byName('Ann Lee')).toMatchObject({ kind: 'person', externalId: '1', contacts: [] })
    expect(await byName('Ray Ltd')).toMatchObject({ kind: 'company', contacts: [{ name: 'Bob Ray' }] })
    expect((await byName('c@x.org')).externalId).toBe('3')
  })

  test('two-digit years of birthdays lie in the past', async () => {
    await bring('Name,Geburtstag\nAnn,06.05.45\nBob,06.05.10\n')
    expect((await byName('Ann')).birthday).toBe('1945-05-06')
    expect((await byName('Bob')).birthday).toBe('2010-05-06')
  })

  test('several values of an address book become several', async () => {
    await bring(
      'Name,E-mail 1 - Value,Phone 1 - Value,Labels\nAnn,a@x.org ::: b@x.org,1 ::: 2,* myContacts ::: vip\n',
    )
    expect(await byName('Ann')).toMatchObject({
      emails: [{ value: 'a@x.org' }, { value: 'b@x.org' }],
      phones: [{ value: '1' }, { value: '2' }],
      tags: ['myContacts', 'vip'],
    })
  })

  test('hostile and foreign names are kept letter by letter and found again', async () => {
    const names = [
      '=HYPERLINK("http://x","y")',
      "Robert'); DROP TABLE customer;--",
      '<script>alert(1)</script>',
      '{{name}} $t(common:yes) %s',
      'محمد العلي',
      '王丽 🏳️‍🌈',
      'Zażółć gęślą jaźń',
      '"quoted" \\ back',
      'a\u202etxt.exe',
      '-1+1',
      'NULL',
    ]
    const content = [
      'Customer number,Name',
      ...names.map((name, index) => `N${String(index)},"${name.replaceAll('"', '""')}"`),
    ].join('\n')
    expect(await bring(content)).toMatchObject({ new: names.length, skipped: 0 })
    for (const [index, name] of names.entries()) {
      expect((await data.call('customers.get', { externalId: `N${String(index)}` })).name).toBe(name)
    }
    expect(await bring(content)).toMatchObject({ new: 0, unchanged: names.length })
  })

  test('line breaks in a name become a space; texts that are too long are shortened with a warning', async () => {
    const seen = await preview(
      `Name,City,Notes\n"Ann\nLee",${'x'.repeat(300)},"one\ntwo"\n${'y'.repeat(201)},,\n`,
    )
    expect(seen.counts).toMatchObject({ new: 1, skipped: 1 })
    expect(seen.problems.map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [3, 'Name', 'error'],
      [2, 'City', 'warning'],
    ])
    await bring(`Name,City,Notes\n"Ann\nLee",${'x'.repeat(300)},"one\ntwo"\n`)
    expect(await byName('Ann Lee')).toMatchObject({
      notes: 'one\ntwo',
      addresses: [{ city: 'x'.repeat(200) }],
    })
  })

  test('a text is never shortened in the middle of a character', async () => {
    await bring(`Name,City,Tags\nAnn Lee,${'x'.repeat(199)}😀,${'y'.repeat(59)}😀\n`)
    expect(await byName('Ann Lee')).toMatchObject({
      addresses: [{ city: 'x'.repeat(199) }],
      tags: ['y'.repeat(59)],
    })
  })
})

describe('a customer that is there', () => {
  const list =
    'Customer number,Name,City,E-mail,Phone,Notes,Tags\nC1,Lee Ltd,Leeds,a@x.org,0113 1,Likes tea,vip\n'

  test('is found by number; empty cells wipe nothing, lists grow, other texts are taken over', async () => {
    await bring(list)
    const result = await bring(
      'Customer number,Name,City,E-mail,Phone,Notes,Tags\nC1,Lee & Sons,,b@x.org,01131,Has a dog,garden\n',
    )
    expect(result).toMatchObject({ new: 0, changed: 1 })
    expect(await byName('Lee & Sons')).toMatchObject({
      addresses: [{ city: 'Leeds' }],
      emails: [{ value: 'a@x.org' }, { value: 'b@x.org' }],
      phones: [{ value: '0113 1' }],
      notes: 'Likes tea\nHas a dog',
      tags: ['garden', 'vip'],
    })
    await data.call('history.undo', {})
    expect(await byName('Lee Ltd')).toMatchObject({ emails: [{ value: 'a@x.org' }], tags: ['vip'] })
  })

  test('is found by name and place where the list has no numbers', async () => {
    const people = 'Name,City,E-mail\nAnn Lee,Leeds,a@x.org\nAnn Lee,York,b@x.org\nAnn Lee,York,c@x.org\n'
    expect(await bring(people)).toMatchObject({ new: 3 })
    expect(await bring(people)).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    expect(await bring('Name,City,Phone\nann lee, LEEDS ,0113\n')).toMatchObject({ changed: 1 })
  })

  test('takes its number from the list when it had none, also when only purchases had named it', async () => {
    data.chooses({ name: 'orders.csv', content: 'Customer,Date,Amount\nLee Ltd,2024-05-01,10\n' })
    await data.call('transfer.import', {})
    expect(await bring(list)).toMatchObject({ new: 0, changed: 1 })
    expect(await byName('Lee Ltd')).toMatchObject({ externalId: 'C1', figures: { revenue: 1000 } })
  })

  test('with another number is another customer', async () => {
    await bring(list)
    expect(await bring('Customer number,Name,City\nC2,Lee Ltd,Leeds\n')).toMatchObject({ new: 1, changed: 0 })
  })

  test('a number that occurs twice in the file counts once', async () => {
    const seen = await preview('Customer number,Name\nC1,Ann\nC1,Bob\n')
    expect(seen.counts).toMatchObject({ new: 1, skipped: 1 })
    expect(seen.problems).toMatchObject([
      { row: 3, column: 'Customer number', value: 'C1', severity: 'error' },
    ])
  })
})

describe('very many new customers', () => {
  const list = (count: number) =>
    ['Name,City', ...Array.from({ length: count }, (_, index) => `Customer ${String(index)},York`)].join('\n')

  test('are not compared with those that are there, which is said', async () => {
    await bring('Name,City\nAnn,York')
    expect(await preview(list(mostRows + 1))).toMatchObject({ notCompared: true })
    expect(await preview(list(10))).toMatchObject({ notCompared: false })
  })
})
