import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { idSchema, momentSchema, pageSchema } from '../values'

export const actionSchema = z.object({
  id: idSchema,
  name: z.string(),
  at: momentSchema,
  kind: z.enum(['do', 'undo', 'redo']),
  /** Rows it changed. */
  changes: z.int(),
  undone: z.boolean(),
  undoable: z.boolean(),
})
export type Action = z.output<typeof actionSchema>

const stepSchema = z.object({ id: idSchema, name: z.string() })

export const historyOperations = {
  'history.list': operation({
    kind: 'read',
    about: 'What was done, newest first, and what Undo and Redo would do next.',
    input: z.strictObject({ ...pageSchema }),
    output: z.object({
      total: z.int(),
      rows: z.array(actionSchema),
      undo: stepSchema.nullable(),
      redo: stepSchema.nullable(),
    }),
  }),
  'history.undo': operation({
    kind: 'job',
    steps: 'undo',
    about: 'Takes back the latest action, or the one named, if nothing later touched the same rows.',
    input: z.strictObject({ id: idSchema.optional() }),
    output: z.object({ id: idSchema, name: z.string(), changes: z.int() }),
  }),
  'history.redo': operation({
    kind: 'job',
    steps: 'redo',
    about: 'Does again what was undone last.',
    input: z.strictObject({}),
    output: z.object({ id: idSchema, name: z.string(), changes: z.int() }),
  }),
} satisfies FeatureContracts<'history'>
