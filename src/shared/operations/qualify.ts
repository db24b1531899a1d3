import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { idSchema, scoreSchema } from '../values'
import { traitValueSchema } from './customers'
import { fitSchema, traitRules, traitSchema } from './personas'

export const qualifyVerdicts = ['ideal', 'talk', 'decline'] as const
export type QualifyVerdict = (typeof qualifyVerdicts)[number]

/** Something to ask an enquirer: a must-have, or what rules out. */
export const questionSchema = z.object({
  trait: traitSchema,
  rule: z.enum(traitRules),
  /** What the persona looks for, in words. */
  wanted: z.string(),
  /** The values it names: quick answers for a trait in words. */
  values: z.array(z.string()),
})
export type Question = z.output<typeof questionSchema>

/** A persona that is not wanted and fits all the same. */
const unwantedSchema = z.object({ id: idSchema, name: z.string(), fit: scoreSchema })

export const qualifyOperations = {
  'personas.qualify': operation({
    kind: 'read',
    about:
      'What to ask someone new by a persona (the primary one unless named), and what their answers so far come to: ideal, worth a talk, or kindly decline, with the reasons. Unanswered questions are allowed.',
    input: z.strictObject({
      personaId: idSchema.optional(),
      answers: z.array(traitValueSchema).max(200).default([]),
    }),
    output: z.object({
      /** Null when there is no persona to go by. */
      persona: z.object({ id: idSchema, name: z.string() }).nullable(),
      questions: z.array(questionSchema),
      verdict: z.enum(qualifyVerdicts),
      ...fitSchema.shape,
      unwanted: z.array(unwantedSchema),
    }),
  }),
  'personas.unwanted': operation({
    kind: 'read',
    about: 'The personas nobody wants that a customer fits all the same: a warning.',
    input: z.strictObject({ customerId: idSchema }),
    output: z.object({ personas: z.array(unwantedSchema) }),
  }),
} satisfies FeatureContracts<'personas'>
