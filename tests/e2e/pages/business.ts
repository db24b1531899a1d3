import type { OpenApp } from '../app'

/** The day the pictures are taken on. */
export const TODAY = '2026-03-15'

/** Those of the business that are printed. */
export interface Known {
  best: number
  second: number
  persona: number
}

/** A business that never changes: what its pages look like was approved. */
export async function fillBusiness(app: OpenApp): Promise<Known> {
  await app.call('settings.update', {
    business: 'Miller & Daughters',
    owner: 'Jo Miller',
    country: 'UK',
    currency: 'GBP',
    locale: 'en-GB',
    hourlyRate: 45_00,
    defaultMarginPercent: 40,
    started: true,
  })
  const ids: number[] = []
  for (const [index, name] of names.entries()) ids.push(await customer(app, name, index))
  const [best = 0, second = 0, third = 0] = ids
  const traits = (await app.call('personas.traits', {})).traits
  const industry = traits.find(({ name }) => name === 'Industry')
  if (industry) {
    await app.call('customers.update', {
      id: best,
      changes: { traits: [{ traitId: industry.id, value: industry.options[0] ?? 'School' }] },
    })
  }
  const saved = await app.call('personas.save', {
    persona: { ...persona, traits: industry ? [wish(industry.id, industry.options[0] ?? 'School')] : [] },
  })
  await app.call('grading.override', { customerIds: [third], grade: 'A', reason: 'Brings us others' })
  await app.call('plans.create', { customerIds: [second], playbookId: 1 })
  return { best, second, persona: saved.id }
}

const names = [
  'Ashdown School',
  'Bright & Early Bakery',
  'Cardinal Property Care',
  'Drummond House',
  'Ella Fitzwilliam',
  'Fenwick Dental Practice',
  'Gable End Guest House',
  'Harcourt Surveyors',
  'Ivy Cottage Nursery',
  'Juniper Veterinary Surgery',
  'Kingsway Allotments',
  'Larkspur Florists',
]
const streets = ['Mill Lane', 'Station Road', 'The Green', 'Church Street']
const towns = ['Leeds', 'York', 'Harrogate']
const work = ['Boiler service', 'New radiators', 'Leak under the sink', 'Bathroom, first part']

async function customer(app: OpenApp, name: string, index: number): Promise<number> {
  const { id } = await app.call('customers.create', {
    name,
    kind: name.startsWith('Ella') ? 'person' : 'company',
    externalId: `C-${String(100 + index)}`,
    emails: [{ value: `office${String(index)}@example.org` }],
    addresses: [
      {
        street: `${String(12 + index * 7)} ${streets[index % 4] ?? ''}`,
        city: towns[index % 3] ?? '',
        postalCode: `LS${String(index + 1)} 4XY`,
        country: 'United Kingdom',
      },
    ],
    contacts: index % 2 === 0 ? [{ name: 'Sam Carter', role: 'Facilities' }] : [],
    tags: index % 3 === 0 ? ['contract'] : [],
    heardFrom: index % 2 === 0 ? 'Neighbour' : 'Search engine',
    customerSince: `20${String(14 + index)}-04-01`,
    notes: index === 0 ? 'Key under the pot. Ask for the caretaker.' : '',
    preferences: index === 0 ? 'Early mornings, never in the exam weeks.' : '',
    doNotContact: index === 11,
  })
  for (let order = 0; order < 8 - (index % 5); order += 1) {
    const month = String(12 - order).padStart(2, '0')
    const paid = (index + order) % 4 !== 0
    await app.call('purchases.create', {
      customerId: id,
      number: `INV-${String(index * 10 + order)}`,
      purchasedOn: `2025-${month}-0${String(1 + (index % 9))}`,
      amount: (12 - index) * 143_00 + order * 17_50,
      cost: (12 - index) * 61_00,
      dueOn: `2025-${month}-20`,
      paidOn: paid ? `2025-${month}-${String(16 + (index % 12))}` : null,
      items: work[(index + order) % 4] ?? '',
    })
  }
  await app.call('touchpoints.create', {
    customerId: id,
    happenedOn: `2026-0${String(1 + (index % 2))}-1${String(index % 9)}`,
    kind: index % 2 === 0 ? 'visit' : 'call',
    initiative: index % 3 === 0 ? 'proactive' : 'reactive',
    minutes: 15 + index * 10,
    mood: (index % 5) - 2,
    note: 'Talked about the spring check.',
  })
  return id
}

const wish = (traitId: number, value: string) => ({
  traitId,
  rule: 'must' as const,
  importance: 3,
  values: [value],
})

const persona = {
  name: 'Careful Carla',
  kind: 'ideal' as const,
  primary: true,
  individual: {
    age: '52',
    job: 'Looks after the buildings of a school with 400 children',
    home: 'A brick terrace with a garden she dug herself',
    favouriteQuote: 'Do it once and do it right.',
    dayInLife: 'In at seven with the caretaker. Walks the corridors before anybody asks her anything.',
  },
  voice: {
    momentOfBuying: 'Relief, if somebody says when they come and then comes.',
    keepsAwake: 'A cold classroom on the first day of term.',
    walkAway: 'Being told that it is nearly done.',
  },
  notOurCustomer: 'Whoever asks for the cheapest of five.',
}
