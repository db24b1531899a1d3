/** A made-up business of any size as two CSV files, the same ones every time. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The figures of all measurements are for this day, so that they do not depend on when they are taken. */
export const AS_OF = '2025-12-31'

export const PURCHASES_PER_CUSTOMER = 10

const firstNames =
  'Ada Aisha Alan Amelia Ana Anders Andrea Angus Anna Anton Astrid Beatriz Ben Birgit Björn Carla Carlos Chloé Clara Dag David Deniz Diego Elena Eli Emil Emma Eva Fatima Felix Fiona Francesca Freya Gabriel Gita Grace Gustav Hana Hannah Harry Hugo Ida Ines Ingrid Ivan Jack Jana Jens Joana John José Julia Karim Karl Kerstin Lars Laura Lea Liam Lina Lucas Luis Maria Marie Mark Marta Mateo Max Mia Mila Mohamed Nadia Nils Nina Noah Nora Olga Oliver Omar Oscar Paul Pedro Petra Quentin Rafael Rosa Ruth Sam Sara Simon Sofia Sven Tara Thomas Tom Uma Vera Viktor William Yara Zoë'.split(
    ' ',
  )
const lastNames =
  'Adams Ahmed Almeida Andersson Bach Baker Bauer Becker Berg Bianchi Blanc Bosch Braun Brown Carter Castillo Chen Clarke Costa Dahl Davies Dubois Duarte Eriksen Evans Fernández Fischer Fontaine Fox García Girard Gomes Graham Green Gruber Hall Hansen Harris Hoffmann Holm Hughes Huber Ivanov Jackson Jansen Jensen Johnson Jones Kaya Keller King Klein Koch Kowalski Krüger Larsen Laurent Lee Lehmann Lewis Lindqvist Lopes Lopez Martin Martínez Meyer Miller Moreau Moretti Müller Murphy Nguyen Nielsen Novak O’Brien Olsen Patel Pereira Petersen Pinto Popov Reid Ricci Richter Roberts Romano Rossi Roux Ruiz Sanders Santos Schmidt Schneider Silva Smith Sørensen Taylor Thompson Torres Vogel Wagner Walker Weber White Williams Wilson Wood Yilmaz Young Zimmermann'.split(
    ' ',
  )
const trades =
  'Architects Bakery Bikes Bistro Boats Books Brewery Builders Café Carpentry Catering Ceramics Clinic Coffee Dental Design Electrics Farm Films Flooring Florists Foods Furniture Gardens Glass Hotel Interiors Joinery Kitchens Logistics Market Motors Nursery Optics Pharmacy Physio Plumbing Print Roofing School Sports Studio Tailors Textiles Tiles Tools Travel Windows Wines Workshop'.split(
    ' ',
  )
const places = [
  ['Aarhus', '8000', 'Denmark'],
  ['Bergen', '5003', 'Norway'],
  ['Bordeaux', '33000', 'France'],
  ['Bristol', 'BS1 4DJ', 'United Kingdom'],
  ['Brno', '602 00', 'Czechia'],
  ['Cork', 'T12', 'Ireland'],
  ['Delft', '2611', 'Netherlands'],
  ['Edinburgh', 'EH1 1YZ', 'United Kingdom'],
  ['Freiburg', '79098', 'Germany'],
  ['Galway', 'H91', 'Ireland'],
  ['Ghent', '9000', 'Belgium'],
  ['Graz', '8010', 'Austria'],
  ['Leeds', 'LS1 4DY', 'United Kingdom'],
  ['Leipzig', '04109', 'Germany'],
  ['Lille', '59000', 'France'],
  ['Luzern', '6003', 'Switzerland'],
  ['Lyon', '69001', 'France'],
  ['Malmö', '211 22', 'Sweden'],
  ['Münster', '48143', 'Germany'],
  ['Nantes', '44000', 'France'],
  ['Norwich', 'NR1 3JU', 'United Kingdom'],
  ['Oulu', '90100', 'Finland'],
  ['Parma', '43121', 'Italy'],
  ['Porto', '4000-069', 'Portugal'],
  ['Salamanca', '37001', 'Spain'],
  ['Tartu', '51003', 'Estonia'],
  ['Turku', '20100', 'Finland'],
  ['Utrecht', '3511', 'Netherlands'],
  ['Valencia', '46001', 'Spain'],
  ['Wrocław', '50-001', 'Poland'],
  ['York', 'YO1 7HH', 'United Kingdom'],
  ['Zadar', '23000', 'Croatia'],
]
const tags = [
  'wholesale',
  'monthly',
  'newsletter',
  'trade fair',
  'contract',
  'press',
  'neighbour',
  'seasonal',
]
const channels = ['shop', 'web', 'phone', 'visit']
const items = [
  'Service visit',
  'Materials',
  'Yearly contract',
  'Repair',
  'Small order',
  'Large order',
  'Advice',
]

