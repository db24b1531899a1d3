import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import {
  calendarDateSchema,
  gradeLetterSchema,
  gradeSchema,
  idSchema,
  pageSchema,
  requiredLineSchema,
  scoreSchema,
  textSchema,
} from '../values'
import { stepTextSchema } from './planTemplates'

/** Plans are made one by one, so that each can be read; more than these are no plan. */
export const MOST_PLANS_AT_ONCE = 500

export const planStates = ['open', 'done', 'letGo'] as const
export type PlanState = (typeof planStates)[number]

/**
 * Where a plan stands on a day. `decide`: its date has passed, or every step is done. `overdue`: a step is. `soon`: one is
 * within the next seven days. `onItsWay`: none is.
 */
export const planPlaces = ['decide', 'overdue', 'soon', 'onItsWay', 'closed'] as const
export const planPlaceSchema = z.enum(planPlaces)
export type PlanPlace = z.output<typeof planPlaceSchema>

const nextStepSchema = z.object({ id: idSchema, text: z.string(), dueOn: calendarDateSchema })

/** A plan as it stands in a list. */
export const planRowSchema = z.object({
  id: idSchema,
  customerId: idSchema,
  customerName: z.string(),
  /** The customer's grade now. */
  customerGrade: gradeSchema,
  /** Which grade's plan it is. */
  grade: gradeLetterSchema,
  name: z.string(),
  startedOn: calendarDateSchema,
  dueOn: calendarDateSchema,
  state: z.enum(planStates),
  place: planPlaceSchema,
  steps: z.int(),
  stepsDone: z.int(),
  /** The first step that is not done; null when there is none, or the plan is closed. */
  nextStep: nextStepSchema.nullable(),
  closedOn: calendarDateSchema.nullable(),
  gradeBefore: gradeSchema,
  scoreBefore: scoreSchema.nullable(),
  /** Null while the plan is open. */
  gradeAfter: gradeSchema.nullable(),
  scoreAfter: scoreSchema.nullable(),
})
export type PlanRow = z.output<typeof planRowSchema>

export const planStepSchema = z.object({
  id: idSchema,
  text: z.string(),
  dueOn: calendarDateSchema,
  doneOn: calendarDateSchema.nullable(),
  note: z.string(),
  /** What came of it. */
  outcome: z.string(),
  criterionId: idSchema.nullable(),
  /** The name of the criterion it is meant to improve. */
  criterion: z.string().nullable(),
})
export type PlanStep = z.output<typeof planStepSchema>

export const planSchema = planRowSchema.extend({
  playbookId: idSchema.nullable(),
  goal: z.string(),
  outcome: z.string(),
  customerScore: scoreSchema.nullable(),
  customerArchived: z.boolean(),
  /** In the order they are due. */
  stepList: z.array(planStepSchema),
})
export type Plan = z.output<typeof planSchema>

/** A step as it is written into a new plan. */
export const newStepSchema = z.strictObject({
  text: stepTextSchema,
  dueOn: calendarDateSchema,
  criterionId: idSchema.nullable().default(null),
})

const planFields = {
  name: requiredLineSchema(100),
  goal: textSchema(2000),
  dueOn: calendarDateSchema,
}

export const newPlanSchema = z.strictObject({
  customerIds: z.array(idSchema).min(1).max(MOST_PLANS_AT_ONCE),
  /** Null: steps of one's own. */
  playbookId: idSchema.nullable().default(null),
  /** Default: the playbook's. Without a playbook it is needed. */
  grade: gradeLetterSchema.optional(),
  name: planFields.name.optional(),
  goal: planFields.goal.default(''),
  dueOn: planFields.dueOn.optional(),
  /** The same steps for everyone; default: the playbook's, with those for each one's own weakest criteria. */
  steps: z.array(newStepSchema).max(60).optional(),
})

/** What the form of a new plan asks for. */
export const newPlanFormSchema = z.strictObject({
  ...planFields,
  steps: z.array(newStepSchema).max(60),
})
export interface NewPlanForm {
  in: z.input<typeof newPlanFormSchema>
  out: z.output<typeof newPlanFormSchema>
}

/** What the form of a plan asks for. */
export const planChangesSchema = z.strictObject(planFields)

/** What the form of a step asks for. */
export const stepFormSchema = z.strictObject({
  text: stepTextSchema,
  dueOn: calendarDateSchema,
  note: textSchema(5000),
  outcome: textSchema(2000),
})
const thePlan = z.object({ id: idSchema })
const id = z.strictObject({ id: idSchema })

