import type {
  Address,
  Contact,
  CustomerCard,
  CustomerDraft,
  CustomerRow,
} from '../../../shared/operations/customers'
import { all, first, insert, one, run, update, type Database, type SqlValue } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { joinNextStep } from '../plans/queries-next'
import { figuresOf, standingOf, type FiguresRow } from '../figures/rows'
import type { Difference } from './rules'

interface ListRow extends FiguresRow {
  id: number
  external_id: string | null
  name: string
  kind: CustomerRow['kind']
  status: CustomerRow['status']
  stage: CustomerRow['stage']
  place: string
  country: string
  archived_at: string | null
  next_text: string | null
  next_due_on: string | null
}

/** The rows of customers with their figures as of a day, in the order of `ids`. */
export function rowsOf(
  db: Database,
  ids: readonly number[],
  figures: FiguresTable,
  asOf: string,
): CustomerRow[] {
  const list = JSON.stringify(ids)
  const rows = all<ListRow>(
    db,
    `SELECT customer.id, customer.external_id, customer.name, customer.kind, customer.status, customer.stage,
       customer.place, customer.country, customer.archived_at, next.text AS next_text, next.due_on AS next_due_on, figures.*
     FROM json_each(?) AS page
     CROSS JOIN customer ON customer.id = page.value
     CROSS JOIN ${figures} AS figures ON figures.customer_id = page.value
     ${joinNextStep('page.value')}
     ORDER BY page.key`,
    [list],
  )
  const tags = tagsOf(db, list)
  return rows.map((row) => ({
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    stage: row.stage,
    place: row.place,
    country: row.country,
    tags: tags.get(row.id) ?? [],
    archived: row.archived_at !== null,
    nextStep:
      row.next_text === null || row.next_due_on === null
        ? null
        : { text: row.next_text, dueOn: row.next_due_on },
    ...figuresOf(row, asOf),
    ...standingOf(row),
  }))
}

/** The tags of several customers, given as a JSON list of ids, by customer. */
function tagsOf(db: Database, ids: string): Map<number, string[]> {
  const tags = new Map<number, string[]>()
  const rows = all<{ customer_id: number; tag: string }>(
    db,
    `SELECT customer_id, tag FROM customer_tag
     WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY tag`,
    [ids],
  )
  for (const { customer_id: id, tag } of rows) tags.set(id, [...(tags.get(id) ?? []), tag])
  return tags
}

interface StoredRow {
  id: number
  external_id: string | null
  name: string
  kind: CustomerDraft['kind']
  status: CustomerDraft['status']
  stage: CustomerDraft['stage']
  salutation: string
  emails: string
  phones: string
  addresses: string
  contacts: string
  tax_number: string
  heard_from: string
  referred_by_id: number | null
  customer_since: string | null
  birthday: string | null
  preferences: string
  notes: string
  do_not_contact: 0 | 1
  archived_at: string | null
  is_sample: 0 | 1
  created_at: string
  updated_at: string
}

/** A customer as stored: what the form shows, and what the app keeps of it. */
export interface StoredCustomer {
  id: number
  draft: CustomerDraft
  archived: boolean
  sample: boolean
  createdAt: string
  updatedAt: string
}

/** The customer with this id; undefined when there is none. */
export function readCustomer(db: Database, id: number): StoredCustomer | undefined {
  const row = first<StoredRow>(db, 'SELECT * FROM customer WHERE id = ?', [id])
  if (row === undefined) return undefined
  return {
    id: row.id,
    archived: row.archived_at !== null,
    sample: row.is_sample === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    draft: {
      name: row.name,
      kind: row.kind,
      status: row.status,
      stage: row.stage,
      externalId: row.external_id,
      salutation: row.salutation,
      emails: JSON.parse(row.emails) as CustomerDraft['emails'],
      phones: JSON.parse(row.phones) as CustomerDraft['phones'],
      addresses: JSON.parse(row.addresses) as Address[],
      contacts: JSON.parse(row.contacts) as Contact[],
      tags: tagsOf(db, JSON.stringify([id])).get(id) ?? [],
      traits: all<CustomerDraft['traits'][number]>(
        db,
        `SELECT customer_trait.trait_id AS traitId, customer_trait.value FROM customer_trait
         JOIN trait ON trait.id = customer_trait.trait_id
         WHERE customer_trait.customer_id = ? ORDER BY trait.position, trait.id`,
        [id],
      ),
      taxNumber: row.tax_number,
      heardFrom: row.heard_from,
      referredById: row.referred_by_id,
      customerSince: row.customer_since,
      birthday: row.birthday,
      preferences: row.preferences,
      notes: row.notes,
      doNotContact: row.do_not_contact === 1,
    },
  }
}

