import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { idSchema, requiredLineSchema } from '../values'

export const traitsOperations = {
  'personas.traitUse': operation({
    kind: 'read',
    about:
      'Who uses a trait: how many customers have a value, the commonest values, and the personas that ask for it. Of words that are asked about, those that stand in no customer’s value.',
    input: z.strictObject({ id: idSchema, words: z.array(requiredLineSchema(100)).max(50).optional() }),
    output: z.object({
      customers: z.int(),
      /** At most 100, the commonest first. */
      values: z.array(z.object({ value: z.string(), customers: z.int() })),
      personas: z.array(z.object({ id: idSchema, name: z.string() })),
      /** Of the words asked about, those no customer has. */
      unheard: z.array(z.string()),
    }),
  }),
  'personas.removeTrait': operation({
    kind: 'write',
    about:
      'Removes a trait with what is noted of customers for it and what personas ask of it (undo brings all of it back).',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ customers: z.int(), personas: z.int() }),
  }),
  'personas.orderTraits': operation({
    kind: 'write',
    about: 'Puts traits in another order; those not named stay behind the others.',
    input: z.strictObject({ ids: z.array(idSchema).min(1).max(1000) }),
    output: z.object({ changed: z.int() }),
  }),
} satisfies FeatureContracts<'personas'>
