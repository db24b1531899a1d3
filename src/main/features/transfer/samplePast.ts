import { addDays, addMonths, twelveMonthsStart } from '../../../shared/dates'
import type { Settings } from '../../../shared/operations/settings'
import type { Database } from '../../database/sql'
import { countFigures, createFiguresAsOf, forgetDay } from '../figures/queries'
import { keepMonth } from '../grading/overview/months.queries'
import { regrade } from '../grading/regrade'
import { refreshFit } from '../personas/refreshFit'
import { logGradesOf } from './samplePast.queries'

const months = 12

/** The moment since which the sample's customers are known. */
export function sampleBegan(today: string): string {
  return noonOf(addDays(monthEnds(today)[0] ?? today, -1))
}

/**
 * Gives the sample the grades it would have had at the end of each of the last 12 months, so that there is something to
 * see of how they went. Counted as figures of another day are; what has come since is logged once everything is settled.
 */
export function addPastGrades(db: Database, settings: Settings, today: string): void {
  const { hourlyRate, defaultMarginPercent, bounds } = settings
  forgetDay(db)
  for (const asOf of monthEnds(today)) {
    createFiguresAsOf(db)
    const from12m = twelveMonthsStart(asOf)
    countFigures(db, 'temp.figures_as_of', 'all', { asOf, from12m, hourlyRate, defaultMarginPercent })
    refreshFit(db, 'temp.figures_as_of', 'all')
    regrade(db, 'temp.figures_as_of', 'all', { asOf, bounds, log: null })
    logGradesOf(db, noonOf(asOf))
    keepMonth(db, asOf, today, 'temp.figures_as_of')
  }
}

/** The last days of the months before this one, oldest first. */
function monthEnds(today: string): string[] {
  const thisMonth = `${today.slice(0, 7)}-01`
  return Array.from({ length: months }, (_, index) => addDays(addMonths(thisMonth, index + 1 - months), -1))
}

function noonOf(day: string): string {
  return `${day}T12:00:00.000Z`
}
