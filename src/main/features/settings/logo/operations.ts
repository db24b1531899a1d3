import type { businessLogoOperations } from '../../../../shared/operations/businessLogo'
import type { FeatureOperations } from '../../context'
import { deleteLogo, readLogo, writeLogo } from './queries'

/** logo · saveLogo */
export const businessLogo: FeatureOperations<typeof businessLogoOperations> = {
  'settings.logo': ({ db }) => ({ picture: readLogo(db) }),

  'settings.saveLogo': ({ db, t, describe }, { picture }) => {
    describe(t(picture === null ? 'settings:actions.removeLogo' : 'settings:actions.logo'))
    if (picture === null) deleteLogo(db)
    else if (picture !== readLogo(db)) writeLogo(db, picture)
    return { hasLogo: picture !== null }
  },
}
