import { z } from 'zod'
import { chosenFileSchema, fileTokenSchema, operation, type FeatureContracts } from '../contract'
import { idSchema, requiredLineSchema } from '../values'
import { initiativeSchema, touchpointKindSchema } from './touchpoints'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const delimiters = [',', ';', '\t', '|'] as const
export const dateOrders = ['YMD', 'DMY', 'MDY'] as const

const readings = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  decimal: z.enum(['.', ',']),
  dateOrder: z.enum(dateOrders),
  /** Which sheet of a workbook. */
  sheet: z.string().max(100),
})
/** What the owner says of how the characters, numbers and dates of a file are to be read; the rest is found out. */
export const readingWishSchema = readings.partial()
export type ReadingWish = z.output<typeof readingWishSchema>

/** What kind of file it is: a text table (CSV, TSV), an Excel workbook, or address cards (vCard). */
export const fileFormatSchema = z.enum(['text', 'workbook', 'cards'])
export type FileFormat = z.output<typeof fileFormatSchema>

/** How a file is read; what only other formats have is null. */
export const readAsSchema = z.object({
  format: fileFormatSchema,
  encoding: readings.shape.encoding.nullable(),
  delimiter: readings.shape.delimiter.nullable(),
  decimal: readings.shape.decimal,
  dateOrder: readings.shape.dateOrder,
  sheet: readings.shape.sheet.nullable(),
})
export type Reading = z.output<typeof readAsSchema>

export const importTargetSchema = z.enum(['customers', 'purchases', 'touchpoints', 'ratings'])
export type ImportTarget = z.output<typeof importTargetSchema>

/** How a row names the customer it is about. */
const whoFields = ['customerExternalId', 'customerName'] as const

/** The fields the rows can fill, by what the rows are; in the order they are offered. */
export const importFields = {
  customers: [
    'externalId',
    'name',
    'kind',
    'status',
    'stage',
    'salutation',
    'firstName',
    'lastName',
    'contactName',
    'contactRole',
    'email',
    'phone',
    'secondPhone',
    'street',
    'city',
    'region',
    'postalCode',
    'country',
    'taxNumber',
    'heardFrom',
    'customerSince',
    'birthday',
    'tags',
    'preferences',
    'notes',
    // Which trait stands beside it.
    'trait',
  ],
  purchases: [
    ...whoFields,
    'number',
    'purchasedOn',
    'amount',
    'quantity',
    'unitPrice',
    'cost',
    'dueOn',
    'paidOn',
    'channel',
    'items',
  ],
  touchpoints: [
    ...whoFields,
    'happenedOn',
    'touchpointKind',
    'initiative',
    'minutes',
    'hours',
    'seconds',
    'expense',
    'mood',
    'note',
  ],
  // A rating is by the criterion its column is mapped to, else by the one its row names.
  ratings: [...whoFields, 'rating', 'criterion', 'ratedOn'],
} as const satisfies Record<ImportTarget, readonly string[]>
export const importFieldSchema = z.enum([...new Set(Object.values(importFields).flat())])
export type ImportField = z.output<typeof importFieldSchema>

/** Fields whose values are days. */
export const dateImportFields: readonly ImportField[] = [
  'purchasedOn',
  'dueOn',
  'paidOn',
  'customerSince',
  'birthday',
  'happenedOn',
  'ratedOn',
]
/** Fields whose values are money. */
export const moneyImportFields: readonly ImportField[] = ['amount', 'cost', 'expense']
/** Fields whose values are numbers. */
export const numberImportFields: readonly ImportField[] = [
  ...moneyImportFields,
  'quantity',
  'unitPrice',
  'hours',
]

const mappingPartSchema = z.strictObject({
  column: z.int().min(0).max(999),
  field: importFieldSchema,
  /** Of a rating: the criterion all of the column is about; absent: the one each row names. */
  criterionId: idSchema.optional(),
  /** Of a trait: which one. */
  traitId: idSchema.optional(),
})
/** Which column of the file (from 0) becomes which field; columns that are not named are left out. */
export const mappingSchema = z.array(mappingPartSchema).max(1000)
export type Mapping = z.output<typeof mappingSchema>

