export const grading = {
  title: 'Criteria',
  /** Names of actions in the history. */
  actions: {},
}
