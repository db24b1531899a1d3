import { z } from 'zod'
import { customerStages, fitBands } from '../choices'
import { operation, type FeatureContracts } from '../contract'
import {
  asOfSchema,
  calendarDateSchema,
  customerKindSchema,
  customerStageSchema,
  customerStatusSchema,
  gradeLetterSchema,
  gradeSchema,
  idSchema,
  lineSchema,
  moneySumSchema,
  momentSchema,
  pageSchema,
  requiredLineSchema,
  scoreSchema,
  textSchema,
} from '../values'

export const emailSchema = z.strictObject({
  label: lineSchema(60).default(''),
  value: requiredLineSchema(320),
})
export const phoneSchema = z.strictObject({
  label: lineSchema(60).default(''),
  value: requiredLineSchema(60),
})
export const addressSchema = z.strictObject({
  label: lineSchema(60).default(''),
  street: textSchema(500).default(''),
  city: lineSchema().default(''),
  region: lineSchema().default(''),
  postalCode: lineSchema(40).default(''),
  country: lineSchema().default(''),
})
export type Address = z.output<typeof addressSchema>
export const contactSchema = z.strictObject({
  name: requiredLineSchema(),
  role: lineSchema().default(''),
  email: lineSchema(320).default(''),
  phone: lineSchema(60).default(''),
})
export type Contact = z.output<typeof contactSchema>
/** What is known about a customer for one trait; yes/no traits hold 'yes' or 'no', number traits a decimal number. */
export const traitValueSchema = z.strictObject({ traitId: idSchema, value: requiredLineSchema() })

const fields = {
  name: requiredLineSchema(),
  kind: customerKindSchema,
  status: customerStatusSchema,
  /** How far they have come with us, as the owner sees it; null: not set. */
  stage: customerStageSchema.nullable(),
  /** The number or code the customer has in the owner's other books; unique. */
  externalId: lineSchema(100).nullable(),
  salutation: lineSchema(60),
  emails: z.array(emailSchema).max(20),
  phones: z.array(phoneSchema).max(20),
  addresses: z.array(addressSchema).max(20),
  contacts: z.array(contactSchema).max(100),
  tags: z.array(requiredLineSchema(60)).max(100),
  traits: z.array(traitValueSchema).max(200),
  taxNumber: lineSchema(60),
  /** How they heard about us. */
  heardFrom: lineSchema(),
  referredById: idSchema.nullable(),
  customerSince: calendarDateSchema.nullable(),
  birthday: calendarDateSchema.nullable(),
  /** How they want it: delivery, contact, likes and dislikes. */
  preferences: textSchema(),
  notes: textSchema(),
  doNotContact: z.boolean(),
}

/** The fields of the customer form: everything has a default but the name. */
export const customerDraftSchema = z.strictObject({
  ...fields,
  kind: fields.kind.default('company'),
  status: fields.status.default('active'),
  stage: fields.stage.default(null),
  externalId: fields.externalId.default(null),
  salutation: fields.salutation.default(''),
  emails: fields.emails.default([]),
  phones: fields.phones.default([]),
  addresses: fields.addresses.default([]),
  contacts: fields.contacts.default([]),
  tags: fields.tags.default([]),
  traits: fields.traits.default([]),
  taxNumber: fields.taxNumber.default(''),
  heardFrom: fields.heardFrom.default(''),
  referredById: fields.referredById.default(null),
  customerSince: fields.customerSince.default(null),
  birthday: fields.birthday.default(null),
  preferences: fields.preferences.default(''),
  notes: fields.notes.default(''),
  doNotContact: fields.doNotContact.default(false),
})
export type CustomerDraft = z.output<typeof customerDraftSchema>
export const customerChangesSchema = z.strictObject(fields).partial()
export type CustomerChanges = z.output<typeof customerChangesSchema>

/** The counted numbers of one customer, as of a day. Sums are in minor units. */
export const figuresSchema = z.object({
  revenue: moneySumSchema,
  revenue12m: moneySumSchema,
  contribution: moneySumSchema,
  contribution12m: moneySumSchema,
  /** The part of the cost of goods (of all time) that comes from the default margin, not from the books. */
  estimatedCost: moneySumSchema,
  costToServe: moneySumSchema,
  costToServe12m: moneySumSchema,
  /** Purchases with a positive amount. */
  orders: z.int(),
  firstPurchaseOn: calendarDateSchema.nullable(),
  lastPurchaseOn: calendarDateSchema.nullable(),
  /** Days from the last purchase to the day the figures are for. */
  recency: z.int().nullable(),
  /** Weighted by amount; null when nothing is known. */
  averageDaysLate: z.number().nullable(),
  openAmount: moneySumSchema,
  lastTouchOn: calendarDateSchema.nullable(),
  /** Since when they are a customer: the noted day or the first purchase, whichever is earlier. */
  sinceOn: calendarDateSchema.nullable(),
  /** Customers they brought. */
  referrals: z.int(),
  /** How likely they are to recommend us, 0–10, as last answered. */
  latestNps: z.int().nullable(),
  complaints: z.int(),
  openComplaints: z.int(),
})
export type Figures = z.output<typeof figuresSchema>

