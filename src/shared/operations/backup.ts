import { z } from 'zod'
import { fileTokenSchema, operation, type FeatureContracts } from '../contract'
import { calendarDateSchema, momentSchema, requiredLineSchema } from '../values'
import { systemInfoSchema } from './system'

export const backupSchema = z.object({
  /** File name in its folder. */
  name: z.string(),
  bytes: z.int(),
  at: momentSchema,
  /** Why it was made. */
  reason: z.enum(['owner', 'daily', 'migration', 'import', 'merge', 'restore', 'other']),
  /** It is behind a passphrase. */
  sealed: z.boolean(),
  /** In the app's own folder on this computer, or in the one the owner chose. */
  place: z.enum(['own', 'chosen']),
})
export type Backup = z.output<typeof backupSchema>

export const backupStatusSchema = z.object({
  /** Where daily backups and the owner's own go. */
  folder: z.string(),
  /** The app's own folder on this computer. */
  ownFolder: z.string(),
  /** The folder the owner chose. */
  chosen: z
    .object({
      folder: z.string(),
      /** It can be written to now. */
      present: z.boolean(),
      /** The last backup that reached it. */
      lastAt: momentSchema.nullable(),
      /** Since when backups did not reach it. */
      missedSince: momentSchema.nullable(),
    })
    .nullable(),
  /** Since when new backups are behind the present passphrase; null: they are not. */
  sealedSince: momentSchema.nullable(),
  /** What keeps backups from being made as wished, in words. */
  trouble: z.string().nullable(),
  /** Newest first. Each was read back and checked when it was made. */
  backups: z.array(backupSchema),
})
export type BackupStatus = z.output<typeof backupStatusSchema>

const rowCountsSchema = z.object({
  customer: z.int(),
  purchase: z.int(),
  touchpoint: z.int(),
  persona: z.int(),
})
export const backupContentsSchema = z.object({
  rows: rowCountsSchema,
  newestPurchaseOn: calendarDateSchema.nullable(),
  /** What was done last, as the history names it. */
  lastAction: z.object({ name: z.string(), at: momentSchema }).nullable(),
})
export type BackupContents = z.output<typeof backupContentsSchema>

const differenceSchema = z.object({
  onlyInBackup: z.int(),
  onlyNow: z.int(),
  /** In both, but not the same. */
  changed: z.int(),
})
export type BackupDifference = z.output<typeof differenceSchema>

export const inspectionSchema = z.object({
  /** Stands for a file that was chosen; null for a backup of the list. */
  file: z.string().nullable(),
  name: z.string(),
  /** When it was made, as its name says. */
  at: momentSchema.nullable(),
  bytes: z.int(),
  /** It is behind a passphrase that is not known here: ask again with it. */
  locked: z.boolean(),
  /** What keeps it from being restored, in words. */
  problem: z.string().nullable(),
  schemaVersion: z.int().nullable(),
  contents: backupContentsSchema.nullable(),
  /** The present data; null when it cannot be read. */
  now: backupContentsSchema.nullable(),
  differences: z
    .object({
      customer: differenceSchema,
      purchase: differenceSchema,
      touchpoint: differenceSchema,
      persona: differenceSchema,
    })
    .nullable(),
})
export type Inspection = z.output<typeof inspectionSchema>

/** Letters a new passphrase has at least. */
export const SHORTEST_PASSPHRASE = 8
const passphraseSchema = z.string().min(1).max(1000)

/** A backup named in the list, or a file the owner picks; with the passphrase, if it is behind one. */
const which = {
  name: requiredLineSchema(200).optional(),
  file: fileTokenSchema,
  passphrase: passphraseSchema.optional(),
}
const none = z.strictObject({})

export const backupOperations = {
  'backup.create': operation({
    kind: 'desktop',
    about: 'Makes a verified backup in the backups folder (or, with --out, elsewhere).',
    input: none,
    output: backupSchema,
  }),
  'backup.list': operation({
    kind: 'desktop',
    about: 'The backups, newest first, and how backups are made.',
    input: none,
    output: backupStatusSchema,
  }),
  'backup.chooseFolder': operation({
    kind: 'desktop',
    about:
      'Daily backups and the own ones go to a folder from now on; the owner picks it, or --out names it.',
    input: none,
    output: backupStatusSchema,
  }),
  'backup.useOwnFolder': operation({
    kind: 'desktop',
    about: 'All backups stay in the folder of the app from now on.',
    input: none,
    output: backupStatusSchema,
  }),
  'backup.setPassphrase': operation({
    kind: 'desktop',
    about:
      'New backups are behind a passphrase from now on, or (null) no more. Earlier ones stay as they are.',
    input: z.strictObject({ passphrase: passphraseSchema.min(SHORTEST_PASSPHRASE).nullable() }),
    output: backupStatusSchema,
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
  'backup.inspect': operation({
    kind: 'desktop',
    about:
      'Looks into a backup before it is restored: what is inside, and what differs from the present data.',
    opens: 'backup',
    input: z.strictObject(which),
    output: inspectionSchema,
  }),
  'backup.restore': operation({
    kind: 'desktop',
    about: 'Puts a backup in the place of the present data, which is backed up first; can be undone.',
    opens: 'backup',
    input: z.strictObject(which),
    output: z.object({ keptAs: z.string(), info: systemInfoSchema }),
  }),
} satisfies FeatureContracts<'backup'>
