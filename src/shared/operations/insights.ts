import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { monthSchema, moneySumSchema } from '../values'

/** What happened in one calendar month. */
export const monthFiguresSchema = z.object({
  month: monthSchema,
  /** Sum of amounts, refunds included. */
  revenue: moneySumSchema,
  /** Purchases with a positive amount. */
  orders: z.int(),
  /** Customers with an order. */
  buyers: z.int(),
  /** Customers whose very first order it was. */
  newBuyers: z.int(),
  /** Touchpoints, their minutes, and how many of them were ours to begin. */
  touches: z.int(),
  minutes: z.int(),
  proactive: z.int(),
  complaints: z.int(),
  resolved: z.int(),
  plansClosed: z.int(),
})
export type MonthFigures = z.output<typeof monthFiguresSchema>

/** The numbers over time. */
export const insightsOperations = {
  'insights.month': operation({
    kind: 'heavyRead',
    about:
      'What happened in a calendar month, beside the month before and the same month a year before. Archived customers count: what they bought was bought.',
    input: z.strictObject({ month: monthSchema }),
    output: z.object({
      month: monthFiguresSchema,
      before: monthFiguresSchema,
      yearBefore: monthFiguresSchema,
    }),
  }),
} satisfies FeatureContracts<'insights'>