export const standingSchema = z.object({
  /** What counts: the override where there is one, else the computed grade. */
  grade: gradeSchema,
  computedGrade: gradeSchema,
  score: scoreSchema.nullable(),
  overridden: z.boolean(),
  /** Fit to the primary persona; null when unknown or there is none. */
  fit: scoreSchema.nullable(),
})
export type Standing = z.output<typeof standingSchema>

/** What the owner means to do next, by a plan. */
export const nextStepSchema = z.object({ text: z.string(), dueOn: calendarDateSchema })
export type NextStep = z.output<typeof nextStepSchema>

export const customerRowSchema = z.object({
  id: idSchema,
  externalId: z.string().nullable(),
  name: z.string(),
  kind: customerKindSchema,
  status: customerStatusSchema,
  stage: customerStageSchema.nullable(),
  /** City of the first address. */
  place: z.string(),
  country: z.string(),
  tags: z.array(z.string()),
  archived: z.boolean(),
  nextStep: nextStepSchema.nullable(),
  ...figuresSchema.shape,
  ...standingSchema.shape,
})
export type CustomerRow = z.output<typeof customerRowSchema>

export const customerCardSchema = z.object({
  id: idSchema,
  ...fields,
  name: z.string(),
  /** Other names it is known by, from customers that were merged into it. */
  alsoKnownAs: z.array(z.string()),
  referredByName: z.string().nullable(),
  referred: z.array(z.object({ id: idSchema, name: z.string() })),
  archived: z.boolean(),
  sample: z.boolean(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  asOf: calendarDateSchema,
  figures: figuresSchema,
  standing: standingSchema,
  nextStep: nextStepSchema.nullable(),
  /** Revenue and contribution by calendar year, oldest first. */
  years: z.array(
    z.object({ year: z.int(), revenue: moneySumSchema, contribution: moneySumSchema, orders: z.int() }),
  ),
})
export type CustomerCard = z.output<typeof customerCardSchema>

export const customerSorts = [
  'name',
  'place',
  'status',
  'stage',
  'grade',
  'score',
  'fit',
  'revenue',
  'revenue12m',
  'contribution',
  'contribution12m',
  'averageDaysLate',
  'openAmount',
  'orders',
  'lastPurchaseOn',
  'lastTouchOn',
  'relevance',
] as const
/** What becomes of an erased customer's purchases and touchpoints: gone too, or kept for the sums without a trace of whom. */
export const remainsSchema = z.enum(['erase', 'keep']).default('erase')

export const customerFilterSchema = z.strictObject({
  grade: z.array(gradeSchema).max(5).optional(),
  status: z.array(customerStatusSchema).max(4).optional(),
  /** `unset`: those whose stage nobody has said. */
  stage: z
    .array(z.enum([...customerStages, 'unset']))
    .max(6)
    .optional(),
  kind: z.array(customerKindSchema).max(2).optional(),
  /** Customers that carry every one of these. */
  tags: z.array(requiredLineSchema(60)).max(20).optional(),
  place: requiredLineSchema().optional(),
  /** Fit to the primary persona: good from 60, some from 30, little below. */
  fit: z.array(z.enum(fitBands)).max(4).optional(),
  overridden: z.boolean().optional(),
  /** Which of the present and the archived; default the present. */
  archived: z.enum(['present', 'archived', 'all']).optional(),
  /** No others than these, who were found elsewhere, with the words for what was found. */
  only: z.strictObject({ ids: z.array(idSchema).max(5000), name: lineSchema(300) }).optional(),
})
export type CustomerFilter = z.output<typeof customerFilterSchema>

export const customerSortSchema = z.strictObject({
  by: z.enum(customerSorts),
  direction: z.enum(['ascending', 'descending']),
})
export type CustomerSort = z.output<typeof customerSortSchema>

export const customersOperations = {
  'customers.list': operation({
    kind: 'read',
    about:
      'Customers that match a search (name, contact, e-mail, phone, place, tag) and a filter, sorted, one page.',
    input: z.strictObject({
      query: z.string().max(200).default(''),
      filter: customerFilterSchema.default({}),
      sort: customerSortSchema.default({ by: 'name', direction: 'ascending' }),
      ...pageSchema,
      /** A search counts no further than this; `customers.matches` does. Without it everyone is counted. */
      countTo: z.int().min(1).max(100_000).optional(),
      asOf: asOfSchema,
    }),
    output: z.object({
      asOf: calendarDateSchema,
      total: z.int(),
      /** True when there are more than `total`, because counting ended there. */
      more: z.boolean().optional(),
      rows: z.array(customerRowSchema),
    }),
  }),
  'customers.matches': operation({
    kind: 'heavyRead',
    about: 'How many customers match a search and a filter, however many they are.',
    input: z.strictObject({
      query: z.string().max(200).default(''),
      filter: customerFilterSchema.default({}),
    }),
    output: z.object({ total: z.int() }),
  }),
  'customers.ids': operation({
    kind: 'heavyRead',
    about:
      'The ids of all customers that match a search and a filter, or of some that follow each other in the list: for doing something to every one of them.',
    input: z.strictObject({
      query: z.string().max(200).default(''),
      filter: customerFilterSchema.default({}),
      sort: customerSortSchema.default({ by: 'name', direction: 'ascending' }),
      limit: z.int().min(1).max(100_000).default(100_000),
      offset: z.int().min(0).default(0),
      asOf: asOfSchema,
    }),
    output: z.object({ ids: z.array(idSchema) }),
  }),
  'customers.get': operation({
    kind: 'read',
    about: 'One customer with everything on the card; by id or by externalId.',
    input: z.union([
      z.strictObject({ id: idSchema, asOf: asOfSchema }),
      z.strictObject({ externalId: requiredLineSchema(100), asOf: asOfSchema }),
    ]),
    output: customerCardSchema,
  }),
  'customers.create': operation({
    kind: 'write',
    about: 'Adds a customer.',
    input: customerDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'customers.update': operation({
    kind: 'write',
    about: 'Changes fields of a customer; fields that are not named stay.',
    input: z.strictObject({ id: idSchema, changes: customerChangesSchema }),
    output: z.object({ id: idSchema }),
  }),
  'customers.archive': operation({
    kind: 'job',
    about: 'Puts customers away (or, with archived: false, brings them back). Nothing is deleted.',
    input: z.strictObject({
      ids: z.array(idSchema).min(1).max(100_000),
      archived: z.boolean().default(true),
    }),
    output: z.object({ changed: z.int() }),
  }),
  'customers.tag': operation({
    kind: 'job',
    about: 'Adds tags to and removes tags from several customers.',
    input: z.strictObject({
      ids: z.array(idSchema).min(1).max(100_000),
      add: z.array(requiredLineSchema(60)).max(20).default([]),
      remove: z.array(requiredLineSchema(60)).max(20).default([]),
    }),
    output: z.object({ changed: z.int() }),
  }),
  'customers.setStage': operation({
    kind: 'job',
    about: 'Says of several customers how far they have come; stage: null leaves it open again.',
    input: z.strictObject({
      ids: z.array(idSchema).min(1).max(100_000),
      stage: customerStageSchema.nullable(),
    }),
    output: z.object({ changed: z.int() }),
  }),
  'customers.tags': operation({
    kind: 'heavyRead',
    about: 'Every tag in use with the number of customers that carry it.',
    input: z.strictObject({}),
    output: z.object({ tags: z.array(z.object({ tag: z.string(), customers: z.int() })) }),
  }),
  'customers.places': operation({
    kind: 'heavyRead',
    about: 'The places where customers are, with how many there are; the places of most customers first.',
    input: z.strictObject({ limit: z.int().min(1).max(5000).default(500) }),
    output: z.object({ places: z.array(z.object({ place: z.string(), customers: z.int() })) }),
  }),
  'customers.erase': operation({
    kind: 'job',
    about:
      'Erases a customer and everything about them for good, from the history too; with purchases: keep, what they bought stays for the sums, of nobody. Cannot be undone.',
    input: z.strictObject({ id: idSchema, confirmName: z.string().max(200), purchases: remainsSchema }),
    output: z.object({
      erased: z.int(),
      /** Purchases and touchpoints that stay anonymously. */
      kept: z.int(),
    }),
  }),
} satisfies FeatureContracts<'customers'>

/** What an override on a customer looks like wherever it is shown. */
export const overrideSchema = z.object({
  grade: gradeLetterSchema,
  reason: z.string(),
  /** The last day it counts. */
  endsOn: calendarDateSchema.nullable(),
  /** The day the owner wants to be reminded of it. */
  remindOn: calendarDateSchema.nullable(),
  createdOn: calendarDateSchema,
})
export type Override = z.output<typeof overrideSchema>
