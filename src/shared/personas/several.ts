/** Between the choices of a trait of which a customer can have several; no choice may hold it. */
export const SEVERAL_SEPARATOR = ';'

/** The choices in the value of such a trait: 'Yoga; Running' has two. */
export function severalOf(value: string): string[] {
  return value
    .split(SEVERAL_SEPARATOR)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
}

/** The value that holds these choices. */
export function severalText(choices: readonly string[]): string {
  return choices.join(`${SEVERAL_SEPARATOR} `)
}
