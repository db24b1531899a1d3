import type { Purchase } from '../../../../shared/operations/purchases'
import type { Touchpoint } from '../../../../shared/operations/touchpoints'

export type Entry =
  | { kind: 'purchase'; on: string; purchase: Purchase }
  | { kind: 'touchpoint'; on: string; touchpoint: Touchpoint }

interface Loaded<Item> {
  /** Newest first. */
  rows: readonly Item[]
  total: number
}

/**
 * Purchases and touches in one list, newest first. Where older ones of one kind are still to be loaded, the other kind
 * is shown only as far back as is known of both: else what is loaded later would appear in the middle.
 */
export function mergeTimeline(purchases: Loaded<Purchase>, touchpoints: Loaded<Touchpoint>): Entry[] {
  const entries: Entry[] = [
    ...purchases.rows.map((purchase): Entry => ({ kind: 'purchase', on: purchase.purchasedOn, purchase })),
    ...touchpoints.rows.map((touchpoint): Entry => ({
      kind: 'touchpoint',
      on: touchpoint.happenedOn,
      touchpoint,
    })),
  ]
  const from = [
    knownFrom(purchases, ({ purchasedOn }) => purchasedOn),
    knownFrom(touchpoints, ({ happenedOn }) => happenedOn),
  ].reduce((latest, day) => (day > latest ? day : latest))
  return entries
    .filter((entry) => entry.on >= from)
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
}

/** The day from which on everything of a kind is loaded; '' when all of it is. */
function knownFrom<Item>({ rows, total }: Loaded<Item>, dayOf: (item: Item) => string): string {
  const oldest = rows.at(-1)
  if (rows.length >= total) return ''
  return oldest === undefined ? '9999-12-31' : dayOf(oldest)
}
