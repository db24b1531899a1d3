import { addDays } from '../../../shared/dates'
import { AppError } from '../../../shared/errors'
import { changedOnly } from '../../../shared/objects'
import { planPlaces, type plansOperations } from '../../../shared/operations/plans'
import type { FeatureOperations, ReadContext, WriteContext } from '../context'
import { standingOfCustomer } from '../grading/queries'
import { existingPlan, existingPlaybook } from './existing'
import { create, ownSteps, propose } from './make'
import {
  planCount,
  planCounts,
  planDetails,
  planRows,
  stepsDue,
  stepsOf,
  type PlanHead,
  type PlansView,
} from './queries'
import { deletePlan, insertPlan, setState, updatePlan } from './queries-write'
import { SOON_DAYS } from './rules'
import { stepOperations } from './steps'

/**
 * list · board · get · propose · create · update · extend · close · reopen · remove · due, and those of steps
 */
export const plans: FeatureOperations<typeof plansOperations> = {
  'plans.list': (context, { limit, offset, ...filter }) => {
    const view = viewOf(context)
    return {
      total: sum(planCounts(context.db, view, filter).values()),
      rows: planRows(context.db, view, filter, { limit, offset }),
    }
  },

  'plans.board': (context, { limit, ...filter }) => {
    const { db } = context
    const view = viewOf(context)
    const counts = planCounts(db, view, filter)
    const columns = planPlaces.map((place) => ({
      place,
      count: counts.get(place) ?? 0,
      plans: planRows(db, view, { ...filter, places: [place] }, { limit, offset: 0 }),
    }))
    return { total: planCount(db), columns }
  },

  'plans.get': (context, { id }) => {
    const { db, figures, t } = context
    const [row] = planRows(db, viewOf(context), { id }, { limit: 1, offset: 0 })
    const details = planDetails(db, figures, id)
    if (!row || !details) throw new AppError('not-found', t('plans:errors.notFound'))
    return {
      ...row,
      ...details,
      customerArchived: details.customerArchived === 1,
      stepList: stepsOf(db, id),
    }
  },

  'plans.propose': propose,

  'plans.create': (context, draft) => ({ ids: create(context, draft) }),

  'plans.update': (context, { id, changes: asked }) => {
    const { db, t, describe } = context
    const plan = existingPlan(context, id)
    const changes = changedOnly({ name: plan.name, goal: plan.goal, dueOn: plan.dueOn }, asked)
    describe(t('plans:actions.update', { plan: changes.name ?? plan.name, name: plan.customerName }))
    updatePlan(db, id, changes)
    return { id }
  },

  'plans.extend': (context, { id, dueOn }) => {
    const { db, t, describe } = context
    const plan = openPlan(context, id)
    if (dueOn <= plan.dueOn) {
      const message = t('plans:errors.notLater')
      throw new AppError('invalid', message, [{ path: 'dueOn', message }])
    }
    describe(t('plans:actions.extend', { plan: plan.name, name: plan.customerName }))
    updatePlan(db, id, { dueOn })
    return { id }
  },

  'plans.close': (context, { id, state, outcome, partWith }) => {
    const { db, t, today, describe } = context
    const plan = openPlan(context, id)
    const parting = partWith === undefined ? null : existingPlaybook(context, partWith)
    if (parting && state !== 'letGo') throw new AppError('invalid', t('plans:errors.notLetGo'))
    describe(t(`plans:actions.${state}`, { plan: plan.name, name: plan.customerName }))
    const now = standingNow(context, plan)
    setState(db, id, { state, outcome, closedOn: today, gradeAfter: now.grade, scoreAfter: now.score })
    const partingPlanId =
      parting &&
      insertPlan(db, {
        customerId: plan.customerId,
        playbookId: parting.id,
        grade: parting.grade,
        name: parting.name,
        goal: '',
        startedOn: today,
        dueOn: addDays(today, parting.days),
        gradeBefore: now.grade,
        scoreBefore: now.score,
        steps: ownSteps(context, parting, plan.customerId),
      })
    return { id, partingPlanId }
  },

  'plans.reopen': (context, { id }) => {
    const { db, t, describe } = context
    const plan = existingPlan(context, id)
    if (plan.state === 'open') throw new AppError('conflict', t('plans:errors.open'))
    describe(t('plans:actions.reopen', { plan: plan.name, name: plan.customerName }))
    setState(db, id, { state: 'open' })
    return { id }
  },

  'plans.remove': (context, { id }) => {
    const { db, t, describe } = context
    const plan = existingPlan(context, id)
    describe(t('plans:actions.remove', { plan: plan.name, name: plan.customerName }))
    deletePlan(db, id)
    return { id }
  },

  'plans.due': (context, { upTo, limit }) => {
    const { db, figures, today } = context
    const view = viewOf(context)
    const { count, steps } = stepsDue(db, figures, upTo ?? today, limit)
    const wanted = { places: ['decide' as const] }
    return {
      stepCount: count,
      steps,
      decisionCount: sum(planCounts(db, view, wanted).values()),
      decisions: planRows(db, view, wanted, { limit, offset: 0 }),
    }
  },

  ...stepOperations,
}

function viewOf({ figures, today }: ReadContext): PlansView {
  return { figures, today, soon: addDays(today, SOON_DAYS) }
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((one, other) => one + other, 0)
}

/** @throws AppError `not-found`, or `conflict` when the plan is closed */
function openPlan(context: ReadContext, id: number): PlanHead {
  const plan = existingPlan(context, id)
  if (plan.state !== 'open') throw new AppError('conflict', context.t('plans:errors.closed'))
  return plan
}

function standingNow({ db, figures }: WriteContext, { customerId }: PlanHead) {
  return standingOfCustomer(db, figures, customerId) ?? { grade: 'ungraded' as const, score: null }
}
