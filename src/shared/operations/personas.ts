import { z } from 'zod'
import { customerStages } from '../choices'
import { operation, type FeatureContracts } from '../contract'
import {
  calendarDateSchema,
  gradeSchema,
  idSchema,
  lineSchema,
  momentSchema,
  requiredLineSchema,
  scoreSchema,
  textSchema,
} from '../values'

/** `several`: a customer can have several of the options. */
export const traitKinds = ['text', 'choice', 'several', 'number', 'yesNo'] as const
export const traitSchema = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(100),
  group: z.enum(['demographic', 'psychographic']),
  kind: z.enum(traitKinds),
  /** The choices of a `choice` or `several` trait. */
  options: z.array(requiredLineSchema(100)).max(100),
})
export type Trait = z.output<typeof traitSchema>

export const traitRules = ['must', 'nice', 'out'] as const
/** What a persona asks of a trait: any of `values` (text, choice, yes/no) or a number in [from, to]. */
export const personaTraitSchema = z.strictObject({
  traitId: idSchema,
  /** Must have, nice to have, or rules out. */
  rule: z.enum(traitRules),
  importance: z.int().min(1).max(3),
  values: z.array(requiredLineSchema(100)).max(50).default([]),
  from: z.number().nullable().default(null),
  to: z.number().nullable().default(null),
})
export type PersonaTrait = z.output<typeof personaTraitSchema>

/** Step 2, the individual: the fields every worksheet has, in order. */
export const individualFields = [
  'age',
  'eyeColour',
  'household',
  'home',
  'job',
  'car',
  'brands',
  'shows',
  'authors',
  'blogs',
  'hobbies',
  'favouriteMeal',
  'favouriteQuote',
  'guiltyPleasure',
  'dayInLife',
  'informationSources',
  'purchaseDrivers',
] as const
/** Step 3, in the customer's own voice: the questions every worksheet has, in order. */
export const voiceQuestions = [
  'momentOfBuying',
  'innerConversation',
  'keepsAwake',
  'wantsPeersToKnow',
  'walkAway',
  'greatResult',
  'needToKnow',
  'sees',
  'hears',
  'thinks',
  'feels',
  'says',
  'does',
  'pains',
  'gains',
] as const
/** What a persona's journey tells of: the stages every customer goes through. */
export const journeyStages = customerStages
/** How they decide: each a scale between two opposites. */
export const decisionScales = ['pace', 'ground', 'worth', 'novelty'] as const
/** How far a decision scale goes to either side of the middle. */
export const SCALE_END = 3
/** What vision and mission are held against. */
export const missionChecks = ['recognise', 'promise', 'decline', 'told'] as const
/** What the persona means for us. */
export const meaningFields = [
  'message',
  'channels',
  'environment',
  'serviceLevel',
  'visionAndMission',
] as const
export const sourceKinds = [
  'survey',
  'focusGroup',
  'staffInterview',
  'websiteAnalytics',
  'trendReport',
  'records',
] as const

/** Whether an answer is known or guessed. */
export const answerMarkSchema = z.strictObject({
  mark: z.enum(['evidence', 'guess']),
  /** Which of the persona's sources backs it, counted from 0; null, or one that is not there: none is named. */
  source: z.int().min(0).max(99).nullable(),
})
export type AnswerMark = z.output<typeof answerMarkSchema>
export const sourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  on: calendarDateSchema.nullable(),
  note: textSchema(2000),
  /** Where it can be looked up: an address on the web, or the name of a file. */
  link: lineSchema(500).default(''),
})
export type PersonaSource = z.output<typeof sourceSchema>
export const ownQuestionSchema = z.strictObject({
  question: lineSchema(300),
  answer: textSchema(5000),
  mark: answerMarkSchema.nullable().default(null),
})
export const objectionSchema = z.strictObject({
  objection: textSchema(1000),
  /** What we say to it. */
  answer: textSchema(5000),
  mark: answerMarkSchema.nullable(),
})

function answersSchema<const Key extends string>(keys: readonly [Key, ...Key[]]) {
  return z.partialRecord(z.enum(keys), textSchema(5000))
}

