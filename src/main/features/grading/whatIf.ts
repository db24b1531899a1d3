import type { OutputOf } from '../../../shared/operations/index'
import type { Bounds } from '../../../shared/operations/settings'
import { grades, type Grade } from '../../../shared/values'
import { inSnapshot } from '../../database/sql'
import type { ReadContext } from '../context'
import { known, scoreColumn } from './columns'
import { assess, overridesInForce } from './regrade'
import { archivedCustomers, gradeOfStanding, standingsBefore, type CriterionRule } from './regrade.queries'
import { gradeOf } from './rules'
import { namesOf, revenues12m } from './whatIf.queries'

/** What would be if these were the rules. */
export interface Draft {
  /** The criteria that are switched on. */
  criteria: CriterionRule[]
  bounds: Bounds
  /** How many of those who would move are named. */
  limit: number
}

/** One customer before and after. */
interface Move {
  id: number
  from: Grade
  to: Grade
  scoreBefore: number | null
  scoreAfter: number | null
  revenue12m: number
}

/**
 * Who would move if the criteria and bounds were these: everyone is valued and graded by the same rules as when they
 * are saved, and nothing is written. Grades the owner has set stay, as they would; archived customers are left out.
 */
export function whatIf(context: ReadContext, draft: Draft): OutputOf<'grading.whatIf'> {
  // All columns are of the same customers, whatever is written meanwhile.
  const everyone = inSnapshot(context.db, () => movesBy(context, draft))
  const movers = everyone
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => other.revenue12m - one.revenue12m || one.id - other.id)
  const named = movers.slice(0, draft.limit)
  const names = namesOf(
    context.db,
    named.map(({ id }) => id),
  )
  const sums = new Map<string, { customers: number; revenue12m: number }>()
  for (const { from, to, revenue12m } of everyone) {
    for (const key of [`from ${from}`, `to ${to}`, `${from} ${to}`]) {
      const sum = sums.get(key)
      if (!sum) sums.set(key, { customers: 1, revenue12m })
      else {
        sum.customers += 1
        sum.revenue12m += revenue12m
      }
    }
  }
  const sumOf = (key: string) => sums.get(key) ?? { customers: 0, revenue12m: 0 }
  return {
    asOf: context.asOf,
    total: everyone.length,
    moved: movers.length,
    grades: grades.map((grade) => ({ grade, before: sumOf(`from ${grade}`), after: sumOf(`to ${grade}`) })),
    moves: grades.flatMap((from) =>
      grades.flatMap((to) =>
        from !== to && sums.has(`${from} ${to}`) ? [{ from, to, ...sumOf(`${from} ${to}`) }] : [],
      ),
    ),
    movers: named.map((move) => ({ ...move, name: names.get(move.id) ?? '' })),
  }
}

function movesBy({ db, figures, asOf }: ReadContext, { criteria, bounds }: Draft): Move[] {
  const { ids, values } = assess(db, figures, 'all', asOf, criteria)
  const weights = criteria.map(({ weight }) => weight)
  const scores = scoreColumn(weights, values, ids.length)
  const before = standingsBefore(db, figures, 'all')
  const [archived, overrides] = [archivedCustomers(db), overridesInForce(db, asOf)]
  const revenues = revenues12m(db, figures)
  return ids.flatMap((id, index) => {
    if (archived.has(id)) return []
    const scoreAfter = known(scores[index])
    const from = gradeOfStanding(before.codes[index] ?? 0)
    const to = overrides.get(id) ?? gradeOf(scoreAfter, bounds)
    const scoreBefore = before.scores[index] ?? null
    return [{ id, from, to, scoreBefore, scoreAfter, revenue12m: revenues[index] ?? 0 }]
  })
}
