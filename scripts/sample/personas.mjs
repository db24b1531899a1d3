/** The two personas of the sample: the worksheet filled in from end to end, and who is not wanted. */
export function makePersonas(end) {
  return [nora(end), cutPrice(end)]
}

function nora(end) {
  return {
    name: 'Nora Quirke',
    kind: 'ideal',
    primary: true,
    traits: [
      wish('Industry', 'must', 3, ['Café', 'Bakery', 'Restaurant']),
      wish('Attitude to price', 'must', 3, ['Pays for value', 'Wants the best']),
      { ...wish('Firm size', 'nice', 1, []), from: 3, to: 20 },
      { ...wish('Kilos a week', 'must', 2, []), from: 6, to: null },
      wish('Values', 'nice', 2, ['Quality', 'Craft']),
      wish('Attitude to risk', 'nice', 1, ['Open to new things', 'Likes to be first']),
      wish('Location', 'nice', 1, ['Cork', 'Cobh', 'Kinsale', 'Clonakilty', 'Midleton', 'Bandon']),
    ],
    individual: {
      age: '41',
      eyeColour: 'Grey-green',
      household:
        'Lives with Tadhg, who fishes, and their two girls of nine and twelve; a terrier called Biscuit.',
      home: 'A terraced house above the harbour in Cobh, bought as a ruin and never quite finished.',
      job: 'Owns a café with eleven seats inside and eight outside; five people on the payroll. Was a nurse until she was 33.',
      car: 'A white van with 190,000 km, her name on the side in letters she painted herself.',
      brands:
        'Le Creuset that was her mother’s, Blundstone boots, a Rancilio grinder, milk from the farm up the road.',
      shows: 'Detectorists, The Bear (half of it, then it was too much like work).',
      authors: 'Claire Keegan, Nigel Slater.',
      blogs: 'A newsletter by a café owner in Copenhagen; the local tidy towns group.',
      hobbies: 'Swims in the sea until November. Choir on Tuesdays.',
      favouriteMeal: 'Mackerel, new potatoes, nothing else.',
      favouriteQuote: 'Mind the pennies, but never the milk.',
      guiltyPleasure: 'Instant noodles at midnight after stocktaking.',
      dayInLife:
        'Up at five, first coffee in the dark café with the radio on. Bakes until seven. The rush is over at half past nine; then she talks to everyone who is left. Orders, invoices and the rota after two. Asleep at ten.',
      informationSources: 'Other owners in a message group, her barista, the roaster; never advertisements.',
      purchaseDrivers:
        'What her regulars will taste. That it comes when it was promised. That she can ring somebody.',
    },
    ownFields: [
      { label: 'How she takes her coffee', value: 'Black, from yesterday’s dial-in, out of a jam jar.' },
    ],
    voice: {
      momentOfBuying: 'Relief, if I trust you. If not, a knot in the stomach: my name is on that cup.',
      innerConversation:
        'Will they notice? Mrs Daly will notice. Is it worth four euro? It has to be worth four euro.',
      keepsAwake:
        'The rent review. A barista leaving. A review with one star from somebody who never sat down.',
      wantsPeersToKnow: 'That you can pay people properly and still be here in five years.',
      walkAway:
        'A late delivery nobody rang me about. Being talked down to. A smaller bag at the same price.',
      greatResult: 'A queue on a wet Tuesday, and somebody asking: what is this one?',
      needToKnow:
        'Who roasts it, when it was roasted, and who answers when the machine stops at eight in the morning.',
      sees: 'Chains opening on the quay. Friends closing. Shelves of the same three syrups everywhere.',
      hears: '“You should do a loyalty app.” “The coffee is lovely, is it new?”',
      thinks: 'Everybody says “local”. Who of them has been in here?',
      feels: 'Proud by noon, tired by three.',
      says: '“Come in, sit down, I’ll be with you.”',
      does: 'Tastes everything first. Pays invoices on Friday morning, all of them.',
      pains: 'Staff training that starts again every spring. Prices of milk. Being alone with decisions.',
      gains: 'A coffee people talk about. A supplier who thinks along. One thing less to worry about.',
    },
    ownQuestions: [
      {
        question: 'What would she ask us to do better?',
        answer: 'Tell me sooner when a harvest runs out.',
        mark: { mark: 'evidence', source: 0 },
      },
    ],
    objections: [
      {
        objection: '“You are two euro a kilo more than the wholesaler.”',
        answer:
          'Yes. A cup costs you four cent more, and people come back for it. Taste both blind with your regulars.',
        mark: { mark: 'evidence', source: 2 },
      },
      {
        objection: '“What if you are out of it when I need it?”',
        answer: 'We keep a week of yours roasted. If it ever runs low, we ring you before you notice.',
        mark: { mark: 'guess', source: null },
      },
    ],
    journey: {
      awareness: 'A cup at another café. She asked the owner who roasts it, and kept the bag.',
      consideration: 'Asked in the message group. Had three samples sent and tasted them with her barista.',
      purchase: 'A small order on a Monday, by phone. She wanted a date, not a brochure.',
      use: 'The first delivery on the promised day settled it. The grinder had to be set anew; we came.',
      advocacy: 'Tells other owners when they ask, never before. The bag stands where guests see it.',
    },
    marks: {
      'voice.walkAway': { mark: 'evidence', source: 2 },
      'voice.does': { mark: 'evidence', source: 1 },
      'voice.keepsAwake': { mark: 'guess', source: null },
      'journey.use': { mark: 'evidence', source: 0 },
    },
    decisionStyle: { pace: 1, ground: 1, worth: 3, novelty: -1 },
    statement: null,
    statementFrom: null,
    meaning: {
      message: 'Coffee your regulars will ask about, roasted this week, from people who pick up the phone.',
      channels: 'A visit with samples, a call before ten, other owners’ word. No brochures.',
      environment: 'Tastings at the roastery on Mondays, when cafés are quiet. Jam jars welcome.',
      serviceLevel:
        'Delivery on the promised day, always. A machine that stops is seen to within four hours.',
      visionAndMission: 'It fits: fewer customers, better coffee, known by name.',
    },
    missionChecks: ['recognise', 'promise', 'told'],
    notOurCustomer:
      'Whoever wants the cheapest kilo, pays when reminded three times, and changes roaster every autumn.',
    sources: [
      {
        kind: 'staffInterview',
        on: end,
        note: 'Drivers and the two who service machines: who are you glad to see?',
        link: 'Interviews.docx',
      },
      {
        kind: 'records',
        on: end,
        note: 'Orders and payments of the 18 best customers over three years.',
        link: '',
      },
      {
        kind: 'survey',
        on: end,
        note: 'Eleven answers to “what would make you walk away?”',
        link: 'Survey.xlsx',
      },
    ],
    reviewOn: null,
    revisions: [
      {
        name: 'First idea, before we asked anyone',
        keptOn: monthsBefore(end, 14),
        was: {
          individual: {
            age: '35',
            job: 'Owns a café with eleven seats and two people on the payroll.',
            purchaseDrivers: 'The price per kilo, and how the bag looks on the shelf.',
          },
          voice: { walkAway: 'A late delivery. A price that goes up.' },
          notOurCustomer: 'Whoever orders less than five kilos.',
          sources: [],
        },
      },
      {
        name: 'After the survey',
        keptOn: monthsBefore(end, 5),
        was: { voice: { walkAway: 'A late delivery nobody rang me about. Being talked down to.' } },
      },
    ],
  }
}

