import { addDays, workday } from './random.mjs'

const criteria = ['Enjoyable to work with', 'Challenges us to get better', 'Cares about us as a supplier']

/** Ratings 1–5 of the three rated criteria, by how things stand: the likely ones more often. */
const ratings = {
  star: [
    [5, 5, 5, 4],
    [5, 4, 4, 5, 3],
    [5, 5, 4],
  ],
  good: [
    [4, 4, 4, 3, 5],
    [4, 3, 4, 3],
    [4, 4, 3, 4],
  ],
  fair: [
    [3, 3, 4, 3],
    [3, 3, 2, 3],
    [3, 3, 3, 4],
  ],
  poor: [
    [2, 1, 2, 1],
    [1, 2, 1, 3],
    [1, 1, 2],
  ],
}

const industries = {
  cafe: 'Café',
  office: 'Office',
  restaurant: 'Restaurant',
  hotel: 'Hotel',
  bakery: 'Bakery',
  shop: 'Shop',
}
const sizes = {
  cafe: [3, 14],
  office: [12, 180],
  restaurant: [6, 28],
  hotel: [5, 60],
  bakery: [3, 18],
  shop: [2, 12],
}
const kilosAWeek = { star: [9, 16], good: [5, 10], fair: [2, 5], poor: [1, 4] }
const priceAttitudes = {
  star: ['Wants the best', 'Pays for value', 'Pays for value'],
  good: ['Pays for value', 'Pays for value', 'Wants the best', 'Compares'],
  fair: ['Compares', 'Compares', 'Pays for value'],
  poor: ['Buys the cheapest', 'Buys the cheapest', 'Compares'],
}
const riskAttitudes = {
  star: ['Likes to be first', 'Open to new things'],
  good: ['Open to new things', 'Careful'],
  fair: ['Careful', 'Careful', 'Avoids risk'],
  poor: ['Avoids risk', 'Careful'],
}
const values = {
  star: ['Quality and local sourcing', 'Craft and honesty', 'Quality, and people before profit'],
  good: ['Quality', 'Fairness', 'Local sourcing', 'Reliability'],
  fair: ['Convenience', 'Reliability', 'Tradition'],
  poor: ['Price', 'Speed'],
}
const interests = ['Latte art', 'Baking', 'Sea swimming', 'Gardening', 'Live music', 'Cycling', 'Cookbooks']

/** Traits the worksheet does not come with. */
export const ownTraits = [
  { name: 'Machine from us', group: 'demographic', kind: 'yesNo', options: [] },
  {
    name: 'Likes to hear about',
    group: 'psychographic',
    kind: 'several',
    options: ['New roasts', 'Brewing tips', 'Visits and tastings', 'Special offers'],
  },
  { name: 'Kilos a week', group: 'demographic', kind: 'number', options: [] },
]

const touches = {
  star: {
    count: [6, 10],
    proactive: 78,
    kinds: ['visit', 'visit', 'call', 'meeting', 'email', 'service'],
    minutes: [10, 35],
    moods: [1, 2, 2, 1],
    notes: [
      'Tasted the new Guji together; they want it for spring.',
      'Trained two new baristas.',
      'Walked through their summer menu.',
      'Asked for honest numbers on waste, and got them.',
      'Dropped off samples; long chat about cup sizes.',
    ],
  },
  good: {
    count: [3, 6],
    proactive: 60,
    kinds: ['call', 'visit', 'email', 'message', 'delivery'],
    minutes: [5, 30],
    moods: [1, 1, 0, 2],
    notes: [
      'Checked how the blend works with oat milk.',
      'Changed the standing order to every five weeks.',
      'Grinder set anew.',
      'Asked about cups; sent the catalogue.',
      '',
    ],
  },
  fair: {
    count: [2, 4],
    proactive: 40,
    kinds: ['email', 'call', 'message', 'delivery'],
    minutes: [5, 25],
    moods: [0, 0, 1, -1],
    notes: [
      'Wanted a quote to compare.',
      'Order came a day late; apologised.',
      'Asked for next-day delivery again.',
      '',
      '',
    ],
  },
  poor: {
    count: [6, 12],
    proactive: 12,
    kinds: ['call', 'call', 'email', 'service', 'visit'],
    minutes: [15, 75],
    moods: [-1, -2, -1, 0],
    notes: [
      'Third call about the same invoice.',
      'Says the coffee is bitter; machine was not cleaned.',
      'Wants the price of two years ago.',
      'Drove out with one forgotten bag.',
      'Asked to pay in four weeks instead.',
    ],
  },
}

/** Days are counted from the end of the sample: one grade ends soon, of another the owner wanted to be reminded. */
const overrides = {
  'Sunny Side': {
    grade: 'B',
    reason: 'Closed for building works all winter; they are as good as ever.',
    set: -75,
    days: 120,
    remind: 80,
  },
  'Ironbridge Capital': {
    grade: 'D',
    reason: 'Told us they will move to the landlord’s machine.',
    set: -90,
    days: null,
    remind: 1,
  },
  'Studio Þoka': {
    grade: 'B',
    reason: 'Only just started, and a joy from the first day.',
    set: -30,
    days: 11,
    remind: null,
  },
}

/** Whose ratings are over a year old: the rating round asks for them anew. */
const ratedLongAgo = new Set(['Café Söt', 'Tidewater', 'The Reading Room', 'Feirm', 'The Green Basket'])

