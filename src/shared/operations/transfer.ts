import { z } from 'zod'
import { chosenFileSchema, fileTokenSchema, operation, type FeatureContracts } from '../contract'

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

export const importTargetSchema = z.enum(['customers', 'purchases'])
export type ImportTarget = z.output<typeof importTargetSchema>

/** The fields the rows can fill, by what the rows are; in the order they are offered. */
export const importFields = {
  customers: [
    'externalId',
    'name',
    'kind',
    'status',
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
  ],
  purchases: [
    'customerExternalId',
    'customerName',
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
]
/** Fields whose values are money. */
export const moneyImportFields: readonly ImportField[] = ['amount', 'cost']

/** Which column of the file (from 0) becomes which field; columns that are not named are left out. */
export const mappingSchema = z
  .array(z.strictObject({ column: z.int().min(0).max(999), field: importFieldSchema }))
  .max(1000)
export type Mapping = z.output<typeof mappingSchema>

export const importRequestSchema = z.strictObject({
  file: fileTokenSchema,
  /** What the rows are; guessed from the headers when absent. */
  into: importTargetSchema.optional(),
  /** Overrides of what was detected. */
  reading: readingWishSchema.optional(),
  /** Absent: the guess is used. */
  mapping: mappingSchema.optional(),
  /** Purchases of a customer that is not there yet: create the customer from its number or name, or skip the row. */
  createMissingCustomers: z.boolean().default(true),
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
  /** Rows of the file, without the header and empty lines. */
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  /** Customers that purchases name and that will be (were) created. */
  customersCreated: z.int(),
})
export type ImportCounts = z.output<typeof importCountsSchema>

export const importPreviewSchema = z.object({
  file: chosenFileSchema,
  into: importTargetSchema,
  reading: readAsSchema,
  /** The sheets of a workbook that hold something; empty for other files. */
  sheets: z.array(z.string()),
  mapping: mappingSchema,
  columns: z.array(
    z.object({
      column: z.int(),
      header: z.string(),
      samples: z.array(z.string()),
      field: importFieldSchema.nullable(),
    }),
  ),
  counts: importCountsSchema,
  /** Sum of the purchases' amounts that will be new, in minor units; 0 for customers. */
  amount: z.int(),
  /** No row has a paid date, so the purchases will count as settled. */
  countsAsSettled: z.boolean(),
  /** Several rows with one number, customer and date are lines of one purchase: how many rows were joined. */
  joinedRows: z.int(),
  /** What is missing before the import can run, in words; null when it can. */
  blocked: z.string().nullable(),
  /** The first rows as they will be read, those with problems first. */
  rows: z.array(
    z.object({
      row: z.int(),
      outcome: z.enum(['new', 'changed', 'unchanged', 'skipped']),
      values: z.record(z.string(), z.string()),
      problems: z.array(importProblemSchema),
    }),
  ),
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
  'transfer.import': operation({
    kind: 'job',
    about: 'Imports a file as previewed: all of it or nothing.',
    opens: 'import',
    backsUp: 'import',
    input: importRequestSchema,
    output: z.object({ ...importCountsSchema.shape, countsAsSettled: z.boolean(), joinedRows: z.int() }),
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
