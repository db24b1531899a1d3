import {
  fieldKey,
  type ImportField,
  type ImportTarget,
  type Mapping,
} from '../../../shared/operations/transfer'

/** Why nothing can be imported as the columns are named now; words in texts/en/transfer.ts. */
export type Blocked =
  'noName' | 'noDate' | 'noAmount' | 'noCustomer' | 'noDay' | 'noRating' | 'noCriterion' | 'fieldTwice'

/** Fields several columns may fill: their texts are put together. */
export const joinableFields: ReadonlySet<ImportField> = new Set([
  'street',
  'email',
  'phone',
  'tags',
  'notes',
  'preferences',
  'items',
  'note',
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
  touchpoints: [who, { oneOf: ['happenedOn'], otherwise: 'noDay' }],
  ratings: [who, { oneOf: ['rating'], otherwise: 'noRating' }],
}

/** What keeps rows from being imported with this mapping; null when nothing does. */
export function whatBlocks(
  into: ImportTarget,
  mapping: Mapping,
): { why: Blocked; part: Mapping[number] | null } | null {
  const twice = mapping.find(
    (part) =>
      !joinableFields.has(part.field) &&
      mapping.some((other) => other.column !== part.column && fieldKey(other) === fieldKey(part)),
  )
  if (twice) return { why: 'fieldTwice', part: twice }
  const missing = needed[into].find(
    ({ oneOf }) => !mapping.some((part) => (oneOf as readonly string[]).includes(part.field)),
  )
  if (missing) return { why: missing.otherwise, part: null }
  // Which criterion a rating is by has to stand in the row, unless its column says it.
  const isOpen = mapping.some(({ field, criterionId }) => field === 'rating' && criterionId === undefined)
  const isNamed = mapping.some(({ field }) => field === 'criterion')
  return isOpen && !isNamed ? { why: 'noCriterion', part: null } : null
}