/** Who brought whom. */
const referrals = {
  'Pão Quente': 'Café Söt',
  'Two Left Feet': 'Café Söt',
  'Kafé Malina': 'Café Söt',
  Rísín: 'The Copper Saucer',
  'The Reading Room': 'The Copper Saucer',
  Feirm: 'Tearmann',
  'The Green Basket': 'Tearmann',
  'Hazel Yard': 'Tearmann',
  Ostra: 'Blue Heron Coffee',
  'Le Petit Phare': 'Ostra',
  'Lee Valley Architects': 'Fathom Software',
  'Skellig Games': 'Fathom Software',
  'Cukiernia Lwów': 'Kafé Malina',
  'Sol y Sombra': 'Blue Heron Coffee',
  'Crust & Crumb': 'Rísín',
}

const justStarting = new Set(['new', 'prospect'])

/** What is known of each customer besides the two lists. */
export function makeDetails(random, customers, start, end) {
  const idOf = new Map(customers.map((customer) => [customer.name, customer.externalId]))
  return customers.map((customer) => ({
    externalId: customer.externalId,
    ...(idOf.has(referrals[customer.name]) && { referredBy: idOf.get(referrals[customer.name]) }),
    ...(['Grill Republic', 'Michael Tansey'].includes(customer.name) && { doNotContact: true }),
    ratings: customer.tier === 'prospect' ? {} : ratingsOf(random, customer.quality),
    ratedOn: addDays(
      end,
      -random.whole(5, customer.tier === 'new' ? 15 : 160) - (ratedLongAgo.has(customer.name) ? 365 : 0),
    ),
    traits: traitsOf(random, customer),
    ...(overrides[customer.name] && { override: overrideOf(overrides[customer.name], end) }),
    touchpoints: touchpointsOf(random, customer, start, end),
  }))
}

function ratingsOf(random, quality) {
  return Object.fromEntries(criteria.map((name, index) => [name, random.one(ratings[quality][index])]))
}

function overrideOf({ grade, reason, set, days, remind }, end) {
  const after = (count) => (count === null ? null : addDays(end, count))
  return { grade, reason, setOn: after(set), endsOn: after(days), remindOn: after(remind) }
}

/** What they like to hear about, by how things stand; drawn by number, so that the rest of the sample stays as it is. */
const likesToHear = {
  star: ['New roasts; Brewing tips', 'Brewing tips; Visits and tastings', 'Visits and tastings'],
  good: ['New roasts', 'Brewing tips; Special offers', 'Visits and tastings'],
  fair: ['New roasts; Special offers', 'Special offers', 'Brewing tips'],
  poor: ['Special offers'],
}

function traitsOf(random, { externalId, segment, quality, tier, city, tags, birthday }) {
  const known = {}
  const note = (name, value, share) => {
    if (random.percent(share)) known[name] = String(value)
  }
  if (segment === 'household') {
    note('Household', random.one(['Couple', 'Family with children', 'Lives alone']), 70)
    note('Age', 2026 - Number(birthday.slice(0, 4)), 80)
  } else {
    note('Industry', industries[segment], 96)
    note('Firm size', random.whole(...sizes[segment]), 82)
    if (tier !== 'prospect') {
      note('Kilos a week', random.whole(...kilosAWeek[quality]), 80)
      note('Machine from us', tags.includes('machine on loan') ? 'yes' : 'no', 85)
    }
  }
  note('Location', city, 90)
  note('Attitude to price', random.one(priceAttitudes[quality]), tier === 'prospect' ? 30 : 85)
  note('Attitude to risk', random.one(riskAttitudes[quality]), 60)
  note('Values', random.one(values[quality]), 70)
  note('Interests', random.one(interests), 35)
  const number = Number(externalId.slice(-3))
  if (number % 5 < 3 && tier !== 'prospect') {
    known['Likes to hear about'] = likesToHear[quality][number % likesToHear[quality].length]
  }
  return known
}

function touchpointsOf(random, { quality, tier, since, segment }, start, end) {
  const habit = touches[quality]
  const few = justStarting.has(tier) || segment === 'household'
  const count = few ? random.whole(1, 2) : random.whole(...habit.count)
  const from = since > addDays(end, -540) ? since : addDays(end, -540)
  const days = Math.max(1, (Date.parse(end) - Date.parse(from)) / 86_400_000 - 1)
  // Those who stopped have not been spoken to of late.
  const latest = tier === 'lapsed' ? 200 : 2
  return Array.from({ length: count }, () => {
    const back = latest + Math.floor(random.next() * Math.max(1, days - latest))
    const kind = random.one(habit.kinds)
    return {
      happenedOn: workday(addDays(end, -back)) > end ? end : workday(addDays(end, -back)),
      kind,
      initiative: random.percent(habit.proactive) ? 'proactive' : 'reactive',
      minutes: Math.round(random.around(...habit.minutes) / 5) * 5 + (kind === 'visit' ? 20 : 0),
      expense: random.percent(kind === 'visit' ? 30 : 4) ? random.whole(6, 45) * 100 : 0,
      mood: random.percent(85) ? random.one(habit.moods) : null,
      note: random.one(habit.notes),
    }
  }).sort((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1))
}
