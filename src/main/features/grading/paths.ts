import { AppError } from '../../../shared/errors'
import type { GradePath, PathChange } from '../../../shared/operations/grading'
import type { Criterion } from '../../../shared/operations/criteria'
import type { OutputOf } from '../../../shared/operations/index'
import type { ReadContext } from '../context'
import {
  betterBands,
  betterRanks,
  betterRatings,
  cheapestPath,
  type Improvable,
  type Improvement,
} from './path'
import { comparedNumbers } from './measures.queries'
import { changeText } from './pathWords'
import { readCriteria, standingOfCustomer } from './queries'
import { assess } from './regrade'
import { isArchived, type CriterionRule } from './regrade.queries'
import { better, gradeOf, nextGrade, scoreFrom, scoreOf } from './rules'

/** A criterion that has a value, with everything the path needs of it. */
interface Part extends Improvable {
  criterion: Criterion
  number: number
}

/**
 * The cheapest paths of a customer to the next grade and to A.
 * @throws AppError `not-found` when there is no such customer
 */
export function pathsOf(context: ReadContext, customerId: number): OutputOf<'grading.path'> {
  const { db, t, figures, asOf, settings } = context
  if (!standingOfCustomer(db, figures, customerId)) throw new AppError('not-found', t('grading:noCustomer'))
  const { criteria: rules, numbersOf, valuesOf } = assess(db, figures, customerId, asOf)
  const [numbers, values] = [numbersOf(0), valuesOf(0)]
  const { score } = scoreOf(
    rules.map(({ weight }) => weight),
    values,
  )
  const whole = new Map(readCriteria(db).map((criterion) => [criterion.id, criterion]))
  const among = !isArchived(db, customerId)
  const parts = rules.flatMap((rule, slot): Part[] => {
    const [criterion, number, value] = [whole.get(rule.id), numbers[slot] ?? null, values[slot] ?? null]
    if (!criterion || number === null || value === null) return []
    const improvements = improvementsBy(context, rule, number, among)
    return [{ criterion, number, value, weight: rule.weight, influence: criterion.influence, improvements }]
  })
  const next = nextGrade(score, settings.bounds)
  const goals = next === null ? [] : next.grade === 'A' ? (['A'] as const) : ([next.grade, 'A'] as const)
  return {
    customerId,
    asOf,
    computedGrade: gradeOf(score, settings.bounds),
    score,
    unknown: rules.flatMap(({ id, weight }, slot) =>
      values[slot] === null && weight > 0 ? [whole.get(id)?.name ?? ''] : [],
    ),
    paths: goals.map((grade) => pathTo(context, parts, grade)),
  }
}

function improvementsBy(
  { db, figures, asOf }: ReadContext,
  { measure, method, bands }: CriterionRule,
  number: number,
  among: boolean,
): Improvement[] {
  if (measure === null) return betterRatings(number)
  if (method === 'bands') return betterBands(bands, number)
  const numbers = Float64Array.from(comparedNumbers(db, figures, measure, asOf)).sort()
  return betterRanks({ numbers, among, direction: better[measure] }, number)
}

function pathTo(context: ReadContext, parts: readonly Part[], grade: 'A' | 'B' | 'C'): GradePath {
  const found = cheapestPath(parts, context.settings.bounds[grade])
  if (found === null) return { grade, changes: null, score: null }
  const known = parts.reduce((sum, { weight }) => sum + weight, 0)
  const sum = parts.reduce((total, part, slot) => total + part.weight * (found[slot]?.value ?? part.value), 0)
  const changes = parts.flatMap((part, slot): PathChange[] => {
    const improvement = found[slot]
    if (!improvement) return []
    const { criterion, number, weight, value, influence } = part
    const points = (weight / known) * (improvement.value - value)
    return [
      {
        criterionId: criterion.id,
        name: criterion.name,
        from: number,
        to: improvement.number,
        side: improvement.side,
        points,
        influence,
        actions: criterion.actions,
        text: changeText(criterion.measure, number, improvement, context),
      },
    ]
  })
  changes.sort((one, other) => Number(other.influence) - Number(one.influence) || other.points - one.points)
  return { grade, changes, score: scoreFrom(known, known, sum) }
}
