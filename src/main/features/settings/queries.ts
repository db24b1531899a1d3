import { settingsSchema, type Settings } from '../../../shared/operations/settings'
import { namedOnly } from '../../../shared/objects'
import { one, run, type Database } from '../../database/sql'

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

const storedSchema = settingsSchema.partial()
let lastRead: { text: string; settings: Readonly<Settings> } | null = null

/**
 * The settings; those never set are the defaults. Every operation reads them and they seldom change, so that what was
 * read last is taken apart and checked again only when something else stands there.
 */
export function readSettings(db: Database): Readonly<Settings> {
  const { text } = one<{ text: string }>(
    db,
    'SELECT json_group_object(key, json(value)) AS text FROM (SELECT key, value FROM setting ORDER BY key)',
  )
  if (lastRead?.text === text) return lastRead.settings
  // Not worth compiling a check for.
  const stored = storedSchema.parse(JSON.parse(text), { jitless: true })
  const settings = { ...defaultSettings, ...namedOnly(stored) }
  Object.freeze(settings.bounds)
  Object.freeze(settings)
  lastRead = { text, settings }
  return settings
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
