import type { CustomerDraft } from '../../../shared/operations/customers'

/** Who a letter goes to. */
export type Recipient = Pick<CustomerDraft, 'kind' | 'name' | 'salutation' | 'contacts' | 'addresses'>

/** Who is spoken to: a person, the first contact of a firm, or null for everybody there. */
export function spokenTo({ kind, name, salutation, contacts }: Recipient): string | null {
  if (kind === 'person') return [salutation, name].filter((part) => part !== '').join(' ')
  return contacts[0]?.name ?? null
}

/** Name and first address as they stand on an envelope, line by line. */
export function envelopeOf(recipient: Recipient): string[] {
  const { kind, name, contacts, addresses } = recipient
  const [address] = addresses
  const lines = [
    kind === 'person' ? (spokenTo(recipient) ?? name) : name,
    kind === 'company' ? (contacts[0]?.name ?? '') : '',
    ...(address?.street.split('\n') ?? []),
    [address?.postalCode, address?.city].filter((part) => part !== undefined && part !== '').join(' '),
    // Lists often say the city once more as the region.
    address === undefined || address.region === address.city ? '' : address.region,
    address?.country ?? '',
  ]
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
