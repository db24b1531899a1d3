import { chosenFields, type ChosenField, type ComparedCustomer } from '../../../shared/operations/duplicates'

/** A line of the comparison, with what stands for each of the two. */
export type CompareRow =
  | { kind: 'choice'; field: ChosenField; values: readonly [string, string] }
  | { kind: 'trait'; traitId: number; values: readonly [string, string] }
  | { kind: 'lists'; field: ListField; values: readonly [readonly string[], readonly string[]] }
  | { kind: 'texts'; field: TextField; values: readonly [string, string] }

const listFields = ['emails', 'phones', 'addresses', 'contacts', 'tags'] as const
export type ListField = (typeof listFields)[number]
const textFields = ['preferences', 'notes'] as const
export type TextField = (typeof textFields)[number]

/** Lines in which at least one of the two says something. */
export function compareRows(
  a: ComparedCustomer,
  b: ComparedCustomer,
  valueOf: (customer: ComparedCustomer, field: ChosenField) => string,
): CompareRow[] {
  const choices = chosenFields.map((field): CompareRow => ({
    kind: 'choice',
    field,
    values: [valueOf(a, field), valueOf(b, field)],
  }))
  const lists = listFields.map((field): CompareRow => ({
    kind: 'lists',
    field,
    values: [linesOf(a, field), linesOf(b, field)],
  }))
  const traitIds = [...new Set([...a.traits, ...b.traits].map(({ traitId }) => traitId))]
  const traits = traitIds.map((traitId): CompareRow => {
    const of = (customer: ComparedCustomer) =>
      customer.traits.find((trait) => trait.traitId === traitId)?.value ?? ''
    return { kind: 'trait', traitId, values: [of(a), of(b)] }
  })
  const texts = textFields.map((field): CompareRow => ({
    kind: 'texts',
    field,
    values: [a[field], b[field]],
  }))
  return [...choices, ...lists, ...traits, ...texts].filter(({ values }) =>
    values.some((value) => value.length > 0),
  )
}

/** A name of the line that no other has. */
export function rowKey(row: CompareRow): string {
  return row.kind === 'trait' ? `trait-${String(row.traitId)}` : row.field
}

/** True when both say the same. */
export function isSameRow({ values: [one, other] }: CompareRow): boolean {
  return typeof one === 'string' ? one === other : JSON.stringify(one) === JSON.stringify(other)
}

function linesOf(customer: ComparedCustomer, field: ListField): string[] {
  const labelled = (items: readonly { label: string; value: string }[]) =>
    items.map(({ label, value }) => (label === '' ? value : `${value} (${label})`))
  switch (field) {
    case 'emails':
      return labelled(customer.emails)
    case 'phones':
      return labelled(customer.phones)
    case 'addresses':
      return customer.addresses.map(({ street, postalCode, city, region, country }) =>
        [street.replace(/\s+/g, ' '), [postalCode, city].filter(Boolean).join(' '), region, country]
          .filter((part) => part !== '')
          .join(', '),
      )
    case 'contacts':
      return customer.contacts.map(({ name, role, email, phone }) =>
        [name, role, email, phone].filter((part) => part !== '').join(', '),
      )
    case 'tags':
      return customer.tags
  }
}
