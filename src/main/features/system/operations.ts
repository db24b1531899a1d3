import { AppError } from '../../../shared/errors'
import type { systemOperations } from '../../../shared/operations/system'
import type { FeatureOperations } from '../context'
import { systemInfo } from './info'
import { countPeople, countPurchases } from './queries'

/** info · counts · cancel · openReadOnly · startNew · showData */
export const system: FeatureOperations<typeof systemOperations> = {
  'system.info': (context) => systemInfo(context),

  'system.counts': ({ db }) => {
    const { customers, personas } = countPeople(db)
    return { customers, purchases: countPurchases(db), personas }
  },

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
