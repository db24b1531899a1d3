import type { DuplicateReason } from '../../../shared/operations/duplicates'
import { judge, profileOf, type Identity } from '../duplicates/rules'
import { findPairs } from '../duplicates/rules-find'
import { phoneRegion } from '../duplicates/rules-phones'
import type { CustomerRowDraft } from './customerPlan'

/** A customer that a row without any other match looks like. */
export interface LookAlike {
  id: number
  name: string
  /** What they share that leaves little doubt; null when only a person can tell. */
  sure: Exclude<DuplicateReason, 'name'> | null
}

/** From this score on, with a contact or tax number in common, a row is about the customer it looks like. */
const sureFrom = 0.8

/** With more rows than these that nobody is known by, comparing would take longer than a person likes to wait. */
export const mostRows = 20_000

/**
 * Whom rows look like, by the rules duplicates are found by: the strongest for each row, by the row's index; null when there are too many
 * rows.
 */
export function lookAlikes(
  known: Iterable<Identity>,
  rows: readonly CustomerRowDraft[],
  locale: string,
): ReadonlyMap<number, LookAlike> | null {
  if (rows.length > mostRows) return null
  const found = new Map<number, LookAlike>()
  const region = phoneRegion(locale)
  const customers = [...known]
  const profiles = [...customers, ...rows.map(identityOf)].map((identity) => profileOf(identity, region))
  const isRow = (at: number) => at >= customers.length
  const pairs = findPairs(profiles, {
    notSame: new Set(),
    leaveOut: (first, second) => isRow(first) === isRow(second),
    onCompared: () => undefined,
  })
  for (const { first, second, score } of pairs) {
    const [customer, row] = [customers[first], rows[second - customers.length]]
    const [one, other] = [profiles[first], profiles[second]]
    if (!customer || !row || !one || !other || found.has(row.index)) continue
    const shared = judge(one, other).reasons.find(({ reason }) => reason !== 'name')?.reason ?? 'name'
    const sure = score >= sureFrom && shared !== 'name' ? shared : null
    found.set(row.index, { id: customer.id, name: customer.name, sure })
  }
  return found
}

function identityOf(row: CustomerRowDraft): Identity {
  return {
    id: -1 - row.index,
    name: row.name,
    emails: row.emails.map((value) => ({ value })),
    phones: row.phones,
    addresses: row.address === null ? [] : [row.address],
    taxNumber: row.taxNumber,
    birthday: row.birthday,
  }
}
