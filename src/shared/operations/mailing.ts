import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { idSchema } from '../values'
import { customerFilterSchema } from './customers'

/** As many customers as post is made for at once. */
export const MOST_RECIPIENTS = 5000
/** As many customers as go into one document; each is a page or more. */
export const MOST_IN_ONE_DOCUMENT = 1000
/** As many of those who are left out as are named. */
export const MOST_NAMED = 500

/** Whom post goes to: those named, in this order; else everyone who matches a search and a filter, by name. */
export const whomSchema = {
  customerIds: z.array(idSchema).min(1).max(MOST_RECIPIENTS).optional(),
  query: z.string().max(200).default(''),
  filter: customerFilterSchema.default({}),
}

/**
 * Why somebody gets no post: `doNotContact`: they asked not to be contacted; `noAddress`: none is known; `incomplete`: an
 * address without street or without town, which no postman finds.
 */
export const leftOutReasons = ['doNotContact', 'noAddress', 'incomplete'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export const recipientSchema = z.object({
  customerId: idSchema,
  name: z.string(),
  /** Name and address as they stand on an envelope, line by line. */
  lines: z.array(z.string()),
  /** Whether an address is known that post finds. */
  addressed: z.boolean(),
})
export type Recipient = z.output<typeof recipientSchema>

export const leftOutSchema = z.object({
  customerId: idSchema,
  name: z.string(),
  why: z.enum(leftOutReasons),
})
export type LeftOut = z.output<typeof leftOutSchema>

export const mailingOperations = {
  'customers.mailing': operation({
    kind: 'heavyRead',
    about:
      'Who gets post and who is left out, with why: labels need an address, letters do not; who asked not to be contacted gets neither.',
    input: z.strictObject({ ...whomSchema, for: z.enum(['label', 'letter']) }),
    output: z.object({
      /** How many get post. */
      total: z.int(),
      recipients: z.array(recipientSchema).max(MOST_RECIPIENTS),
      /** How many are left out, by reason; the first of them by name. */
      leftOutOf: z.record(z.enum(leftOutReasons), z.int()),
      leftOut: z.array(leftOutSchema).max(MOST_NAMED),
    }),
  }),
} satisfies FeatureContracts<'customers'>
