import { judge, WORTH_SHOWING, type Profile } from './rules'

/**
 * Which pairs to look at. Holding everyone against everyone is 50 million pairs for 10,000 customers; so only those are
 * that share a telling key: a tax number, an e-mail, a phone, or the beginning of a rare word of the name in one place.
 */

/** A contact that more customers share tells nothing: the number of an office block, an address nobody has. */
const sharedByMost = 10
/** So many customers with a word in common are held against one customer by its name, those with its rarest word first. */
const looksByName = 200
/** So many pairs of one customer by name: a name that everyone has is no reason. */
const pairsByName = 10
/** Words with the same first letters are held against each other. */
const firstLetters = 3

export interface FoundPair {
  /** Indexes of the profiles; the lower one first. */
  first: number
  second: number
  score: number
}

export interface FindOptions {
  /** Pairs of ids ({@link pairKey}) that are known not to be the same. */
  notSame: ReadonlySet<string>
  /** Pairs that are of no interest. */
  leaveOut: (first: number, second: number) => boolean
  onCompared: (done: number) => void
}

/** One text for two ids in either order. */
export function pairKey(one: number, other: number): string {
  return one < other ? `${String(one)} ${String(other)}` : `${String(other)} ${String(one)}`
}

/** The pairs that look the same, the strongest first. */
export function findPairs(customers: readonly Profile[], options: FindOptions): FoundPair[] {
  const byContact = contactIndex(customers)
  const profiles = customers.map((profile) => withoutCommon(profile, byContact))
  const names = profiles.map(nameKeys)
  const byName = nameIndex(profiles, names)
  const found: FoundPair[] = []
  const known = new Set<number>()
  // Whom the present customer has been held against.
  const seenBy = new Int32Array(profiles.length).fill(-1)
  for (const [index, profile] of profiles.entries()) {
    options.onCompared(index)
    seenBy[index] = index
    let hits = 0
    const look = (other: number): void => {
      if (seenBy[other] === index) return
      seenBy[other] = index
      const [first, second] = index < other ? [index, other] : [other, index]
      const number = first * profiles.length + second
      if (known.has(number) || options.leaveOut(first, second)) return
      const partner = profiles[other]
      if (!partner) return
      const { score } = judge(profile, partner)
      if (score < WORTH_SHOWING || options.notSame.has(pairKey(profile.id, partner.id))) return
      known.add(number)
      found.push({ first, second, score })
      hits += 1
    }
    for (const key of contactKeys(profile)) {
      const sharers = byContact.get(key) ?? []
      // Tax numbers are never shared by chance: however many there are, each goes with the first.
      sharers.slice(0, sharers.length <= sharedByMost ? sharers.length : 1).forEach(look)
    }
    hits = 0
    let looks = 0
    for (const block of blocksOf(profile, names[index] ?? [], byName)) {
      for (const other of block) {
        if (looks >= looksByName || hits >= pairsByName) break
        looks += 1
        look(other)
      }
    }
  }
  return found.sort(
    (one, other) => other.score - one.score || one.first - other.first || one.second - other.second,
  )
}

type Index = Map<string, number[]>

function add(index: Index, key: string, at: number): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

function contactIndex(profiles: readonly Profile[]): Index {
  const index: Index = new Map()
  for (const [at, profile] of profiles.entries()) {
    for (const key of contactKeys(profile)) add(index, key, at)
  }
  return index
}

/** A customer without the e-mails and phones that too many have. */
function withoutCommon(profile: Profile, byContact: Index): Profile {
  const isTelling = (key: string) => (byContact.get(key)?.length ?? 0) <= sharedByMost
  const emails = profile.emails.filter((email) => isTelling(emailIndexKey(email)))
  const phones = profile.phones.filter((phone) => isTelling(phoneIndexKey(phone)))
  const same = emails.length === profile.emails.length && phones.length === profile.phones.length
  return same ? profile : { ...profile, emails, phones }
}

function nameIndex(profiles: readonly Profile[], names: readonly string[][]): Index {
  const index: Index = new Map()
  for (const [at, profile] of profiles.entries()) {
    for (const key of names[at] ?? []) add(index, key, at)
    add(index, profile.places.length === 0 ? placelessKey(profile) : anywhereKey(profile), at)
  }
  return index
}

const emailIndexKey = (email: string) => `email ${email}`
const phoneIndexKey = (phone: string) => `phone ${phone}`

function contactKeys({ tax, emails, phones }: Profile): string[] {
  return [...(tax === null ? [] : [`tax ${tax}`]), ...emails.map(emailIndexKey), ...phones.map(phoneIndexKey)]
}

/** For each place the beginnings of the name's words, and its letters in order. */
function nameKeys({ name, places }: Profile): string[] {
  const beginnings = new Set(
    name.words.filter(({ length }) => length > 1).map((word) => word.slice(0, firstLetters)),
  )
  if (name.length >= 6) beginnings.add(`=${name.letters}`)
  return (places.length === 0 ? [''] : places).flatMap((place) =>
    [...beginnings].map((beginning) => `${place} ${beginning}`),
  )
}

const anywhereKey = ({ name }: Profile) => `anywhere =${name.letters}`
const placelessKey = ({ name }: Profile) => `nowhere =${name.letters}`

/** Those who share something of the name with a customer, the rarest thing first. */
function blocksOf(profile: Profile, names: readonly string[], byName: Index): number[][] {
  const keys = [...names, placelessKey(profile)]
  if (profile.places.length === 0) keys.push(anywhereKey(profile))
  return keys
    .flatMap((key) => {
      const block = byName.get(key)
      return block === undefined ? [] : [block]
    })
    .sort((one, other) => one.length - other.length)
}
