import type { CustomerFilter } from '../../../shared/operations/customers'

/** True when a filter narrows anything. */
export function isFiltered(filter: CustomerFilter): boolean {
  return Object.values(filter).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  )
}
