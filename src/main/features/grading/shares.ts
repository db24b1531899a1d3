/** A share of a whole (0–1 when no part is negative); null when the whole is not positive, because then it says nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
