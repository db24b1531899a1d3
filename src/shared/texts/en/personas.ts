export const personas = {
  title: 'Personas',
  /** Names of actions in the history. */
  actions: {},
}
