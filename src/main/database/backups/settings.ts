import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { momentSchema } from '../../../shared/values'
import { flush } from './flush'
import { UNFINISHED } from './names'
import { KEY_LENGTH } from './sealing'
import type { Seal } from './sealedFile'

/**
 * How backups are made: where, and behind which passphrase. Kept beside the data file and not in it, so that neither undo
 * nor a restored file changes where backups go. The passphrase itself is nowhere: kept is the key it locks, which lets
 * backups be made and read here without asking. The data file lies in the same folder and is readable; a passphrase
 * protects the copies, not this computer.
 */

const fileName = 'backups.json'

const chosenFolderSchema = z.strictObject({
  path: z.string(),
  chosenAt: momentSchema,
  /** The last backup that reached it. */
  lastAt: momentSchema.nullable(),
  /** Since when backups could not be written to it; null while they can. */
  missedSince: momentSchema.nullable(),
})
const bytesSchema = z.string().transform((text) => Buffer.from(text, 'base64'))
const sealSchema = z.strictObject({
  since: momentSchema,
  lock: bytesSchema.refine((lock) => lock.length === 95),
  dataKey: bytesSchema.refine((key) => key.length === KEY_LENGTH),
})
const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** Tells this data directory from others that may keep backups on the same stick. */
  id: z.string().min(1),
  folder: chosenFolderSchema.nullable(),
  /** New backups are sealed with the newest of the seals. */
  sealing: z.boolean(),
  /** The newest first. Earlier ones still open earlier backups. */
  seals: z.array(sealSchema),
})

export type BackupSettings = z.output<typeof settingsSchema>
export type ChosenFolder = NonNullable<BackupSettings['folder']>

/**
 * The settings of a data directory.
 * @returns `unreadable` when the file is there but cannot be understood; the settings are then those of a new directory
 */
export function readBackupSettings(
  directory: string,
  newId: string,
): { settings: BackupSettings; unreadable: boolean } {
  const none: BackupSettings = { version: 1, id: newId, folder: null, sealing: false, seals: [] }
  const path = join(directory, fileName)
  if (!existsSync(path)) return { settings: none, unreadable: false }
  const parsed = settingsSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
  return parsed.success ? { settings: parsed.data, unreadable: false } : { settings: none, unreadable: true }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Keeps the settings: the old or the new ones are there whole, whenever the power goes. Only this account may read them. */
export function writeBackupSettings(directory: string, settings: BackupSettings): void {
  const path = join(directory, fileName)
  // It may hold the key to backups, so even what cannot be understood is not thrown away.
  if (readBackupSettings(directory, settings.id).unreadable) renameSync(path, `${path}.unreadable`)
  const seals = settings.seals.map(({ since, lock, dataKey }) => ({
    since,
    lock: lock.toString('base64'),
    dataKey: dataKey.toString('base64'),
  }))
  const unfinished = `${path}.${String(process.pid)}${UNFINISHED}`
  writeFileSync(unfinished, `${JSON.stringify({ ...settings, seals }, null, 2)}\n`, { mode: 0o600 })
  flush(unfinished)
  renameSync(unfinished, path)
  flush(directory)
}

/** What new backups are sealed with; null: nothing. */
export function sealInUse({ sealing, seals }: BackupSettings): Seal | null {
  return sealing ? (seals[0] ?? null) : null
}
