import type { Effort } from '../../../../shared/operations/gradeOverview'
import { grades, type Grade } from '../../../../shared/values'
import { shareOf } from '../shares'

/**
 * The effort check: what each grade brings beside what it takes. Pure: no database, no clock.
 */

/** What the customers of a grade bring and take in 12 months; money in minor units. */
export type EffortSums = Pick<
  Effort,
  'grade' | 'customers' | 'revenue12m' | 'contribution12m' | 'costToServe12m' | 'minutes12m'
>

const nobody = { customers: 0, revenue12m: 0, contribution12m: 0, costToServe12m: 0, minutes12m: 0 }

/** Every grade with its shares of the whole, A first; those nobody has are there with nothing. */
export function effortByGrade(sums: readonly EffortSums[]): Effort[] {
  const known = new Map(sums.map((row) => [row.grade, row]))
  const rows = grades.map((grade): EffortSums => known.get(grade) ?? { ...nobody, grade })
  const whole = (of: (row: EffortSums) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const customers = whole((row) => row.customers)
  const revenue = whole((row) => row.revenue12m)
  const contribution = whole((row) => row.contribution12m)
  const costToServe = whole((row) => row.costToServe12m)
  const minutes = whole((row) => row.minutes12m)
  return rows.map((row) => ({
    ...row,
    customersShare: shareOf(row.customers, customers),
    revenueShare: shareOf(row.revenue12m, revenue),
    contributionShare: shareOf(row.contribution12m, contribution),
    costToServeShare: shareOf(row.costToServe12m, costToServe),
    minutesShare: shareOf(row.minutes12m, minutes),
  }))
}

/** Where effort and contribution are furthest apart. */
export interface Disproportion {
  grade: Grade
  /** What the effort is counted in. */
  of: 'time' | 'cost'
  /** Its share (0–1) of the time, or of the cost to serve. */
  effortShare: number
  /** Its share of the contribution; negative when it costs more than it brings. */
  contributionShare: number
}

/** Less than a hundredth is not to be seen in a sentence that speaks in whole percent. */
const noticeable = 0.01

/**
 * The grade whose share of the effort is furthest above its share of the contribution; of two that are equally far the
 * better one. Effort is time where any is known, else cost to serve. Null when nothing is known of effort or
 * contribution, and when no grade stands out by a hundredth.
 */
export function mostOutOfProportion(rows: readonly Effort[]): Disproportion | null {
  const of = rows.some(({ minutesShare }) => minutesShare !== null) ? 'time' : 'cost'
  let worst: Disproportion | null = null
  for (const { grade, minutesShare, costToServeShare, contributionShare } of rows) {
    const effortShare = of === 'time' ? minutesShare : costToServeShare
    if (effortShare === null || contributionShare === null) continue
    const above = effortShare - contributionShare
    if (above < noticeable || (worst && above <= worst.effortShare - worst.contributionShare)) continue
    worst = { grade, of, effortShare, contributionShare }
  }
  return worst
}
