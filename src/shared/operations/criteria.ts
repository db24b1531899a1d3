import { z } from 'zod'
import { idSchema, lineSchema, requiredLineSchema, scoreSchema, textSchema } from '../values'

/** The numbers a measured criterion can draw on. */
export const measures = [
  'contribution12m',
  'contribution',
  'revenue12m',
  'revenue',
  'orders',
  'recency',
  'averageDaysLate',
  'costToServeRatio',
  'yearsAsCustomer',
  'referralsGiven',
  'latestNps',
  'openComplaints',
  'complaints',
  'fit',
] as const
export const measureSchema = z.enum(measures)
export type Measure = z.output<typeof measureSchema>

/** What a measure's numbers are: money in minor units, or plain numbers (days, years, per cent, …). */
export function isMoney(measure: Measure): boolean {
  return ['contribution12m', 'contribution', 'revenue12m', 'revenue'].includes(measure)
}

/** From this number (in the measure's own unit; money in minor units) on, up to the next band's, the value counts so much. */
export const bandSchema = z.strictObject({ from: z.number().nullable(), value: scoreSchema })
export type Band = z.output<typeof bandSchema>

/** A few words for each rating 1–5. */
export const anchorsSchema = z.array(lineSchema(120)).length(5)
export const noAnchors: readonly string[] = ['', '', '', '', '']

const criterionObject = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(100),
  about: textSchema(1000),
  kind: z.enum(['rated', 'measured']),
  measure: measureSchema.nullable(),
  /** Measured: by bands, or by rank among all customers. */
  method: z.enum(['bands', 'rank']).nullable(),
  /** Ascending; the first starts at null (everything below the second). Half-open: [from, next from). */
  bands: z.array(bandSchema).max(20),
  weight: z.number().min(0).max(100),
  enabled: z.boolean(),
  /** Rated: what each of 1–5 means, 1 first; empty where the usual words do. */
  anchors: anchorsSchema.default(() => [...noAnchors]),
  /** Whether the owner can do something about it. */
  influence: z.boolean().default(true),
  /** What one can do about it, one in a line. */
  actions: z.array(requiredLineSchema(200)).max(20).default([]),
})

type CriterionParts = Pick<z.output<typeof criterionObject>, 'kind' | 'measure' | 'method' | 'bands'>

function isMeasuredWhole({ kind, measure, method }: CriterionParts): boolean {
  return (kind === 'measured') === (measure !== null) && (kind === 'measured') === (method !== null)
}

function hasAscendingBands({ method, bands }: CriterionParts): boolean {
  if (method !== 'bands') return true
  return (
    bands.length > 0 &&
    bands.every((band, index) => {
      const previous = bands[index - 1]
      if (previous === undefined) return band.from === null
      return band.from !== null && (previous.from === null || band.from > previous.from)
    })
  )
}

export const criterionSchema = criterionObject
  .refine(isMeasuredWhole, 'measure')
  .refine(hasAscendingBands, 'bands')
/** A criterion as it is saved: one without an id is new. */
export const criterionDraftSchema = criterionObject
  .extend({ id: idSchema.optional() })
  .refine(isMeasuredWhole, 'measure')
  .refine(hasAscendingBands, 'bands')
export type Criterion = z.output<typeof criterionSchema>

/** The parts of a criterion, saved or not, that say where customers fall. */
export const distributionQuestionSchema = criterionObject
  .pick({ kind: true, measure: true, method: true, bands: true })
  .extend({ id: idSchema.optional() })
  .refine(isMeasuredWhole, 'measure')
  .refine(hasAscendingBands, 'bands')
export type DistributionQuestion = z.output<typeof distributionQuestionSchema>

/** What one criterion says about one customer. */
export const criterionResultSchema = z.object({
  criterionId: idSchema,
  name: z.string(),
  kind: z.enum(['rated', 'measured']),
  measure: measureSchema.nullable(),
  weight: z.number(),
  /** Of a rated one: what each of 1–5 means. */
  anchors: anchorsSchema,
  /** The rating 1–5 or the measured number (money in minor units); null when unknown. */
  number: z.number().nullable(),
  /** 0–100; null when unknown. */
  value: scoreSchema.nullable(),
  /** Points of the score it adds. */
  points: z.number(),
  /** Points of the score it leaves on the table. */
  pointsLeft: z.number(),
  /** In a sentence. */
  text: z.string(),
})
export type CriterionResult = z.output<typeof criterionResultSchema>
