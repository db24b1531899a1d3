import type { Band, Measure } from '../../../shared/operations/criteria'
import type { Bounds } from '../../../shared/operations/settings'
import type { Grade, GradeLetter } from '../../../shared/values'

/**
 * How a customer gets from facts to a grade. Pure: no database, no clock. The formulas are those of the product's
 * description of grades; anyone gets the same with pencil and paper.
 *
 * 1. Every criterion turns what is known about the customer into a value 0–100, or says unknown.
 * 2. The score is the mean of the values weighted by the criteria's weights, unknown ones left out.
 * 3. The score is compared with the bounds. With less than half of the weight known there is no score.
 */

/** Whether a larger number of a measure speaks for the customer or against. */
export const better: Readonly<Record<Measure, 'more' | 'less'>> = {
  contribution12m: 'more',
  contribution: 'more',
  revenue12m: 'more',
  revenue: 'more',
  orders: 'more',
  recency: 'less',
  averageDaysLate: 'less',
  costToServeRatio: 'less',
  yearsAsCustomer: 'more',
  referralsGiven: 'more',
  latestNps: 'more',
  openComplaints: 'less',
  complaints: 'less',
  fit: 'more',
}

/** Value of a rating 1–5: (rating − 1) × 25, that is 0, 25, 50, 75, 100. */
export function ratingValue(rating: number): number {
  return (rating - 1) * 25
}

/**
 * Value of a number by bands: that of the last band it reaches. Bands are ascending and half-open, [from, next from);
 * the first has no lower end. @throws RangeError without any band
 */
export function bandValue(bands: readonly Band[], number: number): number {
  // A counting loop, as below: for 100,000 customers a function for each band takes three times as long.
  for (let index = bands.length - 1; index >= 0; index--) {
    const band = bands[index]
    if (band && (band.from === null || number >= band.from)) return band.value
  }
  throw new RangeError('a number below the first band')
}

/** Where a number stands among those of all customers it is compared with. */
export interface Place {
  /** How many are worse. */
  worse: number
  /** How many are the same; the customer counts too when it is one of those compared. */
  same: number
  /** How many there are. */
  of: number
}

/**
 * Value by rank: mid-rank percentile × 100 = (worse + same / 2) / of × 100. Ties share; the middle is 50; one alone is
 * 50. Null when there is nobody to compare with.
 */
export function rankValue({ worse, same, of }: Place): number | null {
  return of === 0 ? null : ((worse + same / 2) / of) * 100
}

/**
 * Finds the place of a number among others.
 * @param others numbers of the customers compared with, ascending
 */
export function placeAmong(others: Float64Array, number: number, direction: 'more' | 'less'): Place {
  const below = firstAtLeast(others, number)
  const upTo = firstAbove(others, number, below)
  return {
    worse: direction === 'more' ? below : others.length - upTo,
    same: upTo - below,
    of: others.length,
  }
}

/** How many numbers of an ascending list are below a number: where the first that is not stands. */
export function firstAtLeast(ascending: Float64Array, number: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

function firstAbove(ascending: Float64Array, number: number, from: number): number {
  let [low, high] = [from, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return low
}

/** What the values of the criteria come to. */
export interface Scored {
  /** 0–100, kept to six decimals; null when too little is known. */
  score: number | null
  /** Share 0–1 of the total weight that is known; 0 when nothing has a weight. */
  known: number
}

/**
 * Score = Σ weight × value / Σ weight, over the criteria that have a value. It takes at least half of the total weight
 * to be known; exactly half is enough. When all weights are zero nothing has a say, and there is no score.
 * The score is rounded to six decimals so that the noise of binary fractions never decides a grade.
 * @param weights of the criteria that are switched on, each ≥ 0
 * @param values theirs, in the same order: 0–100, or null for unknown
 */
export function scoreOf(weights: readonly number[], values: readonly (number | null)[]): Scored {
  let [total, known, sum] = [0, 0, 0]
  // Counting loops: this runs once for each of 100,000 customers, and iterators take three times as long.
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0
    const value = values[index] ?? null
    total += weight
    if (value === null) continue
    known += weight
    sum += weight * value
  }
  return { score: scoreFrom(total, known, sum), known: shareKnown(total, known) }
}

/** The score from the total weight, the known weight and Σ weight × value; null when too little is known. */
export function scoreFrom(total: number, known: number, sum: number): number | null {
  if (known <= 0 || shareKnown(total, known) < half) return null
  return Math.min(100, Math.round((sum / known) * 1e6) / 1e6)
}

function shareKnown(total: number, known: number): number {
  return total > 0 ? Math.min(1, known / total) : 0
}

// Half, less a hair: three weights of 0.1 are half of six of them, whatever binary fractions make of it.
const half = 0.5 - 1e-9

/** The grade of a score: A from `bounds.A` on, B from `bounds.B`, C from `bounds.C`, D below; without a score none. */
export function gradeOf(score: number | null, bounds: Bounds): Grade {
  if (score === null) return 'ungraded'
  if (score >= bounds.A) return 'A'
  if (score >= bounds.B) return 'B'
  return score >= bounds.C ? 'C' : 'D'
}

/** What one criterion does to the score. */
export interface Share {
  /** Points of the score it adds. */
  points: number
  /** Points it would add on top if its value were 100. */
  pointsLeft: number
}

/**
 * Points of each criterion: its share of the known weight × its value; points left: the same share × (100 − value).
 * The points of all add up to the score, points and points left to 100. Unknown criteria have none of either, and
 * without a score nobody has.
 */
export function sharesOf(weights: readonly number[], values: readonly (number | null)[]): Share[] {
  const { score } = scoreOf(weights, values)
  const known = weights.reduce(
    (sum, weight, index) => sum + ((values[index] ?? null) === null ? 0 : weight),
    0,
  )
  return weights.map((weight, index) => {
    const value = values[index] ?? null
    if (score === null || value === null) return { points: 0, pointsLeft: 0 }
    return { points: (weight / known) * value, pointsLeft: (weight / known) * (100 - value) }
  })
}

/** The next better grade and the points missing to it; null for an A and without a score. */
export function nextGrade(
  score: number | null,
  bounds: Bounds,
): { grade: Exclude<GradeLetter, 'D'>; points: number } | null {
  if (score === null) return null
  const next = (['C', 'B', 'A'] as const).find((grade) => score < bounds[grade])
  return next ? { grade: next, points: bounds[next] - score } : null
}

/** True while an override is in force: it has no end, or the end is not before the day. */
export function overrideCounts(endsOn: string | null, asOf: string): boolean {
  return endsOn === null || endsOn >= asOf
}

/** Where the score went at the last change of grade; nowhere while one of the two is unknown. */
export function trendOf(before: number | null, after: number | null): 'up' | 'down' | 'same' {
  if (before === null || after === null || before === after) return 'same'
  return after > before ? 'up' : 'down'
}
