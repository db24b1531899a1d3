import { z } from 'zod'
import { boardDensities, boardGroupings } from '../choices'
import { operation, type FeatureContracts } from '../contract'
import {
  asOfSchema,
  calendarDateSchema,
  gradeLetterSchema,
  gradeSchema,
  idSchema,
  momentSchema,
  moneySumSchema,
  requiredLineSchema,
  scoreSchema,
} from '../values'
import { customerFilterSchema, nextStepSchema, overrideSchema } from './customers'
import {
  criterionDraftSchema,
  criterionResultSchema,
  criterionSchema,
  distributionQuestionSchema,
} from './criteria'
import { boundsSchema } from './settings'

export const gradeCauses = ['data', 'rating', 'criteria', 'override'] as const
export const gradeCauseSchema = z.enum(gradeCauses)
export type GradeCause = z.output<typeof gradeCauseSchema>
export const gradeChangeSchema = z.object({
  at: momentSchema,
  from: gradeSchema,
  to: gradeSchema,
  score: scoreSchema.nullable(),
  cause: gradeCauseSchema,
})
export type GradeChange = z.output<typeof gradeChangeSchema>

// Not looked at in detail: the database holds nothing but dates there, and 20,000 of them take longer to check than to read.
const trustedDateSchema = z.string().length(10).nullable()

export const boardCardSchema = z.object({
  id: idSchema,
  name: z.string(),
  place: z.string(),
  grade: gradeSchema,
  computedGrade: gradeSchema,
  overridden: z.boolean(),
  score: scoreSchema.nullable(),
  /** Where the score went at its last change of grade: up, down or nowhere. */
  trend: z.enum(['up', 'down', 'same']),
  contribution12m: moneySumSchema,
  revenue12m: moneySumSchema,
  lastPurchaseOn: trustedDateSchema,
  lastTouchOn: trustedDateSchema,
  /** The next open step of their open plans. */
  nextStep: nextStepSchema.nullable(),
  /** The key of the group it stands in at this place; empty when the board is not grouped, and for who is in none. */
  group: z.string(),
})
export type BoardCard = z.output<typeof boardCardSchema>
/** Some of a grade's customers, put together. */
export const boardGroupSchema = z.object({
  /** The same in every column; by stage the stage itself. Empty for those who are in no other group. */
  key: z.string(),
  label: z.string(),
  /** Its place among the groups of all columns, from 1. */
  position: z.int(),
  count: z.int(),
  revenue12m: moneySumSchema,
})
export type BoardGroup = z.output<typeof boardGroupSchema>
export const boardColumnSchema = z.object({
  grade: gradeSchema,
  count: z.int(),
  revenue12m: moneySumSchema,
  contribution12m: moneySumSchema,
  costToServe12m: moneySumSchema,
  /** 0–1 of all shown customers; null when the whole is not positive. */
  revenueShare: z.number().nullable(),
  contributionShare: z.number().nullable(),
  costToServeShare: z.number().nullable(),
  /**
   * In the order of the cards; none unless they are grouped. By tag, somebody with several stands in each; by stage there are
   * groups of nobody too.
   */
  groups: z.array(boardGroupSchema),
  cards: z.array(boardCardSchema),
})
export type BoardColumn = z.output<typeof boardColumnSchema>

/** How the board is laid out. */
export const boardLookSchema = z.strictObject({
  groupBy: z.enum(boardGroupings),
  density: z.enum(boardDensities),
})
export type BoardLook = z.output<typeof boardLookSchema>

/** One change on the path to a better grade. */
export const pathChangeSchema = z.object({
  criterionId: idSchema,
  name: z.string(),
  /** The rating 1–5 or the measured number (money in minor units) now, and the one to reach. */
  from: z.number(),
  to: z.number(),
  /** The number to reach is the least, the most, or the one to stay below. */
  side: z.enum(['atLeast', 'atMost', 'under']),
  /** Points of the score it adds. */
  points: z.number(),
  /** The owner has a hand in it. */
  influence: z.boolean(),
  /** What has to change, in words. */
  text: z.string(),
  /** What the owner has said one can do about it. */
  actions: z.array(z.string()),
})
export type PathChange = z.output<typeof pathChangeSchema>
export const gradePathSchema = z.object({
  grade: gradeLetterSchema,
  /** Null when even the best by every criterion is not enough. */
  changes: z.array(pathChangeSchema).nullable(),
  /** The score once the changes are made; null without them. */
  score: scoreSchema.nullable(),
})
export type GradePath = z.output<typeof gradePathSchema>

