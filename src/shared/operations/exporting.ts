import { z } from 'zod'
import { chosenFileSchema, fileTokenSchema, operation, type FeatureContracts } from '../contract'

const saved = {
  /** The file, as screens know it. */
  file: chosenFileSchema,
  tables: z.int(),
  rows: z.int(),
}

/** The owner's data out, and a whole of it in again. */
export const exportOperations = {
  'transfer.exportAll': operation({
    kind: 'heavyRead',
    about:
      'Saves everything as one JSON document that goes into an empty file again with nothing different (docs/export-format.md).',
    saves: () => ({ kind: 'json', name: 'everything' }),
    input: z.strictObject({}),
    output: z.object(saved),
  }),
  'transfer.exportTables': operation({
    kind: 'heavyRead',
    about:
      'Saves everything as tables to look at: an Excel workbook, or one CSV file for each table in a ZIP.',
    saves: ({ format }) =>
      format === 'xlsx' ? { kind: 'xlsx', name: 'workbook' } : { kind: 'zip', name: 'tables' },
    input: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
    output: z.object(saved),
  }),
  'transfer.importAll': operation({
    kind: 'job',
    about: 'Brings what transfer.exportAll saved into an empty file: all of it or nothing.',
    opens: 'export',
    backsUp: 'import',
    input: z.strictObject({ file: fileTokenSchema }),
    output: z.object({ customers: z.int(), purchases: z.int(), rows: z.int() }),
  }),
  'transfer.showExport': operation({
    kind: 'desktop',
    about: 'Shows a file that was saved in the file manager.',
    input: z.strictObject({ token: z.string().max(100) }),
    output: z.object({ shown: z.boolean() }),
  }),
} satisfies FeatureContracts<'transfer'>
