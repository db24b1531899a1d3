export const purchases = {
  title: 'Purchases',
  /** Names of actions in the history. */
  actions: {},
}
