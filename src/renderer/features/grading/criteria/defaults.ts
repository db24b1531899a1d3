import type { z } from 'zod'
import type { Band, criterionDraftSchema, Measure } from '../../../../shared/operations/grading'

export type CriterionDraft = z.input<typeof criterionDraftSchema>

/** Measures that count money, in minor units. */
export function isMoney(measure: Measure): boolean {
  return measure !== 'averageDaysLate' && measure !== 'orders' && measure !== 'recency'
}

const fewerIsBetter = [100, 80, 60, 40, 20, 0]
const moreIsBetter = [0, 25, 50, 75, 100]

const starts: Readonly<Record<'averageDaysLate' | 'recency' | 'orders' | 'money', readonly number[]>> = {
  averageDaysLate: [3, 8, 15, 31, 61],
  recency: [31, 91, 181, 366, 731],
  orders: [2, 5, 10, 20],
  money: [100_000, 250_000, 500_000, 1_000_000],
}

/** Bands to begin with; the owner makes them theirs. */
export function usualBands(measure: Measure): Band[] {
  const from = isMoney(measure) ? starts.money : starts[measure as 'averageDaysLate' | 'recency' | 'orders']
  const values = measure === 'averageDaysLate' || measure === 'recency' ? fewerIsBetter : moreIsBetter
  return values.map((value, index) => ({ from: from[index - 1] ?? null, value }))
}

/** One more band above the last. */
export function nextBand(bands: readonly Band[], measure: Measure): Band {
  const last = bands.at(-1)
  const step = isMoney(measure) ? 100_000 : 10
  return { from: (last?.from ?? 0) + step, value: last?.value ?? 50 }
}

/** What is asked when a criterion comes from somewhere else now. */
export function ofKind(
  kind: CriterionDraft['kind'],
): Pick<CriterionDraft, 'kind' | 'measure' | 'method' | 'bands'> {
  return kind === 'rated'
    ? { kind, measure: null, method: null, bands: [] }
    : { kind, measure: 'contribution12m', method: 'rank', bands: [] }
}

/** A new criterion, to be named. */
export function newCriterion(): CriterionDraft {
  return { name: '', about: '', weight: 20, enabled: true, ...ofKind('rated') }
}
