import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'

export const todayOperations = {
  'today.count': operation({
    kind: 'read',
    about:
      'How many things are due: steps of plans up to today, plans that ask for a decision, grades the owner set that want attention, and personas to look at again.',
    input: z.strictObject({}),
    output: z.object({ due: z.int() }),
  }),
} satisfies FeatureContracts<'today'>
