export const settings = {
  title: 'Settings',
  subtitle: 'They apply to this business and travel with its file; colours belong to this computer.',
  business: {
    title: 'Business',
    name: 'Business name',
    nameHint: 'Stands on printed reports.',
    owner: 'Your name',
    ownerHint: 'Signs what you print.',
    country: 'Your country',
    countryHint: 'Left out on letters and labels that stay in it.',
  },
  money: {
    title: 'Money and time',
    currency: 'Currency',
    currencyHint: 'Amounts are not converted when you change it.',
    hourlyRate: 'What an hour of your time costs',
    hourlyRateHint: 'Minutes you log for a customer count as cost at this rate.',
    margin: 'Usual margin',
    marginHint:
      'Stands in where the cost of what you sold is unknown. 100% means: count the whole amount. Figures that use it are marked.',
  },
  region: {
    title: 'Region',
    locale: 'Dates and numbers',
    localeHint: 'For example {{date}} and {{amount}}.',
  },
  print: {
    title: 'Printing',
    hint: 'How reports are printed. Beside the preview of each you can choose otherwise.',
    paper: 'Paper',
    paperChoice: { A4: 'A4', Letter: 'Letter' },
    margins: 'Margins',
    margin: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
    blackAndWhite: 'Black and white',
    blackAndWhiteHint:
      'For printers without colour: greys that stay readable, and a ring of its own for each grade.',
  },
  look: {
    title: 'Day of the figures',
    today: 'Today',
    otherDay: 'Another day',
    choice: 'Look at the business as of',
    day: 'Day',
    hint: 'Useful when your newest purchases are from some time ago.',
  },
  colours: {
    title: 'Colours',
    choice: 'Colours',
    auto: 'As the system has them',
    light: 'Light',
    dark: 'Dark',
  },
  grades: {
    title: 'Grades',
    text: 'What makes a good customer, and where A, B, C and D begin.',
    action: 'Criteria and bounds',
  },
  savedMark: 'Saved',
  notSaved: 'Not saved: have a look at what is marked.',
  about: {
    title: 'About',
    version: 'Regulars {{version}}',
    parts: 'Electron {{electron}}, SQLite {{sqlite}}',
    licence: 'Free software under the MIT licence. Offline: it never talks to anyone.',
  },
  /** Names of actions in the history. */
  actions: {
    update: 'Change settings: {{settings}}',
  },
}
