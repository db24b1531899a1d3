import type { ImportField, ImportTarget, Mapping } from '../../../shared/operations/transfer'

/** Why nothing can be imported as the columns are named now; words in texts/en/transfer.ts. */
export type Blocked = 'noName' | 'noDate' | 'noAmount' | 'noCustomer' | 'fieldTwice'

/** Fields several columns may fill: their texts are put together. */
export const joinableFields: ReadonlySet<ImportField> = new Set([
  'street',
  'email',
  'phone',
  'tags',
  'notes',
  'preferences',
  'items',
])

interface Needed {
  oneOf: readonly ImportField[]
  otherwise: Blocked
}

const who: Needed = { oneOf: ['customerExternalId', 'customerName'], otherwise: 'noCustomer' }

/** What rows have to say at least, by what they are. */
const needed: Readonly<Record<ImportTarget, readonly Needed[]>> = {
  customers: [
    {
      oneOf: ['name', 'firstName', 'lastName', 'contactName', 'email', 'externalId'],
      otherwise: 'noName',
    },
  ],
  purchases: [
    who,
    { oneOf: ['purchasedOn'], otherwise: 'noDate' },
    { oneOf: ['amount', 'unitPrice'], otherwise: 'noAmount' },
  ],
}

/** What keeps rows from being imported with this mapping; null when nothing does. */
export function whatBlocks(
  into: ImportTarget,
  mapping: Mapping,
): { why: Blocked; field: ImportField | null } | null {
  const twice = mapping.find(
    ({ field, column }) =>
      !joinableFields.has(field) && mapping.some((other) => other.field === field && other.column !== column),
  )
  if (twice) return { why: 'fieldTwice', field: twice.field }
  const missing = needed[into].find(
    ({ oneOf }) => !mapping.some((part) => (oneOf as readonly string[]).includes(part.field)),
  )
  return missing ? { why: missing.otherwise, field: null } : null
}
