import { daysBetween } from '../../../shared/dates'
import type { Figures, Standing } from '../../../shared/operations/customers'
import type { Grade } from '../../../shared/values'

/** The columns of a customer's row in a figures table. */
export interface FiguresRow {
  revenue: number
  revenue_12m: number
  contribution: number
  contribution_12m: number
  estimated_cost: number
  cost_to_serve: number
  cost_to_serve_12m: number
  orders: number
  first_purchase_on: string | null
  last_purchase_on: string | null
  average_days_late: number | null
  open_amount: number
  last_touch_on: string | null
  since_on: string | null
  referrals: number
  latest_nps: number | null
  complaints: number
  open_complaints: number
  score: number | null
  computed_grade: Grade
  grade: Grade
  overridden: 0 | 1
  fit: number | null
}

/** A customer's counted numbers as they are told: sums in minor units, recency in days from the last purchase to `asOf`. */
export function figuresOf(row: FiguresRow, asOf: string): Figures {
  return {
    revenue: row.revenue,
    revenue12m: row.revenue_12m,
    contribution: row.contribution,
    contribution12m: row.contribution_12m,
    estimatedCost: row.estimated_cost,
    costToServe: row.cost_to_serve,
    costToServe12m: row.cost_to_serve_12m,
    orders: row.orders,
    firstPurchaseOn: row.first_purchase_on,
    lastPurchaseOn: row.last_purchase_on,
    recency: row.last_purchase_on === null ? null : daysBetween(row.last_purchase_on, asOf),
    averageDaysLate: row.average_days_late,
    openAmount: row.open_amount,
    lastTouchOn: row.last_touch_on,
    sinceOn: row.since_on,
    referrals: row.referrals,
    latestNps: row.latest_nps,
    complaints: row.complaints,
    openComplaints: row.open_complaints,
  }
}

/** A customer's grade, score and fit as they are told. */
export function standingOf(row: FiguresRow): Standing {
  return {
    grade: row.grade,
    computedGrade: row.computed_grade,
    score: row.score,
    overridden: row.overridden === 1,
    fit: row.fit,
  }
}
