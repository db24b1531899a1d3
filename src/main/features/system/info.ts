import type { SystemInfo } from '../../../shared/operations/system'
import { schemaVersion } from '../../database/migrate'
import type { DesktopContext } from '../context'
import { derivedState, newestPurchaseOn } from '../figures/queries'
import { readSettings } from '../settings/queries'
import { countPeople, sqliteVersion } from './queries'

/** What the app and its file are like now. */
export function systemInfo({ data, desktop, today, t }: DesktopContext): SystemInfo {
  const { db } = data
  const common = {
    version: desktop.versions.app,
    electron: desktop.versions.electron,
    node: process.versions.node,
    dataDirectory: data.directory,
    databaseFile: data.path,
    state: data.state,
    trouble: data.problem === null ? null : t(`backup:problem.${data.problem}`),
    readOnly: data.readOnly,
    today,
  }
  if (!db) {
    const nothing = { customers: 0, personas: 0, sample: false }
    return { ...common, sqlite: '', schemaVersion: 0, asOf: today, newestPurchaseOn: null, ...nothing }
  }
  return {
    ...common,
    sqlite: sqliteVersion(db),
    schemaVersion: schemaVersion(db),
    asOf: derivedState(db).as_of ?? readSettings(db).lookAsOf ?? today,
    newestPurchaseOn: newestPurchaseOn(db),
    ...countPeople(db),
  }
}
