import { addDays, twelveMonthsStart } from '../../../../shared/dates'
import type { GradeMonth, gradeOverviewOperations } from '../../../../shared/operations/gradeOverview'
import type { FeatureOperations } from '../../context'
import { effortByGrade, mostOutOfProportion } from './effort'
import { effortRows, effortSums } from './effort.queries'
import { effortSentence } from './effortWords'
import { customersIn, isMove, listedAmong, transitionsOf } from './movers'
import { lastMonths, monthOf } from './months.queries'
import { moverRows, standingsSince } from './movers.queries'

/** movers · months · effort */
export const gradeOverview: FeatureOperations<typeof gradeOverviewOperations> = {
  'grading.movers': ({ db, figures }, { since, from, to, limit, offset }) => {
    const standings = standingsSince(db, figures, endOfDay(since))
    const transitions = transitionsOf(standings)
    const listed = listedAmong(standings, { from, to })
    const page = listed.slice(offset, offset + limit)
    const known = new Map(
      moverRows(
        db,
        figures,
        page.map(([id]) => id),
      ).map((row) => [row.id, row]),
    )
    return {
      since,
      total: standings.length,
      moved: customersIn(transitions.filter(isMove)),
      added: customersIn(transitions.filter((one) => one.from === 'new')),
      transitions,
      listed: listed.length,
      rows: page.flatMap(([id, was, is, revenue12m]) => {
        const row = known.get(id)
        if (!row) return []
        const { name, place, score, at, cause } = row
        const changed = at === null || cause === null ? null : { at, cause }
        return [{ id, name, place, score, from: was, to: is, revenue12m, changed }]
      }),
    }
  },

  'grading.months': ({ db, asOf: day, today, figures }, { limit }) => {
    const months = new Map<string, GradeMonth>()
    const present = monthOf(db, day, today, figures)
    const kept = lastMonths(db, limit).filter(({ month }) => month !== present[0]?.month)
    const all = [...kept, ...present].toSorted((one, other) => (one.month < other.month ? -1 : 1))
    for (const { month, asOf, ...held } of all) {
      const known = months.get(month)
      if (known) known.grades.push(held)
      else months.set(month, { month, asOf, grades: [held] })
    }
    return { months: [...months.values()].slice(-limit) }
  },

  'grading.effort': (context, { grade, limit, offset }) => {
    const { db, figures, asOf } = context
    const months = { from12m: twelveMonthsStart(asOf), asOf }
    const grades = effortByGrade(effortSums(db, figures, months))
    const worst = mostOutOfProportion(grades)
    const theirs = grades.find((one) => one.grade === worst?.grade)
    const whose = grade ?? worst?.grade ?? null
    return {
      asOf,
      total: grades.reduce((sum, { customers }) => sum + customers, 0),
      grades,
      focus: worst && {
        grade: worst.grade,
        sentence: effortSentence(worst, theirs?.contribution12m ?? 0, context),
      },
      grade: whose,
      ...(whose === null
        ? { listed: 0, rows: [] }
        : effortRows(db, figures, months, { grade: whose, limit, offset })),
    }
  },
}

/** The moment (ISO, UTC) at which a calendar date is over where this computer stands, as the owner reads moments there. */
function endOfDay(date: string): string {
  return new Date(`${addDays(date, 1)}T00:00:00`).toISOString()
}
