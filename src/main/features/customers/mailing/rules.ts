import { isSameCountry } from '../../../../shared/countries'
import type { Address, CustomerDraft } from '../../../../shared/operations/customers'
import type { LeftOutReason } from '../../../../shared/operations/mailing'

/** Who post goes to. */
export type Addressee = Pick<CustomerDraft, 'kind' | 'name' | 'salutation' | 'contacts' | 'addresses'>

/** The owner's own country, which does not stand on post within it, and the language countries are written in. */
export interface Home {
  country: string
  locale: string
}

/** Labels by which people mark the address for post; others call it after the place. */
const FOR_POST = /\b(post|postal|mail|mailing|letters?|correspondence|p\.?\s?o\.? ?box)\b|postfach|briefe?\b/i

/** Who is spoken to: a person, the first contact of a firm, or null for everybody there. */
export function spokenTo({ kind, name, salutation, contacts }: Addressee): string | null {
  if (kind === 'person') return [salutation, name].filter((part) => part !== '').join(' ')
  return contacts[0]?.name ?? null
}

/** Where post goes: the first address that is marked as the one for it, else the first; undefined when there is none. */
export function postalAddress(addresses: readonly Address[]): Address | undefined {
  return addresses.find(({ label }) => FOR_POST.test(label)) ?? addresses[0]
}

/** Name and address as they stand on an envelope, line by line; the country only when it is another than the owner's. */
export function envelopeOf(addressee: Addressee, home: Home): string[] {
  const { kind, name, contacts, addresses } = addressee
  const address = postalAddress(addresses)
  const lines = [
    kind === 'person' ? (spokenTo(addressee) ?? name) : name,
    kind === 'company' ? (contacts[0]?.name ?? '') : '',
    ...(address?.street.split('\n') ?? []),
    [address?.postalCode, address?.city].filter((part) => part !== undefined && part !== '').join(' '),
    // Lists often say the city once more as the region.
    address === undefined || address.region === address.city ? '' : address.region,
    address === undefined || isSameCountry(address.country, home.country, home.locale) ? '' : address.country,
  ]
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/**
 * Why somebody gets no post; null when they do. A letter may be handed over, so it needs no address.
 * @param what the post is
 */
export function reasonToLeaveOut(
  { addresses, doNotContact }: Pick<CustomerDraft, 'addresses' | 'doNotContact'>,
  what: 'label' | 'letter',
): LeftOutReason | null {
  if (doNotContact) return 'doNotContact'
  if (what === 'letter') return null
  const address = postalAddress(addresses)
  if (address === undefined) return 'noAddress'
  const { street, city, postalCode } = address
  const [hasStreet, hasTown] = [street.trim() !== '', city !== '' || postalCode !== '']
  if (!hasStreet && !hasTown) return 'noAddress'
  return hasStreet && hasTown ? null : 'incomplete'
}
