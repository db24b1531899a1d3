import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import {
  calendarDateSchema,
  idSchema,
  lineSchema,
  moneySchema,
  moneySumSchema,
  pageSchema,
  textSchema,
} from '../values'

const fields = {
  customerId: idSchema,
  /** Invoice or order number; unique where given. */
  number: lineSchema(100).nullable(),
  purchasedOn: calendarDateSchema,
  /** Minor units; negative for a refund. */
  amount: moneySchema,
  /** Cost of goods, minor units; null when unknown (the default margin stands in). */
  cost: moneySchema.nullable(),
  dueOn: calendarDateSchema.nullable(),
  paidOn: calendarDateSchema.nullable(),
  /** Counts as paid though no paid date is known. */
  settled: z.boolean(),
  channel: lineSchema(100),
  items: textSchema(),
}
export const purchaseSchema = z.object({ id: idSchema, customerName: z.string(), ...fields })
export type Purchase = z.output<typeof purchaseSchema>
export const purchaseDraftSchema = z.strictObject({
  ...fields,
  number: fields.number.default(null),
  cost: fields.cost.default(null),
  dueOn: fields.dueOn.default(null),
  paidOn: fields.paidOn.default(null),
  settled: fields.settled.default(false),
  channel: fields.channel.default(''),
  items: fields.items.default(''),
})
export type PurchaseDraft = z.output<typeof purchaseDraftSchema>

export const purchasesOperations = {
  'purchases.list': operation({
    kind: 'read',
    about: 'Purchases, of one customer or of all, newest first.',
    input: z.strictObject({
      customerId: idSchema.optional(),
      from: calendarDateSchema.optional(),
      to: calendarDateSchema.optional(),
      ...pageSchema,
    }),
    output: z.object({ total: z.int(), amount: moneySumSchema, rows: z.array(purchaseSchema) }),
  }),
  'purchases.create': operation({
    kind: 'write',
    about: 'Adds a purchase.',
    input: purchaseDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'purchases.update': operation({
    kind: 'write',
    about: 'Changes fields of a purchase; fields that are not named stay.',
    input: z.strictObject({ id: idSchema, changes: z.strictObject(fields).partial() }),
    output: z.object({ id: idSchema }),
  }),
  'purchases.remove': operation({
    kind: 'write',
    about: 'Removes a purchase (undo brings it back).',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
} satisfies FeatureContracts<'purchases'>
