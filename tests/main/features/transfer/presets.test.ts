import { describe, expect, test } from 'vitest'
import { guess } from '../../../../src/main/features/transfer/guess'
import { presetOf } from '../../../../src/main/features/transfer/presets'
import { importPresets } from '../../../../src/shared/operations/transfer'

/** The first lines of exports, as the programs write them. */
const layouts: Record<(typeof importPresets)[number], string[]> = {
  googleContacts: [
    'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value',
  ],
  googleContactsBefore2024: [
    'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Name Prefix,Name Suffix,Birthday,Gender,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title',
  ],
  outlook: [
    'First Name,Middle Name,Last Name,Title,Suffix,Web Page,Birthday,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,Primary Phone,Home Phone,Mobile Phone,Home Street,Home City,Referred By,Company Main Phone,Business Phone,Company,Job Title,Business Street,Business Street 2,Business City,Business State,Business Postal Code,Business Country,Categories',
  ],
  shopifyCustomers: [
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt',
  ],
  hubspotContacts: [
    'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner',
  ],
  quickBooksCustomers: ['NAME,BADDR1,BADDR2,BADDR3,PHONE1,PHONE2,EMAIL,CONT1,TERMS,RESALENUM,NOTE'],
  quickBooksInvoices: [
    'Date,Transaction Type,Num,Name,Memo/Description,Due Date,Amount,Open Balance',
    'Date,Transaction Type,Num,Customer,Memo/Description,Due Date,Amount,Open Balance',
  ],
  shopifyOrders: [
    'Name,Email,Financial Status,Paid at,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Source',
  ],
}

const cases = importPresets.flatMap((key) =>
  layouts[key].map((line): [string, string[]] => [key, line.split(',')]),
)

function fieldsOf(headers: string[]): string[] {
  return (presetOf(headers)?.mapping ?? []).map(({ column, field }) => `${headers[column] ?? ''}=${field}`)
}

describe('known exports', () => {
  test.each(cases)('%s is recognised by its headers', (key, headers) => {
    expect(presetOf(headers)?.key).toBe(key)
    expect(guess({ headers, rows: [] }).preset).toBe(key)
  })

  test.each(cases)('%s: no column becomes two fields, none is out of place', (_, headers) => {
    const columns = (presetOf(headers)?.mapping ?? []).map(({ column }) => column)
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns).toEqual(columns.toSorted((one, other) => one - other))
    expect(columns.every((column) => column < headers.length)).toBe(true)
  })

  test('an address book gives all its e-mails, and no address twice', () => {
    const fields = fieldsOf(layouts.googleContacts[0]?.split(',') ?? [])
    expect(fields).toContain('E-mail 1 - Value=email')
    expect(fields).toContain('E-mail 2 - Value=email')
    expect(fields).toContain('Address 1 - Street=street')
    expect(fields.some((field) => field.startsWith('Address 1 - Formatted'))).toBe(false)
  })

  test('of two columns for one thing the first is taken', () => {
    const fields = fieldsOf(layouts.shopifyCustomers[1]?.split(',') ?? [])
    expect(fields).toContain('Company=name')
    expect(fields).toContain('Province=region')
    expect(fields).not.toContain('Province Code=region')
  })

  test('other lists are not taken for one, and the owner’s word on what the rows are wins', () => {
    expect(presetOf(['Name', 'Email', 'Phone', 'City'])).toBeNull()
    const headers = layouts.quickBooksInvoices[0]?.split(',') ?? []
    expect(guess({ headers, rows: [] }, ['customers'])).toMatchObject({ into: 'customers', preset: null })
  })
})
