import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import {
  asOfSchema,
  calendarDateSchema,
  gradeLetterSchema,
  idSchema,
  lineSchema,
  requiredLineSchema,
} from '../values'

/** Whom evidence is about: the customers of a grade, or those who carry a tag. */
export const evidenceGroupSchema = z.union([
  z.strictObject({ grade: gradeLetterSchema }),
  z.strictObject({ tag: requiredLineSchema(60) }),
])
export type EvidenceGroup = z.output<typeof evidenceGroupSchema>

/**
 * What is looked at: traits; how they heard of us; where they are; person or company; tags; what they bought first; how
 * much they order at a time (mean); how many days lie between orders (median); how they come to us when they begin.
 */
export const evidenceAbouts = [
  'trait',
  'source',
  'place',
  'kind',
  'tag',
  'firstProduct',
  'orderSize',
  'rhythm',
  'contact',
] as const
export type EvidenceAbout = (typeof evidenceAbouts)[number]

/** Which value of which fact. */
export const evidenceLookSchema = z.strictObject({
  about: z.enum(evidenceAbouts),
  /** Of a trait: which one. */
  traitId: idSchema.nullable().default(null),
  /** As it is kept; empty for a range of numbers. */
  value: lineSchema(20_000).default(''),
  /** Both ends belong to the range; null: open. Order sizes in minor units. */
  from: z.number().nullable().default(null),
  to: z.number().nullable().default(null),
})
export type EvidenceLook = z.output<typeof evidenceLookSchema>

export const evidenceRowSchema = z.object({
  ...evidenceLookSchema.shape,
  /** What it is about and what was found, in words: 'Industry', 'Café'; 'Firm size', '3 to 8'. */
  label: z.string(),
  found: z.string(),
  inGroup: z.int(),
  /** Of how many of the group it is known. */
  groupSize: z.int(),
  inOthers: z.int(),
  othersSize: z.int(),
  /** 0–1 of those of whom it is known. */
  shareGroup: z.number().min(0).max(1),
  shareOthers: z.number().min(0).max(1),
  /** How many times as likely in the group as among the others; null when none of the others has it. */
  ratio: z.number().nullable(),
  /** Fisher's exact test, two-sided. */
  p: z.number().min(0).max(1),
  /** p adjusted for all looks of which there is enough (Benjamini–Hochberg); null where there is too little. */
  q: z.number().min(0).max(1).nullable(),
  /** Known of five in the group and five others, and five in all have it. */
  enough: z.boolean(),
  /** Enough, and q up to 0.05. */
  clear: z.boolean(),
})
export type EvidenceRow = z.output<typeof evidenceRowSchema>

export const evidenceOperations = {
  'personas.evidence': operation({
    kind: 'heavyRead',
    about:
      'What the customers of a grade (A unless named otherwise), or those with a tag, share and all others do not: counts, shares, ratio, p and q of every value of every fact, sorted by what matters. Prospects who never bought and archived customers are left out.',
    input: z.strictObject({ group: evidenceGroupSchema.default({ grade: 'A' }), asOf: asOfSchema }),
    output: z.object({
      asOf: calendarDateSchema,
      /** How many there are on either side. */
      customers: z.int(),
      others: z.int(),
      /** At how many values it was looked: what q is adjusted for. */
      looks: z.int(),
      /** At most 200 of which there is enough, and 40 of which there is too little. */
      rows: z.array(evidenceRowSchema),
    }),
  }),
  'personas.behind': operation({
    kind: 'heavyRead',
    about: 'The customers of the group behind one row of the evidence; at most 5,000.',
    input: z.strictObject({
      group: evidenceGroupSchema.default({ grade: 'A' }),
      look: evidenceLookSchema,
      asOf: asOfSchema,
    }),
    output: z.object({ ids: z.array(idSchema) }),
  }),
} satisfies FeatureContracts<'personas'>
