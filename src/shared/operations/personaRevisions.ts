import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { calendarDateSchema, idSchema, requiredLineSchema } from '../values'
import { portraitSchema } from './personaPortrait'
import { personaDetailSchema } from './personas'

export const revisionNameSchema = requiredLineSchema(100)

/** What a persona was on a day, kept under a name. */
export const revisionSchema = z.object({ id: idSchema, name: z.string(), keptOn: calendarDateSchema })
export type Revision = z.output<typeof revisionSchema>

/** One thing a persona says that differs between two states of it, in the owner's language; empty: nothing. */
export const personaDifferenceSchema = z.object({
  label: z.string(),
  before: z.string(),
  after: z.string(),
})
export type PersonaDifference = z.output<typeof personaDifferenceSchema>

/** The faces before and after, JPEGs in base64 or null for none; null when they do not differ, as far as is known. */
const comparedPortraitsSchema = z
  .object({ before: portraitSchema.nullable(), after: portraitSchema.nullable() })
  .nullable()
export type ComparedPortraits = z.output<typeof comparedPortraitsSchema>

export const personaRevisionsOperations = {
  'personas.revisions': operation({
    kind: 'read',
    about: 'The revisions kept of a persona, newest first.',
    input: z.strictObject({ personaId: idSchema }),
    output: z.object({ revisions: z.array(revisionSchema) }),
  }),
  'personas.compare': operation({
    kind: 'read',
    about:
      'What differs between a revision and another one of the same persona, or the persona as it is now.',
    input: z.strictObject({
      beforeId: idSchema,
      /** Left out: as it is now. */
      afterId: idSchema.optional(),
    }),
    output: z.object({
      before: revisionSchema,
      /** Null: as it is now. */
      after: revisionSchema.nullable(),
      portraits: comparedPortraitsSchema,
      differences: z.array(personaDifferenceSchema),
    }),
  }),
  'personas.toReview': operation({
    kind: 'read',
    about: 'The personas that are due to be looked at again, longest due first.',
    input: z.strictObject({
      /** Due up to this day; left out: today. */
      until: calendarDateSchema.optional(),
    }),
    output: z.object({
      personas: z.array(z.object({ id: idSchema, name: z.string(), reviewOn: calendarDateSchema })),
    }),
  }),
  'personas.keepRevision': operation({
    kind: 'write',
    about: 'Keeps a persona as it is now, its portrait included, under a name.',
    input: z.strictObject({ personaId: idSchema, name: revisionNameSchema }),
    output: revisionSchema,
  }),
  'personas.restoreRevision': operation({
    kind: 'write',
    about:
      'Makes a persona what it was in a revision; what it is now is kept as a revision first. Whether it is the primary one, and when it is to be reviewed, stays.',
    input: z.strictObject({ id: idSchema }),
    output: personaDetailSchema,
  }),
  'personas.removeRevision': operation({
    kind: 'write',
    about: 'Removes a revision (undo brings it back); the persona stays as it is.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
} satisfies FeatureContracts<'personas'>
