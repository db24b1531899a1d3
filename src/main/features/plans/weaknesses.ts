import type { Criterion } from '../../../shared/operations/criteria'
import type { ReadContext } from '../context'
import { readCriteria } from '../grading/queries'
import { assess } from '../grading/regrade'
import { sharesOf } from '../grading/rules'
import { weakestOf, type Weakness } from './rules'

interface Wanted {
  /** How many of the weakest. */
  weakest: number
  /** These instead. */
  criterionIds?: readonly number[] | undefined
}

/** What a plan for a customer should work on, as of the day figures are for. */
export function weaknessesOf(context: ReadContext, customerId: number, wanted: Wanted): Weakness[] {
  const { db, figures, asOf } = context
  if (wanted.weakest === 0 && wanted.criterionIds === undefined) return []
  const { criteria: rules, valuesOf } = assess(db, figures, customerId, asOf)
  const shares = sharesOf(
    rules.map(({ weight }) => weight),
    valuesOf(0),
  )
  const whole = new Map(readCriteria(db).map((one) => [one.id, one]))
  const pointsLeft = new Map(rules.map(({ id }, slot) => [id, shares[slot]?.pointsLeft ?? 0]))
  const ids =
    wanted.criterionIds ??
    weakestOf(
      [...pointsLeft].map(([criterionId, left]) => ({
        criterionId,
        pointsLeft: left,
        influence: whole.get(criterionId)?.influence ?? true,
      })),
      wanted.weakest,
    )
  return ids.flatMap((criterionId) => {
    const criterion = whole.get(criterionId)
    if (!criterion) return []
    const { name } = criterion
    return [
      {
        criterionId,
        name,
        pointsLeft: pointsLeft.get(criterionId) ?? 0,
        suggestions: suggestionsFor(criterion, context),
      },
    ]
  })
}

/** What could be done about a criterion: what the owner wrote down for it, else something of ours. */
function suggestionsFor({ name, measure, actions }: Criterion, { t }: ReadContext): string[] {
  if (actions.length > 0) return [...actions]
  return [t(`plans:suggest.${measure ?? 'rated'}`, { criterion: name })]
}