/** The id behind the number the customer has in the owner's other books. */
export function idOfExternalId(db: Database, externalId: string): number | undefined {
  return first<{ id: number }>(db, 'SELECT id FROM customer WHERE external_id = ?', [externalId])?.id
}

/** The name of a customer; undefined when there is none of that id. */
export function customerName(db: Database, id: number): string | undefined {
  return first<{ name: string }>(db, 'SELECT name FROM customer WHERE id = ?', [id])?.name
}

/** Whom a customer brought, by name. */
export function referredBy(db: Database, id: number): { id: number; name: string }[] {
  return all(
    db,
    `SELECT customer.id, customer.name FROM customer
     JOIN customer_figures AS figures ON figures.customer_id = customer.id
     WHERE referred_by_id = ? ORDER BY figures.sort_name, customer.id`,
    [id],
  )
}

/** True when following "referred by" from one customer leads to another (or is that one). */
export function isReferredFrom(db: Database, from: number, to: number): boolean {
  return (
    one<{ found: number }>(
      db,
      `WITH RECURSIVE chain (id) AS (
         SELECT @from
         UNION
         SELECT customer.referred_by_id FROM chain JOIN customer ON customer.id = chain.id
         WHERE customer.referred_by_id IS NOT NULL
       )
       SELECT EXISTS (SELECT 1 FROM chain WHERE id = @to) AS found`,
      { from, to },
    ).found === 1
  )
}

/** A customer's figures and standing as of a day. */
export function figuresAndStanding(
  db: Database,
  id: number,
  figures: FiguresTable,
  asOf: string,
): Pick<CustomerCard, 'figures' | 'standing'> {
  const row = one<FiguresRow>(db, `SELECT * FROM ${figures} WHERE customer_id = ?`, [id])
  return { figures: figuresOf(row, asOf), standing: standingOf(row) }
}

type OwnFields = Partial<Omit<CustomerDraft, 'tags' | 'traits'>>

const columnOf: Readonly<Record<keyof OwnFields, string>> = {
  name: 'name',
  kind: 'kind',
  status: 'status',
  stage: 'stage',
  externalId: 'external_id',
  salutation: 'salutation',
  emails: 'emails',
  phones: 'phones',
  addresses: 'addresses',
  contacts: 'contacts',
  taxNumber: 'tax_number',
  heardFrom: 'heard_from',
  referredById: 'referred_by_id',
  customerSince: 'customer_since',
  birthday: 'birthday',
  preferences: 'preferences',
  notes: 'notes',
  doNotContact: 'do_not_contact',
}

function columnValues(fields: OwnFields): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {}
  for (const key of Object.keys(fields) as (keyof OwnFields)[]) {
    const value = fields[key]
    if (value === undefined) continue
    if (typeof value === 'boolean') columns[columnOf[key]] = value ? 1 : 0
    else if (typeof value === 'object' && value !== null) columns[columnOf[key]] = JSON.stringify(value)
    else columns[columnOf[key]] = value
  }
  return columns
}

/** Adds a customer's own row; the new id. */
export function insertCustomer(db: Database, fields: OwnFields, now: string): number {
  return insert(db, 'customer', { ...columnValues(fields), created_at: now, updated_at: now })
}

/** Changes a customer's own row. */
export function updateCustomer(db: Database, id: number, fields: OwnFields, now: string): void {
  update(db, 'customer', id, { ...columnValues(fields), updated_at: now })
}

/** Brings a customer's tags from what they were to what they shall be. */
export function changeTags(db: Database, id: number, { added, changed, removed }: Difference<string>): void {
  for (const tag of removed) run(db, 'DELETE FROM customer_tag WHERE customer_id = ? AND tag = ?', [id, tag])
  for (const tag of changed) {
    run(db, 'UPDATE customer_tag SET tag = @tag WHERE customer_id = @id AND tag = @tag', { id, tag })
  }
  for (const tag of added) insert(db, 'customer_tag', { customer_id: id, tag })
}

/** Brings what is known of a customer's traits from what it was to what it shall be. */
export function changeTraits(
  db: Database,
  id: number,
  { added, changed, removed }: Difference<CustomerDraft['traits'][number]>,
): void {
  for (const { traitId } of removed) {
    run(db, 'DELETE FROM customer_trait WHERE customer_id = ? AND trait_id = ?', [id, traitId])
  }
  for (const { traitId, value } of changed) {
    run(db, 'UPDATE customer_trait SET value = ? WHERE customer_id = ? AND trait_id = ?', [
      value,
      id,
      traitId,
    ])
  }
  for (const { traitId, value } of added) {
    insert(db, 'customer_trait', { customer_id: id, trait_id: traitId, value })
  }
}
