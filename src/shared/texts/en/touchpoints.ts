export const touchpoints = {
  title: 'Touchpoints',
  /** Names of actions in the history. */
  actions: {},
}