function cutPrice(end) {
  return {
    name: 'Cut-price Craig',
    kind: 'negative',
    primary: false,
    traits: [
      wish('Attitude to price', 'must', 3, ['Buys the cheapest']),
      wish('Values', 'nice', 2, ['Price', 'Speed']),
    ],
    individual: {
      age: '47',
      job: 'Runs a bar by spreadsheet from another town.',
      purchaseDrivers: 'The price per kilo, today.',
    },
    ownFields: [],
    voice: {
      innerConversation: 'Somebody will do it for less.',
      says: '“What is your best price?” before hello.',
    },
    ownQuestions: [],
    objections: [],
    journey: {},
    marks: {},
    decisionStyle: { pace: -3, worth: -3 },
    statement: null,
    statementFrom: null,
    meaning: { message: 'A polite no, and the name of a wholesaler who suits him better.' },
    missionChecks: [],
    notOurCustomer: '',
    sources: [
      { kind: 'records', on: end, note: 'The nine customers who cost us more than they bring.', link: '' },
    ],
    reviewOn: end,
    revisions: [],
  }
}

/** The day so many months before a day, 'YYYY-MM-DD'; the day of the month at most the 28th. */
function monthsBefore(end, months) {
  const [year, month, day] = end.split('-').map(Number)
  const moment = new Date(Date.UTC(year, month - 1 - months, Math.min(day, 28)))
  return moment.toISOString().slice(0, 10)
}

function wish(trait, rule, importance, values) {
  return { trait, rule, importance, values, from: null, to: null }
}
