import type { Address, Contact } from '../../../shared/operations/customers'
import { insertInBulk, nextId } from '../../database/bulk'
import { insertRows } from '../../database/insertRows'
import { all, first, one, run, type Database, type SqlValue } from '../../database/sql'
import { identities } from '../duplicates/queries'
import { readSettings } from '../settings/queries'
import { lookAlikes } from './lookAlikes'
import type { KnownCustomer, KnownCustomerList } from './customerMatch'
import type { KnownCustomers } from './purchaseCustomers'
import { aliases } from './queries-aliases'
import { nameKey, type CustomerKind, type CustomerStage, type CustomerStatus } from './values'

interface NamedRow {
  id: number
  external_id: string | null
  name: string
  place: string
}

function namedRows(db: Database): NamedRow[] {
  return all<NamedRow>(db, 'SELECT id, external_id, name, place FROM customer ORDER BY id')
}

/** The customers as purchases name them; archived ones too, or they would come back. */
export function knownCustomers(db: Database): KnownCustomers {
  const byId = new Map<string, number>()
  const byName = new Map<string, number | 'several'>()
  const byNameWithoutId = new Map<string, number>()
  for (const row of namedRows(db)) {
    const key = nameKey(row.name)
    byName.set(key, byName.has(key) ? 'several' : row.id)
    if (row.external_id !== null) byId.set(row.external_id, row.id)
    else if (!byNameWithoutId.has(key)) byNameWithoutId.set(key, row.id)
  }
  // Whoever has a name or number now comes before who had it once.
  for (const { customerId, name, externalId, customerExternalId } of aliases(db)) {
    if (externalId !== null && !byId.has(externalId)) byId.set(externalId, customerId)
    if (!byName.has(name)) byName.set(name, customerId)
    if (customerExternalId === null && !byNameWithoutId.has(name)) byNameWithoutId.set(name, customerId)
  }
  return {
    byExternalId: (externalId) => byId.get(externalId),
    byName: (key) => byName.get(key),
    byNameWithoutId: (key) => byNameWithoutId.get(key),
  }
}

interface CustomerRow {
  id: number
  external_id: string | null
  name: string
  kind: CustomerKind
  status: CustomerStatus
  stage: CustomerStage | null
  salutation: string
  emails: string
  phones: string
  addresses: string
  contacts: string
  tax_number: string
  heard_from: string
  customer_since: string | null
  birthday: string | null
  preferences: string
  notes: string
  tags: string
  traits: string
}

/** The customers as a list of customers is held against them. */
export function knownCustomerList(db: Database): KnownCustomerList {
  const byId = new Map<string, number>()
  const byNameAndPlace = new Map<string, number[]>()
  const keyOf = (name: string, place: string) => `${name}\u0000${place}`
  const rows = namedRows(db)
  for (const row of rows) {
    if (row.external_id !== null) byId.set(row.external_id, row.id)
    const key = keyOf(nameKey(row.name), nameKey(row.place))
    const same = byNameAndPlace.get(key)
    if (same) same.push(row.id)
    else byNameAndPlace.set(key, [row.id])
  }
  const formerById = new Map<string, number>()
  const formerByName = new Map<string, number>()
  // The latest come first and stay.
  for (const { customerId, name, externalId, places } of aliases(db).reverse()) {
    if (externalId !== null) formerById.set(externalId, customerId)
    for (const place of places) formerByName.set(keyOf(name, place), customerId)
  }
  return {
    isEmpty: rows.length === 0,
    byExternalId: (externalId) => byId.get(externalId),
    byNameAndPlace: (name, place) => byNameAndPlace.get(keyOf(name, place)) ?? [],
    formerlyWithId: (externalId) => formerById.get(externalId),
    formerlyNamed: (name, place) => formerByName.get(keyOf(name, place)),
    lookAlikes: (rows) => lookAlikes(identities(db, 'include'), rows, readSettings(db).locale),
    get: (id) => knownCustomer(db, id),
  }
}

function knownCustomer(db: Database, id: number): KnownCustomer {
  const row = one<CustomerRow>(
    db,
    `SELECT id, external_id, name, kind, status, stage, salutation, emails, phones, addresses, contacts, tax_number,
       heard_from, customer_since, birthday, preferences, notes,
       (SELECT json_group_array(tag) FROM customer_tag WHERE customer_id = customer.id) AS tags,
       (SELECT json_group_array(json_object('traitId', trait_id, 'value', value)) FROM customer_trait
        WHERE customer_id = customer.id) AS traits
     FROM customer WHERE id = ?`,
    [id],
  )
  return {
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    stage: row.stage,
    salutation: row.salutation,
    // These columns are written from these types, here and in the customers feature.
    emails: JSON.parse(row.emails) as KnownCustomer['emails'],
    phones: JSON.parse(row.phones) as KnownCustomer['phones'],
    addresses: JSON.parse(row.addresses) as Address[],
    contacts: JSON.parse(row.contacts) as Contact[],
    taxNumber: row.tax_number,
    heardFrom: row.heard_from,
    customerSince: row.customer_since,
    birthday: row.birthday,
    preferences: row.preferences,
    notes: row.notes,
    tags: JSON.parse(row.tags) as string[],
    traits: JSON.parse(row.traits) as KnownCustomer['traits'],
  }
}