/** Customers who would move from one grade to another. */
export const movesSchema = z.object({
  from: gradeSchema,
  to: gradeSchema,
  customers: z.int(),
  revenue12m: moneySumSchema,
})

/** Whose board it is: everyone's, or that of who is searched for and filtered by. */
const boardQuestion = {
  query: z.string().max(200).default(''),
  filter: customerFilterSchema.default({}),
  /** What the cards of each column are put together by; by persona: the one they fit best, if by at least 60. */
  groupBy: z.enum(boardGroupings).default('none'),
  asOf: asOfSchema,
}

/** The owner's own grade: what the dialog asks for. */
export const overrideDraftSchema = z
  .strictObject({
    grade: gradeLetterSchema,
    reason: requiredLineSchema(500),
    /** The last day it counts. */
    endsOn: calendarDateSchema.nullable().default(null),
    /** The day the owner wants to be reminded of it; not after the end. */
    remindOn: calendarDateSchema.nullable().default(null),
  })
  .refine(({ endsOn, remindOn }) => endsOn === null || remindOn === null || remindOn <= endsOn, {
    path: ['remindOn'],
    message: 'remind-after-end',
  })
export type OverrideDraft = z.output<typeof overrideDraftSchema>
const overriddenCustomers = z.array(idSchema).min(1).max(100_000)

/** The criteria in the owner's order and the bounds, as they are saved. */
export const criteriaDraftSchema = z.strictObject({
  criteria: z.array(criterionDraftSchema).min(1).max(50),
  bounds: boundsSchema.optional(),
})

