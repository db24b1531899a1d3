import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { idSchema, momentSchema, pageSchema } from '../values'

export const actionSchema = z.object({
  id: idSchema,
  name: z.string(),
  at: momentSchema,
  kind: z.enum(['do', 'undo', 'redo']),
  /** Changes of rows it was made of. */
  changes: z.int(),
  undone: z.boolean(),
  /** It stands, and its changes are kept. Other actions may still be in the way: `history.show` names them. */
  undoable: z.boolean(),
  /** It was undone, and what that changed is kept. */
  redoable: z.boolean(),
  /** Its changes were let go, because the history keeps only so much: it can be neither shown nor undone. */
  tooOld: z.boolean(),
  /** It put a backup in the place of all data. */
  restore: z.boolean(),
})
export type Action = z.output<typeof actionSchema>

const stepSchema = z.object({ id: idSchema, name: z.string() })

export const actionSorts = ['all', 'edits', 'imports', 'merges', 'restores', 'undo'] as const
export type ActionSort = (typeof actionSorts)[number]

/** What a row is, to a person. */
export const recordKinds = [
  'setting',
  'business_logo',
  'customer',
  'customer_tag',
  'trait',
  'customer_trait',
  'purchase',
  'touchpoint',
  'complaint',
  'nps_answer',
  'criterion',
  'rating',
  'grade_override',
  'persona',
  'persona_trait',
  'persona_revision',
  'persona_portrait',
  'customer_alias',
  'not_same',
  'import_mapping',
  'saved_view',
  'playbook',
  'plan',
  'plan_step',
  'letter',
] as const
export type RecordKind = (typeof recordKinds)[number]

export const recordChangeSchema = z.object({
  /** Where it stands in the history; unique. */
  id: idSchema,
  record: z.enum(recordKinds),
  change: z.enum(['added', 'changed', 'removed']),
  /** What the record is called, in the owner's language: 'Purchase 1042, 3 Mar 2026, €120.00'. */
  title: z.string(),
  /** Whose it is. `present`: there is a card to open. */
  customer: z.object({ id: idSchema, name: z.string(), present: z.boolean() }).nullable(),
  /** Field by field, as text in the owner's language; empty: nothing. */
  fields: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
})
export type RecordChange = z.output<typeof recordChangeSchema>

export const obstacleSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** What has to be done with it first. */
  step: z.enum(['undo', 'redo']),
})

export const historyOperations = {
  'history.list': operation({
    kind: 'read',
    about: 'What was done, newest first, and what Undo and Redo would do next.',
    input: z.strictObject({
      sort: z.enum(actionSorts).default('all'),
      /** Words the name has to contain. */
      query: z.string().max(200).default(''),
      ...pageSchema,
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(actionSchema),
      undo: stepSchema.nullable(),
      redo: stepSchema.nullable(),
    }),
  }),
  'history.show': operation({
    kind: 'heavyRead',
    about:
      'What one action changed: how many records of each kind, and each record before and after, a page at a time.',
    input: z.strictObject({
      id: idSchema,
      /** Only records of this kind. */
      record: z.enum(recordKinds).optional(),
      ...pageSchema,
    }),
    output: z.object({
      action: actionSchema,
      counts: z.array(
        z.object({ record: z.enum(recordKinds), added: z.int(), changed: z.int(), removed: z.int() }),
      ),
      /** Of the kind asked for. */
      total: z.int(),
      rows: z.array(recordChangeSchema),
      /** Changes of people who were erased since; nothing is known of them any more. */
      forgotten: z.int(),
      /** Other actions that keep it from being undone, or redone. */
      inTheWay: z.array(obstacleSchema),
    }),
  }),
  'history.ofCustomer': operation({
    kind: 'heavyRead',
    about: 'What was done to a customer or anything that belongs to them, newest first.',
    input: z.strictObject({ customerId: idSchema, ...pageSchema }),
    output: z.object({ total: z.int(), rows: z.array(actionSchema) }),
  }),
  'history.size': operation({
    kind: 'read',
    about: 'How much room the history takes, and since when changes can be undone.',
    input: z.strictObject({}),
    output: z.object({ bytes: z.int(), since: momentSchema.nullable(), letGo: z.int() }),
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
    about:
      'Does again what was undone last, or the undone action named, if nothing else touched the same rows.',
    input: z.strictObject({ id: idSchema.optional() }),
    output: z.object({ id: idSchema, name: z.string(), changes: z.int() }),
  }),
} satisfies FeatureContracts<'history'>
