import type { Address } from '../../../shared/operations/customers'
import { all, type Database } from '../../database/sql'
import { nameKey } from './values'

/** The names and numbers of customers that were merged into others: a file that still has them means the survivor. */

/** Who is meant by a name or number of a customer that is gone. */
export interface Alias {
  customerId: number
  /** By {@link nameKey}. */
  name: string
  externalId: string | null
  /** The survivor's own number. */
  customerExternalId: string | null
  /** The cities of the survivor, by {@link nameKey}; '' where it has none. */
  places: string[]
}

interface AliasRow {
  customer_id: number
  name: string
  external_id: string | null
  customer_external_id: string | null
  addresses: string
}

/** All of them, the latest first. */
export function aliases(db: Database): Alias[] {
  const rows = all<AliasRow>(
    db,
    `SELECT customer_alias.customer_id, customer_alias.name, customer_alias.external_id,
       customer.external_id AS customer_external_id, customer.addresses
     FROM customer_alias JOIN customer ON customer.id = customer_alias.customer_id
     ORDER BY customer_alias.id DESC`,
  )
  return rows.map((row) => {
    // The column is written from this type.
    const cities = (JSON.parse(row.addresses) as Address[]).map(({ city }) => nameKey(city))
    return {
      customerId: row.customer_id,
      name: nameKey(row.name),
      externalId: row.external_id,
      customerExternalId: row.customer_external_id,
      places: cities.length === 0 ? [''] : cities,
    }
  })
}
