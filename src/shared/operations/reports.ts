import { z } from 'zod'
import { boardGroupings } from '../choices'
import { operation, type FeatureContracts } from '../contract'
import { labelSheetNames } from '../labels/sheets'
import { marginWidthSchema, orientationSchema, paperSizeSchema } from '../paper'
import { asOfSchema, idSchema, lineSchema, monthSchema, textSchema } from '../values'
import { customerFilterSchema } from './customers'
import { whomSchema } from './mailing'

/** How pages are laid out; what is not said is as the settings have it. */
const upright = {
  paper: paperSizeSchema.optional(),
  margins: marginWidthSchema.optional(),
  blackAndWhite: z.boolean().optional(),
}
const layout = { ...upright, orientation: orientationSchema.default('portrait') }

/** `file` asks where to save the PDF, `printer` opens the print dialog, `preview` keeps it for the preview. */
const to = z.enum(['file', 'printer', 'preview']).default('file')

/** How every report is printed. */
const printing = { ...layout, to }

/** As many letters without a font as are named. */
export const MOST_MISSING = 30

/** Letters there is no font for, some of them where there are many: boxes are printed in their place. */
const missingLetters = z.array(z.string()).max(MOST_MISSING)

export const reportResultSchema = z.object({
  /** Pages and size of the PDF; null when it went to the print dialog, which may leave pages out. */
  pages: z.int().nullable(),
  bytes: z.int().nullable(),
  /** Name of the saved file; null when it was not saved to a file. */
  savedAs: z.string().nullable(),
  /** Address of the PDF for the preview; null otherwise. */
  preview: z.string().nullable(),
  missing: missingLetters,
})
export type ReportResult = z.output<typeof reportResultSchema>

/** As many files as are made at once. */
const MOST_FILES = 5000

/** `short`: what matters on one page. `long`: everything that is known, on as many as it takes. */
const customerForm = z.enum(['short', 'long']).default('short')

/**
 * As many reports go to the print dialog at once: it takes all pages in one go, for which Chromium lays them all out, with two or
 * three megabytes for each. A PDF is printed in parts.
 */
export const MOST_TO_PRINTER = { short: 300, long: 100 } as const

const whom = {
  form: customerForm,
  /** In this order; without it everyone who matches, by name. */
  customerIds: z.array(idSchema).min(1).max(MOST_FILES).optional(),
  query: z.string().max(200).default(''),
  filter: customerFilterSchema.default({}),
  asOf: asOfSchema,
}

export const reportsOperations = {
  'reports.customer': operation({
    kind: 'desktop',
    about: 'The report of a customer, on one page or in full, as PDF or on paper.',
    input: z.strictObject({ customerId: idSchema, form: customerForm, asOf: asOfSchema, ...printing }),
    output: reportResultSchema,
  }),
  'reports.customers': operation({
    kind: 'desktop',
    about:
      'The reports of many customers in one document, as PDF or on paper: those named, or everyone who matches a search and a filter.',
    input: z.strictObject({
      ...whom,
      ...layout,
      to: z.enum(['file', 'printer']).default('file'),
    }),
    output: reportResultSchema.extend({ customers: z.int() }),
  }),
  'reports.customerFiles': operation({
    kind: 'desktop',
    about:
      'The reports of many customers, each a PDF of its own in a folder. A file of the same name stays: the new one gets a number.',
    input: z.strictObject({ ...whom, ...layout }),
    output: z.object({
      files: z.int(),
      /** Name of the folder. */
      folder: z.string(),
      missing: missingLetters,
    }),
  }),
  'reports.board': operation({
    kind: 'desktop',
    about: 'The A–D board, as PDF or on paper.',
    input: z.strictObject({
      query: z.string().max(200).default(''),
      filter: customerFilterSchema.default({}),
      groupBy: z.enum(boardGroupings).default('none'),
      /** The name of the saved view it is, to be said on paper. */
      view: lineSchema(60).default(''),
      asOf: asOfSchema,
      ...printing,
      orientation: orientationSchema.default('landscape'),
    }),
    output: reportResultSchema,
  }),
  'reports.portfolio': operation({
    kind: 'desktop',
    about:
      'All customers together: what each grade brings and takes, who brings most, who moved in 90 days, what is due in 30. As PDF or on paper.',
    input: z.strictObject({ asOf: asOfSchema, ...printing }),
    output: reportResultSchema,
  }),
  'reports.review': operation({
    kind: 'desktop',
    about:
      'A calendar month in review: what happened beside the month before and a year before, who moved since, what came of plans, what is next.',
    input: z.strictObject({ month: monthSchema, ...printing }),
    output: reportResultSchema,
  }),
  'reports.letter': operation({
    kind: 'desktop',
    about: 'A letter to a customer, its fields filled in or in the words given, as PDF or on paper.',
    input: z.strictObject({
      customerId: idSchema,
      letterId: idSchema,
      /** Default: the letter's own. */
      subject: z.string().trim().max(200).optional(),
      body: textSchema().optional(),
      // A letter has its address where the window of an envelope is.
      ...upright,
      to,
    }),
    output: reportResultSchema,
  }),
  'reports.letters': operation({
    kind: 'desktop',
    about:
      'A letter to each of many customers, in one document, as PDF or on paper. Who asked not to be contacted is left out (customers.mailing says who). What went to the printer is noted among their touchpoints, as one action.',
    input: z.strictObject({
      ...whomSchema,
      letterId: idSchema,
      /** Other words than the letter's own, with the same fields. */
      subject: z.string().trim().max(200).optional(),
      body: textSchema().optional(),
      ...upright,
      to: z.enum(['file', 'printer']).default('file'),
    }),
    output: reportResultSchema.extend({
      letters: z.int(),
      /** How many were noted as sent. */
      noted: z.int(),
    }),
  }),
  'reports.labels': operation({
    kind: 'desktop',
    about:
      'Address labels on the sheets of a maker, as PDF or on paper. Who asked not to be contacted or has no address is left out (customers.mailing says who).',
    input: z.strictObject({
      ...whomSchema,
      sheet: z.enum(labelSheetNames),
      /** The label of the first sheet to begin with, from 1, row by row: those before it are used up. */
      start: z.int().min(1).max(100).default(1),
      to,
    }),
    output: reportResultSchema.extend({ labels: z.int() }),
  }),
  'reports.today': operation({
    kind: 'desktop',
    about: 'What is due, as a list with boxes to tick, as PDF or on paper.',
    input: z.strictObject(printing),
    output: reportResultSchema,
  }),
  'reports.persona': operation({
    kind: 'desktop',
    about:
      'A persona on paper: the worksheet, filled or (blank: true) to be filled in by hand, or everything that matters on one page.',
    input: z.strictObject({
      personaId: idSchema.optional(),
      blank: z.boolean().default(false),
      /** The one-pager is never blank. */
      form: z.enum(['worksheet', 'onePager']).default('worksheet'),
      ...printing,
    }),
    output: reportResultSchema,
  }),
} satisfies FeatureContracts<'reports'>
