import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { calendarDateSchema, idSchema, textSchema } from '../values'

/** The most entries of each kind that are listed. */
export const FEEDBACK_SHOWN = 200

/** “How likely are you to recommend us?”, 0 (not at all) – 10 (certainly). */
const answer = {
  customerId: idSchema,
  answeredOn: calendarDateSchema,
  score: z.int().min(0).max(10),
  comment: textSchema(5000),
}
export const answerSchema = z.object({ id: idSchema, ...answer })
export type Answer = z.output<typeof answerSchema>
export const answerDraftSchema = z.strictObject({
  /** Left out: a new one. */
  id: idSchema.optional(),
  ...answer,
  comment: answer.comment.default(''),
})
export type AnswerDraft = z.output<typeof answerDraftSchema>

const complaint = {
  customerId: idSchema,
  happenedOn: calendarDateSchema,
  text: textSchema(5000).refine((text) => text.trim() !== '', 'required'),
  /** Null while it is open. */
  resolvedOn: calendarDateSchema.nullable(),
  /** How it was put right. */
  remedy: textSchema(5000),
}
export const complaintSchema = z.object({ id: idSchema, ...complaint })
export type Complaint = z.output<typeof complaintSchema>
export const complaintDraftSchema = z
  .strictObject({
    /** Left out: a new one. */
    id: idSchema.optional(),
    ...complaint,
    resolvedOn: complaint.resolvedOn.default(null),
    remedy: complaint.remedy.default(''),
  })
  .refine(({ happenedOn, resolvedOn }) => resolvedOn === null || resolvedOn >= happenedOn, {
    path: ['resolvedOn'],
    message: 'resolved-before',
  })
export type ComplaintDraft = z.output<typeof complaintDraftSchema>

const removal = operation({
  kind: 'write',
  about: 'Removes an answer (undo brings it back).',
  input: z.strictObject({ id: idSchema }),
  output: z.object({ id: idSchema }),
})

export const feedbackOperations = {
  'feedback.list': operation({
    kind: 'read',
    about: `What one customer has said: answers and complaints, newest first, at most ${String(FEEDBACK_SHOWN)} of each.`,
    input: z.strictObject({ customerId: idSchema }),
    output: z.object({ answers: z.array(answerSchema), complaints: z.array(complaintSchema) }),
  }),
  'feedback.saveAnswer': operation({
    kind: 'write',
    about: 'Logs or changes an answer to “How likely are you to recommend us?” (0–10).',
    input: answerDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'feedback.removeAnswer': removal,
  'feedback.saveComplaint': operation({
    kind: 'write',
    about: 'Logs or changes a complaint; with a day it is resolved.',
    input: complaintDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'feedback.removeComplaint': { ...removal, about: 'Removes a complaint (undo brings it back).' },
} satisfies FeatureContracts<'feedback'>
