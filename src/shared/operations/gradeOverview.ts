import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import {
  asOfSchema,
  calendarDateSchema,
  gradeSchema,
  idSchema,
  momentSchema,
  monthSchema,
  moneySumSchema,
  pageSchema,
  scoreSchema,
} from '../values'
import { gradeCauseSchema } from './grading'

/** Where a customer stood on a day: with a grade, or not a customer yet. */
export const formerGrades = [...gradeSchema.options, 'new'] as const
export const formerGradeSchema = z.enum(formerGrades)
export type FormerGrade = z.output<typeof formerGradeSchema>

/** Customers who stood at one grade then and stand at another, or the same, now. */
export const transitionSchema = z.object({
  from: formerGradeSchema,
  to: gradeSchema,
  customers: z.int(),
  revenue12m: moneySumSchema,
})
export type Transition = z.output<typeof transitionSchema>

export const moverSchema = z.object({
  id: idSchema,
  name: z.string(),
  place: z.string(),
  from: formerGradeSchema,
  to: gradeSchema,
  score: scoreSchema.nullable(),
  revenue12m: moneySumSchema,
  /** Of the last change of grade; null when there never was one. */
  changed: z.object({ at: momentSchema, cause: gradeCauseSchema }).nullable(),
})
export type Mover = z.output<typeof moverSchema>

/** A month as it ended, or as it stands now. */
export const gradeMonthSchema = z.object({
  month: monthSchema,
  /** The day its figures are for. */
  asOf: calendarDateSchema,
  grades: z.array(
    z.object({
      grade: gradeSchema,
      customers: z.int(),
      revenue12m: moneySumSchema,
      contribution12m: moneySumSchema,
      costToServe12m: moneySumSchema,
    }),
  ),
})
export type GradeMonth = z.output<typeof gradeMonthSchema>

/** What the customers of a grade bring and take in 12 months; shares 0–1 of everyone's, null when the whole is not positive. */
export const effortSchema = z.object({
  grade: gradeSchema,
  customers: z.int(),
  revenue12m: moneySumSchema,
  contribution12m: moneySumSchema,
  costToServe12m: moneySumSchema,
  minutes12m: z.int(),
  customersShare: z.number().nullable(),
  revenueShare: z.number().nullable(),
  contributionShare: z.number().nullable(),
  costToServeShare: z.number().nullable(),
  minutesShare: z.number().nullable(),
})
export type Effort = z.output<typeof effortSchema>

/** Customers by grade over time, and what each grade brings and takes. */
export const gradeOverviewOperations = {
  'grading.movers': operation({
    kind: 'heavyRead',
    about:
      'Whose grade is another one now than at the end of a day: how many from which to which, and who, those with the most revenue first. With `from` or `to`: everyone who stood and stands there, moved or not.',
    input: z.strictObject({
      since: calendarDateSchema,
      from: formerGradeSchema.optional(),
      to: gradeSchema.optional(),
      ...pageSchema,
    }),
    output: z.object({
      since: calendarDateSchema,
      /** How many customers there are that are not archived, how many of them moved, and how many are new since. */
      total: z.int(),
      moved: z.int(),
      added: z.int(),
      /** From which grade to which, those that have any; who stayed too. */
      transitions: z.array(transitionSchema),
      /** How many there are to list. */
      listed: z.int(),
      rows: z.array(moverSchema),
    }),
  }),
  'grading.months': operation({
    kind: 'heavyRead',
    about:
      'What each grade held at the end of each month, oldest first, and holds in the present one; the latest `limit` months.',
    input: z.strictObject({ limit: z.int().min(1).max(600).default(24) }),
    output: z.object({ months: z.array(gradeMonthSchema) }),
  }),
  'grading.effort': operation({
    kind: 'heavyRead',
    about:
      'Revenue, contribution, cost to serve and time by grade side by side, which grade takes most out of proportion to what it brings, and who they are, those who cost most first. With `grade`: who they are of that one.',
    input: z.strictObject({ grade: gradeSchema.optional(), ...pageSchema, asOf: asOfSchema }),
    output: z.object({
      asOf: calendarDateSchema,
      total: z.int(),
      grades: z.array(effortSchema),
      /** The grade whose share of time (of cost, where no time is known) is furthest above its share of contribution. */
      focus: z.object({ grade: gradeSchema, sentence: z.string() }).nullable(),
      /** Whose customers are listed; null: nobody's. */
      grade: gradeSchema.nullable(),
      listed: z.int(),
      rows: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          place: z.string(),
          score: scoreSchema.nullable(),
          revenue12m: moneySumSchema,
          contribution12m: moneySumSchema,
          costToServe12m: moneySumSchema,
          minutes12m: z.int(),
        }),
      ),
    }),
  }),
} satisfies FeatureContracts<'grading'>
