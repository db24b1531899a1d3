import { twelveMonthsStart } from '../shared/dates'
import { gradeCauseSchema } from '../shared/operations/grading'
import type { Settings } from '../shared/operations/settings'
import type { Database } from './database/sql'
import {
  clearDirty,
  countFigures,
  countServed,
  createFiguresAsOf,
  customerCount,
  derivedState,
  dirtyCount,
  markSettled,
  servedOutOfStep,
  type FiguresTable,
} from './features/figures/queries'
import { refreshSearch } from './features/figures/search.queries'
import { beginDay, keepMonth } from './features/grading/overview/months.queries'
import { regrade } from './features/grading/regrade'
import { refreshFit } from './features/personas/refreshFit'
import { readSettings } from './features/settings/queries'

/**
 * Keeps what is derived in step with what it is derived from: figures → fit → grades, and search. Triggers have noted
 * what is out of step; this runs inside the transaction that changed it, or in one of its own.
 */

/** Up to here, everyone is graded anew inside the write that shifts the ranks; it stays under the blink of an eye. */
export const SMALL_BUSINESS = 2000

interface Moment {
  today: string
  now: string
}

/** The day figures are for, unless a question names another. */
export function settledDay(settings: Settings, today: string): string {
  return settings.lookAsOf ?? today
}

/** True while something that concerns every customer is out of step. */
export function needsSettling(db: Database, today: string): boolean {
  const state = derivedState(db)
  if (state.all_figures === 1 || state.all_fit === 1 || state.all_grades === 1) return true
  if (servedOutOfStep(db) || dirtyCount(db) > 0) return true
  return state.as_of !== settledDay(readSettings(db), today)
}

/** Brings everything that is out of step in step, whatever it takes. */
export function settleEverything(db: Database, moment: Moment): void {
  const state = derivedState(db)
  const settings = readSettings(db)
  const asOf = settledDay(settings, moment.today)
  const neverCounted = state.as_of === null
  // The figures are still those of the day that is over: its last state is the month's.
  if (state.as_of !== null && state.as_of !== asOf) keepMonth(db, state.as_of, moment.today)
  const figures = state.all_figures === 1 || state.as_of !== asOf ? 'all' : 'dirty'
  const parameters = figuresParameters(settings, asOf)
  // Of a change of criteria nobody is out of step but by grade; to find that out again in each step takes a twentieth of it.
  const isAnyoneDirty = dirtyCount(db) > 0
  const isNeeded = (scope: 'all' | 'dirty') => scope === 'all' || isAnyoneDirty
  const search = neverCounted ? 'all' : 'dirty'
  const fit = state.all_fit === 1 ? 'all' : 'dirty'
  if (isNeeded(figures)) countFigures(db, 'main.customer_figures', figures, parameters)
  if (figures === 'dirty' && servedOutOfStep(db)) countServed(db, parameters)
  if (isNeeded(search)) refreshSearch(db, search)
  if (isNeeded(fit)) refreshFit(db, 'main.customer_figures', fit)
  regrade(db, 'main.customer_figures', figures === 'all' || state.all_grades === 1 ? 'all' : 'dirty', {
    asOf,
    bounds: settings.bounds,
    log: { at: moment.now, cause: gradeCauseSchema.catch('data').parse(state.cause) },
  })
  clearDirty(db)
  markSettled(db, asOf)
  beginDay(db, asOf, moment.today)
}

/**
 * Brings the customers a write touched in step before it commits. In a small business that is everyone; in a large
 * one the others follow in {@link settleEverything}, which the caller starts right after when this returns false.
 */
export function settleWrite(db: Database, moment: Moment): boolean {
  if (customerCount(db) <= SMALL_BUSINESS || !needsSettling(db, moment.today)) {
    if (needsSettling(db, moment.today)) settleEverything(db, moment)
    return true
  }
  if (dirtyCount(db) === 0) return false
  const settings = readSettings(db)
  const state = derivedState(db)
  const asOf = state.as_of ?? settledDay(settings, moment.today)
  countFigures(db, 'main.customer_figures', 'dirty', figuresParameters(settings, asOf))
  refreshSearch(db, 'dirty')
  refreshFit(db, 'main.customer_figures', 'dirty')
  regrade(db, 'main.customer_figures', 'dirty', {
    asOf,
    bounds: settings.bounds,
    log: { at: moment.now, cause: gradeCauseSchema.catch('data').parse(state.cause) },
  })
  clearDirty(db)
  return !needsSettling(db, moment.today)
}

/** Counts figures, fit and grades for another day, on this connection only; nothing of it is kept. */
export function settleAsOf(db: Database, asOf: string): FiguresTable {
  const settings = readSettings(db)
  createFiguresAsOf(db)
  countFigures(db, 'temp.figures_as_of', 'all', figuresParameters(settings, asOf))
  refreshFit(db, 'temp.figures_as_of', 'all')
  regrade(db, 'temp.figures_as_of', 'all', { asOf, bounds: settings.bounds, log: null })
  return 'temp.figures_as_of'
}

function figuresParameters(settings: Settings, asOf: string) {
  return {
    asOf,
    from12m: twelveMonthsStart(asOf),
    hourlyRate: settings.hourlyRate,
    defaultMarginPercent: settings.defaultMarginPercent,
  }
}
