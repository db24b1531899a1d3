import { AppError } from '../../../shared/errors'
import type { SystemInfo, systemOperations } from '../../../shared/operations/system'
import { schemaVersion } from '../../database/migrate'
import type { DesktopContext, FeatureOperations } from '../context'
import { derivedState, newestPurchaseOn } from '../figures/queries'
import { readSettings } from '../settings/queries'
import { countEverything, sqliteVersion } from './queries'

/** info · cancel · openReadOnly · startNew · showData */
export const system: FeatureOperations<typeof systemOperations> = {
  'system.info': (context) => systemInfo(context),

  'system.cancel': ({ cancelCall }, { callId }) => ({ asked: cancelCall(callId) }),

  'system.openReadOnly': async (context) => {
    await context.data.openReadOnly()
    return systemInfo(context)
  },

  'system.startNew': async (context) => {
    const { data, t } = context
    // A sound file is not put aside by mistake: that is what a new data directory is for.
    if (data.state === 'ready' && !data.readOnly) throw new AppError('conflict', t('system:recovery.sound'))
    const keptAs = await context.inLine(() => data.startNew())
    await context.settle()
    return { keptAs, info: systemInfo(context) }
  },

  'system.showData': ({ desktop, data }) => {
    desktop.showInFolder(data.path)
    return { shown: true }
  },
}

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
    const nothing = { customers: 0, purchases: 0, personas: 0, sample: false }
    return { ...common, sqlite: '', schemaVersion: 0, asOf: today, newestPurchaseOn: null, ...nothing }
  }
  return {
    ...common,
    sqlite: sqliteVersion(db),
    schemaVersion: schemaVersion(db),
    asOf: derivedState(db).as_of ?? readSettings(db).lookAsOf ?? today,
    newestPurchaseOn: newestPurchaseOn(db),
    ...countEverything(db),
  }
}
