import { z } from 'zod'
import { answerDraftSchema, complaintSchema } from '../../../shared/operations/feedback'
import { revisionNameSchema } from '../../../shared/operations/personaRevisions'
import { personaSchema, personaTraitSchema, traitSchema } from '../../../shared/operations/personas'
import { settingsSchema } from '../../../shared/operations/settings'
import { touchpointDraftSchema } from '../../../shared/operations/touchpoints'
import { lookSchema, savedViewSchema } from '../../../shared/operations/views'
import { calendarDateSchema, gradeLetterSchema } from '../../../shared/values'
import { samplePlanSchema } from './samplePlans.queries'

/** A persona's wish for a trait, naming the trait instead of its row. */
const sampleTraitSchema = personaTraitSchema.omit({ traitId: true }).extend({ trait: z.string() })

/** What of the sample business does not fit into two CSV files; customers are named by their external ids. */
export const sampleDetailsSchema = z.strictObject({
  settings: settingsSchema.pick({
    business: true,
    country: true,
    owner: true,
    currency: true,
    locale: true,
    hourlyRate: true,
    defaultMarginPercent: true,
  }),
  /** Traits the worksheet does not come with. */
  traits: z.array(traitSchema.omit({ id: true })),
  customers: z.array(
    z.strictObject({
      externalId: z.string(),
      referredBy: z.string().optional(),
      doNotContact: z.literal(true).optional(),
      /** By the name of the criterion. */
      ratings: z.record(z.string(), z.int().min(1).max(5)),
      ratedOn: calendarDateSchema.optional(),
      /** By the name of the trait. */
      traits: z.record(z.string(), z.string()),
      override: z
        .strictObject({
          grade: gradeLetterSchema,
          reason: z.string(),
          setOn: calendarDateSchema,
          endsOn: calendarDateSchema.nullable(),
          remindOn: calendarDateSchema.nullable(),
        })
        .optional(),
      answers: z.array(answerDraftSchema.omit({ id: true, customerId: true })),
      complaints: z.array(z.strictObject(complaintSchema.omit({ id: true, customerId: true }).shape)),
      touchpoints: z.array(touchpointDraftSchema.omit({ customerId: true })),
    }),
  ),
  plans: z.array(samplePlanSchema),
  personas: z.array(
    personaSchema.omit({ traits: true }).extend({
      traits: z.array(sampleTraitSchema),
      /** What it was before: the parts and answers that were otherwise. */
      revisions: z.array(
        z.strictObject({
          name: revisionNameSchema,
          keptOn: calendarDateSchema,
          was: personaSchema.omit({ traits: true }).partial(),
        }),
      ),
    }),
  ),
  views: z.array(lookSchema.extend({ name: savedViewSchema.shape.name })),
})
export type SampleDetails = z.output<typeof sampleDetailsSchema>
