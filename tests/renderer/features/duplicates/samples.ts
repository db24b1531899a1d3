import type { ComparedCustomer, DuplicatePair } from '../../../../src/shared/operations/duplicates'

/** A customer as the comparison shows it. */
export function someCompared(id: number, changes: Partial<ComparedCustomer> = {}): ComparedCustomer {
  return {
    id,
    name: `Customer ${String(id)}`,
    kind: 'company',
    status: 'active',
    stage: null,
    externalId: null,
    salutation: '',
    emails: [],
    phones: [],
    addresses: [],
    contacts: [],
    tags: [],
    traits: [],
    taxNumber: '',
    heardFrom: '',
    referredById: null,
    referredByName: null,
    customerSince: null,
    birthday: null,
    preferences: '',
    notes: '',
    doNotContact: false,
    alsoKnownAs: [],
    archived: false,
    purchases: 0,
    revenue: 0,
    lastPurchaseOn: null,
    touchpoints: 0,
    complaints: 0,
    answers: 0,
    plans: 0,
    referred: 0,
    ratings: [],
    override: null,
    ...changes,
  }
}

/** Two customers that look the same. */
export function somePair(
  first: [number, string],
  second: [number, string],
  changes: Partial<DuplicatePair> = {},
): DuplicatePair {
  const named = ([id, name]: [number, string]) => ({ id, name, place: 'York', archived: false })
  return {
    first: named(first),
    second: named(second),
    score: 90,
    reasons: [{ reason: 'name', shared: 'York', likeness: 100 }],
    ...changes,
  }
}
