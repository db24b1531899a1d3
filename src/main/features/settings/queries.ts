import { settingsSchema, type Settings } from '../../../shared/operations/settings'
import { namedOnly } from '../../../shared/objects'
import { all, run, type Database } from '../../database/sql'

/** What a new file starts with. */
export const defaultSettings: Settings = {
  business: '',
  owner: '',
  country: '',
  currency: 'EUR',
  locale: 'en-GB',
  hourlyRate: 0,
  defaultMarginPercent: 100,
  paper: 'A4',
  margins: 'normal',
  blackAndWhite: false,
  bounds: { A: 80, B: 60, C: 40 },
  lookAsOf: null,
  historyLimit: 200,
  started: false,
}

/** The settings; those never set are the defaults. */
export function readSettings(db: Database): Settings {
  const rows = all<{ key: string; value: string }>(db, 'SELECT key, value FROM setting')
  const stored: unknown = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]))
  return { ...defaultSettings, ...namedOnly(settingsSchema.partial().parse(stored)) }
}

/** Stores settings; the others stay as they are. */
export function writeSettings(db: Database, changes: Partial<Settings>): void {
  for (const [key, value] of Object.entries(changes)) {
    run(
      db,
      `INSERT INTO setting (key, value) VALUES (?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value`,
      [key, JSON.stringify(value)],
    )
  }
}

/** How many bytes of the history are kept; null: all of it. */
export function historyLimitBytes({ historyLimit }: Settings): number | null {
  return historyLimit === null ? null : historyLimit * 1_000_000
}
