import type { Band } from '../../../shared/operations/criteria'
import { bandValue, firstAtLeast, placeAmong, rankValue, ratingValue, scoreFrom } from './rules'

/**
 * The path to a better grade: the smallest set of changes, criterion by criterion, that lifts a score to a bound. Pure.
 * A change is made of steps: one point of a rating, one band, or one fifth of a rank.
 */

/** How a number has to stand to the one named. */
export type Side = 'atLeast' | 'atMost' | 'under'

/** One way to improve by a criterion. */
export interface Improvement {
  /** How many steps up it is. */
  steps: number
  /** The rating or number to reach. */
  number: number
  side: Side
  /** 0–100: what it is worth then; more than now. */
  value: number
}

/** A criterion that has a value. */
export interface Improvable {
  weight: number
  /** 0–100: what it is worth now. */
  value: number
  /** The owner has a hand in it. */
  influence: boolean
  improvements: readonly Improvement[]
}

/** Better ratings than this one, a step for each point. */
export function betterRatings(rating: number): Improvement[] {
  return [2, 3, 4, 5]
    .filter((better) => better > rating)
    .map((better) => ({
      steps: better - rating,
      number: better,
      side: 'atLeast' as const,
      value: ratingValue(better),
    }))
}

/** Bands worth more than the one a number is in, a step for each band on the way, whichever way that is. */
export function betterBands(bands: readonly Band[], number: number): Improvement[] {
  const value = bandValue(bands, number)
  const here = bands.findLastIndex(({ from }) => from === null || number >= from)
  return bands.flatMap((band, index): Improvement[] => {
    if (band.value <= value) return []
    const steps = Math.abs(index - here)
    if (index > here)
      return [{ steps, number: band.from ?? number, side: 'atLeast' as const, value: band.value }]
    const upTo = bands[index + 1]?.from
    return upTo == null ? [] : [{ steps, number: upTo, side: 'under' as const, value: band.value }]
  })
}

/** What a rank is measured against. */
export interface Field {
  /** Numbers of the customers compared with, the customer's own among them when it is compared, ascending. */
  numbers: Float64Array
  /** The customer is one of those compared. */
  among: boolean
  direction: 'more' | 'less'
}

const fifths = [20, 40, 60, 80, 100]

/**
 * Numbers of others that would lift a rank into a better fifth, a step for each fifth; the last one is the best number
 * of all. Reaching another's number is to tie with it.
 */
export function betterRanks({ numbers, among, direction }: Field, number: number): Improvement[] {
  const others = among ? without(numbers, number) : numbers
  if (others.length === 0) return []
  const worth = (tied: number) => {
    const { worse, same, of } = placeAmong(others, tied, direction)
    return rankValue(among ? { worse, same: same + 1, of: of + 1 } : { worse, same, of }) ?? 0
  }
  const now = worth(number)
  // From the worst to the best, whichever way that is.
  const nth = (place: number) => others[direction === 'more' ? place : others.length - 1 - place] ?? number
  const found: Improvement[] = []
  for (const fifth of fifths.filter((mark) => mark > now)) {
    let [low, high] = [0, others.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (worth(nth(middle)) >= fifth) high = middle
      else low = middle + 1
    }
    const reached = nth(low)
    const value = worth(reached)
    if (value <= now || found.at(-1)?.number === reached) continue
    const side = direction === 'more' ? 'atLeast' : 'atMost'
    found.push({ steps: found.length + 1, number: reached, side, value })
  }
  return found
}

function without(ascending: Float64Array, number: number): Float64Array {
  const at = firstAtLeast(ascending, number)
  if (ascending[at] !== number) return ascending
  const others = new Float64Array(ascending.length - 1)
  others.set(ascending.subarray(0, at))
  others.set(ascending.subarray(at + 1), at)
  return others
}

/** What is chosen so far: how much it costs, and what it adds to Σ weight × value. */
interface Choice {
  /** Steps by criteria the owner has no hand in. */
  outside: number
  steps: number
  /** How many criteria change. */
  changes: number
  gain: number
  /** The improvement by each criterion looked at so far. */
  chosen: readonly (Improvement | null)[]
}

const nothing: Choice = { outside: 0, steps: 0, changes: 0, gain: 0, chosen: [] }

/**
 * The cheapest improvements that lift the score to a bound: fewest steps by criteria the owner has no hand in, then
 * fewest steps, then fewest criteria, then the largest gain. Exact: a knapsack over the criteria in which only choices
 * that no cheaper one outdoes are kept; costs are compared part by part, so what outdoes a choice outdoes its
 * continuations too. What is unknown stays unknown.
 * @param bound the score to reach, 0–100
 * @returns an improvement or null for each criterion, or null when even the best of all is not enough
 */
export function cheapestPath(criteria: readonly Improvable[], bound: number): (Improvement | null)[] | null {
  const known = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const now = criteria.reduce((sum, { weight, value }) => sum + weight * value, 0)
  const reaches = ({ gain }: Choice) => (scoreFrom(known, known, now + gain) ?? -1) >= bound
  let choices = [nothing]
  for (const criterion of criteria) {
    const longer = choices.flatMap((choice) => [
      { ...choice, chosen: [...choice.chosen, null] },
      ...criterion.improvements.map((improvement) => withImprovement(choice, criterion, improvement)),
    ])
    choices = worthKeeping(longer, reaches)
  }
  const found = choices.find(reaches)
  return found ? [...found.chosen] : null
}

function withImprovement(choice: Choice, criterion: Improvable, improvement: Improvement): Choice {
  const { weight, value, influence } = criterion
  return {
    outside: choice.outside + (influence ? 0 : improvement.steps),
    steps: choice.steps + improvement.steps,
    changes: choice.changes + 1,
    gain: choice.gain + weight * (improvement.value - value),
    chosen: [...choice.chosen, improvement],
  }
}

/** Cheapest first; of those that cost as much or more only what gains more, and nothing beyond the first that is enough. */
function worthKeeping(choices: Choice[], reaches: (choice: Choice) => boolean): Choice[] {
  choices.sort(byCost)
  const kept: Choice[] = []
  for (const choice of choices) {
    if (choice.gain <= (kept.at(-1)?.gain ?? -1)) continue
    kept.push(choice)
    if (reaches(choice)) break
  }
  return kept
}

/** The order of cost, and of equal cost the larger gain first. */
export function byCost(one: Omit<Choice, 'chosen'>, other: Omit<Choice, 'chosen'>): number {
  return (
    one.outside - other.outside ||
    one.steps - other.steps ||
    one.changes - other.changes ||
    other.gain - one.gain
  )
}
