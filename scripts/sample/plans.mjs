import { addDays } from './random.mjs'

/**
 * What Kestrel & Lark has planned: something in every state a plan can be in. `begun`, `until`, `closed` and `due` are days
 * from the end of the sample; loading it moves that end to two to eight days ago.
 */
const plans = [
  {
    customer: 'Café Söt',
    playbook: 'Delight',
    grade: 'A',
    begun: -20,
    until: 70,
    before: ['A', 91],
    goal: 'They tell two other cafés about us.',
    steps: [
      [
        'Thank them by hand: say what you enjoy about working with them',
        -14,
        'Linnéa has hung the card by the till.',
      ],
      ['Ask what would make this year easier for them, and write the answer down', 9],
      ['Bring them one idea they did not ask for: a filter list for the summer', 30],
      ['Ask whom they know that you should meet', 55],
    ],
  },
  {
    customer: 'Tidewater',
    playbook: 'Lift to A',
    grade: 'B',
    begun: -45,
    until: 75,
    before: ['B', 66],
    goal: 'A standing order, paid by direct debit.',
    steps: [
      [
        'Tell them you would like to do more together, and ask what that would take',
        -38,
        'Ciarán wants to train his people first.',
      ],
      ['Agree how they pay: on the day, by direct debit, or with a deposit', -3, null, 'Pays on time'],
      ['Train two of their baristas on a quiet Tuesday', 24, null, 'Cares about us as a supplier'],
      ['Rate them anew and look at the grade', 70],
    ],
  },
  {
    customer: 'The Lamplighter',
    playbook: 'Lift to A',
    grade: 'B',
    begun: -12,
    until: 108,
    before: ['B', 69],
    goal: '',
    steps: [
      ['Tell them you would like to do more together, and ask what that would take', 30],
      ['Show them what else you do, and ask for the next order', 52],
    ],
  },
  {
    customer: 'Milk Thistle',
    playbook: 'Improve by a date, or let go',
    grade: 'C',
    begun: -92,
    until: -2,
    before: ['C', 47],
    goal: 'Orders by Wednesday, so that nobody drives out for one bag.',
    steps: [
      ['Put into one sentence what has to change for you to be glad of them', -89, ''],
      [
        'Talk openly: what works, what does not, and what both of you would gain',
        -78,
        'Jess was surprised, and kind about it.',
      ],
      ['Agree on one change and on the date, and confirm it in writing', -70, 'Orders by Wednesday noon.'],
      ['Look at the numbers and ask yourself: would I take them on again?', -6],
    ],
  },
  {
    customer: 'Grindstone',
    playbook: 'Improve by a date, or let go',
    grade: 'C',
    begun: -150,
    until: -60,
    before: ['C', 44],
    goal: 'Fewer urgent calls.',
    closed: {
      state: 'done',
      on: -58,
      after: ['C', 55],
      outcome: 'One call a month instead of one a week. We keep them.',
    },
    steps: [
      ['Talk openly: what works, what does not, and what both of you would gain', -136, ''],
      [
        'Agree on one change and on the date, and confirm it in writing',
        -128,
        'They write their orders into the shared sheet.',
      ],
    ],
  },
  {
    customer: 'Pier 7',
    playbook: 'Lift to A',
    grade: 'B',
    begun: -200,
    until: -80,
    before: ['B', 71],
    goal: 'A second blend on the shelf.',
    closed: { state: 'done', on: -84, after: ['A', 82], outcome: 'House blend and decaf, every two weeks.' },
    steps: [
      ['Tell them you would like to do more together, and ask what that would take', -190, ''],
      ['Tasting with Conor and his people', -160, 'The decaf won.'],
    ],
  },
  {
    customer: 'Grill Republic',
    playbook: 'Part well: a kind goodbye',
    grade: 'D',
    begun: -70,
    until: -25,
    before: ['D', 21],
    goal: '',
    closed: {
      state: 'letGo',
      on: -26,
      after: ['D', 19],
      outcome: 'Told them by phone, then the letter. They took it well.',
    },
    steps: [
      ['Check open orders, money owed either way, and things that are theirs', -66, 'Two grinders back.'],
      ['Call first, then send the letter', -58, ''],
    ],
  },
]

/** The plans as the details of the sample hold them. */
export function makePlans(customers, end) {
  const idOf = new Map(customers.map((customer) => [customer.name, customer.externalId]))
  const day = (days) => addDays(end, days)
  return plans.map(({ customer, playbook, grade, begun, until, before, goal, closed, steps }) => ({
    externalId: idOf.get(customer),
    playbook,
    grade,
    name: playbook,
    goal,
    startedOn: day(begun),
    dueOn: day(until),
    before: { grade: before[0], score: before[1] },
    ...(closed && {
      closed: {
        state: closed.state,
        on: day(closed.on),
        outcome: closed.outcome,
        after: { grade: closed.after[0], score: closed.after[1] },
      },
    }),
    steps: steps.map(([text, due, outcome = null, criterion = null]) => ({
      text,
      dueOn: day(due),
      doneOn: outcome === null ? null : day(due),
      outcome: outcome ?? '',
      criterion,
    })),
  }))
}
