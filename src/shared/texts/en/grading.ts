export const grading = {
  title: 'Criteria',
  noCustomer: 'There is no such customer any more. Nothing was changed. Go back to the list and look again.',
  noCriterion:
    'One of these criteria is no longer there. Nothing was changed. Open the criteria again and make the change once more.',
  criterionTwice: 'One criterion is named twice. Nothing was changed. Leave one of the two out.',
  notRated:
    'This is not a criterion you rate, or it was removed. Nothing was changed. Open the customer again and look.',
  customers_one: '{{count, number}} customer',
  customers_other: '{{count, number}} customers',
  /** Names of actions in the history. */
  actions: {
    saveCriteria: 'Change the criteria',
    rate: 'Rate {{name}}',
    override: 'Set {{who}} to {{grade}}',
    takeBack: 'Take back the grade set for {{who}}',
  },
  /** Why a customer has its grade. */
  explain: {
    value: '{{fact}}: {{value}} of 100',
    rank: '{{fact}}: rank {{value}} of 100 among your customers',
    whole: '{{sentence}}.',
    withPoints: '{{sentence}}, adds {{points}}, leaves {{left}}.',
    points_one: '{{shown}} point',
    points_other: '{{shown}} points',
    fact: {
      rating: 'You rated them {{rating}} of 5',
      onTime: 'Pays on time',
      daysLate_one: 'Pays {{days}} day late on average',
      daysLate_other: 'Pays {{days}} days late on average',
      contribution12m: 'Left you {{money}} in the last 12 months',
      contribution12mNegative: 'Cost you {{money}} more than they brought in the last 12 months',
      contribution: 'Left you {{money}} in all',
      contributionNegative: 'Cost you {{money}} more than they brought in all',
      revenue12m: 'Bought for {{money}} in the last 12 months',
      revenue: 'Bought for {{money}} in all',
      orders_one: 'Ordered once',
      orders_other: 'Ordered {{count, number}} times',
      recency_one: 'Last bought {{count, number}} day ago',
      recency_other: 'Last bought {{count, number}} days ago',
      boughtToday: 'Last bought today',
    },
    unknown: {
      rating: 'Not rated yet, so it does not count.',
      daysLate: 'No purchase says when it was due and paid, so it does not count.',
      bought: 'Never bought anything yet, so it does not count.',
      alone: '{{fact}}, but there is nobody to compare with, so it does not count.',
    },
    best: '{{grade}} with {{score}} of 100 points.',
    missing: '{{grade}} with {{score}} of 100 points; {{points}} missing to {{next}}.',
    ungraded:
      'Not graded yet: only {{known}} of the weight is known, and it takes half. Missing: {{missing}}.',
    noWeight: 'Not graded: no criterion that is switched on has a weight.',
    override: 'You set this grade to {{grade}}: “{{reason}}”.',
    overrideUntil: 'You set this grade to {{grade}} until {{day}}: “{{reason}}”.',
    two: '{{first}} The numbers alone say: {{second}}',
  },
}
