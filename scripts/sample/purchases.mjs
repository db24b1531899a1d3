import { addDays, monthOf, workday } from './random.mjs'

/** name, price and cost of a kilo (coffee) or piece, in cents. */
const goods = {
  lark: ['House Lark', 2150, 1180],
  kestrel: ['Kestrel espresso', 2390, 1310],
  decaf: ['Decaf', 2450, 1420],
  guji: ['Single origin Guji', 2980, 1790],
  huila: ['Single origin Huila', 2790, 1660],
  filter: ['Filter roast', 2290, 1250],
  tea: ['Breakfast tea, box', 1490, 890],
  chocolate: ['Drinking chocolate, tin', 1650, 960],
  service: ['Machine service', 14500, 3200],
  gift: ['Gift box', 3600, 2100],
  bag: ['Subscription bag 350 g', 1180, 520],
}

/** How the segments order: kilos of a star's usual order, goods, terms in days. */
const segments = {
  cafe: {
    kilos: [22, 46],
    basic: ['kestrel', 'lark'],
    extra: ['decaf', 'guji', 'chocolate', 'tea', 'huila'],
    terms: 14,
  },
  office: { kilos: [9, 22], basic: ['lark', 'filter'], extra: ['decaf', 'tea', 'chocolate'], terms: 30 },
  restaurant: { kilos: [12, 26], basic: ['kestrel'], extra: ['decaf', 'tea', 'huila'], terms: 14 },
  hotel: { kilos: [14, 30], basic: ['lark', 'filter'], extra: ['decaf', 'tea', 'chocolate'], terms: 30 },
  bakery: { kilos: [14, 28], basic: ['kestrel', 'filter'], extra: ['chocolate', 'decaf', 'guji'], terms: 14 },
  shop: { kilos: [10, 20], basic: ['lark', 'filter'], extra: ['gift', 'huila', 'decaf'], terms: 30 },
  household: { kilos: [2, 4], basic: ['bag'], extra: ['gift', 'guji'], terms: 7 },
}

/** Days between orders, share of a star's order, days late, and how often it is cut in price, by how things stand. */
const habits = {
  star: { every: [25, 33], size: [0.85, 1.2], late: [-9, 1], discount: 0, refunds: 0.4 },
  good: { every: [33, 47], size: [0.5, 0.85], late: [-4, 10], discount: 2, refunds: 0.8 },
  fair: { every: [44, 66], size: [0.28, 0.55], late: [-2, 17], discount: 4, refunds: 1.6 },
  poor: { every: [40, 75], size: [0.16, 0.34], late: [14, 68], discount: 9, refunds: 6 },
}

/** How much more or less is drunk in a month. */
function season(segment, month) {
  if (segment === 'hotel') return [0.5, 0.5, 0.7, 0.95, 1.2, 1.4, 1.5, 1.5, 1.2, 0.9, 0.6, 0.8][month - 1]
  if (segment === 'office') return [1, 1.05, 1.05, 1, 1, 0.95, 0.8, 0.75, 1, 1.1, 1.1, 0.8][month - 1]
  if (segment === 'shop' || segment === 'household') return month === 12 ? 1.7 : month === 11 ? 1.3 : 0.95
  return [0.85, 0.9, 0.95, 1, 1.1, 1.15, 1.2, 1.2, 1.05, 1, 0.95, 1.05][month - 1]
}

const channels = {
  star: ['standing order', 'standing order', 'standing order', 'visit'],
  good: ['standing order', 'webshop', 'phone', 'e-mail'],
  fair: ['webshop', 'phone', 'e-mail'],
  poor: ['phone', 'phone', 'e-mail'],
}

/** Makes all purchases between `start` and `end`, sorted by day and numbered in that order. */
export function makePurchases(random, customers, start, end) {
  const purchases = customers.flatMap((customer) => purchasesOf(random, customer, start, end))
  purchases.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.order - other.order))
  const counters = new Map()
  return purchases.map((purchase) => {
    const year = purchase.on.slice(0, 4)
    const count = (counters.get(year) ?? 0) + 1
    counters.set(year, count)
    const prefix = purchase.amount < 0 ? 'CN' : 'INV'
    return { ...purchase, number: `${prefix}-${year}-${String(count).padStart(4, '0')}` }
  })
}

