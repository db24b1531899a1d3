import { z } from 'zod'
import { fileTokenSchema, operation, type FeatureContracts } from '../contract'
import { momentSchema, requiredLineSchema } from '../values'
import { systemInfoSchema } from './system'

export const backupSchema = z.object({
  /** File name in the backups folder. */
  name: z.string(),
  bytes: z.int(),
  at: momentSchema,
  /** Why it was made. */
  reason: z.enum(['owner', 'daily', 'migration', 'import', 'merge', 'restore', 'other']),
})
export type Backup = z.output<typeof backupSchema>

/** A backup named in the list, or a file the owner picks. */
const which = { name: requiredLineSchema(200).optional(), file: fileTokenSchema }

export const backupOperations = {
  'backup.create': operation({
    kind: 'desktop',
    about: 'Makes a verified copy of the data file in the backups folder (or, with --out, elsewhere).',
    input: z.strictObject({}),
    output: backupSchema,
  }),
  'backup.list': operation({
    kind: 'desktop',
    about: 'The backups in the backups folder, newest first.',
    input: z.strictObject({}),
    output: z.object({ folder: z.string(), backups: z.array(backupSchema) }),
  }),
  'backup.verify': operation({
    kind: 'desktop',
    about: 'Opens a backup and checks it: is it whole, and what is inside.',
    opens: 'backup',
    input: z.strictObject(which),
    output: z.object({
      name: z.string(),
      ok: z.boolean(),
      problems: z.array(z.string()),
      schemaVersion: z.int().nullable(),
      customers: z.int().nullable(),
      purchases: z.int().nullable(),
    }),
  }),
  'backup.restore': operation({
    kind: 'desktop',
    about: 'Puts a verified backup in the place of the present data, which is backed up first.',
    opens: 'backup',
    input: z.strictObject(which),
    output: z.object({ keptAs: z.string(), info: systemInfoSchema }),
  }),
} satisfies FeatureContracts<'backup'>
