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

/** A customer that a search has found. */
export interface Match {
  id: number
  name: string
  /** The number in the owner's other books. */
  number: string | null
}

/** Letters without accents, in lower case: as the full-text index compares them. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/**
 * Puts what a search has found in order: first whose name (or number) begins with what was typed, then those in whose
 * name every typed word begins a word, then the others (found by place, e-mail, tag …); by name among equals.
 * @returns their ids
 */
export function rankMatches(typed: string, matches: readonly Match[]): number[] {
  const whole = fold(typed).trim()
  const words = whole.split(/\s+/)
  const rankOf = (name: string, number: string): number => {
    if (name.startsWith(whole) || number === whole) return 0
    const parts = [...name.split(/[^\p{L}\p{N}]+/u), ...name.split(/\s+/), number]
    return words.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 2
  }
  return matches
    .map(({ id, name, number }) => {
      const folded = fold(name)
      return { id, folded, rank: rankOf(folded, fold(number ?? '')) }
    })
    .sort((one, other) => one.rank - other.rank || compare(one.folded, other.folded) || one.id - other.id)
    .map(({ id }) => id)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
