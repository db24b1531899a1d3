import type { Band, Measure } from '../operations/criteria'

const fewerIsBetter = [100, 80, 60, 40, 20, 0]
const moreIsBetter = [0, 25, 50, 75, 100]

/** Where bands begin, and what they are worth, to begin with. */
const usual: Readonly<Record<Measure, readonly [starts: readonly number[], values: readonly number[]]>> = {
  contribution12m: [[0, 50_000, 150_000, 400_000], moreIsBetter],
  contribution: [[0, 100_000, 300_000, 1_000_000], moreIsBetter],
  revenue12m: [[100_000, 250_000, 500_000, 1_000_000], moreIsBetter],
  revenue: [[250_000, 500_000, 1_000_000, 2_500_000], moreIsBetter],
  orders: [[2, 5, 10, 20], moreIsBetter],
  recency: [[31, 91, 181, 366, 731], fewerIsBetter],
  averageDaysLate: [[3, 8, 15, 31, 61], fewerIsBetter],
  costToServeRatio: [[2, 5, 10, 20, 35], fewerIsBetter],
  yearsAsCustomer: [[1, 2, 5, 10], moreIsBetter],
  referralsGiven: [
    [1, 2, 3],
    [0, 50, 80, 100],
  ],
  latestNps: [[5, 7, 8, 9], moreIsBetter],
  openComplaints: [
    [1, 2],
    [100, 30, 0],
  ],
  complaints: [
    [1, 2, 3, 5],
    [100, 75, 50, 25, 0],
  ],
  fit: [[20, 40, 60, 80], moreIsBetter],
}

/** Bands to begin with; the owner makes them theirs. */
export function usualBands(measure: Measure): Band[] {
  const [starts, values] = usual[measure]
  return values.map((value, index) => ({ from: starts[index - 1] ?? null, value }))
}

/** True for what an owner can hardly do anything about. */
export function isBeyondInfluence(measure: Measure): boolean {
  return ['yearsAsCustomer', 'fit', 'referralsGiven'].includes(measure)
}