export const gradingOperations = {
  'grading.criteria': operation({
    kind: 'read',
    about: 'The criteria customers are graded by, and the bounds of the grades.',
    input: z.strictObject({}),
    output: z.object({
      criteria: z.array(criterionSchema),
      bounds: boundsSchema,
      /** Nobody has ever saved any: they are those that every file begins with. */
      asDelivered: z.boolean(),
    }),
  }),
  'grading.saveCriteria': operation({
    kind: 'write',
    about:
      'Replaces the criteria (in this order) and, when given, the bounds. Criteria without an id are new.',
    input: criteriaDraftSchema,
    output: z.object({ criteria: z.array(criterionSchema), bounds: boundsSchema }),
  }),
  'grading.rate': operation({
    kind: 'write',
    about: "The owner's ratings (1–5, null takes one back) of a customer.",
    input: z.strictObject({
      customerId: idSchema,
      ratings: z
        .array(z.strictObject({ criterionId: idSchema, value: z.int().min(1).max(5).nullable() }))
        .min(1)
        .max(50),
    }),
    output: z.object({ grade: gradeSchema, score: scoreSchema.nullable() }),
  }),
  'grading.board': operation({
    kind: 'heavyRead',
    about:
      'The board: a column for each grade with what it brings and its cards, best score first: the first `limit` of each column, or all of them.',
    input: z.strictObject({ ...boardQuestion, limit: z.int().min(0).max(1000).optional() }),
    output: z.object({
      asOf: calendarDateSchema,
      total: z.int(),
      /** Anybody has an open plan, so that cards may have a next step. */
      planning: z.boolean(),
      columns: z.array(boardColumnSchema),
    }),
  }),
  'grading.cards': operation({
    kind: 'heavyRead',
    about: "Some of a column's cards, in the order of the board: what lies further down in it.",
    input: z.strictObject({
      ...boardQuestion,
      grade: gradeSchema,
      limit: z.int().min(1).max(1000).default(50),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ cards: z.array(boardCardSchema) }),
  }),
  'grading.explain': operation({
    kind: 'read',
    about: 'Why a customer has its grade: each criterion with value, weight and points, in plain words.',
    input: z.strictObject({ customerId: idSchema, asOf: asOfSchema }),
    output: z.object({
      customerId: idSchema,
      asOf: calendarDateSchema,
      grade: gradeSchema,
      computedGrade: gradeSchema,
      score: scoreSchema.nullable(),
      /** Share (0–1) of the total weight that is known; half is needed for a grade. */
      known: z.number().min(0).max(1),
      override: overrideSchema.nullable(),
      criteria: z.array(criterionResultSchema),
      /** The next better grade and how many points are missing; null for an A or without a score. */
      next: z.object({ grade: gradeLetterSchema, points: z.number() }).nullable(),
      summary: z.string(),
      history: z.array(gradeChangeSchema),
    }),
  }),
  'grading.path': operation({
    kind: 'heavyRead',
    about:
      'The smallest sets of changes that would lift a customer to the next grade and to A, what the owner has a hand in first.',
    input: z.strictObject({ customerId: idSchema, asOf: asOfSchema }),
    output: z.object({
      customerId: idSchema,
      asOf: calendarDateSchema,
      computedGrade: gradeSchema,
      score: scoreSchema.nullable(),
      /** Names of the criteria with a weight of which nothing is known. */
      unknown: z.array(z.string()),
      /** To the next grade, then to A; none for an A and without a score. */
      paths: z.array(gradePathSchema),
    }),
  }),
  'grading.whatIf': operation({
    kind: 'heavyRead',
    about: 'Who would move if these were the criteria and bounds. Nothing is saved.',
    input: criteriaDraftSchema.extend({ asOf: asOfSchema, limit: z.int().min(0).max(1000).default(50) }),
    output: z.object({
      asOf: calendarDateSchema,
      /** How many customers there are that are not archived, and how many of them would move. */
      total: z.int(),
      moved: z.int(),
      /** What each grade holds now and would hold. */
      grades: z.array(
        z.object({
          grade: gradeSchema,
          before: z.object({ customers: z.int(), revenue12m: moneySumSchema }),
          after: z.object({ customers: z.int(), revenue12m: moneySumSchema }),
        }),
      ),
      /** From which grade to which, those that have any. */
      moves: z.array(movesSchema),
      /** The first `limit` who would move, those with the most revenue first. */
      movers: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          from: gradeSchema,
          to: gradeSchema,
          scoreBefore: scoreSchema.nullable(),
          scoreAfter: scoreSchema.nullable(),
          revenue12m: moneySumSchema,
        }),
      ),
    }),
  }),
  'grading.distribution': operation({
    kind: 'heavyRead',
    about:
      'Where today’s customers fall by one criterion, saved or not: how many each rating, band or fifth of the ranks has.',
    input: z.strictObject({ criterion: distributionQuestionSchema, asOf: asOfSchema }),
    output: z.object({
      asOf: calendarDateSchema,
      /** Customers that are not archived, and how many of them have no number. */
      total: z.int(),
      unknown: z.int(),
      /** The worst rating or lowest band first; by rank, the lowest fifth. */
      parts: z.array(
        z.object({
          customers: z.int(),
          /** 0–100; of a fifth, where it begins. */
          value: scoreSchema,
          /** A rating; where a band begins (null: has no lower end); the least number in a fifth. */
          from: z.number().nullable(),
          /** Where a band ends, not included (null: has no upper end); the largest number in a fifth. */
          upTo: z.number().nullable(),
        }),
      ),
      /** The numbers in bars of one width; what lies beyond is in the first and last. Null when none is known. */
      histogram: z.object({ from: z.number(), width: z.number(), counts: z.array(z.int()) }).nullable(),
    }),
  }),
  'grading.override': operation({
    kind: 'write',
    about:
      "Sets the owner's own grade for customers with a reason, an optional end and an optional reminder, or (grade: null) takes it back.",
    input: z.discriminatedUnion('grade', [
      overrideDraftSchema.safeExtend({ customerIds: overriddenCustomers }),
      z.strictObject({ customerIds: overriddenCustomers, grade: z.null() }),
    ]),
    output: z.object({ changed: z.int() }),
  }),
} satisfies FeatureContracts<'grading'>
