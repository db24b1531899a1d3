import { z } from 'zod'
import { chosenFileSchema, operation, type FeatureContracts } from '../contract'
import { customerColumns } from '../customerColumns'
import { asOfSchema, idSchema } from '../values'
import { customerFilterSchema, customerSorts, remainsSchema } from './customers'

/** What became of one person in one backup. */
export const erasedBackupSchema = z.object({
  name: z.string(),
  /**
   * `erased`: they were in it and are no longer. `absent`: they were not in it. `unsure`: somebody of the same name is in
   * it who could be another, so it was left as it is. `unreadable`: it could not be opened.
   */
  outcome: z.enum(['erased', 'absent', 'unsure', 'unreadable']),
  /** Why it could not be opened, in words. */
  why: z.string().nullable(),
})
export type ErasedBackup = z.output<typeof erasedBackupSchema>

/** Customers as files: their list, one person's data, and what is left of one in backups. */
export const customerFilesOperations = {
  'customers.export': operation({
    kind: 'heavyRead',
    about:
      'Saves the list of customers, as searched, filtered and sorted, with the named columns, as CSV or Excel workbook.',
    saves: ({ format }) => ({ kind: format, name: 'list' }),
    input: z.strictObject({
      query: z.string().max(200).default(''),
      filter: customerFilterSchema.default({}),
      sort: z
        .strictObject({ by: z.enum(customerSorts), direction: z.enum(['ascending', 'descending']) })
        .default({ by: 'name', direction: 'ascending' }),
      /** In this order; the number in the owner's other books always comes first, so that the list goes in again. */
      columns: z
        .array(z.enum(customerColumns))
        .min(1)
        .max(customerColumns.length)
        .default([...customerColumns]),
      format: z.enum(['csv', 'xlsx']).default('xlsx'),
      asOf: asOfSchema,
    }),
    output: z.object({ file: chosenFileSchema, rows: z.int() }),
  }),
  'customers.exportPerson': operation({
    kind: 'heavyRead',
    about:
      'Saves everything that is held about a customer, the history included, for a privacy request: a document for any browser with the data inside it, or the data alone as JSON.',
    saves: ({ format }) => ({ kind: format, name: 'person' }),
    input: z.strictObject({ id: idSchema, format: z.enum(['html', 'json']).default('html') }),
    output: z.object({ file: chosenFileSchema, rows: z.int() }),
  }),
  'customers.eraseFromBackups': operation({
    kind: 'desktop',
    about:
      'Erases a customer from every backup that can be opened; asked before customers.erase, while it is still known who they are. Cannot be undone.',
    input: z.strictObject({ id: idSchema, confirmName: z.string().max(200), purchases: remainsSchema }),
    output: z.object({
      backups: z.array(erasedBackupSchema),
      /** Damaged data files that are kept aside in the data directory; they are the owner's to delete. */
      keptAside: z.array(z.string()),
    }),
  }),
} satisfies FeatureContracts<'customers'>
