/** Every column the list of customers can show, in order. On its own, so that the first screen loads no schemas. */
export const customerColumns = [
  'grade',
  'name',
  'kind',
  'status',
  'stage',
  'place',
  'tags',
  'revenue12m',
  'contribution12m',
  'revenue',
  'contribution',
  'orders',
  'averageDaysLate',
  'openAmount',
  'lastPurchaseOn',
  'lastTouchOn',
  'score',
  'fit',
  'nextStep',
] as const
export type CustomerColumn = (typeof customerColumns)[number]
