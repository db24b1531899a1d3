import { defaultSide } from '../../../shared/duplicates/merging'
import { chosenFields, type ChosenField, type MergeSide } from '../../../shared/operations/duplicates'
import type { Address, Contact, CustomerDraft } from '../../../shared/operations/customers'
import { tagKey } from '../customers/rules'
import { fold } from './rules-keys'

/** What a customer becomes when another one is merged into it. */

export interface MergeChoice {
  fields: Readonly<Partial<Record<ChosenField, MergeSide | undefined>>>
  traits: readonly { traitId: number; from: MergeSide }[]
}

/** The most a customer can have of each; the form says the same. */
const most = { emails: 20, phones: 20, addresses: 20, contacts: 100, tags: 100 } as const
/** The longest text of several lines. */
export const LONGEST_TEXT = 20_000

/**
 * The fields of the one customer that is left of two. Single values are the chosen side's; lists are united, the
 * survivor's first; notes and preferences joined; who must not be contacted stays so. What no longer fits into a list
 * is written below the notes, so that nothing is lost.
 */
export function mergedDraft(
  survivor: CustomerDraft,
  merged: CustomerDraft,
  choice: MergeChoice,
): CustomerDraft {
  const sides = { survivor, merged }
  const chosen = Object.fromEntries(
    chosenFields.map((field) => [
      field,
      sides[choice.fields[field] ?? defaultSide(field, survivor, merged)][field],
    ]),
  ) as Pick<CustomerDraft, ChosenField>
  const emails = united(survivor.emails, merged.emails, ({ value }) => value.trim().toLowerCase())
  const phones = united(survivor.phones, merged.phones, ({ value }) => value.replace(/[^\d+]/g, '') || value)
  const addresses = unitedAddresses(survivor.addresses, merged.addresses)
  const contacts = unitedContacts(survivor.contacts, merged.contacts)
  const tags = united(survivor.tags, merged.tags, tagKey)
  const beyond = [
    ...emails.slice(most.emails).map(({ value }) => value),
    ...phones.slice(most.phones).map(({ value }) => value),
    ...addresses.slice(most.addresses).map(addressLine),
    ...contacts.slice(most.contacts).map(({ name, email, phone }) => `${name} ${email} ${phone}`.trim()),
    ...tags.slice(most.tags),
  ]
  return {
    ...chosen,
    emails: emails.slice(0, most.emails),
    phones: phones.slice(0, most.phones),
    addresses: addresses.slice(0, most.addresses),
    contacts: contacts.slice(0, most.contacts),
    tags: tags.slice(0, most.tags),
    traits: mergedTraits(survivor.traits, merged.traits, choice.traits),
    preferences: joined(survivor.preferences, merged.preferences),
    notes: beyond.reduce(joined, joined(survivor.notes, merged.notes)),
    doNotContact: survivor.doNotContact || merged.doNotContact,
  }
}

/** Some items and those of others that are not among them. */
function united<Item>(some: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Set(some.map(keyOf))
  return [
    ...some,
    ...others.filter((item) => {
      const key = keyOf(item)
      if (known.has(key)) return false
      known.add(key)
      return true
    }),
  ]
}

const addressParts = ['street', 'city', 'region', 'postalCode', 'country'] as const

function addressLine(address: Address): string {
  return addressParts
    .map((part) => address[part].replace(/\s+/g, ' '))
    .filter((text) => text !== '')
    .join(', ')
}

/** An address that says nothing which another one does not say is that one. */
function unitedAddresses(some: readonly Address[], others: readonly Address[]): Address[] {
  const within = (address: Address, other: Address) =>
    addressParts.every((part) => address[part] === '' || fold(address[part]) === fold(other[part]))
  const list = [...some]
  for (const address of others) {
    if (list.some((known) => within(address, known))) continue
    const poorer = list.findIndex((known) => within(known, address))
    if (poorer === -1) list.push(address)
    else list[poorer] = { ...address, label: list[poorer]?.label || address.label }
  }
  return list
}

/** One contact of each name; what one of two lacks comes from the other, and nothing of either is dropped. */
function unitedContacts(some: readonly Contact[], others: readonly Contact[]): Contact[] {
  const list = [...some]
  const details = ['role', 'email', 'phone'] as const
  for (const contact of others) {
    const at = list.findIndex(
      (known) =>
        fold(known.name) === fold(contact.name) &&
        details.every((part) => known[part] === '' || contact[part] === '' || known[part] === contact[part]),
    )
    const known = list[at]
    if (known === undefined) list.push(contact)
    else {
      list[at] = {
        name: known.name,
        role: known.role || contact.role,
        email: known.email || contact.email,
        phone: known.phone || contact.phone,
      }
    }
  }
  return list
}

function mergedTraits(
  survivor: CustomerDraft['traits'],
  merged: CustomerDraft['traits'],
  choices: MergeChoice['traits'],
): CustomerDraft['traits'] {
  const asked = new Map(choices.map(({ traitId, from }) => [traitId, from]))
  const theirs = new Map(merged.map((trait) => [trait.traitId, trait]))
  const own = survivor.map((trait) =>
    asked.get(trait.traitId) === 'merged' ? (theirs.get(trait.traitId) ?? trait) : trait,
  )
  return united(own, merged, ({ traitId }) => String(traitId))
}

/** Two texts below each other; one that stands in the other already is not repeated. */
function joined(text: string, added: string): string {
  if (added === '' || text.includes(added)) return text
  if (text === '' || added.includes(text)) return added
  return `${text}\n${added}`
}

/** What a customer has behind it. */
interface Weight {
  id: number
  archived: boolean
  purchases: number
  touchpoints: number
  externalId: string | null
}

/** Which of two survives unless the owner says otherwise: the one in use, with more behind it, that is older. */
export function suggestedSurvivor(one: Weight, other: Weight): number {
  const better =
    Number(other.archived) - Number(one.archived) ||
    one.purchases - other.purchases ||
    one.touchpoints - other.touchpoints ||
    Number(one.externalId !== null) - Number(other.externalId !== null) ||
    other.id - one.id
  return better > 0 ? one.id : other.id
}

/** A name, and perhaps number, that a merged customer goes on being known by. */
export interface NewAlias {
  name: string
  externalId: string | null
  /** The id of the customer that is gone; null for a former name of the survivor. */
  wasId: number | null
}

/** The names and numbers to keep besides the ones that stay. The merged customer always leaves one behind. */
export function aliasesOf(
  survivor: Pick<CustomerDraft, 'name' | 'externalId'>,
  merged: Pick<CustomerDraft, 'name' | 'externalId'> & { id: number },
  result: Pick<CustomerDraft, 'name' | 'externalId'>,
): NewAlias[] {
  const other = (externalId: string | null) => (externalId === result.externalId ? null : externalId)
  const aliases = [{ name: merged.name, externalId: other(merged.externalId), wasId: merged.id }]
  const own = { name: survivor.name, externalId: other(survivor.externalId), wasId: null }
  return own.name === result.name && own.externalId === null ? aliases : [...aliases, own]
}
