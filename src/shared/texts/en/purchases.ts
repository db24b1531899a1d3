export const purchases = {
  title: 'Purchases',
  /** Names of actions in the history. */
  actions: {
    create: 'Add a purchase of “{{name}}”',
    update: 'Edit a purchase of “{{name}}”',
    remove: 'Remove a purchase of “{{name}}”',
  },
  errors: {
    notFound: 'This purchase is no longer there. Nothing was changed. Go back and look again.',
    customerNotFound: 'The customer of this purchase is no longer there. Nothing was changed.',
    numberTaken:
      'The number {{number}} is on another purchase, of “{{name}}”. Nothing was changed. Use another number, or change that purchase.',
  },
}
