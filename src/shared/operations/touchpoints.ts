import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { calendarDateSchema, idSchema, moneySchema, pageSchema, textSchema } from '../values'

export const touchpointKinds = [
  'visit',
  'call',
  'email',
  'message',
  'letter',
  'meeting',
  'delivery',
  'service',
] as const
export const touchpointKindSchema = z.enum(touchpointKinds)
export type TouchpointKind = z.output<typeof touchpointKindSchema>
/** Proactive: we reached out. Reactive: they did. */
export const initiativeSchema = z.enum(['proactive', 'reactive'])
export type Initiative = z.output<typeof initiativeSchema>
/** The longest time one touchpoint can take: ten days and nights. */
export const LONGEST_MINUTES = 14_400
const fields = {
  customerId: idSchema,
  happenedOn: calendarDateSchema,
  kind: touchpointKindSchema,
  initiative: initiativeSchema,
  /** Minutes of the owner's time; × hourly rate = cost to serve. */
  minutes: z.int().min(0).max(LONGEST_MINUTES),
  /** Money spent on the customer besides time, in minor units. */
  expense: moneySchema.min(0),
  /** How it felt, −2 … +2. */
  mood: z.int().min(-2).max(2).nullable(),
  note: textSchema(),
}
export const touchpointSchema = z.object({ id: idSchema, ...fields })
export type Touchpoint = z.output<typeof touchpointSchema>
export const touchpointDraftSchema = z.strictObject({
  ...fields,
  minutes: fields.minutes.default(0),
  expense: fields.expense.default(0),
  mood: fields.mood.default(null),
  note: fields.note.default(''),
})
export type TouchpointDraft = z.output<typeof touchpointDraftSchema>

export const touchpointsOperations = {
  'touchpoints.list': operation({
    kind: 'read',
    about: 'Touchpoints of one customer, newest first.',
    input: z.strictObject({ customerId: idSchema, ...pageSchema }),
    output: z.object({ total: z.int(), rows: z.array(touchpointSchema) }),
  }),
  'touchpoints.create': operation({
    kind: 'write',
    about: 'Logs a touchpoint.',
    input: touchpointDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'touchpoints.update': operation({
    kind: 'write',
    about: 'Changes fields of a touchpoint; fields that are not named stay.',
    input: z.strictObject({ id: idSchema, changes: z.strictObject(fields).partial() }),
    output: z.object({ id: idSchema }),
  }),
  'touchpoints.remove': operation({
    kind: 'write',
    about: 'Removes a touchpoint (undo brings it back).',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
} satisfies FeatureContracts<'touchpoints'>
