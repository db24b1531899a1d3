import type { z } from 'zod'
import { addDays } from '../../../shared/dates'
import type { newPlanSchema } from '../../../shared/operations/plans'
import type { Playbook } from '../../../shared/operations/planTemplates'
import type { JobContext, ReadContext } from '../context'
import { existingCriteria, existingCustomers, existingPlaybook } from './existing'
import { firstPlaybook } from './queries-templates'
import { insertPlan } from './queries-write'
import { planGradeFor, stepsFor, type NewStep } from './rules'
import { weaknessesOf } from './weaknesses'

/** How long a plan of one's own runs when nothing else is said. */
const OWN_PLAN_DAYS = 90

interface Asked {
  customerId: number
  playbookId?: number | undefined
  criterionIds?: number[] | undefined
}

/** A plan for a customer before it is made. @throws AppError `not-found` */
export function propose(context: ReadContext, { customerId, playbookId, criterionIds }: Asked) {
  const { db, today, t } = context
  const customer = existingCustomers(context, [customerId])[0]
  const grade = planGradeFor(customer?.grade ?? 'ungraded')
  const playbook = playbookId === undefined ? firstPlaybook(db, grade) : existingPlaybook(context, playbookId)
  const { days, steps, weakest } = playbook ?? { days: OWN_PLAN_DAYS, steps: [], weakest: 0 }
  const weaknesses = weaknessesOf(context, customerId, { weakest, criterionIds })
  return {
    playbookId: playbook?.id ?? null,
    grade: playbook?.grade ?? grade,
    name: playbook?.name ?? t('plans:ownPlan'),
    dueOn: addDays(today, days),
    steps: stepsFor({ days, steps }, weaknesses, today).map(({ weakness, ...step }) => ({
      ...step,
      criterion: weakness?.name ?? null,
      pointsLeft: weakness?.pointsLeft ?? null,
      suggestions: [...(weakness?.suggestions ?? [])],
    })),
  }
}

/**
 * Makes a plan for each of the customers.
 * @returns their ids, in the order of the customers
 * @throws AppError `not-found` when a customer, the playbook or a criterion is not there
 */
export function create(context: JobContext, draft: z.output<typeof newPlanSchema>): number[] {
  const { db, t, today, describe } = context
  const playbook = draft.playbookId === null ? null : existingPlaybook(context, draft.playbookId)
  const customers = existingCustomers(context, [...new Set(draft.customerIds)])
  existingCriteria(
    context,
    (draft.steps ?? []).flatMap(({ criterionId }) => (criterionId === null ? [] : [criterionId])),
  )
  const name = draft.name ?? playbook?.name ?? t('plans:ownPlan')
  const [only] = customers
  describe(
    customers.length === 1 && only
      ? t('plans:actions.create', { plan: name, name: only.name })
      : t('plans:actions.createMany', { plan: name, count: customers.length }),
  )
  return customers.map((customer, index) => {
    context.checkCancelled()
    context.progress(index, customers.length)
    const steps = draft.steps ?? ownSteps(context, playbook, customer.id)
    return insertPlan(db, {
      customerId: customer.id,
      playbookId: playbook?.id ?? null,
      grade: draft.grade ?? playbook?.grade ?? planGradeFor(customer.grade),
      name,
      goal: draft.goal,
      startedOn: today,
      dueOn: draft.dueOn ?? lastDay(today, playbook, steps),
      gradeBefore: customer.grade,
      scoreBefore: customer.score,
      steps,
    })
  })
}

/** A playbook's steps for a customer, with those for its weakest criteria. */
export function ownSteps(context: ReadContext, playbook: Playbook | null, customerId: number): NewStep[] {
  if (!playbook) return []
  const weaknesses = weaknessesOf(context, customerId, { weakest: playbook.weakest })
  return stepsFor(playbook, weaknesses, context.today)
}

function lastDay(today: string, playbook: Playbook | null, steps: readonly NewStep[]): string {
  if (playbook) return addDays(today, playbook.days)
  return steps.reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), addDays(today, OWN_PLAN_DAYS))
}
