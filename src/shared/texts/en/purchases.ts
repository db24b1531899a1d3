export const purchases = {
  title: 'Purchases',
  /** Names of actions in the history. */
  actions: {
    create: 'Add a purchase of {{amount}} by “{{name}}” on {{date}}',
    update: 'Edit the purchase of {{amount}} by “{{name}}” on {{date}}',
    remove: 'Remove the purchase of {{amount}} by “{{name}}” on {{date}}',
  },
  errors: {
    notFound: 'This purchase is no longer there. Nothing was changed. Go back and look again.',
    customerNotFound: 'The customer of this purchase is no longer there. Nothing was changed.',
    numberTaken:
      'The number {{number}} is on another purchase, of “{{name}}”. Nothing was changed. Use another number, or change that purchase.',
  },
  form: {
    newTitle: 'Add a purchase',
    editTitle: 'Edit the purchase',
    amount: 'Amount',
    amountHint: 'Negative for a refund.',
    purchasedOn: 'Bought on',
    purchasedOnHint: 'The day of the invoice or the sale.',
    cost: 'Cost of goods',
    costHint: 'Empty: your default margin stands in.',
    number: 'Number',
    numberHint: 'Of the invoice or order.',
    dueOn: 'Due on',
    paidOn: 'Paid on',
    settled: 'Settled',
    settledHint: 'Paid, but nobody knows when.',
    channel: 'Channel',
    items: 'What they bought',
  },
}
