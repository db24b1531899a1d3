import { beginningOf } from '../../../shared/beginning'
import type { Address, Contact } from '../../../shared/operations/customers'
import type { TraitValue } from '../customers/rules'
import type { CustomerPlan, CustomerRowDraft } from './customerPlan'
import type { LookAlike } from './lookAlikes'
import { nameKey, type CustomerKind, type CustomerStage, type CustomerStatus } from './values'

/** A customer that is there, with what an import can change. */
export interface KnownCustomer {
  id: number
  externalId: string | null
  name: string
  kind: CustomerKind
  status: CustomerStatus
  stage: CustomerStage | null
  salutation: string
  emails: { label: string; value: string }[]
  phones: { label: string; value: string }[]
  addresses: Address[]
  contacts: Contact[]
  taxNumber: string
  heardFrom: string
  customerSince: string | null
  birthday: string | null
  preferences: string
  notes: string
  tags: string[]
  traits: TraitValue[]
}

export interface KnownCustomerList {
  isEmpty: boolean
  byExternalId(externalId: string): number | undefined
  /** Ids by {@link nameKey} of name and place ('' when none is known), oldest first. */
  byNameAndPlace(name: string, place: string): readonly number[]
  /** Into whom the customer of this id was merged. */
  formerlyWithId(externalId: string): number | undefined
  /** Into whom the customer of this name was merged, by {@link nameKey} of name and a place of the survivor. */
  formerlyNamed(name: string, place: string): number | undefined
  /** Whom rows that match nobody look like, by the row's index; null when there are too many to look. */
  lookAlikes(rows: readonly CustomerRowDraft[]): ReadonlyMap<number, LookAlike> | null
  get(id: number): KnownCustomer
}

/** Holds the rows against the customers that are there, and counts. */
export function matchCustomers(plan: CustomerPlan, known: KnownCustomerList): void {
  const { counts, drafts } = plan
  if (!known.isEmpty) {
    // Ids first: a name must not take a customer that another row names by its id.
    const taken = new Set<number>()
    const byName: CustomerRowDraft[] = []
    for (const draft of drafts) {
      const id = draft.externalId === null ? undefined : known.byExternalId(draft.externalId)
      if (id === undefined) byName.push(draft)
      else take(draft, known.get(id), taken)
    }
    for (const draft of byName) {
      const match = sameNameAndPlace(draft, known, taken)
      if (match) take(draft, match, taken)
      else takeFormer(draft, known)
    }
    takeLookAlikes(plan, known, taken)
  }
  for (const draft of drafts) counts[draft.outcome] += 1
  for (const at of plan.draftOfRow) if (at === -1) counts.skipped += 1
}

/** A row about a customer that was merged into another is about that one, which another row may be about as well. */
function takeFormer(draft: CustomerRowDraft, known: KnownCustomerList): void {
  const { externalId } = draft
  const byId = externalId === null ? undefined : known.formerlyWithId(externalId)
  const place = nameKey(draft.address?.city ?? '')
  const id = byId ?? known.formerlyNamed(nameKey(draft.name), place)
  if (id === undefined) return
  const match = known.get(id)
  if (byId === undefined && externalId !== null && match.externalId !== null) return
  draft.onlyFills = true
  draft.existingId = id
  draft.outcome = sameAs(match, mergedCustomer(match, draft)) ? 'unchanged' : 'changed'
}

const sameWords = { taxNumber: 'sameTaxNumber', email: 'sameEmail', phone: 'samePhone' } as const

/** Rows that are probably about a customer: surely, and that is said; or perhaps, and then they are told of as well. */
function takeLookAlikes(plan: CustomerPlan, known: KnownCustomerList, taken: Set<number>): void {
  const fresh = plan.drafts.filter(({ existingId }) => existingId === 0)
  if (fresh.length === 0) return
  const alike = known.lookAlikes(fresh)
  if (alike === null) {
    plan.notCompared = true
    return
  }
  for (const draft of fresh) {
    const other = alike.get(draft.index)
    if (!other) continue
    const match = known.get(other.id)
    const isFree = !taken.has(other.id) && (draft.externalId === null || match.externalId === null)
    if (other.sure === null || !isFree) {
      plan.problems.warning(draft.index, null, draft.name, 'looksLike', other.name)
      continue
    }
    plan.problems.warning(draft.index, null, draft.name, sameWords[other.sure], other.name)
    draft.onlyFills = true
    take(draft, match, taken)
  }
}

function take(draft: CustomerRowDraft, match: KnownCustomer, taken: Set<number>): void {
  taken.add(match.id)
  draft.existingId = match.id
  draft.outcome = sameAs(match, mergedCustomer(match, draft)) ? 'unchanged' : 'changed'
}

/**
 * The first free one of the same name at the same place; one whose place is not known (purchases alone named it) also
 * when there is no other of the name. A customer with another id is another customer.
 */
