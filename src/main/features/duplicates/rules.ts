import type { DuplicateReason } from '../../../shared/operations/duplicates'
import { emailKey, placeKeys, taxKey } from './rules-keys'
import { nameLikeness, nameParts, type NameParts } from './rules-names'
import { phoneKey, type phoneRegion } from './rules-phones'

/** What of a customer says who it is. */
export interface Identity {
  id: number
  name: string
  emails: readonly { value: string }[]
  phones: readonly { value: string }[]
  addresses: readonly { city: string; postalCode: string }[]
  taxNumber: string
  birthday: string | null
}

/** The same, ready for being compared. */
export interface Profile {
  id: number
  name: NameParts
  places: readonly string[]
  emails: readonly string[]
  phones: readonly string[]
  tax: string | null
  birthday: string | null
}

/** Why two customers look the same; the score is 0–1. */
export interface Verdict {
  score: number
  reasons: { reason: DuplicateReason; shared: string; likeness: number | null }[]
}

/** From this score on two customers are shown as a pair. */
export const WORTH_SHOWING = 0.5

/** How sure each thing that two customers share makes us that they are one, 0–1. Found by trying; see docs/duplicates.md. */
const evidence = { taxNumber: 0.95, email: 0.8, phone: 0.7 } as const
/** Names less alike than this say nothing in favour; with one of them unknown the place says nothing, so they must say more. */
const alikeNames = 0.85
const alikeNamesAnywhere = 0.95
/** Names less alike than this speak against. */
const unlikeNames = 0.6

/** What is held against the others of two customers: each factor once. */
const doubt = { names: 0.75, tax: 0.5, birthday: 0.5, emails: 0.8, phones: 0.8 } as const

/** Makes a customer ready for being compared. */
export function profileOf(identity: Identity, region: ReturnType<typeof phoneRegion>): Profile {
  const keys = (values: readonly { value: string }[], keyOf: (value: string) => string | null) => [
    ...new Set(values.flatMap(({ value }) => keyOf(value) ?? [])),
  ]
  return {
    id: identity.id,
    name: nameParts(identity.name),
    places: placeKeys(identity.addresses),
    emails: keys(identity.emails, emailKey),
    phones: keys(identity.phones, (phone) => phoneKey(phone, region)),
    tax: taxKey(identity.taxNumber),
    birthday: identity.birthday,
  }
}

/**
 * How likely it is that two customers are one (0–1), and why. What they share counts as independent evidence,
 * 1 − ∏(1 − e); names that are not alike, and other tax numbers, birthdays, e-mails or phones, lower it. Symmetric.
 */
export function judge(one: Profile, other: Profile): Verdict {
  const reasons: Verdict['reasons'] = []
  let against = 1
  const share = (reason: Exclude<DuplicateReason, 'name'>, value: string | undefined) => {
    if (value === undefined) return
    reasons.push({ reason, shared: value, likeness: null })
    against *= 1 - evidence[reason]
  }
  share('taxNumber', one.tax !== null && one.tax === other.tax ? one.tax : undefined)
  share('email', commonOf(one.emails, other.emails))
  share('phone', commonOf(one.phones, other.phones))
  const likeness = nameLikeness(one.name, other.name)
  const byName = nameEvidence(likeness, one.places, other.places)
  if (byName !== null) {
    against *= 1 - byName.evidence
    if (byName.tells) reasons.push({ reason: 'name', shared: byName.place, likeness })
  }
  if (reasons.length === 0) return { score: 0, reasons }
  const doubts = doubtsBetween(one, other, reasons.length === 1 && byName !== null && byName.tells)
  return { score: (1 - against) * doubts * (likeness < unlikeNames ? doubt.names : 1), reasons }
}

interface NameEvidence {
  evidence: number
  /** Alone a reason to look at the pair. */
  tells: boolean
  place: string
}

function nameEvidence(
  likeness: number,
  places: readonly string[],
  others: readonly string[],
): NameEvidence | null {
  if (likeness < alikeNames) return null
  const place = commonOf(places, others)
  const above = (likeness - alikeNames) / (1 - alikeNames)
  if (place !== undefined) return { evidence: 0.55 + 0.35 * above, tells: true, place }
  const unknown = places.length === 0 || others.length === 0
  if (unknown && likeness >= alikeNamesAnywhere)
    return { evidence: 0.3 + 0.3 * above, tells: true, place: '' }
  // The same name elsewhere is somebody else, unless something else speaks for it.
  return { evidence: 0.3 * above, tells: false, place: '' }
}

function doubtsBetween(one: Profile, other: Profile, nameAlone: boolean): number {
  let factor = 1
  // One list writes a prefix (country, check digits) that the other leaves out.
  const sameTax =
    one.tax === null || other.tax === null || one.tax.endsWith(other.tax) || other.tax.endsWith(one.tax)
  if (!sameTax) factor *= doubt.tax
  if (one.birthday !== null && other.birthday !== null && one.birthday !== other.birthday)
    factor *= doubt.birthday
  if (!nameAlone) return factor
  if (one.emails.length > 0 && other.emails.length > 0) factor *= doubt.emails
  if (one.phones.length > 0 && other.phones.length > 0) factor *= doubt.phones
  return factor
}

/** The first, by the alphabet, of the texts that are in both lists; undefined when none is. */
function commonOf(some: readonly string[], others: readonly string[]): string | undefined {
  let common: string | undefined
  for (const text of some) {
    if (others.includes(text) && (common === undefined || text < common)) common = text
  }
  return common
}
