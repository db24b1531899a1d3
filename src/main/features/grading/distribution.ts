import type { DistributionQuestion } from '../../../shared/operations/criteria'
import type { OutputOf } from '../../../shared/operations/index'
import type { ReadContext } from '../context'
import { comparedCount, ratingCounts } from './distribution.queries'
import { comparedNumbers } from './measures.queries'
import { better, firstAtLeast, placeAmong, rankValue, ratingValue } from './rules'

/** Where today's customers fall by one criterion, saved or not. Archived customers are left out, as in ranks. */

type Distribution = OutputOf<'grading.distribution'>
type Part = Distribution['parts'][number]

/** How many customers each rating, band or fifth of the ranks has, and the numbers as a histogram. */
export function distribution(
  { db, figures, asOf }: ReadContext,
  { id, measure, method, bands }: DistributionQuestion,
): Distribution {
  const total = comparedCount(db)
  if (measure === null) {
    const parts = ratingParts(id === undefined ? [] : ratingCounts(db, id))
    return { asOf, total, unknown: total - sumOf(parts), parts, histogram: null }
  }
  const numbers = Float64Array.from(comparedNumbers(db, figures, measure, asOf)).sort()
  const parts = method === 'bands' ? bandParts(numbers, bands) : rankParts(numbers, better[measure])
  const starts = method === 'bands' ? bands.flatMap(({ from }) => (from === null ? [] : [from])) : []
  return { asOf, total, unknown: total - numbers.length, parts, histogram: histogramOf(numbers, starts) }
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { customers }) => sum + customers, 0)
}

function ratingParts(counts: readonly { value: number; customers: number }[]): Part[] {
  return [1, 2, 3, 4, 5].map((rating) => ({
    customers: counts.find(({ value }) => value === rating)?.customers ?? 0,
    value: ratingValue(rating),
    from: rating,
    upTo: null,
  }))
}

/**
 * How many numbers are in each band.
 * @param numbers ascending
 */
export function bandParts(numbers: Float64Array, bands: DistributionQuestion['bands']): Part[] {
  return bands.map(({ from, value }, index) => {
    const upTo = bands[index + 1]?.from ?? null
    const first = from === null ? 0 : firstAtLeast(numbers, from)
    const next = upTo === null ? numbers.length : firstAtLeast(numbers, upTo)
    return { customers: Math.max(0, next - first), value, from, upTo }
  })
}

const fifths = [0, 20, 40, 60, 80]

/**
 * How many customers have a rank in each fifth of 0–100, the lowest first, and which numbers those are; `value` is where
 * the fifth begins. Ties share a rank, so a fifth can hold many or none.
 * @param numbers ascending
 */
export function rankParts(numbers: Float64Array, direction: 'more' | 'less'): Part[] {
  const parts = fifths.map((value): Part => ({ customers: 0, value, from: null, upTo: null }))
  for (let first = 0; first < numbers.length;) {
    const number = numbers[first] ?? 0
    const place = placeAmong(numbers, number, direction)
    const rank = rankValue(place) ?? 0
    const part = parts[Math.min(4, Math.floor(rank / 20))]
    if (part) {
      part.customers += place.same
      part.from = part.from === null ? number : Math.min(part.from, number)
      part.upTo = part.upTo === null ? number : Math.max(part.upTo, number)
    }
    first += place.same
  }
  return parts
}

/** Bars of a histogram. */
const mostBars = 60

/**
 * Numbers in bars of one width, which is a round one. Bars reach from the lowest to the highest percentile, and to where
 * bands begin; what lies beyond is in the first and the last.
 * @param numbers ascending
 * @param starts where bands begin
 */
export function histogramOf(numbers: Float64Array, starts: readonly number[]): Distribution['histogram'] {
  if (numbers.length === 0) return null
  const at = (share: number) => numbers[Math.round((numbers.length - 1) * share)] ?? 0
  const lowest = Math.min(at(0.01), ...starts)
  const highest = Math.max(at(0.99), ...starts)
  const width = roundWidth((highest - lowest) / mostBars)
  const from = Math.floor(lowest / width) * width
  const bars = Math.floor((highest - from) / width) + 1
  const counts = Array.from({ length: bars }, (_, bar) => {
    const first = bar === 0 ? 0 : firstAtLeast(numbers, from + bar * width)
    const next = bar === bars - 1 ? numbers.length : firstAtLeast(numbers, from + (bar + 1) * width)
    return next - first
  })
  return { from, width, counts }
}

/** The next of 1, 2, 5, 10, 20, … that is not less; at least 1. */
function roundWidth(width: number): number {
  if (width <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  return [1, 2, 5, 10].map((part) => part * power).find((round) => round >= width - 1e-9) ?? width
}
