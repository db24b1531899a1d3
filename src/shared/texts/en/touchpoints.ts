export const touchpoints = {
  title: 'Touchpoints',
  /** Names of actions in the history. */
  actions: {
    create: 'Log a touch with “{{name}}”',
    update: 'Edit a touch with “{{name}}”',
    remove: 'Remove a touch with “{{name}}”',
  },
  errors: {
    notFound: 'This touch is no longer there. Nothing was changed. Go back and look again.',
    customerNotFound: 'The customer of this touch is no longer there. Nothing was changed.',
  },
}