/** Random numbers 0–1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = (next, list) => list[Math.floor(next() * list.length)]
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
const dayNumber = (date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const idOf = (index) => `C${String(index + 1).padStart(6, '0')}`

/** The n-th customer of a business; the same for every size of business. */
function customer(next) {
  const [first, last] = [pick(next, firstNames), pick(next, lastNames)]
  const firm = next() < 0.6
  const [city, code, country] = pick(next, places)
  return {
    name: firm ? `${last} ${pick(next, trades)}` : `${first} ${last}`,
    kind: firm ? 'company' : 'person',
    contact: firm ? `${first} ${last}` : '',
    email: `${plain(first)}.${plain(last)}@example.com`,
    phone: `+44 ${String(1000 + Math.floor(next() * 9000))} ${String(100_000 + Math.floor(next() * 900_000))}`,
    street: `${String(1 + Math.floor(next() * 200))} ${pick(next, lastNames)} Street`,
    code,
    city,
    country,
    since: day(dayNumber('2018-01-01') + Math.floor(next() * 2800)),
    tags: next() < 0.4 ? pick(next, tags) : '',
  }
}

function writeLines(path, lines) {
  const file = openSync(path, 'w')
  let pending = ''
  for (const line of lines) {
    pending += `${line}\n`
    if (pending.length < 1_000_000) continue
    writeSync(file, pending)
    pending = ''
  }
  writeSync(file, pending)
  closeSync(file)
}

function* customerLines(count) {
  yield 'Customer number,Name,Kind,Contact,Email,Phone,Street,Postal code,City,Country,Customer since,Tags'
  const next = random(1)
  for (let index = 0; index < count; index += 1) {
    const { name, kind, contact, email, phone, street, code, city, country, since, tags } = customer(next)
    yield [idOf(index), name, kind, contact, email, phone, street, code, city, country, since, tags].join(',')
  }
}

/** By date, as a shop's or an accounting program's export is; some customers buy far more than others. */
function* purchaseLines(customers, count = customers * PURCHASES_PER_CUSTOMER) {
  yield 'Invoice number,Customer number,Date,Amount,Cost,Due date,Paid date,Channel,Items'
  const next = random(2)
  const [from, to] = [dayNumber('2023-01-01'), dayNumber(AS_OF)]
  for (let index = 0; index < count; index += 1) {
    const on = from + Math.floor(((to - from) * index) / count)
    const who = Math.floor(next() ** 1.7 * customers)
    const refund = next() < 0.02
    const amount = Math.round((20 + next() ** 3 * 2000) * 100) * (refund ? -1 : 1)
    const cost = Math.round(amount * (0.3 + next() * 0.4))
    const paid = on + 5 + Math.floor(next() ** 2 * 60)
    yield [
      `R${String(index + 1).padStart(7, '0')}`,
      idOf(who),
      day(on),
      (amount / 100).toFixed(2),
      (cost / 100).toFixed(2),
      day(on + 30),
      paid > to ? '' : day(paid),
      pick(next, channels),
      pick(next, items),
    ].join(',')
  }
}

/** A time sheet: one line for each contact. */
function* touchpointLines(customers, count) {
  yield 'Customer number,Date,Kind,Direction,Minutes,Note'
  const next = random(4)
  const [from, to] = [dayNumber('2023-01-01'), dayNumber(AS_OF)]
  for (let index = 0; index < count; index += 1) {
    const on = from + Math.floor(((to - from) * index) / count)
    const who = idOf(Math.floor(next() ** 1.7 * customers))
    const kind = pick(next, ['call', 'visit', 'email', 'meeting'])
    const direction = pick(next, ['incoming', 'outgoing'])
    yield [who, day(on), kind, direction, 5 + Math.floor(next() * 90), `${pick(next, items)} ${index}`].join(
      ',',
    )
  }
}

/** Writes one file of each kind with so many rows; gives their paths. */
export function writeTables(directory, rows) {
  const customers = rows / PURCHASES_PER_CUSTOMER
  const paths = {
    customers: join(directory, 'table-customers.csv'),
    purchases: join(directory, 'table-purchases.csv'),
    touchpoints: join(directory, 'table-touchpoints.csv'),
  }
  writeLines(paths.customers, customerLines(rows))
  writeLines(paths.purchases, purchaseLines(customers, rows))
  writeLines(paths.touchpoints, touchpointLines(customers, rows))
  return paths
}

/** Writes both files of a business of so many customers; gives their paths. */
export function writeBusiness(directory, customers) {
  const paths = {
    customers: join(directory, `customers-${customers}.csv`),
    purchases: join(directory, `purchases-${customers}.csv`),
  }
  writeLines(paths.customers, customerLines(customers))
  writeLines(paths.purchases, purchaseLines(customers))
  return paths
}

/** What people type into the search field on their way to a customer: beginnings of names, places and e-mails. */
export function typedSearches(customers, count) {
  const known = random(1)
  const people = Array.from({ length: Math.min(customers, 2000) }, () => customer(known))
  const next = random(3)
  const typed = []
  while (typed.length < count) {
    const { name, contact, email, city } = pick(next, people)
    const word = pick(next, [name, name, name, contact || name, email, city])
    // As you type: each letter asks anew.
    for (let length = 1; length <= Math.min(word.length, 9) && typed.length < count; length += 1) {
      if (word[length - 1] !== ' ') typed.push(word.slice(0, length))
    }
  }
  return typed
}
