export const transfer = {
  title: 'Import',
  /** Names of actions in the history. */
  actions: {},
}
