import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { calendarDateSchema, gradeSchema, idSchema, moneySumSchema } from '../values'
import { overrideSchema } from './customers'

/** An override that wants the owner's attention. */
export const dueOverrideSchema = overrideSchema.extend({
  customerId: idSchema,
  name: z.string(),
  computedGrade: gradeSchema,
  /** `reminder`: its reminder has come. `end`: it ends soon, or has ended of late. */
  why: z.enum(['reminder', 'end']),
  /** The day of the reminder, or the last day it counts. */
  on: calendarDateSchema,
})
export type DueOverride = z.output<typeof dueOverrideSchema>

/** A customer as a rating round asks about them. */
const ratedPersonSchema = z.object({
  id: idSchema,
  name: z.string(),
  place: z.string(),
  grade: gradeSchema,
  revenue12m: moneySumSchema,
  lastPurchaseOn: calendarDateSchema.nullable(),
  /** One for each rated criterion that is switched on; value and day are null while there is none. */
  ratings: z.array(
    z.object({
      criterionId: idSchema,
      value: z.int().nullable(),
      ratedOn: calendarDateSchema.nullable(),
      /** Over a year old. */
      isOld: z.boolean(),
    }),
  ),
})
export type RatedPerson = z.output<typeof ratedPersonSchema>

export const gradeReminderOperations = {
  'grading.toRate': operation({
    kind: 'heavyRead',
    about:
      'Customers that miss a rating or whose rating is over a year old, those with the most revenue first: the queue of a rating round.',
    input: z.strictObject({
      limit: z.int().min(1).max(1000).default(50),
      offset: z.int().min(0).default(0),
      /** Who was skipped. */
      without: z.array(idSchema).max(100_000).default([]),
      /** These and nobody else, whether they still are to be rated or not. */
      ids: z.array(idSchema).max(1000).optional(),
      /** Ratings of before this day are old; without it those over a year old. */
      freshFrom: calendarDateSchema.optional(),
      /** The day the round began: who is through since then is counted. */
      since: calendarDateSchema.optional(),
    }),
    output: z.object({
      /** Whoever is to be rated, those that were skipped too. */
      total: z.int(),
      done: z.int(),
      rows: z.array(ratedPersonSchema),
    }),
  }),
  'grading.due': operation({
    kind: 'read',
    about:
      "The owner's own grades that want attention: their reminder has come, they end within 14 days or ended in the last 7. Whom to rate anew: grading.toRate.",
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    output: z.object({
      count: z.int(),
      /** The longest due first. */
      overrides: z.array(dueOverrideSchema),
    }),
  }),
  'grading.adjustOverride': operation({
    kind: 'write',
    about:
      "Moves the end of an owner's grade, moves or (null) takes off its reminder, or takes note that it ends; one of them at a time. A reminder never comes after the end: it moves with it.",
    input: z.union([
      z.strictObject({ customerId: idSchema, endsOn: calendarDateSchema }),
      z.strictObject({ customerId: idSchema, remindOn: calendarDateSchema.nullable() }),
      z.strictObject({ customerId: idSchema, endNoted: z.literal(true) }),
    ]),
    output: z.object({ customerId: idSchema }),
  }),
} satisfies FeatureContracts<'grading'>