function sameNameAndPlace(
  draft: CustomerRowDraft,
  known: KnownCustomerList,
  taken: ReadonlySet<number>,
): KnownCustomer | undefined {
  const name = nameKey(draft.name)
  const place = nameKey(draft.address?.city ?? '')
  const free = (ids: readonly number[]) => ids.filter((id) => !taken.has(id)).map((id) => known.get(id))
  const suits = (customer: KnownCustomer) => draft.externalId === null || customer.externalId === null
  const same = free(known.byNameAndPlace(name, place)).find(suits)
  if (same !== undefined || place === '') return same
  const placeless = free(known.byNameAndPlace(name, '')).filter(suits)
  return placeless.length === 1 ? placeless[0] : undefined
}

/** What a known customer becomes: empty cells change nothing, lists only grow, other texts are taken over. */
export function mergedCustomer(known: KnownCustomer, draft: CustomerRowDraft): KnownCustomer {
  const next = withRow(known, draft)
  return draft.onlyFills ? filled(known, next) : next
}

/** What the owner chose when merging stays; only lists grow, and what is empty is filled. */
function filled(known: KnownCustomer, next: KnownCustomer): KnownCustomer {
  const [first] = known.addresses
  return {
    ...next,
    externalId: known.externalId,
    name: known.name,
    kind: known.kind,
    status: known.status,
    stage: known.stage ?? next.stage,
    salutation: known.salutation || next.salutation,
    addresses: first === undefined ? next.addresses : known.addresses,
    taxNumber: known.taxNumber || next.taxNumber,
    heardFrom: known.heardFrom || next.heardFrom,
    customerSince: known.customerSince ?? next.customerSince,
    birthday: known.birthday ?? next.birthday,
    traits: mergedTraits(next.traits, known.traits),
  }
}

function withRow(known: KnownCustomer, draft: CustomerRowDraft): KnownCustomer {
  return {
    id: known.id,
    externalId: known.externalId ?? draft.externalId,
    name: draft.name === draft.externalId ? known.name : draft.name,
    kind: draft.kind ?? known.kind,
    status: draft.status ?? known.status,
    stage: draft.stage ?? known.stage,
    salutation: draft.salutation || known.salutation,
    emails: [
      ...known.emails,
      ...draft.emails
        .filter((value) => !known.emails.some((email) => nameKey(email.value) === nameKey(value)))
        .map((value) => ({ label: '', value })),
    ].slice(0, 20),
    phones: [
      ...known.phones,
      ...draft.phones.filter(
        ({ value }) => !known.phones.some((phone) => digitsOf(phone.value) === digitsOf(value)),
      ),
    ].slice(0, 20),
    addresses: mergedAddresses(known.addresses, draft.address),
    contacts: mergedContacts(known.contacts, draft.contact),
    taxNumber: draft.taxNumber || known.taxNumber,
    heardFrom: draft.heardFrom || known.heardFrom,
    customerSince: draft.customerSince ?? known.customerSince,
    birthday: draft.birthday ?? known.birthday,
    preferences: mergedText(known.preferences, draft.preferences),
    notes: mergedText(known.notes, draft.notes),
    tags: [
      ...known.tags,
      ...draft.tags.filter((tag) => !known.tags.some((other) => nameKey(other) === nameKey(tag))),
    ].slice(0, 100),
    traits: mergedTraits(known.traits, draft.traits),
  }
}

/** What is known of traits, with what a row says of them in its place. */
function mergedTraits(known: readonly TraitValue[], told: readonly TraitValue[]): TraitValue[] {
  const values = new Map(told.map(({ traitId, value }) => [traitId, value]))
  const kept = known.map(({ traitId, value }) => ({ traitId, value: values.get(traitId) ?? value }))
  const isKnown = new Set(known.map(({ traitId }) => traitId))
  return [...kept, ...told.filter(({ traitId }) => !isKnown.has(traitId))]
}

function digitsOf(phone: string): string {
  return phone.replace(/[^\d+]/g, '') || phone
}

function mergedAddresses(known: Address[], address: Address | null): Address[] {
  if (address === null) return known
  const [first, ...others] = known
  if (first === undefined) return [address]
  return [
    {
      label: first.label,
      street: address.street || first.street,
      city: address.city || first.city,
      region: address.region || first.region,
      postalCode: address.postalCode || first.postalCode,
      country: address.country || first.country,
    },
    ...others,
  ]
}

function mergedContacts(known: Contact[], contact: Contact | null): Contact[] {
  if (contact === null) return known
  const at = known.findIndex((other) => nameKey(other.name) === nameKey(contact.name))
  if (at === -1) return [...known, contact].slice(0, 100)
  return known.map((other, index) => (index === at ? { ...other, role: contact.role || other.role } : other))
}

/** The owner's own words are kept: what is not yet among them comes below. */
function mergedText(known: string, added: string): string {
  if (added === '' || known.includes(added)) return known
  return known === '' ? added : beginningOf(`${known}\n${added}`, 20_000)
}

function sameAs(known: KnownCustomer, next: KnownCustomer): boolean {
  return (Object.keys(next) as (keyof KnownCustomer)[]).every((key) => {
    const [before, after] = [known[key], next[key]]
    return before === after || (typeof after === 'object' && JSON.stringify(before) === JSON.stringify(after))
  })
}