/** What a column becomes, as one word: 'amount', 'rating/3' for ratings by the criterion with the id 3, 'trait/3' for that trait. */
export function fieldKey(part: Pick<Mapping[number], 'field' | 'criterionId' | 'traitId'>): string {
  const id = part.criterionId ?? part.traitId
  return id === undefined ? part.field : `${part.field}/${String(id)}`
}

/** What a touchpoint counts as where its row does not say it in words that are known. */
export const touchpointOtherwiseSchema = z.strictObject({
  kind: touchpointKindSchema,
  initiative: initiativeSchema,
})
export type TouchpointOtherwise = z.output<typeof touchpointOtherwiseSchema>

/** Exports that are known by their headers; their names stand in texts/en/transfer.ts. */
export const importPresets = [
  'googleContacts',
  'googleContactsBefore2024',
  'outlook',
  'shopifyCustomers',
  'hubspotContacts',
  'quickBooksCustomers',
  'quickBooksInvoices',
  'shopifyOrders',
] as const
export const importPresetSchema = z.enum(importPresets)
export type ImportPreset = z.output<typeof importPresetSchema>

/** A mapping as the owner keeps it: by the headers of the columns, so that it finds them again in the next file. */
export const mappingDraftSchema = z.strictObject({
  name: requiredLineSchema(100),
  into: importTargetSchema,
  columns: z
    .array(mappingPartSchema.omit({ column: true }).extend({ header: z.string().max(1000) }))
    .min(1)
    .max(1000),
  /** What the owner has said of how such files write numbers and dates. */
  reading: readings.pick({ decimal: true, dateOrder: true }).partial().default({}),
})
export type MappingDraft = z.output<typeof mappingDraftSchema>
export const savedMappingSchema = mappingDraftSchema.extend({ id: idSchema })
export type SavedMapping = z.output<typeof savedMappingSchema>

export const importRequestSchema = z.strictObject({
  file: fileTokenSchema,
  /** What the rows are; guessed from the headers when absent. */
  into: importTargetSchema.optional(),
  /** Overrides of what was detected. */
  reading: readingWishSchema.optional(),
  /** Absent: a saved mapping, a known export or the guess is used. */
  mapping: mappingSchema.optional(),
  /** Absent: the saved mapping that suits the file best; null: none; else the one of that id. */
  savedMapping: idSchema.nullable().optional(),
  /** Absent: found out from the file. */
  otherwise: touchpointOtherwiseSchema.partial().optional(),
  /**
   * A customer that is named and not there yet: create it from its number or name, or skip the row. Absent: purchases
   * create it, other rows are skipped.
   */
  createMissingCustomers: z.boolean().optional(),
})
export type ImportRequest = z.output<typeof importRequestSchema>

export const importProblemSchema = z.object({
  /** Line of the file's table as a spreadsheet numbers it: the header is 1. */
  row: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  message: z.string(),
  /** An error skips the row; a warning only tells. */
  severity: z.enum(['error', 'warning']),
})
export type ImportProblem = z.output<typeof importProblemSchema>

export const importCountsSchema = z.object({
  /** Rows of the file, without the header and empty lines. Of ratings a row may hold several, which count one by one. */
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  /** Customers that rows only name and that will be (were) created. */
  customersCreated: z.int(),
})
export type ImportCounts = z.output<typeof importCountsSchema>

/** A row of the file as it will be read. */
export const importRowSchema = z.object({
  /** As a spreadsheet numbers it: the header is 1. */
  row: z.int(),
  outcome: z.enum(['new', 'changed', 'unchanged', 'skipped']),
  /** By {@link fieldKey}. */
  values: z.record(z.string(), z.string()),
  problems: z.array(importProblemSchema),
})
export type ImportRow = z.output<typeof importRowSchema>