export const plansOperations = {
  'plans.list': operation({
    kind: 'heavyRead',
    about: 'Plans as a list: the open ones by what is due first, then the closed ones, the latest first.',
    input: z.strictObject({
      places: z.array(planPlaceSchema).optional(),
      grade: gradeLetterSchema.optional(),
      customerId: idSchema.optional(),
      /** Words of the customer's name. */
      query: z.string().max(200).default(''),
      ...pageSchema,
    }),
    output: z.object({ total: z.int(), rows: z.array(planRowSchema) }),
  }),
  'plans.board': operation({
    kind: 'heavyRead',
    about:
      'Plans by where they stand, the first of each column: to decide, overdue, soon, on its way, closed.',
    input: z.strictObject({
      grade: gradeLetterSchema.optional(),
      query: z.string().max(200).default(''),
      /** Of each column. */
      limit: z.int().min(1).max(200).default(30),
    }),
    output: z.object({
      /** Whatever is searched for. */
      total: z.int(),
      columns: z.array(z.object({ place: planPlaceSchema, count: z.int(), plans: z.array(planRowSchema) })),
    }),
  }),
  'plans.get': operation({
    kind: 'read',
    about: 'One plan with its steps.',
    input: id,
    output: planSchema,
  }),
  'plans.propose': operation({
    kind: 'read',
    about:
      "A plan for a customer before it is made: a playbook's steps with their dates, and a step for each of the weakest criteria with what could be done.",
    input: z.strictObject({
      customerId: idSchema,
      /** Default: the first one of the customer's grade. */
      playbookId: idSchema.optional(),
      /** Steps for these criteria instead of the weakest ones: a path to the next grade. */
      criterionIds: z.array(idSchema).max(20).optional(),
    }),
    output: z.object({
      playbookId: idSchema.nullable(),
      grade: gradeLetterSchema,
      name: z.string(),
      dueOn: calendarDateSchema,
      steps: z.array(
        z.object({
          text: z.string(),
          dueOn: calendarDateSchema,
          criterionId: idSchema.nullable(),
          criterion: z.string().nullable(),
          /** Points of the score the criterion leaves on the table. */
          pointsLeft: z.number().nullable(),
          /** What could be done about the criterion. */
          suggestions: z.array(z.string()),
        }),
      ),
    }),
  }),
  'plans.create': operation({
    kind: 'job',
    about: 'Makes a plan for each of the customers, from a playbook or with steps of one’s own.',
    input: newPlanSchema,
    output: z.object({ ids: z.array(idSchema) }),
  }),
  'plans.update': operation({
    kind: 'write',
    about: 'Changes the name, goal or date of a plan; fields that are not named stay.',
    input: z.strictObject({ id: idSchema, changes: planChangesSchema.partial() }),
    output: thePlan,
  }),
  'plans.extend': operation({
    kind: 'write',
    about: 'Gives a plan more time.',
    input: z.strictObject({ id: idSchema, dueOn: calendarDateSchema }),
    output: thePlan,
  }),
  'plans.close': operation({
    kind: 'write',
    about:
      'Closes a plan: done, or the customer is let go, with what came of it. Keeps the grade and score of now; can begin a plan to part well.',
    input: z.strictObject({
      id: idSchema,
      state: z.enum(['done', 'letGo']),
      outcome: textSchema(2000).default(''),
      /** Only when let go: the playbook of the plan to part well that begins at once. */
      partWith: idSchema.optional(),
    }),
    output: z.object({ id: idSchema, partingPlanId: idSchema.nullable() }),
  }),
  'plans.reopen': operation({
    kind: 'write',
    about: 'Opens a closed plan again.',
    input: id,
    output: thePlan,
  }),
  'plans.remove': operation({
    kind: 'write',
    about: 'Removes a plan with its steps (undo brings it back).',
    input: id,
    output: thePlan,
  }),
  'plans.addStep': operation({
    kind: 'write',
    about: 'Adds a step to a plan.',
    input: newStepSchema.extend({ planId: idSchema, note: textSchema(5000).default('') }),
    output: thePlan,
  }),
  'plans.saveStep': operation({
    kind: 'write',
    about: 'Changes the words, date, note or outcome of a step; fields that are not named stay.',
    input: z.strictObject({ id: idSchema, changes: stepFormSchema.partial() }),
    output: thePlan,
  }),
  'plans.doStep': operation({
    kind: 'write',
    about: 'Ticks a step off as done today, with what came of it, or (done: false) takes that back.',
    input: z.strictObject({
      id: idSchema,
      done: z.boolean().default(true),
      outcome: textSchema(2000).optional(),
    }),
    output: thePlan,
  }),
  'plans.snoozeStep': operation({
    kind: 'write',
    about: 'Puts a step off by so many days: from its date on, or from today when that has passed.',
    input: z.strictObject({ id: idSchema, days: z.int().min(1).max(365).default(7) }),
    output: z.object({ id: idSchema, dueOn: calendarDateSchema }),
  }),
  'plans.removeStep': operation({
    kind: 'write',
    about: 'Removes a step (undo brings it back).',
    input: id,
    output: thePlan,
  }),
  'plans.due': operation({
    kind: 'read',
    about:
      'What is due of open plans up to a day (default: today): steps, the longest due first, and plans that ask for a decision.',
    input: z.strictObject({
      upTo: calendarDateSchema.optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      stepCount: z.int(),
      steps: z.array(
        nextStepSchema.extend({
          planId: idSchema,
          planName: z.string(),
          grade: gradeLetterSchema,
          customerId: idSchema,
          customerName: z.string(),
          /** The customer's grade now. */
          customerGrade: gradeSchema,
        }),
      ),
      decisionCount: z.int(),
      decisions: z.array(planRowSchema),
    }),
  }),
} satisfies FeatureContracts<'plans'>
