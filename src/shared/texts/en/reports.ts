export const reports = {
  title: 'Reports',
  /** Names of actions in the history. */
  actions: {},
}
