import { AppError } from '../../../shared/errors'
import { changedOnly } from '../../../shared/objects'
import type { plansOperations } from '../../../shared/operations/plans'
import type { FeatureOperations, ReadContext } from '../context'
import { stepHead, type StepHead } from './queries'
import { deleteStep, insertStep, nextPosition, updateStep } from './queries-write'
import { existingCriteria, existingPlan } from './existing'
import { snoozedTo } from './rules'

type StepOperations = Pick<
  FeatureOperations<typeof plansOperations>,
  'plans.addStep' | 'plans.saveStep' | 'plans.doStep' | 'plans.snoozeStep' | 'plans.removeStep'
>

/** addStep · saveStep · doStep · snoozeStep · removeStep */
export const stepOperations: StepOperations = {
  'plans.addStep': (context, { planId, ...step }) => {
    const { db, t, describe } = context
    const { customerId, customerName } = existingPlan(context, planId)
    if (step.criterionId !== null) existingCriteria(context, [step.criterionId])
    describe(t('plans:actions.addStep', { step: step.text, name: customerName }))
    return { id: insertStep(db, { planId, customerId }, { ...step, position: nextPosition(db, planId) }) }
  },

  'plans.saveStep': (context, { id, changes: asked }) => {
    const { db, t, describe } = context
    const { plan, step } = existingStep(context, id)
    const changes = changedOnly(step, asked)
    describe(t('plans:actions.saveStep', { step: changes.text ?? step.text, name: plan.customerName }))
    updateStep(db, id, changes)
    return { id }
  },

  'plans.doStep': (context, { id, done, outcome }) => {
    const { db, t, today, describe } = context
    const { plan, step } = existingStep(context, id)
    describe(
      t(done ? 'plans:actions.doStep' : 'plans:actions.undoStep', {
        step: step.text,
        name: plan.customerName,
      }),
    )
    const doneOn = done ? (step.doneOn ?? today) : null
    updateStep(db, id, changedOnly({ doneOn: step.doneOn, outcome: step.outcome }, { doneOn, outcome }))
    return { id }
  },

  'plans.snoozeStep': (context, { id, days }) => {
    const { db, t, today, describe } = context
    const { plan, step } = existingStep(context, id)
    const dueOn = snoozedTo(step.dueOn, today, days)
    describe(t('plans:actions.snoozeStep', { step: step.text, name: plan.customerName }))
    updateStep(db, id, { dueOn })
    return { id, dueOn }
  },

  'plans.removeStep': (context, { id }) => {
    const { db, t, describe } = context
    const { plan, step } = existingStep(context, id)
    describe(t('plans:actions.removeStep', { step: step.text, name: plan.customerName }))
    deleteStep(db, id)
    return { id }
  },
}

/** @throws AppError `not-found` when there is no such step */
function existingStep({ db, t }: ReadContext, id: number): StepHead {
  const found = stepHead(db, id)
  if (!found) throw new AppError('not-found', t('plans:errors.stepNotFound'))
  return found
}
