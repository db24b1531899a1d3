import type { settingsOperations } from '../../../shared/operations/settings'
import { namedOnly } from '../../../shared/objects'
import type { FeatureOperations } from '../context'
import { readSettings, writeSettings } from './queries'

/** get · update */
export const settings: FeatureOperations<typeof settingsOperations> = {
  'settings.get': ({ db }) => readSettings(db),

  'settings.update': ({ db, t, describe }, changes) => {
    describe(t('settings:actions.update'))
    writeSettings(db, namedOnly(changes))
    return readSettings(db)
  },
}
