import { describe, expect, test } from 'vitest'
import {
  envelopeOf,
  postalAddress,
  reasonToLeaveOut,
  spokenTo,
} from '../../../../../src/main/features/customers/mailing/rules'
import type { Address, CustomerDraft } from '../../../../../src/shared/operations/customers'

const abroad = { country: '', locale: 'en-GB' }

test('letters speak to the person, the contact, or everybody there', () => {
  const address = { street: 'Mill Lane 1\nYard', city: 'Leeds', region: '', postalCode: 'LS1', country: 'UK' }
  const person = {
    kind: 'person' as const,
    name: 'Ann Lee',
    salutation: 'Ms',
    contacts: [],
    addresses: [{ label: '', ...address }],
  }
  expect(spokenTo(person)).toBe('Ms Ann Lee')
  expect(spokenTo({ ...person, salutation: '' })).toBe('Ann Lee')
  expect(envelopeOf(person, abroad)).toEqual(['Ms Ann Lee', 'Mill Lane 1', 'Yard', 'LS1 Leeds', 'UK'])
  const twice = { label: '', ...address, region: 'Leeds' }
  expect(envelopeOf({ ...person, addresses: [twice] }, abroad)).toHaveLength(5)
  const firm = { ...person, kind: 'company' as const, name: 'Lee Ltd', addresses: [] }
  expect(spokenTo(firm)).toBeNull()
  expect(envelopeOf(firm, abroad)).toEqual(['Lee Ltd'])
  const contact = { name: 'Bo', role: '', email: '', phone: '' }
  expect(spokenTo({ ...firm, contacts: [contact] })).toBe('Bo')
  expect(envelopeOf({ ...firm, contacts: [contact] }, abroad)).toEqual(['Lee Ltd', 'Bo'])
})

const address = (fields: Partial<Address>): Address => ({
  label: '',
  street: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  ...fields,
})
const leeds = address({ street: '1 Mill Lane', city: 'Leeds', country: 'UK' })
const box = address({ label: 'Postal', street: 'PO Box 7', city: 'York', country: 'United Kingdom' })

describe('an envelope', () => {
  test('goes to the address that is marked for post, else to the first', () => {
    expect(postalAddress([leeds, box])).toBe(box)
    expect(postalAddress([leeds, { ...box, label: 'Warehouse' }])).toBe(leeds)
    for (const label of ['Post', 'mailing', 'P.O. box', 'Postfach', 'for letters']) {
      expect(postalAddress([leeds, { ...box, label }])?.city, label).toBe('York')
    }
    // What only begins alike is another place.
    expect(postalAddress([leeds, { ...box, label: 'Poster shop' }])).toBe(leeds)
    expect(postalAddress([])).toBeUndefined()
  })

  test('names the country only when it is another than the owner’s', () => {
    const firm = { kind: 'company' as const, name: 'Lee', salutation: '', contacts: [], addresses: [box] }
    const to = (country: string) => envelopeOf(firm, { country, locale: 'en-GB' })
    expect(to('UK')).toEqual(['Lee', 'PO Box 7', 'York'])
    expect(to('Ireland')).toEqual(['Lee', 'PO Box 7', 'York', 'United Kingdom'])
    expect(to('')).toEqual(['Lee', 'PO Box 7', 'York', 'United Kingdom'])
  })
})

test.each<[string, Partial<CustomerDraft>, ReturnType<typeof reasonToLeaveOut>]>([
  ['has an address', { addresses: [leeds] }, null],
  ['has none', { addresses: [] }, 'noAddress'],
  ['has a country alone', { addresses: [address({ country: 'UK' })] }, 'noAddress'],
  ['has no street', { addresses: [address({ city: 'Leeds' })] }, 'incomplete'],
  ['has no town', { addresses: [address({ street: '1 Mill Lane' })] }, 'incomplete'],
  ['asked not to be contacted', { addresses: [leeds], doNotContact: true }, 'doNotContact'],
])('who %s', (_who, fields, forLabel) => {
  const customer = { addresses: [], doNotContact: false, ...fields }
  expect(reasonToLeaveOut(customer, 'label')).toBe(forLabel)
  expect(reasonToLeaveOut(customer, 'letter')).toBe(forLabel === 'doNotContact' ? 'doNotContact' : null)
})
