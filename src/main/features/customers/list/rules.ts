/** What a person typed, made safe for the full-text index. */
export interface SearchExpression {
  /** Matches customers in which every typed word begins some word. */
  everywhere: string
  /** The same, in the customer's name and number only. */
  inName: string
}

/**
 * Turns what was typed into a full-text expression: each word in quotes with `*` (a prefix), all of them required.
 * Nothing typed is ever read as an operator; words without a letter or digit are left out.
 * @returns null when there is nothing to search for
 */
export function searchExpression(typed: string): SearchExpression | null {
  const words = typed
    .replaceAll(/[\p{Cc}\p{Cs}"]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return null
  const everywhere = words.map((word) => `"${word}"*`).join(' AND ')
  return { everywhere, inName: `{name} : (${everywhere})` }
}