function purchasesOf(random, customer, start, end) {
  if (customer.tier === 'prospect') return []
  const habit = habits[customer.quality]
  const { terms } = segments[customer.segment]
  const last =
    customer.tier === 'lapsed' ? addDays(end, -random.whole(230, 420)) : addDays(end, -random.whole(0, 9))
  const found = []
  let day = customer.since > start ? customer.since : addDays(start, random.whole(0, 30))
  while (day <= last) {
    const on = workday(day)
    if (on > end) break
    found.push(order(random, customer, on, terms, end))
    if (random.percent(habit.refunds)) {
      const refund = refundOf(random, found.at(-1), end)
      if (refund) found.push(refund)
    }
    day = addDays(day, Math.round(random.around(...habit.every)))
  }
  return found
}

function order(random, customer, on, terms, end) {
  const habit = habits[customer.quality]
  const segment = segments[customer.segment]
  // Stars grow a little year by year, poor ones shrink.
  const years = (Date.parse(end) - Date.parse(on)) / 31_557_600_000
  const trend =
    customer.quality === 'star' ? 1 - years * 0.06 : customer.quality === 'poor' ? 1 + years * 0.08 : 1
  const kilos =
    random.around(...segment.kilos) *
    random.around(...habit.size) *
    season(customer.segment, monthOf(on)) *
    trend
  const lines = [[random.one(segment.basic), Math.max(1, Math.round(kilos))]]
  if (random.percent(55)) lines.push([random.one(segment.extra), Math.max(1, Math.round(kilos * 0.16))])
  if (random.percent(customer.segment === 'household' ? 0 : 3)) lines.push(['service', 1])
  const discount = (100 - habit.discount) / 100
  const sum = (part) => lines.reduce((total, [good, count]) => total + goods[good][part] * count, 0)
  const due = addDays(on, terms)
  const paid = workday(addDays(due, Math.round(random.around(...habit.late))))
  const neverPaid = customer.quality === 'poor' && random.percent(3)
  return {
    customer: customer.externalId,
    on,
    order: random.next(),
    amount: Math.round(sum(1) * discount),
    // Now and then nobody wrote down what it cost.
    cost: random.percent(4) ? null : Math.round(sum(2) * random.around(0.94, 1.06)),
    due,
    paid: paid > end || neverPaid ? '' : paid < on ? on : paid,
    channel: random.one(channels[customer.quality]),
    items: lines.map(([good, count]) => `${goods[good][0]} ×${count}`).join('; '),
  }
}

function refundOf(random, purchase, end) {
  const on = workday(addDays(purchase.on, random.whole(3, 12)))
  if (on > end) return null
  const share = random.around(0.1, 0.6)
  return {
    ...purchase,
    on,
    order: random.next(),
    amount: -Math.round(purchase.amount * share),
    cost: purchase.cost === null ? null : -Math.round(purchase.cost * share * 0.4),
    due: '',
    paid: on,
    items: random.one(['Credit: wrong grind', 'Credit: bags damaged on the way', 'Credit: one box too many']),
  }
}

function euros(cents) {
  return cents === null ? '' : (cents / 100).toFixed(2)
}

/** The columns of purchases.csv, in order. */
export const purchaseColumns = [
  ['Invoice number', (purchase) => purchase.number],
  ['Customer number', (purchase) => purchase.customer],
  ['Date', (purchase) => purchase.on],
  ['Amount', (purchase) => euros(purchase.amount)],
  ['Cost', (purchase) => euros(purchase.cost)],
  ['Due date', (purchase) => purchase.due],
  ['Paid date', (purchase) => purchase.paid],
  ['Channel', (purchase) => purchase.channel],
  ['Items', (purchase) => purchase.items],
]
