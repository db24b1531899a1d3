import { settingsSchema, type settingsOperations } from '../../../shared/operations/settings'
import { namedOnly } from '../../../shared/objects'
import type { FeatureOperations } from '../context'
import { readSettings, writeSettings } from './queries'

/** get · update */
export const settings: FeatureOperations<typeof settingsOperations> = {
  'settings.get': ({ db }) => readSettings(db),

  'settings.update': ({ db, t, describe }, changes) => {
    const named = namedOnly(changes)
    const labels = settingsSchema
      .keyof()
      .options.flatMap((key) => (key in named ? [t(`history:field.setting.${key}`)] : []))
    describe(t('settings:actions.update', { settings: labels.join(', ') }))
    writeSettings(db, named)
    return readSettings(db)
  },
}
