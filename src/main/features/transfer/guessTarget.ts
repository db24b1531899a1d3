import type { ImportField, ImportTarget, Mapping } from '../../../shared/operations/transfer'

/**
 * Guesses what the rows are, from what their columns would become.
 * @param among what they can be
 * @param mappingFor the guessed mapping for what the rows could be
 */
export function guessTarget(
  among: readonly ImportTarget[],
  mappingFor: (into: ImportTarget) => Mapping,
): ImportTarget {
  const can = (into: ImportTarget) => among.includes(into)
  const [only = 'customers'] = among
  if (among.length === 1) return only
  // A list of customers may hold a creation date, a total spent and ratings, but hardly anything else holds an address.
  const address = fieldsIn(mappingFor('customers')).count(addressFields)
  const sale = fieldsIn(mappingFor('purchases'))
  const touch = fieldsIn(mappingFor('touchpoints'))
  const rated = fieldsIn(mappingFor('ratings'))
  const isSale = sale.has('purchasedOn') && sale.hasAny('amount', 'unitPrice')
  if (can('ratings') && isRating(rated) && address < 3) return 'ratings'
  if (can('touchpoints') && isTouchpoint(touch, sale, isSale, address)) return 'touchpoints'
  if (can('purchases') && isSale && (address < 3 || sale.hasAny('number', 'items', 'quantity', 'dueOn'))) {
    return 'purchases'
  }
  return can('customers') ? 'customers' : only
}

const addressFields: readonly ImportField[] = [
  'email',
  'phone',
  'city',
  'street',
  'postalCode',
  'firstName',
  'lastName',
]

interface Fields {
  has(field: ImportField): boolean
  hasAny(...fields: ImportField[]): boolean
  count(fields: readonly ImportField[]): number
}

function fieldsIn(mapping: Mapping): Fields {
  const has = (field: ImportField) => mapping.some((part) => part.field === field)
  return {
    has,
    hasAny: (...fields) => fields.some(has),
    count: (fields) => mapping.filter((part) => fields.includes(part.field)).length,
  }
}

function namesCustomer(fields: Fields): boolean {
  return fields.hasAny('customerExternalId', 'customerName')
}

function isRating(rated: Fields): boolean {
  return namesCustomer(rated) && rated.has('rating')
}

/** A day and a customer, and how long it took or how they met; what was sold has an amount and a number or a due date. */
function isTouchpoint(touch: Fields, sale: Fields, isSale: boolean, address: number): boolean {
  if (!touch.has('happenedOn') || !namesCustomer(touch)) return false
  if (touch.hasAny('minutes', 'hours', 'seconds')) {
    return !isSale || !sale.hasAny('number', 'quantity', 'dueOn', 'paidOn')
  }
  return !isSale && address < 3 && touch.hasAny('touchpointKind', 'initiative', 'mood', 'note')
}
