/** The package brings no types. */
declare module 'jaro-winkler' {
  /** How alike two texts are, 0–1. */
  function distance(one: string, other: string, options?: { caseSensitive?: boolean }): number
  export = distance
}
