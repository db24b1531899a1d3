/** Criteria to begin with, by trade. Anchors: five lines, what a rating of 1 to 5 means; actions: one in a line. */
export const templates = {
  trade: {
    trades: {
      name: 'Trades',
      about: 'Plumbers, electricians, joiners, gardeners: jobs at the customer’s place.',
    },
    clinic: {
      name: 'Clinic or practice',
      about: 'Dentists, physiotherapists, vets: appointments, often with the same people for years.',
    },
    agency: {
      name: 'Agency',
      about: 'Design, advice, software: few customers, long projects, your time is the cost.',
    },
    shop: { name: 'Shop with accounts', about: 'Regulars who buy often and pay on account.' },
    wholesale: {
      name: 'Café supply or wholesale',
      about: 'Standing orders and deliveries to cafés, shops and kitchens.',
    },
  },
  criteria: {
    enjoyable: {
      name: 'Enjoyable to work with',
      about: 'How do you feel when this customer calls?',
      anchors:
        'We dread the call\nHard work, often tense\nFine, nothing special\nA pleasure on most days\nWe look forward to every visit',
      actions:
        'Ask what would make working together easier for them\nGive them one person to talk to\nSay openly what is hard for us, and agree how to do it',
    },
    onTime: {
      name: 'Pays on time',
      about: 'Average days late over their purchases, larger ones counting more.',
      anchors: '',
      actions:
        'Agree on terms of payment in writing\nSend the invoice on the day of delivery\nRemind them a few days before it is due\nOffer direct debit or a discount for paying early',
    },
    profitable: {
      name: 'Profitable',
      about: 'What they leave after goods and your time in the last 12 months, ranked among all customers.',
      anchors: '',
      actions:
        'Look at their prices again\nBundle small orders into one delivery\nOffer what goes well with what they buy\nCharge for extras that were free so far',
    },
    challenges: {
      name: 'Challenges us to get better',
      about: 'Do they ask for things that make you a better business?',
      anchors:
        'Never asks for anything\nAsks only for a lower price\nNow and then has an idea\nOften asks for something better\nPushes us, and tries new things with us',
      actions:
        'Show them what is new, and ask what they think\nAsk them to try something before others do\nAsk what they wish we could do',
    },
    cares: {
      name: 'Cares about us as a supplier',
      about: 'Do they treat you as a partner rather than a price?',
      anchors:
        'We are a price to them\nWould leave for a little less\nFriendly, but could be with anyone\nLoyal, and says so when something is wrong\nA partner: plans ahead and speaks well of us',
      actions:
        'Tell them early about changes\nThank them for something they did\nAsk for an hour to plan the year together',
    },
    worthTheTime: {
      name: 'Worth the time they take',
      about: 'What your time and expenses for them come to, in per cent of what they buy.',
      anchors: '',
      actions:
        'Answer the usual questions once, in writing\nGather small wishes into one visit\nAgree what is included and what is not',
    },
    letsUsPlan: {
      name: 'Lets us plan',
      about: 'Do they decide in time, and is the site ready when we come?',
      anchors:
        'Everything is urgent, nothing is ready\nOften changes their mind on the day\nMostly ready, some waiting\nDecides in time and keeps to it\nPlans with us weeks ahead',
      actions:
        'Send a short list of what has to be ready\nConfirm the day and the work in writing\nOffer a fixed slot every season',
    },
    bringsOthers: {
      name: 'Brings others',
      about: 'Customers who came because of them.',
      anchors: '',
      actions: 'Ask at the end of a good job\nLeave two cards\nThank them for every customer they bring',
    },
    fewComplaints: {
      name: 'Few complaints',
      about: 'How often something had to be put right.',
      anchors: '',
      actions:
        'Go through the work together before you leave\nCall a week later\nFind out what they expected, and write it down',
    },
    keepsAppointments: {
      name: 'Keeps appointments',
      about: 'Do they come when they said, or call in time?',
      anchors:
        'Stays away without a word\nOften cancels on the day\nComes, often late\nComes, or calls the day before\nAlways there, and on time',
      actions:
        'Send a reminder two days before\nOffer times that suit them better\nExplain what a missed appointment costs others',
    },
    followsAdvice: {
      name: 'Follows advice',
      about: 'Do they do what you agreed between visits?',
      anchors:
        'Does the opposite\nForgets most of it\nDoes the half\nDoes nearly all of it\nDoes it all, and asks what more they can do',
      actions: 'Write the three steps down for them\nShow it once more\nCall after a week',
    },
    comesBack: {
      name: 'Comes back',
      about: 'Days since the last visit.',
      anchors: '',
      actions: 'Make the next appointment before they leave\nWrite when a check-up is due',
    },
    recommends: {
      name: 'Would recommend us',
      about: 'Their latest answer to “How likely are you to recommend us?”, 0 to 10.',
      anchors: '',
      actions:
        'Ask them once a year\nAsk what was missing for a 10\nTell them what you changed because of it',
    },
    clearBriefs: {
      name: 'Knows what they want',
      about: 'Is the brief clear, and does one person decide?',
      anchors:
        'Starts again every week\nMany voices, no decision\nClear after the second round\nA good brief and quick answers\nA clear aim, one who decides, and trust in how we do it',
      actions:
        'Write the brief together and have it signed\nName one who decides\nAgree how many rounds of changes are included',
    },
    fits: {
      name: 'Fits our ideal customer',
      about: 'How well what you know of them fits your primary persona.',
      anchors: '',
      actions: '',
    },
    buysOften: {
      name: 'Buys often',
      about: 'Number of orders, ranked among all customers.',
      anchors: '',
      actions: 'Tell them when something they like is in\nMake ordering again one call or click',
    },
    staysWithUs: {
      name: 'Stays with us',
      about: 'Years as a customer.',
      anchors: '',
      actions: '',
    },
    ordersRegularly: {
      name: 'Orders regularly',
      about: 'Days since the last order.',
      anchors: '',
      actions: 'Offer a standing order\nCall when an order is overdue\nAsk what they buy elsewhere, and why',
    },
  },
  open: 'Start from a template…',
  offer: {
    title: 'Start from a template for your trade',
    text: 'These are the criteria everyone begins with. There are sets for trades, clinics, agencies, shops and wholesale; each can be changed as you like.',
    see: 'See the templates',
  },
  title: 'Criteria for your trade',
  which: 'Your trade',
  holds: 'What it holds',
  criterion: 'Criterion',
  source: 'Where it comes from',
  share: 'Share',
  keeps:
    'Criteria of yours with the same name keep their ratings. Your other ones stay in the list, switched off. Nothing is saved before you press “Save and grade everyone”.',
  use: 'Use this template',
}
