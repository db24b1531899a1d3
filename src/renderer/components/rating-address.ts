/** They are named in an address. */
export const MOST_TO_RATE_AT_ONCE = 1000

/** Where these customers are rated, one after the other. */
export function ratingAddress(ids: readonly number[]): string {
  return `/rating/${ids.join(',')}`
}

/** Whom the address of a rating round names; null: nobody. */
export function idsOf(part: string | undefined): number[] | null {
  const ids = (part ?? '')
    .split(',')
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0)
  return ids.length === 0 ? null : [...new Set(ids)].slice(0, MOST_TO_RATE_AT_ONCE)
}
