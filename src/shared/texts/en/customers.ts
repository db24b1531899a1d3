export const customers = {
  title: 'Customers',
  /** Names of actions in the history. */
  actions: {},
}
