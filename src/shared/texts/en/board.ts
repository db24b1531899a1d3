export const board = {
  title: 'Board',
  /** Names of actions in the history. */
  actions: {},
}