export const personaSchema = z.strictObject({
  name: requiredLineSchema(100),
  kind: z.enum(['ideal', 'negative']),
  primary: z.boolean(),
  traits: z.array(personaTraitSchema).max(200),
  individual: answersSchema(individualFields),
  /** Own fields of step 2. */
  ownFields: z.array(z.strictObject({ label: lineSchema(100), value: textSchema(5000) })).max(50),
  voice: answersSchema(voiceQuestions),
  /** Own questions of step 3. */
  ownQuestions: z.array(ownQuestionSchema).max(50),
  /** What holds them back from buying, and what we answer. */
  objections: z.array(objectionSchema).max(50),
  /** Notes on what happens at each stage. */
  journey: answersSchema(journeyStages),
  /** Which answers are known and which guessed, by part and key: `voice.sees`, `journey.use`. */
  marks: z.record(z.string().regex(/^(voice|journey)\.[A-Za-z]+$/), answerMarkSchema),
  /** −3 to 3 on each scale: wholly the first of its opposites to wholly the second. Those not told are left out. */
  decisionStyle: z.partialRecord(z.enum(decisionScales), z.int().min(-SCALE_END).max(SCALE_END)),
  /** The qualifying statement; null while it is composed from the parts. */
  statement: textSchema(5000).nullable(),
  /** What an own statement was composed from when it was taken over; null: it was not. */
  statementFrom: textSchema(20_000).nullable(),
  meaning: answersSchema(meaningFields),
  /** Which checks vision and mission have passed. */
  missionChecks: z.array(z.enum(missionChecks)).max(missionChecks.length),
  notOurCustomer: textSchema(5000),
  sources: z.array(sourceSchema).max(100),
  /** The day it is to be looked at again; null: a year after it was made. */
  reviewOn: calendarDateSchema.nullable(),
})
export type PersonaContent = z.output<typeof personaSchema>

export const completenessSchema = z.object({
  traits: scoreSchema,
  individual: scoreSchema,
  voice: scoreSchema,
  /** Mean of the three steps. */
  total: scoreSchema,
})

export const personaDetailSchema = z.object({
  id: idSchema,
  ...personaSchema.shape,
  /** The statement as it is composed from the parts now, whether or not the owner wrote an own one. */
  composedStatement: z.string(),
  completeness: completenessSchema,
  /** The day it is to be looked at again, whether chosen or a year after it was made. */
  reviewDueOn: calendarDateSchema,
  sample: z.boolean(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type PersonaDetail = z.output<typeof personaDetailSchema>

/** One trait of a persona held against one customer, ready to be shown. */
export const fitPartSchema = z.object({
  traitId: idSchema,
  trait: z.string(),
  rule: z.enum(traitRules),
  importance: z.int(),
  wanted: z.string(),
  actual: z.string().nullable(),
})
export type FitPart = z.output<typeof fitPartSchema>
export const fitSchema = z.object({
  /** 0–100; null while nothing that the persona asks is known of the customer. */
  fit: scoreSchema.nullable(),
  /** Share (0–1) of the persona's importance that is known. */
  coverage: z.number().min(0).max(1),
  matched: z.array(fitPartSchema),
  missed: z.array(fitPartSchema),
  unknown: z.array(fitPartSchema),
})
export type Fit = z.output<typeof fitSchema>

export const personasOperations = {
  'personas.list': operation({
    kind: 'read',
    about: 'All personas with their completeness; the primary one first.',
    input: z.strictObject({}),
    output: z.object({
      personas: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          kind: z.enum(['ideal', 'negative']),
          primary: z.boolean(),
          statement: z.string(),
          completeness: completenessSchema,
          updatedAt: momentSchema,
        }),
      ),
    }),
  }),
  'personas.get': operation({
    kind: 'read',
    about: 'One persona, whole.',
    input: z.strictObject({ id: idSchema }),
    output: personaDetailSchema,
  }),
  'personas.save': operation({
    kind: 'write',
    about:
      'Saves parts of a persona; parts, and answers within individual, voice, journey and meaning, that are not named stay (an empty answer is taken away). Without an id it makes a new one.',
    input: z.strictObject({ id: idSchema.optional(), persona: personaSchema.partial() }),
    output: personaDetailSchema,
  }),
  'personas.remove': operation({
    kind: 'write',
    about: 'Removes a persona (undo brings it back).',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
  'personas.traits': operation({
    kind: 'read',
    about: 'The traits customers can carry and personas ask for.',
    input: z.strictObject({}),
    output: z.object({ traits: z.array(traitSchema) }),
  }),
  'personas.saveTrait': operation({
    kind: 'write',
    about: 'Adds a trait, or changes one.',
    input: traitSchema.extend({ id: idSchema.optional() }),
    output: traitSchema,
  }),
  'personas.fit': operation({
    kind: 'heavyRead',
    about:
      'How well customers fit a persona (the primary one unless named), best first: matched, missed and unknown traits. Also of one customer.',
    input: z.strictObject({
      personaId: idSchema.optional(),
      customerId: idSchema.optional(),
      limit: z.int().min(1).max(1000).default(100),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({
      /** Null when there is no persona yet. */
      persona: z.object({ id: idSchema, name: z.string() }).nullable(),
      total: z.int(),
      rows: z.array(
        z.object({ customerId: idSchema, name: z.string(), grade: gradeSchema, ...fitSchema.shape }),
      ),
    }),
  }),
} satisfies FeatureContracts<'personas'>
