import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import {
  calendarDateSchema,
  customerKindSchema,
  customerStageSchema,
  customerStatusSchema,
  gradeLetterSchema,
  idSchema,
  moneySumSchema,
  scoreSchema,
} from '../values'
import { customerDraftSchema } from './customers'

/** Why two customers look the same, the strongest reason first. */
export const duplicateReasons = ['taxNumber', 'email', 'phone', 'name'] as const
export const duplicateReasonSchema = z.enum(duplicateReasons)
export type DuplicateReason = z.output<typeof duplicateReasonSchema>

const reasonSchema = z.object({
  reason: duplicateReasonSchema,
  /** What both have: the number, the address; for names the place, '' when one of them has none. */
  shared: z.string(),
  /** Only of names: how alike they are, 0–100. */
  likeness: scoreSchema.nullable(),
})
export type LikenessReason = z.output<typeof reasonSchema>

const likenessSchema = z.object({
  /** How likely it is that both are one customer, 0–100. */
  score: scoreSchema,
  reasons: z.array(reasonSchema),
})

const namedSchema = z.object({ id: idSchema, name: z.string(), place: z.string(), archived: z.boolean() })
export type NamedCustomer = z.output<typeof namedSchema>

const pairSchema = z.object({
  /** The one with the lower id. */
  first: namedSchema,
  second: namedSchema,
  ...likenessSchema.shape,
})
export type DuplicatePair = z.output<typeof pairSchema>

/** Two customers, in any order. */
const twoSchema = z.strictObject({ a: idSchema, b: idSchema }).refine(({ a, b }) => a !== b, 'two-customers')

/** The fields of which one value stays; lists are united, notes and preferences joined. */
export const chosenFields = [
  'name',
  'kind',
  'status',
  'stage',
  'salutation',
  'externalId',
  'taxNumber',
  'heardFrom',
  'referredById',
  'customerSince',
  'birthday',
] as const
export type ChosenField = (typeof chosenFields)[number]
export const sideSchema = z.enum(['survivor', 'merged'])
export type MergeSide = z.output<typeof sideSchema>

const comparedSchema = z.object({
  id: idSchema,
  ...customerDraftSchema.shape,
  // As stored: what an older file holds is shown, whatever today's forms would say to it.
  kind: customerKindSchema,
  status: customerStatusSchema,
  stage: customerStageSchema.nullable(),
  name: z.string(),
  referredByName: z.string().nullable(),
  /** Other names and numbers it is known by, from earlier merges. */
  alsoKnownAs: z.array(z.string()),
  archived: z.boolean(),
  purchases: z.int(),
  revenue: moneySumSchema,
  lastPurchaseOn: calendarDateSchema.nullable(),
  touchpoints: z.int(),
  complaints: z.int(),
  /** Answers to “How likely are you to recommend us?”. */
  answers: z.int(),
  plans: z.int(),
  referred: z.int(),
  ratings: z.array(
    z.object({ criterionId: idSchema, name: z.string(), value: z.int(), ratedOn: z.string() }),
  ),
  override: z.object({ grade: gradeLetterSchema, reason: z.string(), createdOn: z.string() }).nullable(),
})
export type ComparedCustomer = z.output<typeof comparedSchema>

export const duplicatesOperations = {
  'duplicates.find': operation({
    kind: 'heavyRead',
    about:
      'Pairs of customers that look the same (tax number, e-mail, phone, or alike name and place), with reasons and a score, the strongest first. What was said not to be the same is left out.',
    input: z.strictObject({
      /** Whether customers that were put away take part; a pair of two such is never shown. */
      archived: z.enum(['include', 'leaveOut']).default('include'),
      limit: z.int().min(1).max(5000).default(1000),
    }),
    output: z.object({
      /** Customers that were looked at. */
      customers: z.int(),
      /** All pairs that were found; `pairs` holds the strongest. */
      total: z.int(),
      pairs: z.array(pairSchema),
    }),
  }),
  'duplicates.compare': operation({
    kind: 'read',
    about: 'Two customers side by side: every field, what hangs on them, why they look the same.',
    input: twoSchema,
    output: z.object({
      a: comparedSchema,
      b: comparedSchema,
      ...likenessSchema.shape,
      /** Which one would survive unless the owner says otherwise: the one with more behind it. */
      survivor: idSchema,
      /** The owner has said that they are not the same. */
      notSame: z.boolean(),
    }),
  }),
  'duplicates.merge': operation({
    kind: 'job',
    about:
      'Makes one customer of two: everything of the merged one goes to the survivor; of single values the named side stays (else the survivor’s, or the other where that is empty).',
    backsUp: 'merge',
    input: z
      .strictObject({
        survivorId: idSchema,
        mergedId: idSchema,
        fields: z.partialRecord(z.enum(chosenFields), sideSchema).default({}),
        traits: z
          .array(z.strictObject({ traitId: idSchema, from: sideSchema }))
          .max(200)
          .default([]),
      })
      .refine(({ survivorId, mergedId }) => survivorId !== mergedId, 'two-customers'),
    output: z.object({ id: idSchema, purchases: z.int(), touchpoints: z.int(), ratings: z.int() }),
  }),
  'duplicates.dismiss': operation({
    kind: 'write',
    about: 'Remembers that two customers are not the same: they are not shown as duplicates any more.',
    input: twoSchema,
    output: z.object({ dismissed: z.boolean() }),
  }),
  'duplicates.dismissed': operation({
    kind: 'read',
    about: 'The pairs of customers the owner has said are not the same.',
    input: z.strictObject({}),
    output: z.object({ pairs: z.array(z.object({ first: namedSchema, second: namedSchema })) }),
  }),
  'duplicates.takeBack': operation({
    kind: 'write',
    about: 'Takes back that two customers are not the same.',
    input: twoSchema,
    output: z.object({ takenBack: z.boolean() }),
  }),
} satisfies FeatureContracts<'duplicates'>
