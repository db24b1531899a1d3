/** Whom the owner of the sample business looks at again and again. */
export const views = [
  {
    name: 'A and B by place',
    query: '',
    filter: { grade: ['A', 'B'] },
    sort: { by: 'contribution12m', direction: 'descending' },
    board: { groupBy: 'place', density: 'compact' },
  },
  {
    name: 'Slow payers to talk to',
    query: '',
    filter: { tags: ['slow payer'], status: ['active'] },
    sort: { by: 'averageDaysLate', direction: 'descending' },
    board: null,
  },
  {
    name: 'Standing orders',
    query: '',
    filter: { tags: ['standing order'] },
    sort: { by: 'lastPurchaseOn', direction: 'ascending' },
    board: { groupBy: 'persona', density: 'comfortable' },
  },
]
