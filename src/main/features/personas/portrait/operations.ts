import type { personaPortraitOperations } from '../../../../shared/operations/personaPortrait'
import type { FeatureOperations } from '../../context'
import { personaById } from '../detail'
import { deletePortrait, readPortrait, writePortrait } from './queries'

/** portrait · savePortrait */
export const personaPortrait: FeatureOperations<typeof personaPortraitOperations> = {
  'personas.portrait': ({ db }, { personaId }) => ({ jpeg: readPortrait(db, personaId) }),

  'personas.savePortrait': (context, { personaId, jpeg }) => {
    const { db, t, describe } = context
    const { name } = personaById(context, personaId).content
    describe(t(jpeg === null ? 'worksheet:actions.removePortrait' : 'worksheet:actions.portrait', { name }))
    if (jpeg === null) deletePortrait(db, personaId)
    else if (jpeg !== readPortrait(db, personaId)) writePortrait(db, personaId, jpeg)
    return { personaId }
  },
}