/** Which rows of the file are shown: all, those that need a look, or those with one outcome. */
export const importRowsShown = ['all', 'look', 'new', 'changed', 'unchanged', 'skipped'] as const
export type ImportRowsShown = (typeof importRowsShown)[number]
export const importRowsRequestSchema = importRequestSchema.extend({
  show: z.enum(importRowsShown).default('all'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})
export type ImportRowsRequest = z.output<typeof importRowsRequestSchema>

export const importPreviewSchema = z.object({
  file: chosenFileSchema,
  into: importTargetSchema,
  reading: readAsSchema,
  /** The sheets of a workbook that hold something; empty for other files. */
  sheets: z.array(z.string()),
  mapping: mappingSchema,
  /** Where the mapping comes from. */
  mappedBy: z.discriminatedUnion('how', [
    z.object({ how: z.literal('owner') }),
    z.object({ how: z.literal('saved'), id: idSchema, name: z.string() }),
    z.object({ how: z.literal('preset'), preset: importPresetSchema }),
    z.object({ how: z.literal('guess') }),
  ]),
  columns: z.array(
    z.object({
      column: z.int(),
      header: z.string(),
      /** Its first values as they stand in the file, and as they will be read; null: left out, or not to be read. */
      samples: z.array(z.object({ text: z.string(), read: z.string().nullable() })),
      field: importFieldSchema.nullable(),
    }),
  ),
  /** The criteria that can be rated. */
  criteria: z.array(z.object({ id: idSchema, name: z.string() })),
  /** What the owner wants to know of customers: a column can become each of them. */
  traits: z.array(z.object({ id: idSchema, name: z.string() })),
  otherwise: touchpointOtherwiseSchema,
  createMissingCustomers: z.boolean(),
  counts: importCountsSchema,
  /** Sum of the purchases' amounts that will be new, in minor units; 0 for other rows. */
  amount: z.int(),
  /** No row has a paid date, so the purchases will count as settled. */
  countsAsSettled: z.boolean(),
  /** Several rows with one number, customer and date are lines of one purchase: how many rows were joined. */
  joinedRows: z.int(),
  /** Too many new customers to look whether somebody like them is there already. */
  notCompared: z.boolean(),
  /** What is missing before the import can run, in words; null when it can. */
  blocked: z.string().nullable(),
  problems: z.array(importProblemSchema),
  problemCount: z.int(),
})
export type ImportPreview = z.output<typeof importPreviewSchema>

export const transferOperations = {
  'transfer.preview': operation({
    kind: 'heavyRead',
    about:
      'Reads a table (CSV, TSV, Excel) or address cards (vCard) and tells what an import would do, with every problem by row and column. Writes nothing.',
    opens: 'import',
    input: importRequestSchema,
    output: importPreviewSchema,
  }),
  'transfer.previewRows': operation({
    kind: 'heavyRead',
    about:
      'Rows of the file as they will be read: all, those that need a look first, or those of one outcome.',
    opens: 'import',
    input: importRowsRequestSchema,
    output: z.object({ total: z.int(), rows: z.array(importRowSchema) }),
  }),
  'transfer.import': operation({
    kind: 'job',
    about: 'Imports a file as previewed: all of it or nothing.',
    opens: 'import',
    backsUp: 'import',
    manyRows: true,
    input: importRequestSchema,
    output: z.object({ ...importCountsSchema.shape, countsAsSettled: z.boolean(), joinedRows: z.int() }),
  }),
  'transfer.mappings': operation({
    kind: 'read',
    about: 'The mappings the owner has saved, the newest first.',
    input: z.strictObject({}),
    output: z.object({ mappings: z.array(savedMappingSchema) }),
  }),
  'transfer.saveMapping': operation({
    kind: 'write',
    about:
      'Saves what the columns of a file are, for the next file like it; one of the same name is replaced.',
    input: mappingDraftSchema,
    output: z.object({ id: idSchema }),
  }),
  'transfer.removeMapping': operation({
    kind: 'write',
    about: 'Forgets a saved mapping.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
  'transfer.loadSample': operation({
    kind: 'job',
    about: 'Puts the sample business into an empty file.',
    input: z.strictObject({}),
    output: z.object({ customers: z.int(), purchases: z.int() }),
  }),
  'transfer.removeSample': operation({
    kind: 'job',
    about: 'Removes everything that came with the sample business.',
    input: z.strictObject({}),
    output: z.object({ customers: z.int() }),
  }),
} satisfies FeatureContracts<'transfer'>