/** A customer to insert. */
export interface NewCustomerRow extends Omit<KnownCustomer, 'id'> {
  isSample: boolean
}

const customerColumns = [
  'id',
  'external_id',
  'name',
  'kind',
  'status',
  'stage',
  'salutation',
  'emails',
  'phones',
  'addresses',
  'contacts',
  'tax_number',
  'heard_from',
  'customer_since',
  'birthday',
  'preferences',
  'notes',
  'is_sample',
  'created_at',
  'updated_at',
]

/** Inserts customers; the id of the first, the others follow it one by one. */
export function insertCustomers(
  db: Database,
  count: number,
  rows: Iterable<NewCustomerRow>,
  now: string,
): number {
  const firstId = nextId(db, 'customer')
  const belongings: Belonging[] = []
  const afterwards = [
    'INSERT OR IGNORE INTO customer_dirty SELECT id FROM customer WHERE id > ?',
    'UPDATE derived_state SET all_grades = 1 WHERE all_grades = 0',
  ]
  insertInBulk(db, 'customer', { rows: count, afterwards }, () => {
    insertRows(db, 'customer', customerColumns, customerValues(rows, firstId, belongings, now))
  })
  insertBelongings(db, belongings)
  return firstId
}

/** What stands in tables of its own. */
type Belonging = Pick<KnownCustomer, 'id' | 'tags' | 'traits'>

/** Tags and traits of customers that have just been inserted, and so are noted as out of step already. */
function insertBelongings(db: Database, belongings: readonly Belonging[]): void {
  const tags = belongings.flatMap(({ id, tags: names }) => names.map((name) => [id, name]))
  insertInBulk(db, 'customer_tag', { rows: tags.length, afterwards: [] }, () => {
    insertRows(db, 'customer_tag', ['customer_id', 'tag'], tags, 'ignore')
  })
  const traits = belongings.flatMap((one) => one.traits.map(({ traitId, value }) => [one.id, traitId, value]))
  insertInBulk(db, 'customer_trait', { rows: traits.length, afterwards: [] }, () => {
    insertRows(db, 'customer_trait', ['customer_id', 'trait_id', 'value'], traits)
  })
}

/** The values of customers' columns; customers with tags or traits are noted for later. */
function* customerValues(
  rows: Iterable<NewCustomerRow>,
  firstId: number,
  belongings: Belonging[],
  now: string,
): Generator<SqlValue[]> {
  let id = firstId
  for (const row of rows) {
    if (row.tags.length + row.traits.length > 0) belongings.push({ id, tags: row.tags, traits: row.traits })
    yield [
      id,
      row.externalId,
      row.name,
      row.kind,
      row.status,
      row.stage,
      row.salutation,
      jsonList(row.emails),
      jsonList(row.phones),
      jsonList(row.addresses),
      jsonList(row.contacts),
      row.taxNumber,
      row.heardFrom,
      row.customerSince,
      row.birthday,
      row.preferences,
      row.notes,
      row.isSample ? 1 : 0,
      now,
      now,
    ]
    id += 1
  }
}

/** Changes a customer to what an import made of it. */
export function changeCustomer(db: Database, next: KnownCustomer, now: string): void {
  run(
    db,
    `UPDATE customer SET external_id = ?, name = ?, kind = ?, status = ?, stage = ?, salutation = ?, emails = ?,
       phones = ?, addresses = ?, contacts = ?, tax_number = ?, heard_from = ?, customer_since = ?, birthday = ?,
       preferences = ?, notes = ?, updated_at = ?
     WHERE id = ?`,
    [
      next.externalId,
      next.name,
      next.kind,
      next.status,
      next.stage,
      next.salutation,
      jsonList(next.emails),
      jsonList(next.phones),
      jsonList(next.addresses),
      jsonList(next.contacts),
      next.taxNumber,
      next.heardFrom,
      next.customerSince,
      next.birthday,
      next.preferences,
      next.notes,
      now,
      next.id,
    ],
  )
  addTags(db, next.id, next.tags)
  for (const { traitId, value } of next.traits) {
    run(
      db,
      `INSERT INTO customer_trait (customer_id, trait_id, value) VALUES (?, ?, ?)
       ON CONFLICT (customer_id, trait_id) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
      [next.id, traitId, value],
    )
  }
}

function addTags(db: Database, customerId: number, tags: readonly string[]): void {
  for (const tag of tags) {
    run(db, 'INSERT OR IGNORE INTO customer_tag (customer_id, tag) VALUES (?, ?)', [customerId, tag])
  }
}

function jsonList(list: readonly object[]): string {
  return list.length === 0 ? '[]' : JSON.stringify(list)
}

/** True when there is any customer. */
export function hasCustomers(db: Database): boolean {
  return first(db, 'SELECT 1 FROM customer LIMIT 1') !== undefined
}
