import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { MOST_IN_ONE_DOCUMENT } from './mailing'
import { gradeLetterSchema, idSchema, requiredLineSchema, textSchema } from '../values'

/** The longest a plan of a playbook can run: three years. */
export const LONGEST_PLAN_DAYS = 1095
/** What a step says. */
export const stepTextSchema = requiredLineSchema(500)

export const playbookStepSchema = z.strictObject({
  text: stepTextSchema,
  /** Days after the plan begins on which the step is due. */
  afterDays: z.int().min(0).max(LONGEST_PLAN_DAYS),
})
const playbookFields = {
  grade: gradeLetterSchema,
  name: requiredLineSchema(100),
  about: textSchema(1000),
  /** How long a plan of it runs. */
  days: z.int().min(1).max(LONGEST_PLAN_DAYS),
  /** How many of the customer's weakest criteria become steps of their own. */
  weakest: z.int().min(0).max(5),
  steps: z.array(playbookStepSchema).max(50),
}
export const playbookSchema = z.object({ id: idSchema, ...playbookFields })
export type Playbook = z.output<typeof playbookSchema>
/** A playbook as it is saved: one without an id is new. */
export const playbookDraftSchema = z.strictObject({ id: idSchema.optional(), ...playbookFields })
export type PlaybookDraft = z.output<typeof playbookDraftSchema>

export const letterPurposes = ['price', 'terms', 'refer', 'goodbye', 'thanks', 'other'] as const
const letterFields = {
  purpose: z.enum(letterPurposes),
  name: requiredLineSchema(100),
  subject: z.string().trim().max(200),
  /** With {fields} that are filled in for each customer, and [blanks] for the owner. */
  body: textSchema(),
}
export const letterSchema = z.object({ id: idSchema, ...letterFields })
export type Letter = z.output<typeof letterSchema>
/** A letter as it is saved: one without an id is new. */
export const letterDraftSchema = z.strictObject({ id: idSchema.optional(), ...letterFields })
export type LetterDraft = z.output<typeof letterDraftSchema>

/** Words that stand in for the letter's own, for this once; with {fields} as those have. */
const otherWords = { subject: letterFields.subject.optional(), body: letterFields.body.optional() }

/** What plans are made from: playbooks, and letters to go with them. */
export const planTemplatesOperations = {
  'plans.playbooks': operation({
    kind: 'read',
    about: 'The playbooks plans are made from, A to D.',
    input: z.strictObject({}),
    output: z.object({ playbooks: z.array(playbookSchema) }),
  }),
  'plans.savePlaybook': operation({
    kind: 'write',
    about: 'Adds a playbook or changes one. Plans that were made from it stay as they are.',
    input: playbookDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'plans.removePlaybook': operation({
    kind: 'write',
    about: 'Removes a playbook (undo brings it back). Plans that were made from it stay.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
  'plans.letters': operation({
    kind: 'read',
    about: 'The letters there are.',
    input: z.strictObject({}),
    output: z.object({ letters: z.array(letterSchema) }),
  }),
  'plans.saveLetter': operation({
    kind: 'write',
    about: 'Adds a letter or changes one.',
    input: letterDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'plans.removeLetter': operation({
    kind: 'write',
    about: 'Removes a letter (undo brings it back).',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
  'plans.letterFor': operation({
    kind: 'read',
    about:
      'A letter, or other words with the same fields, as it reads for a customer: fields filled in, blanks named.',
    input: z.strictObject({ letterId: idSchema, customerId: idSchema, ...otherWords }),
    output: z.object({
      subject: z.string(),
      body: z.string(),
      /** What the owner still has to fill in, as it stands between brackets. */
      blanks: z.array(z.string()),
      customerName: z.string(),
      /** The customer asked not to be contacted. */
      doNotContact: z.boolean(),
      /** Name and address, line by line. */
      recipient: z.array(z.string()),
    }),
  }),
  'plans.noteLetters': operation({
    kind: 'job',
    about:
      'Notes a letter that went out today among the touchpoints of each customer it went to, as one action.',
    input: z.strictObject({
      letterId: idSchema,
      customerIds: z.array(idSchema).min(1).max(MOST_IN_ONE_DOCUMENT),
      subject: otherWords.subject,
    }),
    output: z.object({ noted: z.int() }),
  }),
} satisfies FeatureContracts<'plans'>
