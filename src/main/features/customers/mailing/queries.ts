import type { CustomerDraft, CustomerFilter } from '../../../../shared/operations/customers'
import { all, type Database } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import { matchConditions } from '../list/queries-conditions'

/** What is asked of a customer before post is made for them. */
export type Candidate = Pick<
  CustomerDraft,
  'kind' | 'name' | 'salutation' | 'contacts' | 'addresses' | 'doNotContact'
> & { id: number }

interface Row {
  id: number
  name: string
  kind: CustomerDraft['kind']
  salutation: string
  contacts: string
  addresses: string
  do_not_contact: 0 | 1
}

const columns = `customer.id, customer.name, customer.kind, customer.salutation, customer.contacts,
  customer.addresses, customer.do_not_contact`

/** Those named, in their order; who is not there (any more) is left out. */
export function namedCandidates(db: Database, ids: readonly number[]): Candidate[] {
  const rows = all<Row>(
    db,
    `SELECT ${columns} FROM json_each(?) AS named JOIN customer ON customer.id = named.value ORDER BY named.key`,
    [JSON.stringify([...new Set(ids)])],
  )
  return rows.map(candidate)
}

/** Everyone who matches, by name. */
export function matchingCandidates(
  db: Database,
  question: { query: string; filter: CustomerFilter },
  figures: FiguresTable,
): Candidate[] {
  const { sql, parameters } = matchConditions(question)
  const rows = all<Row>(
    db,
    `SELECT ${columns} FROM customer JOIN ${figures} AS figures ON figures.customer_id = customer.id
     WHERE ${sql} ORDER BY figures.sort_name, customer.id`,
    parameters,
  )
  return rows.map(candidate)
}

function candidate({ contacts, addresses, do_not_contact, ...row }: Row): Candidate {
  return {
    ...row,
    contacts: JSON.parse(contacts) as CustomerDraft['contacts'],
    addresses: JSON.parse(addresses) as CustomerDraft['addresses'],
    doNotContact: do_not_contact === 1,
  }
}
