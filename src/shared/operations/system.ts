import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { calendarDateSchema } from '../values'

const none = z.strictObject({})

/** How the data file was found when it was opened. */
export const dataStateSchema = z.enum(['ready', 'damaged', 'newer', 'unreadable'])
export type DataState = z.output<typeof dataStateSchema>

export const systemInfoSchema = z.object({
  version: z.string(),
  electron: z.string().nullable(),
  node: z.string(),
  sqlite: z.string(),
  dataDirectory: z.string(),
  databaseFile: z.string(),
  state: dataStateSchema,
  /** What is wrong with the file, in words; null when it is ready. */
  trouble: z.string().nullable(),
  readOnly: z.boolean(),
  schemaVersion: z.int(),
  today: calendarDateSchema,
  /** The day figures are for. */
  asOf: calendarDateSchema,
  newestPurchaseOn: calendarDateSchema.nullable(),
  customers: z.int(),
  personas: z.int(),
  /** The sample business is (partly) in the file. */
  sample: z.boolean(),
})
export type SystemInfo = z.output<typeof systemInfoSchema>

export const systemOperations = {
  'system.info': operation({
    kind: 'desktop',
    about:
      'Versions, where the data is, how the file was found and how many customers and personas are in it.',
    input: none,
    output: systemInfoSchema,
  }),
  'system.counts': operation({
    kind: 'heavyRead',
    about: 'How many customers, purchases and personas are in the file.',
    input: none,
    output: z.object({ customers: z.int(), purchases: z.int(), personas: z.int() }),
  }),
  'system.cancel': operation({
    kind: 'desktop',
    about: 'Asks a running job to stop; it then changes nothing.',
    input: z.strictObject({ callId: z.string().max(100) }),
    output: z.object({ asked: z.boolean() }),
  }),
  'system.openReadOnly': operation({
    kind: 'desktop',
    about: 'Opens a damaged file for reading only.',
    input: none,
    output: systemInfoSchema,
  }),
  'system.startNew': operation({
    kind: 'desktop',
    about: 'Keeps a damaged file aside under another name and starts a new, empty one.',
    input: none,
    output: z.object({ keptAs: z.string(), info: systemInfoSchema }),
  }),
  'system.showData': operation({
    kind: 'desktop',
    about: 'Shows the data file in the file manager.',
    input: none,
    output: z.object({ shown: z.boolean() }),
  }),
} satisfies FeatureContracts<'system'>
