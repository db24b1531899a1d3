import { everyone, towns } from './firms.mjs'
import { addDays } from './random.mjs'

const streets = [
  'Main Street',
  'Bridge Street',
  'Harbour Road',
  'Church Lane',
  'Barrack Street',
  'Market Square',
  'Quay Street',
  'Castle Road',
  'Mill Lane',
  'Chapel Hill',
  'Sráid an Droichid',
  'Old Station Road',
]
const heardFrom = {
  star: ['Recommended', 'Recommended', 'Tasting at the roastery', 'Drank it at a customer’s'],
  good: [
    'Recommended',
    'Tasting at the roastery',
    'Farmers’ market',
    'Drank it at a customer’s',
    'Instagram',
  ],
  fair: ['Search engine', 'Instagram', 'Farmers’ market', 'Trade fair', 'Cold call'],
  poor: ['Price comparison', 'Cold call', 'Search engine', 'Price comparison'],
}
const roles = {
  cafe: ['Owner', 'Owner', 'Manager'],
  office: ['Office manager', 'Facilities', 'Managing director'],
  restaurant: ['Owner', 'Head chef', 'Manager'],
  hotel: ['Owner', 'Food and beverage manager'],
  bakery: ['Owner', 'Baker'],
  shop: ['Owner', 'Buyer'],
}
const segmentTags = {
  cafe: 'café',
  office: 'office',
  restaurant: 'restaurant',
  hotel: 'hotel',
  bakery: 'bakery',
  shop: 'reseller',
  household: 'subscriber',
}
const preferences = [
  'Deliver before eight, key is with the neighbour.',
  'Likes to taste before changing a blend. Call, do not write.',
  'Invoice by e-mail only, one per month.',
  'Wants beans roasted no more than four days ago.',
  'Deliver to the back door; parking in front is a fine.',
  'Only whole beans. Compostable bags.',
  'Asks for Fairtrade papers once a year.',
  'Answers messages late in the evening, never in the morning.',
  'Machine is serviced in January and July.',
]
const notes = {
  star: [
    'Brings us new customers without being asked.',
    'Trains new staff with us every spring.',
    'Sends honest feedback on every new roast.',
  ],
  good: [
    'Steady. Would take a second grinder if we offered.',
    'Curious about single origins.',
    'Orders on time, pays on time.',
  ],
  fair: [
    'Compares prices every autumn.',
    'Orders late and wants it next day.',
    'Nice people; the machine is older than the owner.',
  ],
  poor: [
    'Haggles over every invoice.',
    'Complains about the grind, then orders the same again.',
    'Three reminders for the last invoice.',
  ],
}

/** How the tiers that are no quality of their own behave. */
export function qualityOf(tier) {
  if (tier === 'lapsed') return 'fair'
  return tier === 'new' || tier === 'prospect' ? 'good' : tier
}

function emailOf(name, contact, index) {
  const word = (text) =>
    text
      .normalize('NFKD')
      .replace(/ø/gi, 'o')
      .replace(/ł/gi, 'l')
      .replace(/þ/gi, 'th')
      .replace(/ß/g, 'ss')
      .replace(/[^a-z]/gi, '')
      .toLowerCase()
  const host = word(name) || `customer${index}`
  const person = word((contact ?? name).split(' ')[0]) || 'hello'
  return contact ? `${person}@${host}.example` : `${host}@post.example`
}

/** Makes the customers. `start` and `end` are the first and last day of the business's three years. */
export function makeCustomers(random, start, end) {
  return everyone.map((who, index) => {
    const quality = qualityOf(who.tier)
    const [county, code] = towns[who.city]
    const isPerson = who.segment === 'household'
    const since =
      who.tier === 'new'
        ? addDays(end, -random.whole(20, 55))
        : addDays(start, random.percent(60) ? -random.whole(10, 900) : random.whole(0, 420))
    return {
      ...who,
      quality,
      externalId: `KL-${String(1001 + index)}`,
      kind: isPerson ? 'person' : 'company',
      status: who.tier === 'prospect' ? 'prospect' : who.tier === 'lapsed' ? 'lapsed' : 'active',
      stage: stageOf(who, quality, index),
      contactRole: isPerson ? '' : random.one(roles[who.segment]),
      email: emailOf(who.name, who.contact, index),
      // 020 91X XXXX is kept free for films and books.
      phone: `+353 20 91${random.whole(0, 9)} ${random.whole(1000, 9999)}`,
      street: `${random.whole(1, 96)} ${random.one(streets)}`,
      county,
      postalCode: `${code} ${random.one([...'ACDEFHKNPRTVWXY'])}${random.whole(0, 9)}${random.one([...'ACDEFHKNPRTVWXY'])}${random.whole(0, 9)}`,
      taxNumber:
        isPerson || random.percent(25)
          ? ''
          : `IE${random.whole(1000000, 9999999)}${random.one([...'ABCDEFGH'])}H`,
      heardFrom: random.percent(88) ? random.one(heardFrom[quality]) : '',
      customerSince: who.tier === 'prospect' ? '' : since,
      since,
      birthday: isPerson
        ? `19${random.whole(50, 95)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
        : '',
      tags: tagsOf(random, who, quality),
      preferences: random.percent(quality === 'star' ? 85 : 35) ? random.one(preferences) : '',
      notes: random.percent(quality === 'star' || quality === 'poor' ? 70 : 25)
        ? random.one(notes[quality])
        : '',
    }
  })
}

/** How far they have come; of some nobody has said it yet. */
function stageOf({ tier }, quality, index) {
  if (tier === 'prospect') return index % 2 === 0 ? 'awareness' : 'consideration'
  if (tier === 'new') return 'purchase'
  if (tier === 'lapsed' || index % 7 === 0) return ''
  return quality === 'star' ? 'advocacy' : 'use'
}

function tagsOf(random, { segment, tier }, quality) {
  const tags = [segmentTags[segment]]
  if (quality === 'star' || (quality === 'good' && random.percent(45))) tags.push('standing order')
  if (quality === 'poor' && random.percent(60)) tags.push('slow payer')
  if (['cafe', 'office', 'restaurant'].includes(segment) && random.percent(30)) tags.push('machine on loan')
  if (segment === 'hotel' && random.percent(60)) tags.push('seasonal')
  if (tier === 'prospect') tags.push('sample sent')
  return tags
}

/** The columns of customers.csv, in order. */
export const customerColumns = [
  ['Customer number', (customer) => customer.externalId],
  ['Name', (customer) => customer.name],
  ['Kind', (customer) => customer.kind],
  ['Status', (customer) => customer.status],
  ['Stage', (customer) => customer.stage],
  ['Contact', (customer) => customer.contact ?? ''],
  ['Role', (customer) => customer.contactRole],
  ['E-mail', (customer) => customer.email],
  ['Phone', (customer) => customer.phone],
  ['Street', (customer) => customer.street],
  ['City', (customer) => customer.city],
  ['County', (customer) => customer.county],
  ['Postal code', (customer) => customer.postalCode],
  ['Country', () => 'Ireland'],
  ['Tax number', (customer) => customer.taxNumber],
  ['Heard from', (customer) => customer.heardFrom],
  ['Customer since', (customer) => customer.customerSince],
  ['Birthday', (customer) => customer.birthday],
  ['Tags', (customer) => customer.tags.join(', ')],
  ['Preferences', (customer) => customer.preferences],
  ['Notes', (customer) => customer.notes],
]
